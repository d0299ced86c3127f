"""Ensures that what records name is there: institutions, cohorts, indicators, clauses, enterprises."""

from collections.abc import Callable, Iterator
from typing import Any

from vitrine.catalogue import RECORD_KINDS, Catalogue, Initiative
from vitrine.catalogue.references import REFERENCES, TO_ENTERPRISES, Reference
from vitrine.loading import Location, Placed, survey, unknown
from vitrine.model import Problem

_FOLDERS = {kind.name: f"content/{kind.folder}/" for kind in RECORD_KINDS}


def what_records_name_is_there(initiative: Initiative) -> Iterator[Problem]:
    """Ensure every record that another names is one the site tells of."""
    for reference in REFERENCES:
        known = getattr(initiative, reference.target)
        yield from _unknown(initiative, reference, tuple(known), _FOLDERS[reference.target])


def sources_of_records_are_told(initiative: Initiative) -> Iterator[Problem]:
    """Ensure every source that a fact names is among its record's."""
    for kind in RECORD_KINDS:
        for placed in initiative.records(kind).values():
            told = tuple(source.id for source in placed.record.sources)
            for location, source in survey(placed.record).sources:
                if source not in told:
                    yield placed.source.problem(location, unknown(source, told, "`sources`, in the same file"))


def enterprises_of_records_are_there(catalogue: Catalogue) -> Iterator[Problem]:
    """Ensure every enterprise that a record names has a profile."""
    for reference in TO_ENTERPRISES:
        yield from _unknown(catalogue.initiative, reference, tuple(catalogue.by_id), "enterprises/")


def _unknown(initiative: Initiative, reference: Reference, known: tuple[str, ...], where: str) -> Iterator[Problem]:
    for placed in _placed(initiative, reference.holder):
        for location, identifier in _named(placed.record, reference.path, ()):
            if identifier not in known:
                yield placed.source.problem(location, unknown(identifier, known, where))


def _placed(initiative: Initiative, kind: str) -> Iterator[Placed[Any]]:
    found: dict[str, Placed[Any]] = getattr(initiative, kind)
    yield from found.values()


def _named(value: Any, path: tuple[str, ...], above: Location) -> Iterator[tuple[Location, str]]:
    """Every identifier at a path of a record, with its location."""
    if isinstance(value, tuple):
        for position, item in enumerate(value):
            yield from _named(item, path, (*above, position))
    elif path:
        head, *rest = path
        yield from _named(getattr(value, head), tuple(rest), (*above, head))
    elif value is not None:
        yield above, value


CatalogueRule = Callable[[Catalogue], Iterator[Problem]]

CATALOGUE_RULES: tuple[CatalogueRule, ...] = (enterprises_of_records_are_there,)
RULES: tuple[Callable[[Initiative], Iterator[Problem]], ...] = (
    what_records_name_is_there,
    sources_of_records_are_told,
)
