"""`vitrine propose`: what `vitrine submission` wrote in; a branch, a pull request and one comment on GitHub out.

It holds the right to write, so it trusts nothing it reads: paths and sizes are looked at again, no text of the issue is
run, parsed or put on a command line.
"""

import argparse
import json
import os
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from vitrine.cli.branches import Change, ChangedByHand, proposed
from vitrine.cli.github import GitHub, Refused
from vitrine.cli.speech import Speech
from vitrine.cli.submissions import ADDRESS, CHANGES, SUMMARY
from vitrine.loading import PROFILES
from vitrine.model import Message
from vitrine.submission import Kind
from vitrine.submission.comments import MARK

_SLUG = "[a-z0-9]+(?:-[a-z0-9]+)*"
_PATH = re.compile(
    rf"enterprises/{_SLUG}/(?:profile\.md|story\.[a-z]{{2,3}}\.md|[A-Za-z0-9][A-Za-z0-9._-]*\.(?:jpe?g|png|webp))"
    rf"|content/(?:commitments|institutions)/{_SLUG}\.md",
    re.IGNORECASE,
)
_MOST_BYTES = 6_000_000
_LONGEST_COMMENT = 60_000


class Wanted(NamedTuple):
    """What is to be proposed, looked at. files: per path, its content; removed: paths.

    comment, changes: in Markdown. link, by_hand: sentences, for a proposal that is made and for one that is not.
    """

    number: int
    title: str
    comment: str
    link: str
    by_hand: str
    changes: str
    files: Mapping[str, bytes]
    removed: tuple[str, ...]


def propose(chosen: argparse.Namespace, speech: Speech) -> int:
    """Opens or updates what answers an issue; 1 when something is not as it must be."""
    root: Path = chosen.site.resolve()
    try:
        wanted = read(chosen.folder)
        if wanted is None:
            return 0
        github = GitHub.from_environment(os.environ)
        github.comment(wanted.number, _answer(root, wanted, github), MARK)
    except Refused as refused:
        speech.say_message(refused.message)
        return 1
    speech.say("Issue {number} is answered.", number=wanted.number)
    return 0


def _answer(root: Path, wanted: Wanted, github: GitHub) -> str:
    """The comment, with where the proposal is; nothing that somebody changed by hand is written over."""
    if not wanted.files and not wanted.removed:
        return wanted.comment
    try:
        link = wanted.link.replace(ADDRESS, _pull_request(root, wanted, github))
    except ChangedByHand:
        return f"{MARK}\n{wanted.by_hand}\n"
    return f"{wanted.comment}\n{link}\n"


def read(folder: Path) -> Wanted | None:
    """What a folder asks, or None when the issue was none of the forms; raises Refused for anything else."""
    told = _summary(folder / SUMMARY)
    if not isinstance(told, dict) or not told.get("kind"):
        return None
    number, kind = told.get("number"), told.get("kind")
    link, by_hand = str(told.get("link", "")), str(told.get("by_hand", ""))
    if not isinstance(number, int) or number < 1 or kind not in list(Kind) or ADDRESS not in link:
        raise Refused(Message("{file} must be as vitrine submission writes it", {"file": SUMMARY}))
    comment = _content(folder / "comment.md").decode("utf-8", "replace")
    if not comment.startswith(MARK) or len(comment) > _LONGEST_COMMENT:
        raise Refused(Message("{file} must be as vitrine submission writes it", {"file": "comment.md"}))
    files = {path: _content(folder / "files" / path) for path in _paths(told.get("files"))}
    removed = tuple(_paths(told.get("removed")))
    is_change = bool(files or removed)
    changes = _content(folder / CHANGES).decode("utf-8", "replace")[:_LONGEST_COMMENT] if is_change else ""
    title = f"{kind}: {_subject([*files, *removed])} (#{number})"
    return Wanted(number, title, comment, link, by_hand, changes, files, removed)


def _summary(file: Path) -> Any:
    """Any: JSON of another job."""
    try:
        return json.loads(_content(file))
    except (ValueError, RecursionError):
        raise Refused(Message("{file} must be as vitrine submission writes it", {"file": file.name})) from None


def _subject(paths: list[str]) -> str:
    """What the first file is of: an enterprise's id or a record's."""
    parts = paths[0].split("/") if paths else ["", ""]
    return parts[1] if parts[0] == PROFILES else parts[-1].removesuffix(".md")


def _paths(told: Any) -> list[str]:
    """Any: JSON of another job. Paths of files that a form can change."""
    if not isinstance(told, list) or len(told) > 40 or not all(isinstance(one, str) for one in told):
        raise Refused(Message("{file} must be as vitrine submission writes it", {"file": SUMMARY}))
    for path in told:
        if not _PATH.fullmatch(path):
            raise Refused(Message("must be a file of a profile or a commitment; found '{path}'", {"path": path[:80]}))
    return told


def _content(file: Path) -> bytes:
    if file.is_symlink() or not file.is_file() or file.stat().st_size > _MOST_BYTES:
        raise Refused(Message("{file} must be as vitrine submission writes it", {"file": file.name}))
    return file.read_bytes()


def _pull_request(root: Path, wanted: Wanted, github: GitHub) -> str:
    text = f"Closes #{wanted.number}.\n\n{wanted.changes}"
    change = Change(f"fiche/{wanted.number}", wanted.title, text, wanted.files, wanted.removed)
    return proposed(root, change, github)
