"""`vitrine changes`: what a branch changes in the profiles, told before and after."""

import argparse
import subprocess
from collections.abc import Iterator
from pathlib import Path

from vitrine.cli.speech import Speech
from vitrine.importing import Existing, existing_profiles
from vitrine.importing.existing import existing_of
from vitrine.loading import PROFILES
from vitrine.model import Message
from vitrine.submission.summaries import Pair, summary_of


class _NotGit(Exception):  # noqa: N818 — told to who asked, never seen outside
    """What git could not do; its own words."""


def tell_changes(chosen: argparse.Namespace, speech: Speech) -> int:
    """Writes a summary in Markdown; 1 when git does not know the commit."""
    root = chosen.site.resolve()
    try:
        commit = _commit(root, chosen.since)
        paths = sorted(_changed(root, commit))
        pairs = list(_pairs(root, commit, paths))
    except _NotGit as error:
        speech.say_message(Message("git says: {words}", {"words": str(error)}))
        return 1
    others = [path for path in paths if not _profile_in(path)]
    text = summary_of(pairs, others, speech.wording)
    if chosen.output:
        with chosen.output.open("a", encoding="utf-8") as file:
            file.write(text)
    else:
        speech.result(text)
    return 0


def changed_since(root: Path, since: str) -> frozenset[str] | Message:
    """Paths from the site's folder of all files that differ from a commit, or why git does not know."""
    try:
        return frozenset(_changed(root, _commit(root, since)))
    except _NotGit as error:
        return Message("git says: {words}", {"words": str(error)})


def _git(root: Path, *words: str) -> bytes:
    """What git answers, read as it is: no name is quoted."""
    command = ("git", "-C", str(root), *words)
    done = subprocess.run(command, capture_output=True, check=False, timeout=120)
    if done.returncode:
        raise _NotGit(done.stderr.decode(errors="replace").strip().splitlines()[0])
    return done.stdout


def _commit(root: Path, since: str) -> str:
    """The full name of a commit, which no option of git looks like."""
    return _git(root, "rev-parse", "--verify", "--end-of-options", f"{since}^{{commit}}").decode().strip()


def _changed(root: Path, commit: str) -> Iterator[str]:
    """Paths from the site's folder of all files that differ from that commit."""
    names = _git(root, "diff", "--name-only", "-z", "--no-renames", "--relative", commit, "--")
    yield from (name.decode(errors="replace") for name in names.split(b"\0") if name)


def _profile_in(path: str) -> str:
    """The id of the profile that a path is of; empty when it is of none."""
    parts = path.split("/")
    return parts[1] if len(parts) == 3 and parts[0] == PROFILES else ""


def _pairs(root: Path, commit: str, paths: list[str]) -> Iterator[Pair]:
    after = existing_profiles(root)
    for identifier in dict.fromkeys(filter(None, map(_profile_in, paths))):
        yield Pair(identifier, _before(root, commit, identifier), _whole(after.get(identifier)))


def _whole(profile: Existing | None) -> Existing | None:
    return profile if profile and "profile.md" in profile.files else None


def _before(root: Path, commit: str, identifier: str) -> Existing | None:
    """The profile as that commit has it."""
    folder = f"./{PROFILES}/{identifier}"
    names = _git(root, "ls-tree", "-z", "--name-only", commit, f"{folder}/").split(b"\0")
    files = {Path(name.decode(errors="replace")).name for name in names if name}
    if "profile.md" not in files:
        return None
    texts = {file: _git(root, "show", f"{commit}:{folder}/{file}") for file in files if file.endswith(".md")}
    return existing_of(identifier, {file: text.decode(errors="replace") for file, text in texts.items()}, files)
