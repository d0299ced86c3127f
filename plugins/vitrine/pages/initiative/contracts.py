"""Public contracts on the pages of results: each in a row, and what they add up to."""

from collections.abc import Iterable
from decimal import Decimal

from vitrine.catalogue import Catalogue, Total, total_of
from vitrine.model import Contract
from vitrine.pages.initiative.bookshelf import Bookshelf
from vitrine.pages.views import Link
from vitrine.pages.views.results import ContractRow, ContractsView
from vitrine.pages.voice import Voice


def contracts_view(
    contracts: Iterable[Contract], catalogue: Catalogue, shelf: Bookshelf, voice: Voice
) -> ContractsView:
    """Those of enterprises that the catalogue knows, in the order of their names."""
    known = [one for one in contracts if one.enterprise in catalogue.by_id]
    known.sort(key=lambda one: (catalogue.by_id[one.enterprise].sort_key, one.id))
    rows = tuple(_row(one, catalogue, shelf, voice) for one in known)
    return ContractsView(rows, _totals(total_of(known), voice) if known else ())


def _row(contract: Contract, catalogue: Catalogue, shelf: Bookshelf, voice: Voice) -> ContractRow:
    buyer = voice.initiative.institutions[contract.institution].record
    value = contract.value
    return ContractRow(
        enterprise=Link(catalogue.by_id[contract.enterprise].name, voice.page("enterprises", contract.enterprise)),
        institution=Link(buyer.name.best(voice.language).text, voice.page("institutions", buyer.id)),
        what=contract.what.best(voice.language),
        when=voice.date(contract.year),
        value=voice.number(value.value, value.bound, is_money=True) if value else "",
        origin=voice.say("After a matchmaking event") if contract.after_matchmaking else "",
        source=shelf.cited(contract.sources).by_id[contract.source],
    )


def _totals(total: Total, voice: Voice) -> tuple[tuple[str, str], ...]:
    """What was added up, label by label."""
    value = voice.say("{value}, from {valued} of {contracts}", value=voice.money(total.value),
                      valued=total.valued, contracts=total.contracts)  # fmt: skip
    return (
        (voice.say("Contracts"), voice.number(Decimal(total.contracts), None)),
        (voice.say("Sum of known values"), value if total.valued else voice.say("no value is known")),
        (voice.say("After a matchmaking event"), voice.number(Decimal(total.after_matchmaking), None)),
    )
