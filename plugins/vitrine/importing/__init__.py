"""Spreadsheets in; profiles out, and back: every row has its word, and nothing is written here."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from vitrine.catalogue import Initiative
from vitrine.importing.candidates import candidates
from vitrine.importing.existing import Existing, existing_profiles
from vitrine.importing.headers import Fields, match_headers
from vitrine.importing.mapping import NO_MAPPING, read_mapping
from vitrine.importing.planning import Change, Judge, Outcome, Planned, Planner
from vitrine.importing.sheets import csv_bytes, sheet_of, template, workbook_bytes
from vitrine.importing.tables import Refusal, bytes_of, read_csv, refused, table_of
from vitrine.importing.workbooks import read_workbook
from vitrine.model import Level, Problem
from vitrine.wording import Wording

__all__ = [
    "Change",
    "Existing",
    "Import",
    "Outcome",
    "Planned",
    "Refusal",
    "csv_bytes",
    "existing_profiles",
    "plan_import",
    "sheet_of",
    "template",
    "workbook_bytes",
]


class Import(NamedTuple):
    """What an import would do. rows: none when the sheet or its headers must be mended first."""

    rows: tuple[Planned, ...]
    fields: Fields | None
    problems: tuple[Problem, ...]


def plan_import(
    root: Path,
    file: Path,
    initiative: Initiative,
    *,
    mapping_file: Path | None,
    sheet: str,
    wordings: Sequence[Wording],
    is_updating: bool,
    with_people: bool,
    judge: Judge,
) -> Import:
    """Reads a sheet and decides what becomes of each of its rows. judge: what is wrong in a profile that was read."""
    mapping, problems = read_mapping(mapping_file) if mapping_file else (NO_MAPPING, ())
    if problems:
        return Import((), None, problems)
    path = file.name
    try:
        raw = bytes_of(file)
        rows = read_workbook(raw, sheet) if raw[:4] == b"PK\x03\x04" else read_csv(raw)
        table = table_of(path, rows)
    except Refusal as refusal:
        return Import((), None, (refused(path, refusal),))
    site = initiative.site
    fields, problems = match_headers(
        table, mapping, wordings=wordings, languages=site.languages, with_people=with_people, own=site.extra_fields
    )
    if any(one.level is Level.ERROR for one in problems):
        return Import((), fields, problems)
    planner = Planner(
        path,
        existing_profiles(root),
        initiative.vocabularies,
        main_language=site.main_language,
        is_updating=is_updating,
        judge=judge,
    )
    read = candidates(table, fields, mapping, initiative.vocabularies)
    return Import(tuple(planner.plan(read)), fields, problems)
