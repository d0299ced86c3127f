"""Git's history of the enterprises' files in; which file was touched on which day, and what it held, out.

Authors and messages are never asked for.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, date, datetime
from pathlib import Path
from typing import NamedTuple

from vitrine.loading import PROFILES
from vitrine.plugin.repository import git

_NOTHING = "0" * 40
# Longer than any profile may be: what is larger is not read.
_LONGEST = 1_000_000


class Touch(NamedTuple):
    """A file of an enterprise's folder on a day. before, after: git's names of its content; empty for none."""

    day: str
    enterprise: str
    file: str
    before: str
    after: str


class Head(NamedTuple):
    """Where a repository stands. is_shallow: True when a part of its history is not here."""

    commit: str
    is_shallow: bool


class Log(NamedTuple):
    """Touches, the newest first. cut_on: the day before which nothing is known, empty when all is."""

    touches: tuple[Touch, ...]
    cut_on: str


def head_of(root: Path) -> Head | None:
    """None where there is no repository, or one that does not hold the enterprises."""
    said = git(root, "rev-parse", "HEAD", "--is-shallow-repository", f"HEAD:./{PROFILES}") or b""
    words = said.decode("ascii", "replace").split()
    return Head(words[0], words[1] == "true") if len(words) == 3 else None


def log_of(root: Path, head: Head, since: date) -> Log | None:
    """What was committed since a day, along the main line: a merge counts as one change, on its own day."""
    return _log(root, head, f"--since={since.isoformat()}T00:00:00Z")


def gone_from(root: Path, head: Head, file: str) -> Mapping[str, str]:
    """Enterprises that had this file at any time and have no folder now; git's name of what it held last."""
    there = git(root, "ls-tree", "-z", "--name-only", f"{head.commit}:./{PROFILES}") or b""
    present = {name.decode("utf-8", "replace") for name in there.split(b"\0")}
    log = _log(root, head, "--diff-filter=D")
    touches = reversed(log.touches if log is not None else ())
    return {one.enterprise: one.before for one in touches if one.file == file and one.enterprise not in present}


def _log(root: Path, head: Head, which: str) -> Log | None:
    asked = git(
        root, "log", "--first-parent", "--diff-merges=first-parent", "--raw", "--no-abbrev", "--no-renames",
        "--relative", "-z", "--no-ext-diff", "--no-show-signature", "--format=%x01%ct %P", which, head.commit,
        "--", PROFILES,
    )  # fmt: skip
    if asked is None:
        return None
    touches: list[Touch] = []
    cut_on = ""
    for commit in asked.split(b"\1")[1:]:
        told, *parts = commit.split(b"\0")
        time, *parents = told.decode("ascii").split()
        day = datetime.fromtimestamp(int(time), UTC).date().isoformat()
        if head.is_shallow and not parents:
            cut_on = day  # what it seems to add was there before
        else:
            touches += _touches(day, parts)
    return Log(tuple(touches), cut_on)


def _touches(day: str, parts: list[bytes]) -> Iterator[Touch]:
    """From pairs of what happened, `:100644 100644 0a1b… 2c3d… M`, and to which path."""
    fields = [part.lstrip(b"\n") for part in parts if part.strip()]
    for what, path in zip(fields[::2], fields[1::2], strict=False):
        _, _, before, after, _ = what.decode("ascii").split()
        folders = path.decode("utf-8", "replace").split("/")
        if len(folders) == 3:
            yield Touch(day, folders[1], folders[2], _name(before), _name(after))


def _name(content: str) -> str:
    return "" if content == _NOTHING else content


def contents(root: Path, names: Iterable[str]) -> Mapping[str, bytes]:
    """What git keeps under these names; what is not here, or is too long, is left out."""
    wanted = sorted(set(names))
    said = git(root, "cat-file", "--batch", given="".join(f"{name}\n" for name in wanted).encode()) or b""
    found: dict[str, bytes] = {}
    place = 0
    for name in wanted:
        end = said.find(b"\n", place)
        if end < 0:
            break
        words = said[place:end].split()
        place = end + 1
        if len(words) == 3 and words[2].isdigit():
            size = int(words[2])
            if size <= _LONGEST:
                found[name] = said[place : place + size]
            place += size + 1
    return found
