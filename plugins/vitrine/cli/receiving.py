"""`vitrine receive`: a file that the form made in; the profile in its place, when asked."""

import argparse
from datetime import UTC, datetime
from pathlib import Path

from vitrine.cli.problem_formats import as_text, in_order
from vitrine.cli.speech import Speech
from vitrine.cli.submissions import apply, problems_of_change
from vitrine.model import Level, Message, Problem
from vitrine.submission.receiving import HEAVIEST, receive


def receive_file(chosen: argparse.Namespace, speech: Speech) -> int:
    """Says what the file changes and what is wrong in it; writes it when asked and nothing is; 1 otherwise."""
    root, today = chosen.site.resolve(), datetime.now(UTC).date()
    content = _bytes_of(chosen.file)
    if isinstance(content, Message):
        speech.result(f"{chosen.file}: {speech.wording.say(content)}")
        return 1
    found = receive(root, chosen.file.name, content)
    problems = found.problems
    if not problems:
        problems = problems_of_change(root, found.files, (), today)
    for problem in in_order(problems):
        speech.result(as_text(problem, speech.wording))
    if any(map(_is_error, problems)):
        return 1
    for path in sorted(found.files):
        speech.result(path)
    if chosen.write:
        apply(root, found.files, ())
        speech.say("Written: {count} files of {id}.", count=len(found.files), id=found.id)
    else:
        speech.say("All is well; nothing is written without --write.")
    return 0


def _is_error(problem: Problem) -> bool:
    return problem.level is Level.ERROR


def _bytes_of(file: Path) -> bytes | Message:
    if not file.is_file():
        return Message("must be there; it is missing")
    with file.open("rb") as opened:
        content = opened.read(10 * HEAVIEST + 1)
    if len(content) > 10 * HEAVIEST:
        return Message("must be at most {limit} kB; found more").given(limit=10 * HEAVIEST // 1000)
    return content
