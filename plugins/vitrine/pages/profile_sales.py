"""Who bought from an enterprise: its client references, and the public contracts they do not tell already."""

from collections.abc import Iterator

from vitrine.catalogue import is_told_by
from vitrine.model import Contract, Enterprise, Source
from vitrine.model.enterprise import ClientReference
from vitrine.pages.profile_parts import Cited, reference_view
from vitrine.pages.views import Link, ReferenceView
from vitrine.pages.voice import Voice

# As many as are read at a glance.
CLIENTS = 3


def sales(enterprise: Enterprise, sources: Cited, voice: Voice) -> tuple[ReferenceView, ...]:
    """The profile's own first; sources: of `sold_sources` too."""
    references = (*enterprise.client_references, *map(_as_reference, untold_contracts(enterprise, voice)))
    return tuple(reference_view(one, sources, voice) for one in references)


def sold_sources(enterprise: Enterprise, voice: Voice) -> tuple[Source, ...]:
    """The profile's sources, then those of the contracts that it does not tell."""
    return (*enterprise.sources, *(_source(one) for one in untold_contracts(enterprise, voice)))


def untold_contracts(enterprise: Enterprise, voice: Voice) -> Iterator[Contract]:
    """Contracts of this enterprise; one with a reference of the same buyer and year is the same purchase."""
    for placed in voice.initiative.contracts.values():
        contract = placed.record
        if contract.enterprise == enterprise.id and not any(
            is_told_by(contract, one.institution, str(one.year or "")) for one in enterprise.client_references
        ):
            yield contract


def first_clients(references: tuple[ReferenceView, ...]) -> tuple[tuple[Link, ...], int]:
    """The first who bought, and how many others did."""
    clients = tuple(dict.fromkeys(one.client for one in references))
    return clients[:CLIENTS], max(0, len(clients) - CLIENTS)


def _source(contract: Contract) -> Source:
    """Its source, under an id of its own among the profile's."""
    source = next(one for one in contract.sources if one.id == contract.source)
    return source.model_copy(update={"id": f"contract-{contract.id}"})


def _as_reference(contract: Contract) -> ClientReference:
    return ClientReference.model_construct(
        institution=contract.institution,
        what=contract.what,
        year=contract.year,
        value=contract.value,
        after_matchmaking=contract.after_matchmaking,
        quote=None,
        source=f"contract-{contract.id}",
    )
