"""What must be true of `content/thresholds.yaml`. All are in RULES."""

import itertools
from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal

from vitrine.catalogue import Initiative
from vitrine.loading import unknown
from vitrine.model import Message, Problem, Thresholds

WHERE = "content/thresholds.yaml"


def thresholds_are_of_the_site(initiative: Initiative) -> Iterator[Problem]:
    """Ensure no rule of one jurisdiction is told in another."""
    if initiative.thresholds is None:
        return
    found, site = initiative.thresholds.record.jurisdiction, initiative.site.jurisdiction
    if found != site:
        values = {"jurisdiction": site or "–", "found": found}
        message = Message("must be the jurisdiction of site.yaml, {jurisdiction}; found {found}", values)
        yield initiative.thresholds.source.problem(("jurisdiction",), message)


def threshold_codes_are_known(initiative: Initiative) -> Iterator[Problem]:
    """Ensure a period names a body, sorts of contracts and sources that its file tells of."""
    if initiative.thresholds is None:
        return
    rules, source = initiative.thresholds.record, initiative.thresholds.source
    bodies, contracts = tuple(body.code for body in rules.bodies), tuple(sort.code for sort in rules.contracts)
    sources = tuple(one.id for one in rules.sources)
    for position, period in enumerate(rules.periods):
        if period.body not in bodies:
            yield source.problem(("periods", position, "body"), unknown(period.body, bodies, WHERE))
        for field, found, known in (("contracts", period.contracts, contracts), ("sources", period.sources, sources)):
            for place, code in enumerate(found):
                if code not in known:
                    yield source.problem(("periods", position, field, place), unknown(code, known, WHERE))


def threshold_periods_follow_each_other(initiative: Initiative) -> Iterator[Problem]:
    """Ensure each period begins after the one before it, so that a day has one rule."""
    if initiative.thresholds is None:
        return
    before: dict[tuple[str, str], date] = {}
    for position, period in enumerate(initiative.thresholds.record.periods):
        for contract in period.contracts:
            last = before.get((period.body, contract))
            if last is not None and period.since.first_day <= last:
                message = Message(
                    "must come after {last}, when the period before it begins; found {found}",
                    {"last": str(last), "found": str(period.since)},
                )
                yield initiative.thresholds.source.problem(("periods", position, "since"), message)
                break
            before[period.body, contract] = period.since.first_day


def threshold_amounts_are_sourced(initiative: Initiative) -> Iterator[Problem]:
    """Ensure no amount stands without a source, and no missing one without a word on why."""
    if initiative.thresholds is None:
        return
    for position, period in enumerate(initiative.thresholds.record.periods):
        if period.amount is not None and not period.sources:
            message = Message("must name the sources that give the amount")
            yield initiative.thresholds.source.problem(("periods", position, "amount"), message)
        if period.amount is None and period.note is None:
            message = Message("must have an amount, or a note that says why there is none")
            yield initiative.thresholds.source.problem(("periods", position), message)


def threshold_steps_rise(initiative: Initiative) -> Iterator[Problem]:
    """Ensure a body's steps go from the smallest amount up to the threshold, the last."""
    if initiative.thresholds is None:
        return
    for location, is_right in _steps(initiative.thresholds.record):
        if not is_right:
            message = Message("must go up from 0, each step at a higher amount, the last one without any")
            yield initiative.thresholds.source.problem(location, message)


def _steps(rules: Thresholds) -> Iterator[tuple[tuple[str | int, ...], bool]]:
    """Every body's steps, and whether they rise."""
    for position, body in enumerate(rules.bodies):
        amounts = [step.at_least for step in body.steps]
        fixed = [amount for amount in amounts[:-1] if amount is not None]
        rises = fixed[:1] == [Decimal(0)] and all(low < high for low, high in itertools.pairwise(fixed))
        yield ("bodies", position, "steps"), rises and amounts == [*fixed, None]


RULES: tuple[Callable[[Initiative], Iterator[Problem]], ...] = (
    thresholds_are_of_the_site,
    threshold_codes_are_known,
    threshold_periods_follow_each_other,
    threshold_amounts_are_sourced,
    threshold_steps_rise,
)
