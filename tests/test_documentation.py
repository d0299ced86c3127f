"""The pages written from the model are current and whole, and their examples are right."""

import importlib.util
import re
import subprocess
import sys
from collections.abc import Iterator
from types import ModuleType

import pytest
from pydantic import BaseModel

import vitrine.model
from small_site import REPOSITORY
from vitrine.catalogue import RECORD_KINDS
from vitrine.loading.patterns import PATTERN_SENTENCES
from vitrine.loading.validation import record_of
from vitrine.loading.yaml_values import read_values
from vitrine.model import Enterprise, Site, Term, Thresholds
from vitrine.model.base import Record

SCRIPT = REPOSITORY / "scripts" / "write_profile_format.py"


def _script() -> ModuleType:
    specification = importlib.util.spec_from_file_location("write_profile_format", SCRIPT)
    assert specification is not None
    assert specification.loader is not None
    module = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)
    return module


WRITER = _script()


def _records_in(record: type[BaseModel]) -> Iterator[type[BaseModel]]:
    yield record
    for field in record.model_fields.values():
        inner = record_of(field.annotation)
        if inner is not None:
            yield from _records_in(inner)


RECORDS = tuple(
    dict.fromkeys(
        inner
        for record in (Enterprise, *(kind.model for kind in RECORD_KINDS), Thresholds, Term, Site)
        for inner in _records_in(record)
    )
)
FIELDS = [(record, name) for record in RECORDS for name in record.model_fields]


@pytest.mark.parametrize("path", WRITER.DOCUMENTS)
def test_a_page_written_from_the_model_is_current(path: str) -> None:
    current = WRITER.DOCUMENTS[path]()

    assert (REPOSITORY / path).read_text(encoding="utf-8") == current, f"run python {SCRIPT.name}"


def test_the_script_says_that_its_pages_are_current() -> None:
    command = [sys.executable, str(SCRIPT), "--check"]
    run = subprocess.run(command, capture_output=True, text=True, check=False)

    assert (run.returncode, run.stdout) == (0, "")


@pytest.mark.parametrize(("record", "field"), FIELDS, ids=lambda part: getattr(part, "__name__", part))
def test_every_field_has_its_row_and_says_what_it_is(record: type[BaseModel], field: str) -> None:
    pages = "".join((REPOSITORY / path).read_text(encoding="utf-8") for path in WRITER.DOCUMENTS)
    section = next(part for part in pages.split("\n## ") if WRITER.EXAMPLES[record.__name__] in part)

    row = re.search(rf"^\| `{field}` \| (yes|no) \| .+ \| .+ \|$", section, re.MULTILINE)

    assert row is not None
    assert record.model_fields[field].description


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.__name__)
def test_the_example_of_a_record_is_right(record: type[BaseModel]) -> None:
    values, problems = read_values(WRITER.EXAMPLES[record.__name__])

    assert problems == ()
    assert record.model_validate(values, context={"main": "fr"})


@pytest.mark.parametrize("record", tuple(_records_in(Enterprise)), ids=lambda record: record.__name__)
def test_a_record_of_a_profile_refuses_fields_it_does_not_know(record: type[BaseModel]) -> None:
    assert issubclass(record, Record)
    assert record.model_config["extra"] == "forbid"


def test_every_pattern_of_the_model_is_said_in_words() -> None:
    patterns = {pattern for record in RECORDS for pattern in _patterns(record.model_json_schema())}

    # Dates are read without their pattern, which only JSON Schema needs.
    assert patterns - {r"^\d{4}(-\d{2}(-\d{2})?)?$"} == set(PATTERN_SENTENCES)


def _patterns(schema: object) -> Iterator[str]:
    match schema:
        case {"pattern": str(pattern)}:
            yield pattern
        case dict():
            for inner in schema.values():
                yield from _patterns(inner)
        case list():
            for inner in schema:
                yield from _patterns(inner)


def test_every_record_that_the_model_gives_is_documented() -> None:
    given = {value for value in vars(vitrine.model).values() if isinstance(value, type) and issubclass(value, Record)}

    assert given <= set(RECORDS)
