"""What must be true between profiles. One function a rule; all are in RULES."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from typing import NamedTuple

from vitrine.catalogue import Catalogue, Entry
from vitrine.catalogue.entry import SHARED_HOSTS
from vitrine.loading import Location
from vitrine.model import Message
from vitrine.model.folding import closest, fold

TWICE = Message("must be of one profile only; '{other}' has it too")


class SharedFinding(NamedTuple):
    """One thing a rule found in one of several profiles; id: the profile to point at."""

    id: str
    location: Location
    message: Message


CatalogueRule = Callable[[Catalogue], Iterator[SharedFinding]]


def business_numbers_are_unique(catalogue: Catalogue) -> Iterator[SharedFinding]:
    """Ensure no two profiles are of the same registered enterprise."""
    yield from _twice(catalogue, ("neq",), lambda entry: (entry.neq,))


def names_are_unique(catalogue: Catalogue) -> Iterator[SharedFinding]:
    """Ensure no two profiles bear one name, whatever its capitals, accents and marks."""
    yield from _twice(catalogue, ("name",), lambda entry: (fold(entry.name),))


def websites_are_unique(catalogue: Catalogue) -> Iterator[SharedFinding]:
    """Ensure no two profiles are of one site: the same enterprise was probably entered twice."""
    yield from _twice(
        catalogue,
        ("website",),
        lambda entry: () if entry.website_host in SHARED_HOSTS else (entry.website_host,),
    )


def _twice(
    catalogue: Catalogue, location: Location, keys_of: Callable[[Entry], tuple[str, ...]]
) -> Iterator[SharedFinding]:
    holders: dict[str, list[Entry]] = defaultdict(list)
    for entry in sorted(catalogue.entries, key=lambda entry: entry.id):
        for key in filter(None, keys_of(entry)):
            holders[key].append(entry)
    for same in holders.values():
        for entry in same[1:]:
            other = same[0]
            yield SharedFinding(entry.id, location, TWICE.given(other=other.id))


def a_merged_enterprise_leads_to_another(catalogue: Catalogue) -> Iterator[SharedFinding]:
    """Ensure the page of a merged enterprise points to one that is still there."""
    for entry in catalogue.entries:
        if not entry.merged_into:
            continue
        target = catalogue.by_id.get(entry.merged_into)
        if target is None:
            yield SharedFinding(entry.id, ("merged_into",), _unknown_enterprise(entry.merged_into, catalogue))
        elif not target.is_listed:
            values = {"found": entry.merged_into}
            message = Message("must be an enterprise that is still open; '{found}' is not", values)
            yield SharedFinding(entry.id, ("merged_into",), message)


def _unknown_enterprise(found: str, catalogue: Catalogue) -> Message:
    guess = closest(found, catalogue.by_id)
    if guess is None:
        return Message("must be the id of an enterprise of this catalogue; found '{found}'", {"found": found})
    return Message("unknown '{found}' — did you mean '{guess}'?", {"found": found, "guess": guess})


# What holds whoever keeps the profiles.
RULES_OF_ALL: tuple[CatalogueRule, ...] = (a_merged_enterprise_leads_to_another,)

RULES: tuple[CatalogueRule, ...] = (
    business_numbers_are_unique,
    names_are_unique,
    websites_are_unique,
    *RULES_OF_ALL,
)
