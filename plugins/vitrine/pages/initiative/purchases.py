"""Who bought what: from profiles' client references and from contracts, each told once."""

from collections.abc import Iterator

from vitrine.catalogue import Catalogue, Entry, Purchase
from vitrine.model import Contract, PartialDate
from vitrine.pages.initiative.bookshelf import Bookshelf
from vitrine.pages.initiative.parts import enterprise_link
from vitrine.pages.views import PurchaseView
from vitrine.pages.voice import Voice


def purchases_of(institution: str, catalogue: Catalogue, shelf: Bookshelf, voice: Voice) -> tuple[PurchaseView, ...]:
    """What an institution bought. A contract wins over the client reference of the same enterprise and year."""
    return tuple(
        view for entry in catalogue.buyers.get(institution, ()) for view in _between(institution, entry, shelf, voice)
    )


def _between(institution: str, entry: Entry, shelf: Bookshelf, voice: Voice) -> Iterator[PurchaseView]:
    contracts = [
        placed.record
        for placed in voice.initiative.contracts.values()
        if (placed.record.institution, placed.record.enterprise) == (institution, entry.id)
    ]
    told = {str(contract.year or "") for contract in contracts}
    yield from (_contract_view(contract, entry, shelf, voice) for contract in contracts)
    for purchase in entry.purchases:
        if purchase.institution == institution and purchase.year not in told:
            yield from _reference_view(purchase, entry, voice)


def _reference_view(purchase: Purchase, entry: Entry, voice: Voice) -> Iterator[PurchaseView]:
    what = voice.texts(purchase.what)
    if what is not None:
        yield PurchaseView(
            enterprise=enterprise_link(entry, voice),
            what=what,
            when=voice.date(PartialDate.parse(purchase.year)) if purchase.year else "",
            value=voice.amount(purchase.amount, purchase.bound),
            after_matchmaking=purchase.after_matchmaking,
        )


def _contract_view(contract: Contract, entry: Entry, shelf: Bookshelf, voice: Voice) -> PurchaseView:
    """A public contract."""
    value = contract.value
    return PurchaseView(
        enterprise=enterprise_link(entry, voice),
        what=contract.what.best(voice.language),
        when=voice.date(contract.year),
        value=voice.number(value.value, value.bound, is_money=True) if value else "",
        after_matchmaking=contract.after_matchmaking,
        source=shelf.cited(contract.sources).find(contract.source),
    )
