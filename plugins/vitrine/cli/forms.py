"""`vitrine forms`: what is made from the model for those who fill in: issue forms, a schema, spreadsheets."""

import argparse
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

from vitrine.catalogue import Initiative
from vitrine.cli.speech import Speech, wording_of
from vitrine.cli.spreadsheets import initiative_of
from vitrine.exports.profile_schema import PATH, profile_schema
from vitrine.importing import template, workbook_bytes
from vitrine.plugin import default_vocabularies
from vitrine.rules import read_initiative
from vitrine.submission import issue_form_files
from vitrine.submission.issue_forms import FOLDER
from vitrine.wording import Wording

# The day that workbooks bear: the same bytes whenever they are made.
_DAY = date(2026, 1, 1)


def write_forms(chosen: argparse.Namespace, speech: Speech) -> int:
    """Writes every form that is not current; 1 when the settings cannot be read or, when asked, one is not current."""
    root = chosen.site.resolve()
    initiative = initiative_of(root, datetime.now(UTC).date(), speech)
    if initiative is None:
        return 1
    files = _files_of(root, initiative)
    stale = [path for path, content in files.items() if not _holds(root / path, content)]
    gone = sorted(_others(root, files))
    if chosen.check:
        for path in [*stale, *gone]:
            speech.result(path)
        if stale or gone:
            speech.say("Not current: {count}. To write them: vitrine forms", count=len(stale) + len(gone))
        return int(bool(stale or gone))
    for path in stale:
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(files[path])
    for path in gone:
        (root / path).unlink()
    speech.say("{count} forms, {written} written.", count=len(files), written=len(stale))
    return 0


def forms_files(root: Path) -> dict[str, bytes]:
    """The same for a site that is known to be right."""
    initiative, _ = read_initiative(root, default_vocabularies(), today=datetime.now(UTC).date())
    assert initiative is not None, "the settings were read a moment ago"
    return _files_of(root, initiative)


def stale_forms(root: Path) -> dict[str, bytes]:
    """The forms of a site that are not current; none where the settings cannot be read, or there are no forms."""
    initiative, _ = read_initiative(root, default_vocabularies(), today=datetime.now(UTC).date())
    if initiative is None or not (root / FOLDER).is_dir():
        return {}
    return {path: one for path, one in _files_of(root, initiative).items() if not _holds(root / path, one)}


def _files_of(root: Path, initiative: Initiative) -> dict[str, bytes]:
    """What a site's forms must hold; the schema only where its folder stands: the built site has it anyway."""
    files = dict(_files(initiative, tuple(wording_of(one, root) for one in initiative.site.languages)))
    return files if (root / PATH).parent.is_dir() else {path: files[path] for path in files if path != PATH}


def _files(initiative: Initiative, wordings: tuple[Wording, ...]) -> Iterator[tuple[str, bytes]]:
    """Per path from the site's folder, what it must hold."""
    site = initiative.site
    yield from issue_form_files(initiative, wordings).items()
    yield PATH, profile_schema(initiative.vocabularies, extra_fields=site.extra_fields)
    for wording in wordings:
        others = [one for one in wordings if one is not wording]
        sheet = template(site.languages, wording, site.extra_fields)
        content = workbook_bytes(
            sheet,
            initiative.vocabularies,
            wordings=[wording, *others],
            languages=site.languages,
            day=_DAY,
            own=site.extra_fields,
        )
        yield f"spreadsheets/profiles.{wording.language}.xlsx", content


def _holds(file: Path, content: bytes) -> bool:
    return file.is_file() and file.read_bytes() == content


def _others(root: Path, files: dict[str, bytes]) -> Iterator[str]:
    """Forms that we wrote once and do no longer: of a language or a kind that the site has no more."""
    for file in (root / FOLDER).glob("[1-5]-*-*.yml"):
        path = f"{FOLDER}/{file.name}"
        if path not in files:
            yield path
