"""The threshold helper: the rule of a body, a contract, an amount and a day, at every boundary of the real data."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from small_site import REPOSITORY
from vitrine.catalogue import Answer, Standing, answer, periods_of
from vitrine.loading import read_thresholds, read_vocabularies
from vitrine.model import Thresholds

CENT = Decimal("0.01")
GOODS, SERVICES, CONSTRUCTION = "goods", "services", "construction"


def _rules() -> Thresholds:
    vocabularies, _ = read_vocabularies(
        REPOSITORY, REPOSITORY / "content" / "vocabulary", main_language="fr", jurisdiction="CA-QC"
    )
    placed, problems = read_thresholds(REPOSITORY, vocabularies, main_language="fr")
    assert placed is not None
    assert problems == ()
    return placed.record


RULES = _rules()

# Body, contract, a day of the period, its amount: as the facts give them.
KNOWN = (
    ("municipal", GOODS, "2018-01-01", "101100"),
    ("municipal", SERVICES, "2019-12-31", "101100"),
    ("municipal", CONSTRUCTION, "2020-01-01", "105700"),
    ("municipal", GOODS, "2022-01-01", "105700"),
    ("municipal", GOODS, "2022-10-06", "105700"),
    ("municipal", GOODS, "2022-10-07", "121200"),
    ("municipal", SERVICES, "2023-12-31", "121200"),
    ("ministry", GOODS, "2018-01-01", "25300"),
    ("ministry", GOODS, "2019-12-31", "25300"),
    ("ministry", SERVICES, "2018-01-01", "101100"),
    ("ministry", CONSTRUCTION, "2019-12-31", "101100"),
    ("ministry", GOODS, "2022-01-01", "30300"),
    ("ministry", SERVICES, "2022-01-01", "121200"),
    ("ministry", CONSTRUCTION, "2023-12-31", "121200"),
    ("health-education", GOODS, "2018-01-01", "101100"),
    ("health-education", SERVICES, "2019-12-31", "101100"),
    ("health-education", GOODS, "2020-01-01", "105700"),
    ("health-education", SERVICES, "2021-12-31", "105700"),
    ("health-education", CONSTRUCTION, "2022-01-01", "121200"),
    ("health-education", GOODS, "2023-12-31", "121200"),
)
# Body, contract, a day without a verified amount, the last verified amount and since when.
UNVERIFIED = (
    ("municipal", GOODS, "2024-01-01", "121200", "2022-10-07"),
    ("municipal", SERVICES, "2026-11-25", "121200", "2022-10-07"),
    ("ministry", GOODS, "2020-01-01", "25300", "2018-01-01"),
    ("ministry", SERVICES, "2021-12-31", "101100", "2018-01-01"),
    ("ministry", GOODS, "2024-01-01", "30300", "2022-01-01"),
    ("ministry", CONSTRUCTION, "2026-01-01", "121200", "2022-01-01"),
    ("health-education", SERVICES, "2024-01-01", "121200", "2022-01-01"),
)
# A change falls on the first of these days, the day before still has the rule before.
CHANGES = (
    ("municipal", GOODS, "2020-01-01"),
    ("municipal", GOODS, "2022-10-07"),
    ("municipal", GOODS, "2024-01-01"),
    ("ministry", GOODS, "2020-01-01"),
    ("ministry", GOODS, "2022-01-01"),
    ("ministry", GOODS, "2024-01-01"),
    ("ministry", SERVICES, "2020-01-01"),
    ("ministry", SERVICES, "2022-01-01"),
    ("ministry", SERVICES, "2024-01-01"),
    ("health-education", GOODS, "2020-01-01"),
    ("health-education", GOODS, "2022-01-01"),
    ("health-education", GOODS, "2024-01-01"),
)


def _answer(body: str, contract: str, amount: str | Decimal, day: str) -> Answer:
    return answer(RULES, body=body, contract=contract, amount=Decimal(amount), day=date.fromisoformat(day))


def _modes(found: Answer) -> tuple[str, ...] | None:
    return found.step.modes if found.step else None


@pytest.mark.parametrize(("body", "contract", "day", "amount"), KNOWN)
def test_one_cent_below_the_threshold_no_public_call_is_asked(body: str, contract: str, day: str, amount: str) -> None:
    found = _answer(body, contract, Decimal(amount) - CENT, day)

    assert found.standing is Standing.KNOWN
    assert "public-call" not in (_modes(found) or ())
    assert found.period is not None
    assert found.period.amount == Decimal(amount)


@pytest.mark.parametrize("above", [Decimal(0), CENT], ids=["at", "above"])
@pytest.mark.parametrize(("body", "contract", "day", "amount"), KNOWN)
def test_at_the_threshold_and_above_a_public_call_is_asked(
    body: str, contract: str, day: str, amount: str, above: Decimal
) -> None:
    found = _answer(body, contract, Decimal(amount) + above, day)

    assert found.standing is Standing.KNOWN
    assert _modes(found) == ("public-call",)


@pytest.mark.parametrize(
    ("amount", "modes"),
    [
        ("0", ("direct-award",)),
        ("24999.99", ("direct-award",)),
        ("25000", ("invitation", "direct-award")),
        ("25000.01", ("invitation", "direct-award")),
        ("101099.99", ("invitation", "direct-award")),
        ("101100", ("public-call",)),
    ],
)
def test_a_municipality_invites_from_25_000_dollars(amount: str, modes: tuple[str, ...]) -> None:
    assert _modes(_answer("municipal", GOODS, amount, "2018-01-01")) == modes


@pytest.mark.parametrize(("body", "contract", "day", "amount", "since"), UNVERIFIED)
@pytest.mark.parametrize("asked", ["30000", "121199.99", "121200", "500000"])
def test_without_a_verified_amount_the_last_verified_one_is_told_with_its_date(
    body: str, contract: str, day: str, amount: str, since: str, asked: str
) -> None:
    found = _answer(body, contract, asked, day)

    assert found.standing is Standing.UNVERIFIED
    assert found.step is None
    assert found.verified is not None
    assert (str(found.verified.amount), str(found.verified.since)) == (amount, since)


@pytest.mark.parametrize(("amount", "modes"), [("24999.99", ("direct-award",)), ("25000", None), ("25000.01", None)])
def test_a_small_municipal_purchase_is_answered_even_without_a_verified_threshold(
    amount: str, modes: tuple[str, ...] | None
) -> None:
    found = _answer("municipal", SERVICES, amount, "2025-06-01")

    assert found.standing is Standing.UNVERIFIED
    assert _modes(found) == modes


@pytest.mark.parametrize(("body", "contract", "day"), CHANGES)
def test_a_rule_holds_to_the_day_before_the_next(body: str, contract: str, day: str) -> None:
    first = date.fromisoformat(day)
    eve = _answer(body, contract, "1", str(first - timedelta(days=1)))
    change = _answer(body, contract, "1", day)

    assert change.period is not None
    assert eve.period is not None
    assert change.period.since.first_day == first
    assert eve.period.since.first_day < first


@pytest.mark.parametrize("body", ["municipal", "ministry", "health-education"])
@pytest.mark.parametrize("contract", [GOODS, SERVICES, CONSTRUCTION])
def test_every_change_of_the_data_is_among_the_days_tested(body: str, contract: str) -> None:
    later = {str(period.since) for period in periods_of(RULES, body, contract)[1:]}

    assert later <= {day for one, _, day in CHANGES if one == body}


@pytest.mark.parametrize("day", ["2017-12-31", "1995-05-05"])
@pytest.mark.parametrize("body", ["municipal", "ministry", "health-education"])
def test_before_the_first_dated_rule_the_data_say_nothing(body: str, day: str) -> None:
    assert _answer(body, GOODS, "1000", day) == Answer(Standing.NO_RULE, None, None, None)
