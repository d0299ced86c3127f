"""The initiative's records: a right one of every kind is read whole, and a wrong field never goes unsaid."""

import shutil
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from small_site import PROFILES, VOCABULARIES, check_site, copy_small_site, lines
from vitrine.catalogue import RECORD_KINDS, Initiative
from vitrine.catalogue.initiative import RecordKind
from vitrine.loading import read_records, read_vocabularies

INITIATIVE = PROFILES / "initiative"
FIELDS = [(kind, field) for kind in RECORD_KINDS for field in kind.model.model_fields]
# A field that stays empty in right records: an end that has not come.
EMPTY = {("commitments", "lapsed_on")}

every_kind = pytest.mark.parametrize("kind", RECORD_KINDS, ids=lambda kind: kind.name)


def whole_site(root: Path) -> Path:
    """The small site with right records of every kind laid over it."""
    return Path(shutil.copytree(INITIATIVE, copy_small_site(root), dirs_exist_ok=True))


@cache
def initiative() -> Initiative:
    with TemporaryDirectory() as folder:
        check = check_site(whole_site(Path(folder) / "site"))
    assert check.initiative is not None
    return check.initiative


def test_right_records_of_every_kind_have_no_problem(tmp_path: Path) -> None:
    assert lines(check_site(whole_site(tmp_path / "site")).problems) == []


@every_kind
def test_every_file_of_a_kind_is_read_under_its_name(kind: RecordKind) -> None:
    files = sorted(path.stem for path in (INITIATIVE / "content" / kind.folder).glob("*.md"))

    records = initiative().records(kind)

    assert files
    assert set(files) <= set(records)
    assert list(records) == sorted(records)


@pytest.mark.parametrize(
    ("kind", "field"),
    [(kind, field) for kind, field in FIELDS if (kind.name, field) not in EMPTY],
    ids=lambda part: getattr(part, "name", part),
)
def test_every_field_is_told_by_some_record(kind: RecordKind, field: str) -> None:
    records = initiative().records(kind).values()

    assert any(field in placed.record.model_fields_set for placed in records)


@settings(deadline=None, max_examples=60)
@given(
    chosen=st.sampled_from(FIELDS),
    typed=st.text(st.characters(categories=("L", "N", "P", "Zs")), max_size=40),
)
def test_any_text_in_any_field_is_read_or_has_its_place(chosen: tuple[RecordKind, str], typed: str) -> None:
    kind, field = chosen
    vocabularies, _ = read_vocabularies(PROFILES, VOCABULARIES, main_language="fr", jurisdiction="CA-QC")
    with TemporaryDirectory() as folder:
        file = Path(folder) / "content" / kind.folder / "one.md"
        file.parent.mkdir(parents=True)
        file.write_text(f"---\n{field}: {typed}\n---\n", encoding="utf-8")
        records, problems = read_records(Path(folder), kind.folder, kind.model, vocabularies, main_language="fr")

    # Every kind asks for more than one field: a lone one never makes a record.
    assert not records
    assert problems
    assert {problem.path for problem in problems} == {f"content/{kind.folder}/one.md"}
    assert all(problem.line >= 1 and problem.column >= 1 for problem in problems)
