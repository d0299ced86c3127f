"""`vitrine forms`: what is committed is current, GitHub and editors take it, and no two questions are alike."""

import datetime
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from small_site import PROFILES, REPOSITORY
from submission.asked import forms_in, small_catalogue
from vitrine.cli import main

ISSUE_FORMS = sorted((REPOSITORY / ".github/ISSUE_TEMPLATE").glob("[1-9]*.yml"))


def check_jsonschema(schema: str, *files: Path) -> None:
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema, *map(str, files)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_forms_schema_and_spreadsheets_are_current(capsys: pytest.CaptureFixture[str]) -> None:
    code = main(["forms", "--check", "--site", str(REPOSITORY), "--lang", "en"])

    assert (code, capsys.readouterr().out) == (0, ""), "run vitrine forms"


def test_a_form_that_is_not_current_is_named_then_written(small_site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = ["forms", "--site", str(small_site), "--lang", "en"]
    assert main(words) == 0
    form = small_site / ".github/ISSUE_TEMPLATE/4-withdrawal-fr.yml"
    form.write_text("name: other\n", encoding="utf-8")
    (form.parent / "5-new-commitment-es.yml").write_text("name: old\n", encoding="utf-8")
    capsys.readouterr()
    assert main([*words, "--check"]) == 1
    assert capsys.readouterr().out.splitlines() == [
        ".github/ISSUE_TEMPLATE/4-withdrawal-fr.yml",
        ".github/ISSUE_TEMPLATE/5-new-commitment-es.yml",
    ]
    assert main(words) == 0
    assert main([*words, "--check"]) == 0


def test_github_takes_the_issue_forms() -> None:
    assert len(ISSUE_FORMS) == 10
    check_jsonschema("vendor.github-issue-forms", *ISSUE_FORMS)
    check_jsonschema("vendor.github-issue-config", REPOSITORY / ".github/ISSUE_TEMPLATE/config.yml")


@pytest.mark.parametrize("path", ISSUE_FORMS, ids=lambda path: path.stem)
def test_no_two_questions_and_no_two_answers_of_a_form_are_alike(path: Path) -> None:
    elements = [one for one in yaml.safe_load(path.read_text(encoding="utf-8"))["body"] if one["type"] != "markdown"]
    labels = [one["attributes"]["label"] for one in elements]
    options = [list(map(str, one["attributes"].get("options", []))) for one in elements]

    assert len(set(labels)) == len(labels)
    assert len({one["id"] for one in elements}) == len(elements)
    assert [len(set(one)) for one in options] == [len(one) for one in options]


def test_the_first_question_tells_forms_apart(tmp_path: Path) -> None:
    forms = forms_in(small_catalogue(tmp_path / "site")).values()

    assert len({form.questions[0].label for form in forms}) == len(forms) == 10


def test_no_commitment_is_asked_for_where_there_is_no_declaration(small_site: Path) -> None:
    assert {kind for kind, _ in forms_in(small_site)} == {"new-profile", "correction", "still-correct", "withdrawal"}


def _as_editors_read(value: Any) -> Any:
    """Dates are texts to YAML 1.2, which editors read."""
    match value:
        case dict():
            return {name: _as_editors_read(one) for name, one in value.items()}
        case list():
            return [_as_editors_read(one) for one in value]
        case datetime.date():
            return value.isoformat()
    return value


@pytest.fixture(scope="module")
def schema() -> jsonschema.Draft202012Validator:
    held = json.loads((REPOSITORY / "schema/v1/profile.json").read_bytes())
    jsonschema.Draft202012Validator.check_schema(held)
    return jsonschema.Draft202012Validator(held)


@pytest.mark.parametrize("folder", [REPOSITORY, PROFILES / "site"], ids=["reference", "small"])
def test_the_schema_takes_every_right_profile(folder: Path, schema: jsonschema.Draft202012Validator) -> None:
    for path in sorted(folder.glob("enterprises/*/profile.md")):
        front_matter = path.read_text(encoding="utf-8").split("\n---\n")[0].removeprefix("---\n")
        values = _as_editors_read(yaml.load(front_matter, Loader=yaml.CSafeLoader))
        assert [f"{path.parent.name}: {one.message}" for one in schema.iter_errors(values)] == []


@pytest.mark.parametrize(
    ("field", "value"),
    [("region", "Atlantis"), ("status", "open"), ("nmae", "x"), ("contact", {"email": "x"}), ("neq", "12")],
)
def test_the_schema_refuses_what_check_refuses(
    field: str, value: object, schema: jsonschema.Draft202012Validator
) -> None:
    assert any(
        field in (*map(str, one.path), one.message) or field in one.message
        for one in schema.iter_errors({field: value})
    )
