"""From which amount a public body must call publicly for tenders: dated data, never constants."""

from pydantic import Field

from vitrine.model.base import Amount, Code, Identifier, Line, Record, known
from vitrine.model.facts import Source
from vitrine.model.text import Localised, PartialDate
from vitrine.model.vocabulary import TermCode


class ContractSort(Record):
    """A sort of contract whose threshold may differ."""

    code: TermCode = Field(description="What periods say.")
    label: Localised = Field(description="What people read.")


class Step(Record):
    """What a body may do from an amount on, up to the next step."""

    at_least: Amount | None = Field(None, description="The amount it begins at; nothing: the threshold of the day.")
    modes: tuple[Code, ...] = known(
        "contract-modes", "Ways of awarding that are allowed; nothing: no source says.", default=()
    )
    rule: Localised = Field(description="The rule in words.")


class BuyingBody(Record):
    """A sort of public body, and its rule step by step."""

    code: TermCode = Field(description="What periods say.")
    label: Localised = Field(description="What people read.")
    note: Localised | None = Field(None, description="What to know of where the rule comes from.")
    steps: tuple[Step, ...] = Field(
        min_length=1, description="From the smallest amount to the threshold, which is last."
    )


class Period(Record):
    """The threshold of a body for some contracts, from a day until the next period of the same."""

    body: TermCode = Field(description="The code of one of the bodies.")
    contracts: tuple[TermCode, ...] = Field(min_length=1, description="Codes of sorts of contracts.")
    since: PartialDate = Field(description="Its first day.")
    amount: Amount | None = Field(None, description="The threshold; nothing: not verified.")
    sources: tuple[Identifier, ...] = Field((), description="The `id` of the sources that give the amount.")
    note: Localised | None = Field(None, description="Why the amount is missing, or what else to know.")


class Thresholds(Record):
    """The rules of a jurisdiction, as told by `content/thresholds.yaml`."""

    jurisdiction: Line = Field(description="Where they hold, as `CA-QC`.")
    checked_on: PartialDate = Field(description="When the whole file was last held against its sources.")
    contracts: tuple[ContractSort, ...] = Field(min_length=1, description="Sorts of contracts.")
    bodies: tuple[BuyingBody, ...] = Field(min_length=1, description="Sorts of bodies.")
    periods: tuple[Period, ...] = Field(description="Per body and contract, in the order of days.")
    sources: tuple[Source, ...] = Field((), description="Where the amounts come from.")
