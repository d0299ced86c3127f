"""The step from a finished tree to the public one, and the spare tree that makes the next build quick."""

import errno
import os
from collections.abc import Iterable, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

from vitrine.model import Message, Problem
from vitrine.plugin.places import SOURCES, Places
from vitrine.plugin.state import Made
from vitrine.plugin.tree import STAMP, Tree, clone, content_of, discard, exchange


def stamp_of(places: Places) -> str:
    """The identity of the public tree; empty when it is not ours or not there."""
    return _read(places.public / STAMP)


def _read(file: Path) -> str:
    try:
        return file.read_text(encoding="ascii")
    except (FileNotFoundError, NotADirectoryError, UnicodeDecodeError):
        return ""


def refusal(places: Places) -> Problem | None:
    """Why the public tree may not stand where it is asked for; None when it may.

    What is there would be taken away: only an earlier site of ours may be.
    """
    root, public = places.root, places.public
    shown = public.relative_to(root) if public.is_relative_to(root) else public
    own = (*(root / name for name in SOURCES), places.cache)
    if root.is_relative_to(public) or any(public.is_relative_to(folder) for folder in own):
        message = Message("must be a folder apart from what the site is made of; nothing was written")
    elif public.exists() and not public.is_dir():
        message = Message("must be a folder; found a file")
    elif public.is_dir() and any(public.iterdir()) and not (public / STAMP).is_file():
        message = Message("must be empty, or a site that Vitrine built; nothing was written")
    else:
        return None
    return Problem(shown.as_posix(), 0, 0, "", message)


def fresh_tree(places: Places) -> Tree:
    """An empty tree beside the public one."""
    discard(places.spare)
    try:
        places.spare.mkdir(parents=True)
    except FileNotFoundError as error:  # what is no disk, as /proc, says so of folders in a folder that is there
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(places.spare)) from error
    return Tree(places.spare)


def start_spare(places: Places, identity: str) -> Future[None]:
    """Has a thread make the spare tree the public one's equal, unless the last build left it so.

    identity: of the public tree; empty when it is of no use.
    """
    if not identity or _read(places.spare / STAMP) == identity:
        ready: Future[None] = Future()
        ready.set_result(None)
        return ready
    return ThreadPoolExecutor(max_workers=1).submit(clone, places.public, places.spare)


def spare_tree(places: Places) -> Tree:
    """The tree equal to the public one, free to be changed."""
    tree = Tree(places.spare)
    # Without its stamp, a tree that is left half changed is never taken for a whole one.
    (places.spare / STAMP).unlink()
    return tree


def publish(places: Places, tree: Tree, identity: str, manifest: Mapping[str, Made]) -> None:
    """Puts the finished tree in the public one's place; the old one takes the spare's.

    manifest: files to read again before, each with its SHA-256; OSError when one does not hold what was written.
    """
    for path, made in manifest.items():
        if not _holds(places.spare / path, made.content):
            raise OSError(errno.EIO, os.strerror(errno.EIO), str(places.spare / path))
    tree.write(STAMP, identity.encode("ascii"))
    exchange(places.spare, places.public)


def _holds(file: Path, digest: str) -> bool:
    try:
        return content_of(file.read_bytes()).digest == digest
    except FileNotFoundError:
        return False


def follow(places: Places, identity: str, *, changed: Iterable[str], gone: Iterable[str]) -> None:
    """Brings the spare tree, which was public until now, to what is public."""
    spare = Tree(places.spare)
    (places.spare / STAMP).unlink(missing_ok=True)
    for path in changed:
        spare.link(path, places.public / path)
    for path in gone:
        spare.remove(path)
    spare.write(STAMP, identity.encode("ascii"))


def drop_spare(places: Places) -> None:
    """Takes the spare tree away once everything changed; the build that needs one makes it."""
    discard(places.spare)
