"""What stands in a site's folders and is neither a folder nor a file of its own: never read, always told."""

import os
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path

from vitrine.model import Message, Problem

SHARED = ("content", "translations")
# What is read at a site's root, in whatever capitals.
_AT_ROOT = frozenset((*SHARED, "enterprises", "site.yaml", "regions.yaml"))
LINK = Message("must be a regular file or a real folder; found a symbolic link")
_OTHER = (
    (stat.S_ISFIFO, Message("must be a regular file; found a pipe")),
    (stat.S_ISSOCK, Message("must be a regular file; found a socket")),
    (stat.S_ISCHR, Message("must be a regular file; found a device")),
    (stat.S_ISBLK, Message("must be a regular file; found a device")),
)
REPOSITORY = Message("must not be there: a repository inside this one (a submodule) is never read")
CASE = Message("must differ from '{other}' by more than capitals")


def irregular_files(root: Path) -> Iterator[Problem]:
    """What is wrong at the root and in the folders that all profiles share; a link is told and not followed.

    A hard link is a file like any other: Git carries none, and whoever makes one could read the file.
    """
    yield from same_but_for_case("", sorted(one.name for one in root.iterdir() if one.name.casefold() in _AT_ROOT))
    for name in SHARED:
        if (root / name).is_symlink():
            yield Problem(name, 0, 0, "", LINK)
        elif (root / name).is_dir():
            yield from _in_folder(root, name)


def _in_folder(root: Path, folder: str) -> Iterator[Problem]:
    with os.scandir(root / folder) as entries:
        found = sorted(entries, key=lambda entry: entry.name)
    yield from same_but_for_case(folder, (entry.name for entry in found))
    for entry in found:
        path = f"{folder}/{entry.name}"
        message = REPOSITORY if entry.name == ".git" else refusal(entry)
        if message:
            yield Problem(path, 0, 0, "", message)
        elif entry.is_dir(follow_symlinks=False):
            yield from _in_folder(root, path)


def refusal(entry: os.DirEntry[str]) -> Message | None:
    """Why an entry of a folder is not read; None for a file and a folder."""
    if entry.is_symlink():
        return LINK
    mode = entry.stat(follow_symlinks=False).st_mode
    return next((message for is_such, message in _OTHER if is_such(mode)), None)


def same_but_for_case(folder: str, names: Iterable[str]) -> Iterator[Problem]:
    """Names that some systems take for one. folder: that holds them; empty for the site's root."""
    seen: dict[str, str] = {}
    for name in names:
        other = seen.setdefault(name.casefold(), name)
        if other != name:
            yield Problem(f"{folder}/{name}".lstrip("/"), 0, 0, "", CASE.given(other=other))
