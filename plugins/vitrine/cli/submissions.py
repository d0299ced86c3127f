"""`vitrine submission`: an issue in; the files it would change, and the comment that answers it, out."""

import argparse
import json
import os
import shutil
import tempfile
from collections.abc import Mapping
from datetime import UTC, date, datetime
from pathlib import Path

from vitrine.cli.problem_formats import in_order
from vitrine.cli.speech import Speech, wording_of
from vitrine.cli.spreadsheets import initiative_of
from vitrine.importing import existing_profiles
from vitrine.model import Level, Message, Problem
from vitrine.plugin import default_vocabularies
from vitrine.plugin.places import SOURCES
from vitrine.rules import check_site
from vitrine.submission import Fetch, Proposal, comment_of, fetch, has_errors, propose, question_at, read_event
from vitrine.submission.summaries import summary_of_draft
from vitrine.wording import Wording

SUMMARY = "proposal.json"
CHANGES = "changes.md"
# Where the address of the pull request goes, once it is known.
ADDRESS = "{pull_request}"
_BY_HAND = Message(
    "Somebody has worked on this proposal since: your last edit is read, but changes nothing. "
    "Say in a comment what to change."
)


def read_submission(chosen: argparse.Namespace, speech: Speech, *, fetcher: Fetch = fetch) -> int:
    """Writes what an issue would change; 1 when it cannot be proposed. fetcher: how attached pictures are had."""
    root, today = chosen.site.resolve(), datetime.now(UTC).date()
    initiative = initiative_of(root, today, speech)
    if initiative is None:
        return 1
    issue = read_event(chosen.event)
    if isinstance(issue, Message):
        speech.result(f"{chosen.event}: {speech.wording.say(issue)}")
        return 1
    wordings = tuple(wording_of(one, root) for one in initiative.site.languages)
    proposal = propose(root, issue, initiative, wordings, fetcher)
    output = _emptied(chosen.output)
    if proposal is None:
        _write_summary(output, {"number": issue.number, "kind": ""})
        speech.say("This issue is none of the forms: nothing to do.")
        return 0
    problems = problems_of_change(root, proposal.draft.files, proposal.draft.removed, today)
    _write(root, output, proposal, problems, wordings)
    _tell(chosen.event.name, proposal, problems, speech)
    return int(has_errors(proposal, problems))


def _emptied(output: Path) -> Path:
    """The folder of what is proposed, with nothing in it of an earlier run; only what this command wrote is taken."""
    for name in (SUMMARY, CHANGES, "comment.md"):
        (output / name).unlink(missing_ok=True)
    if (output / "files").is_dir():
        shutil.rmtree(output / "files")
    output.mkdir(parents=True, exist_ok=True)
    return output


def problems_of_change(
    root: Path, files: Mapping[str, str | bytes], removed: tuple[str, ...], today: date
) -> tuple[Problem, ...]:
    """What checking the whole catalogue with the changes finds, beyond what was wrong before."""
    if not files and not removed:
        return ()
    with tempfile.TemporaryDirectory() as folder:
        changed = Path(folder) / "site"
        _copy(root, changed)
        apply(changed, files, removed)
        found = check_site(changed, default_vocabularies(), today=today)
    own = tuple(one for one in found if one.path in files)
    others = [one for one in found if one.path not in files and one.level is Level.ERROR]
    known = set(map(_what, check_site(root, default_vocabularies(), today=today))) if others else set()
    return tuple(in_order([*own, *(one for one in others if _what(one) not in known)]))


def _what(problem: Problem) -> tuple[str, str, str]:
    return problem.path, problem.field, repr(problem.message)


def _copy(root: Path, changed: Path) -> None:
    """The site, its files shared with the first until they are written anew."""
    for name in SOURCES:
        if (root / name).is_dir():
            shutil.copytree(root / name, changed / name, copy_function=_link, symlinks=True)
    changed.mkdir(exist_ok=True)
    shutil.copy(root / "site.yaml", changed / "site.yaml")


def _link(source: str, target: str) -> None:
    try:
        os.link(source, target, follow_symlinks=False)
    except OSError:  # another file system
        shutil.copy2(source, target, follow_symlinks=False)


def apply(root: Path, files: Mapping[str, str | bytes], removed: tuple[str, ...]) -> None:
    """Writes and removes files of a site; a file is never written through, always in the place of the old one."""
    for path in (*files, *removed):
        (root / path).unlink(missing_ok=True)
    for path, content in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(content.encode() if isinstance(content, str) else content)
    for folder in {(root / path).parent for path in removed}:
        if folder.is_dir() and not any(folder.iterdir()):
            folder.rmdir()


def _write(
    root: Path, output: Path, proposal: Proposal, problems: tuple[Problem, ...], wordings: tuple[Wording, ...]
) -> None:
    """The comment always, in the form's language; when nothing must be mended first, the files and what they change."""
    main = wordings[0]
    wording = next(one for one in wordings if one.language == proposal.form.language)
    draft, is_ready = proposal.draft, not has_errors(proposal, problems)
    (output / "comment.md").write_text(comment_of(proposal, problems, wording), encoding="utf-8")
    if is_ready:
        apply(output / "files", draft.files, ())
        before = existing_profiles(root).get(draft.subject)
        (output / CHANGES).write_text(summary_of_draft(draft, before, main), encoding="utf-8")
    summary = {
        "number": proposal.issue.number,
        "kind": proposal.form.kind.value,
        "subject": draft.subject if is_ready else "",
        "is_ready": is_ready,
        "files": sorted(draft.files) if is_ready else [],
        "removed": list(draft.removed) if is_ready else [],
        "link": wording.say(Message("The proposal: {address}", {"address": ADDRESS})),
        "by_hand": wording.say(_BY_HAND),
    }
    _write_summary(output, summary)


def _write_summary(output: Path, summary: Mapping[str, object]) -> None:
    (output / SUMMARY).write_text(json.dumps(summary, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def _tell(name: str, proposal: Proposal, problems: tuple[Problem, ...], speech: Speech) -> None:
    """A line a problem: the question, then what must be and what was found."""
    told = [(fault.question, "", fault.message) for fault in proposal.draft.faults]
    told += [(question_at(proposal, one.field), one.field or one.path, one.message) for one in problems]
    for question, place, message in told:
        where = question.label if question else place
        words = (f"{name}:{proposal.issue.number}", where, speech.wording.say(message))
        speech.result(" ".join(": ".join(filter(None, words)).split()))
    if has_errors(proposal, problems):
        speech.say("{count} to mend.", count=len(told))
        return
    speech.say(
        "Ready: {files} files to write, {removed} to remove.",
        files=len(proposal.draft.files),
        removed=len(proposal.draft.removed),
    )
