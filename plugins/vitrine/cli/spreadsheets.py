"""`vitrine import` and `vitrine export`: spreadsheets in, drafts out; profiles in, spreadsheets out."""

import argparse
import json
from collections import Counter
from collections.abc import Iterable
from datetime import UTC, date, datetime
from pathlib import Path

from vitrine.catalogue import Initiative
from vitrine.cli.problem_formats import as_text, in_order
from vitrine.cli.speech import Speech, wording_of
from vitrine.importing import (
    Import,
    Outcome,
    Planned,
    csv_bytes,
    existing_profiles,
    plan_import,
    sheet_of,
    template,
    workbook_bytes,
)
from vitrine.loading import Reading
from vitrine.model import Level, Message, Problem
from vitrine.plugin import default_vocabularies
from vitrine.rules import judge, read_initiative
from vitrine.wording import Wording

OUTCOMES = {
    Outcome.NEW: Message("new profile"),
    Outcome.DRAFT: Message("new draft, to be completed"),
    Outcome.CHANGED: Message("changed"),
    Outcome.SAME: Message("as it is already"),
    Outcome.LEFT: Message("left as it is"),
    Outcome.REFUSED: Message("not imported"),
}
_SHORT = 60


def import_sheet(chosen: argparse.Namespace, speech: Speech) -> int:
    """Says what each row would become, and writes it when asked; 1 when a row or the sheet must be mended."""
    root, today = chosen.site.resolve(), datetime.now(UTC).date()
    initiative = initiative_of(root, today, speech)
    if initiative is None:
        return 1

    def problems_of(reading: Reading) -> tuple[Problem, ...]:
        return judge(reading, initiative, today=today).problems

    found = plan_import(
        root,
        chosen.file,
        initiative,
        mapping_file=chosen.map,
        sheet=chosen.sheet or "",
        wordings=_wordings(initiative.site.languages, root),
        is_updating=chosen.update,
        with_people=chosen.with_people,
        judge=problems_of,
    )
    _report(found, speech)
    if chosen.write:
        _write(root, found.rows)
    _sum_up(found, speech, is_written=chosen.write)
    return int(_is_to_mend(found))


def initiative_of(root: Path, today: date, speech: Speech) -> Initiative | None:
    """What all profiles share; None, and why is told, when the settings cannot be read."""
    initiative, problems = read_initiative(root, default_vocabularies(), today=today)
    if initiative is None:
        _print(problems, speech)
    return initiative


def _wordings(languages: Iterable[str], root: Path) -> tuple[Wording, ...]:
    """Those of the site, and French and English besides: headers may be in any of them."""
    return tuple(wording_of(language, root) for language in dict.fromkeys((*languages, "fr", "en")))


def _is_to_mend(found: Import) -> bool:
    refused = any(row.outcome is Outcome.REFUSED for row in found.rows)
    return refused or any(one.level is Level.ERROR for one in found.problems)


def _print(problems: Iterable[Problem], speech: Speech) -> None:
    for problem in in_order(problems):
        speech.result(as_text(problem, speech.wording))


def _report(found: Import, speech: Speech) -> None:
    """A line a row, then what was tidied or is wrong in it, and what would change."""
    _print(found.problems, speech)
    for row in found.rows:
        said = speech.wording.say(OUTCOMES[row.outcome])
        sentence = Message("Row {row}: {id}: {outcome}", {"row": row.row, "id": row.id or "–", "outcome": said})
        speech.result(speech.wording.say(sentence))
        for change in row.changes:
            speech.result(f"    {change.field}: {_short(change.before)} → {_short(change.after)}")
        for problem in in_order(row.problems):
            speech.result(f"    {as_text(problem, speech.wording)}")


def _short(text: str) -> str:
    line = " ".join(text.split())
    return (line if len(line) <= _SHORT else f"{line[: _SHORT - 1]}…") or "∅"


def _write(root: Path, rows: Iterable[Planned]) -> None:
    for row in rows:
        for path, text in row.files.items():
            file = root / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")


def _sum_up(found: Import, speech: Speech, *, is_written: bool) -> None:
    """How many rows became what, and which columns were left out."""
    if found.fields and found.fields.unused:
        speech.say("Columns not used: {columns}", columns=", ".join(found.fields.unused))
    if found.fields and found.fields.personal:
        columns = ", ".join(found.fields.personal)
        speech.say("Columns about named persons, left out (--with-people takes them): {columns}", columns=columns)
    counts = Counter(row.outcome for row in found.rows)
    speech.say("{rows} rows read.", rows=len(found.rows))
    for outcome, message in OUTCOMES.items():
        if counts[outcome]:
            speech.result(f"{counts[outcome]:6} {speech.wording.say(message)}")
    if is_written:
        speech.say("Written. Then run: vitrine check")
    else:
        speech.say("Nothing was written: this is what would be. To write it, add --write.")


def export_profiles(chosen: argparse.Namespace, speech: Speech) -> int:
    """Writes all profiles into one file; 1 when the settings cannot be read."""
    root, today = chosen.site.resolve(), datetime.now(UTC).date()
    initiative = initiative_of(root, today, speech)
    if initiative is None:
        return 1
    kind, languages = chosen.to, initiative.site.languages
    wordings = _wordings(languages, root)
    profiles = existing_profiles(root).values()
    if kind == "csv":
        content = csv_bytes(sheet_of(profiles, languages))
    elif kind == "json":
        held = {one.id: {**(one.values or {}), "story": one.body, "stories": dict(one.stories)} for one in profiles}
        content = (json.dumps(held, ensure_ascii=False, indent=1) + "\n").encode()
    else:
        own = initiative.site.extra_fields
        sheet = template(languages, wordings[0], own) if kind == "template" else sheet_of(profiles, languages)
        content = workbook_bytes(
            sheet, initiative.vocabularies, wordings=wordings, languages=languages, day=today, own=own
        )
    output = chosen.output or Path(_file_name(kind))
    output.write_bytes(content)
    speech.say("{file} is written.", file=str(output))
    return 0


def _file_name(kind: str) -> str:
    return {"csv": "profiles.csv", "xlsx": "profiles.xlsx", "json": "profiles.json"}.get(kind, "template.xlsx")
