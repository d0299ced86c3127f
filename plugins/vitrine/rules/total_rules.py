"""What must be true of figures and lists that add records up. All rules are in RULES."""

from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Any

from vitrine.catalogue import RECORD_KINDS, Initiative
from vitrine.catalogue.results import total_of
from vitrine.model import Contract, Message, Problem, Result

# Indicators whose totals recorded contracts can contradict.
CONTRACTS, CONTRACTS_VALUE = "contracts", "contracts-value"
# Lists whose entries each bear a name of their own, and the field that holds it.
_NAMED = (("sources", "id"), ("actions", "action"))


def totals_hold_the_contracts(initiative: Initiative) -> Iterator[Problem]:
    """Ensure no exact total of a cohort or region is smaller than the contracts recorded in it."""
    for placed in initiative.results.values():
        result = placed.record
        if result.bound is not None or result.indicator not in (CONTRACTS, CONTRACTS_VALUE):
            continue
        total = total_of(_counted(result, initiative))
        recorded = Decimal(total.contracts) if result.indicator == CONTRACTS else total.value
        if result.value < recorded:
            message = Message(
                "must hold the contracts recorded in it, {recorded}; found {found}",
                {"recorded": str(recorded), "found": str(result.value)},
            )
            yield placed.source.problem(("value",), message)


def _counted(result: Result, initiative: Initiative) -> Iterator[Contract]:
    """Contracts that a result must count: its cohort's, or those of its region's cohorts over the same years."""
    for placed in initiative.contracts.values():
        cohort = initiative.cohorts.get(placed.record.cohort or "")
        if cohort is None:
            continue
        is_of_region = cohort.record.region == result.region and cohort.record.period == result.period
        if placed.record.cohort == result.cohort or (result.region is not None and is_of_region):
            yield placed.record


def parts_of_records_are_unique(initiative: Initiative) -> Iterator[Problem]:
    """Ensure no two sources of a record have one name, and no action of a commitment stands twice."""
    for kind in RECORD_KINDS:
        for placed in initiative.records(kind).values():
            for field, name in _NAMED:
                for position, code in _again(getattr(placed.record, field, ()), name):
                    message = Message("must be unique in the record; '{id}' stands twice", {"id": code})
                    yield placed.source.problem((field, position, name), message)


def _again(parts: tuple[Any, ...], name: str) -> Iterator[tuple[int, str]]:
    """Position and name of each part that an earlier one has the name of; those without a name are passed over."""
    seen: set[str] = set()
    for position, part in enumerate(parts):
        code = getattr(part, name, None)
        if code is not None and code in seen:
            yield position, code
        elif code is not None:
            seen.add(code)


RULES: tuple[Callable[[Initiative], Iterator[Problem]], ...] = (
    totals_hold_the_contracts,
    parts_of_records_are_unique,
)
