"""Which ways of awarding are allowed: a body, a sort of contract, an amount and a day in; the rule out."""

from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from vitrine.model import BuyingBody, Period, Step, Thresholds


class Standing(StrEnum):
    """How far the data answer."""

    KNOWN = "known"
    UNVERIFIED = "unverified"
    NO_RULE = "no-rule"


class Answer(NamedTuple):
    """What the data say of a purchase.

    step: None when the amount may lie on either side of a threshold that is not known, or without any rule.
    period: in force that day; None before the first. verified: the last period up to that day with an amount.
    """

    standing: Standing
    step: Step | None
    period: Period | None
    verified: Period | None


def answer(rules: Thresholds, *, body: str, contract: str, amount: Decimal, day: date) -> Answer:
    """The rule of that day. At exactly the threshold the public call applies.

    A period without an amount still answers for what no threshold changes: amounts below the next fixed step.
    Raises StopIteration when the body is not one of the rules'.
    """
    buyer = next(one for one in rules.bodies if one.code == body)
    past = tuple(one for one in periods_of(rules, body, contract) if one.since.first_day <= day)
    if not past:
        return Answer(Standing.NO_RULE, None, None, None)
    period = past[-1]
    verified = next((one for one in reversed(past) if one.amount is not None), None)
    standing = Standing.UNVERIFIED if period.amount is None else Standing.KNOWN
    return Answer(standing, _step(buyer, amount, period.amount), period, verified)


def periods_of(rules: Thresholds, body: str, contract: str) -> tuple[Period, ...]:
    """The periods of a body and a sort of contract, in the order of days."""
    return tuple(one for one in rules.periods if one.body == body and contract in one.contracts)


def _step(buyer: BuyingBody, amount: Decimal, threshold: Decimal | None) -> Step | None:
    """The step an amount stands on; None when only the threshold, not known, could tell."""
    if threshold is not None and amount >= threshold:
        return next((step for step in buyer.steps if step.at_least is None), None)
    fixed = [step for step in buyer.steps if step.at_least is not None and step.at_least <= amount]
    reached = fixed[-1] if fixed else None
    if threshold is None and reached is not None and not _has_higher(buyer, reached):
        return None
    return reached


def _has_higher(buyer: BuyingBody, reached: Step) -> bool:
    """True when a step with an amount of its own follows: then the threshold lies above it."""
    position = buyer.steps.index(reached) + 1
    return any(step.at_least is not None for step in buyer.steps[position:])
