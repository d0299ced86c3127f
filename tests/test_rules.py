"""The rules: every fault gets its own words, and every rule and every message has its fault."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from faults import FAULTS, Fault
from small_site import REPOSITORY, TODAY, Check, check_site, copy_small_site, lines
from vitrine.model import Message
from vitrine.rules import catalogue_rules, profile_rules, record_rules, reference_rules

pytestmark = pytest.mark.xdist_group("rules")

# Messages that no file of a site can bring about, or not on every machine; the second is of a list of regions.
NOT_EXERCISED = {
    "must be a regular file; found a device",
    "must be a .json file in the folder of regions.yaml, as estrie/catalogue.json; found {found}",
}


@pytest.fixture(scope="module")
def checks(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Check]:
    """The check of every spoilt site, by the fault's name."""

    def spoilt(fault: Fault) -> Check:
        root = copy_small_site(tmp_path_factory.mktemp("fault") / "site")
        fault.spoil(root)
        return check_site(root)

    return {fault.name: spoilt(fault) for fault in FAULTS}


def test_the_small_site_has_no_problem(small_site: Path) -> None:
    check = check_site(small_site)

    assert lines(check.problems) == []
    assert [profile.enterprise.id for profile in check.profiles] == ["atelier-du-nord", "buanderie-des-quais"]


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_a_fault_is_told_in_the_expected_words(fault: Fault, checks: dict[str, Check]) -> None:
    assert lines(checks[fault.name].problems) == list(fault.expected)


@pytest.mark.parametrize("rule", profile_rules.RULES, ids=lambda rule: rule.__name__)
def test_every_rule_of_a_profile_has_its_fault(rule: profile_rules.ProfileRule, checks: dict[str, Check]) -> None:
    found = (
        finding
        for check in checks.values()
        for profile in check.profiles
        if check.initiative
        for finding in rule(profile, check.initiative, TODAY)
    )

    assert any(found)


@pytest.mark.parametrize("rule", catalogue_rules.RULES, ids=lambda rule: rule.__name__)
def test_every_rule_between_profiles_has_its_fault(
    rule: catalogue_rules.CatalogueRule, checks: dict[str, Check]
) -> None:
    assert any(finding for check in checks.values() if check.catalogue for finding in rule(check.catalogue))


@pytest.mark.parametrize("rule", record_rules.RULES, ids=lambda rule: rule.__name__)
def test_every_rule_of_other_records_has_its_fault(rule: record_rules.RecordRule, checks: dict[str, Check]) -> None:
    assert any(problem for check in checks.values() if check.initiative for problem in rule(check.initiative))


@pytest.mark.parametrize("rule", reference_rules.CATALOGUE_RULES, ids=lambda rule: rule.__name__)
def test_every_rule_between_records_and_profiles_has_its_fault(
    rule: reference_rules.CatalogueRule, checks: dict[str, Check]
) -> None:
    assert any(problem for check in checks.values() if check.catalogue for problem in rule(check.catalogue))


def test_every_rule_that_is_written_is_listed() -> None:
    rules = (*profile_rules.RULES, *catalogue_rules.RULES, *record_rules.RULES, *reference_rules.CATALOGUE_RULES)
    listed = {rule.__name__ for rule in rules}

    assert set(_rules_written()) == listed


def test_every_message_of_reading_and_of_the_rules_has_its_fault(checks: dict[str, Check]) -> None:
    said = {text for check in checks.values() for problem in check.problems for text in _texts(problem.message)}
    written = {text for room in ("loading", "rules", "wording") for text in _messages_written(room)}

    assert written - said == set(NOT_EXERCISED)


def _rules_written() -> Iterator[str]:
    """Names of the functions that say they ensure something, or warn of it."""
    for function in _nodes("rules", ast.FunctionDef):
        if (ast.get_docstring(function) or "").startswith(("Ensure", "Warn")):
            yield function.name


def _messages_written(room: str) -> Iterator[str]:
    for call in _nodes(room, ast.Call):
        match call:
            case ast.Call(func=ast.Name("Message"), args=[ast.Constant(str(text)), *_]):
                yield text


def _nodes(room: str, kind: type) -> Iterator:
    for path in sorted((REPOSITORY / "plugins" / "vitrine" / room).glob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        yield from (node for node in ast.walk(tree) if isinstance(node, kind))


def _texts(message: Message) -> Iterator[str]:
    yield message.text
    for value in message.values.values():
        if isinstance(value, Message):
            yield from _texts(value)
