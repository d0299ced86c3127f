"""The public tree: made aside, whole, then put in the old one's place in a single step."""

import ctypes
import errno
import hashlib
import os
import shutil
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from vitrine.urls import file_of

# The tree says which build it is of, so that the cache of another one is never believed.
STAMP = ".vitrine-tree"
_AT_FDCWD = -100
_RENAME_EXCHANGE = 2


class UnsafePath(Exception):  # noqa: N818 — a programmer's mistake: paths come from checked ids
    """A path that would leave the tree."""


class Content(NamedTuple):
    """What a file holds: a hash of it, and its length in bytes."""

    digest: str
    size: int


def content_of(content: bytes) -> Content:
    """The SHA-256 of bytes, and how many they are."""
    return Content(hashlib.sha256(content).hexdigest(), len(content))


class Tree:
    """A folder being written; every file is new, never written through: files are shared with other trees."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._prefix = f"{folder}/"
        self._made: set[str] = set()

    def write(self, path: str, content: bytes) -> Content:
        """Writes a page or file."""
        target = self._target(path)
        try:
            descriptor = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW, 0o644)
        except FileExistsError:
            Path(target).unlink()
            descriptor = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW, 0o644)
        try:
            written = os.write(descriptor, content)
            if written != len(content):
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), target)
        finally:
            os.close(descriptor)
        return content_of(content)

    def link(self, path: str, source: Path) -> None:
        """Puts a finished file there without copying it, or a copy where links cannot be made."""
        target = self._target(path)
        Path(target).unlink(missing_ok=True)
        _link_or_copy(os.fspath(source), target)

    def remove(self, path: str) -> None:
        """Takes a file away, and the folders it leaves empty."""
        target = Path(self._target(path))
        target.unlink(missing_ok=True)
        for parent in target.parents:
            if parent == self.folder:
                return
            try:
                parent.rmdir()
            except OSError:
                return
            self._made.discard(str(parent))

    def _target(self, path: str) -> str:
        file = file_of(path)
        if file.startswith("/") or "\0" in file or ".." in file.split("/"):
            raise UnsafePath(path)
        target = self._prefix + file
        folder = target.rpartition("/")[0]
        if folder not in self._made:
            _make_folder(folder)
            self._made.add(folder)
        return target


def _make_folder(folder: str) -> None:
    """Makes a folder that is there afterwards: nearly always in one call, which is most of a page's writing."""
    try:
        os.mkdir(folder)  # noqa: PTH102 — thousands of times
    except FileExistsError:
        return
    except FileNotFoundError:
        Path(folder).mkdir(parents=True, exist_ok=True)


def files_of(folder: Path) -> Iterator[str]:
    """Every file of a tree, by its path in it."""
    for parent, _, names in os.walk(folder):
        inside = os.path.relpath(parent, folder)
        for name in names:
            yield name if inside == "." else f"{inside}/{name}"


def clone(source: Path, target: Path) -> None:
    """A second tree of the same files, sharing their content; its stamp comes last, when it is whole."""
    discard(target)
    target.mkdir(parents=True)
    _clone_into(os.fspath(target), os.fspath(source))
    _link_or_copy(os.fspath(source / STAMP), os.fspath(target / STAMP))


def _clone_into(target: str, source: str) -> None:
    with os.scandir(source) as entries:
        for entry in entries:
            twin = f"{target}/{entry.name}"
            if entry.name == STAMP:
                continue
            if entry.is_dir(follow_symlinks=False):
                os.mkdir(twin)  # noqa: PTH102 — thousands of times
                _clone_into(twin, entry.path)
            else:
                _link_or_copy(entry.path, twin)


def _link_or_copy(source: str, target: str) -> None:
    """A second name of a file, or a copy of it where links cannot be made."""
    try:
        os.link(source, target)
    except OSError:
        shutil.copyfile(source, target)


def discard(folder: Path) -> None:
    """Takes a tree away if it is there."""
    if folder.is_dir() and not folder.is_symlink():
        shutil.rmtree(folder)


def exchange(new: Path, public: Path) -> None:
    """Makes `new` the public tree, and the public tree `new`; nobody ever sees half of one."""
    if not public.exists():
        public.parent.mkdir(parents=True, exist_ok=True)
        new.rename(public)
        return
    if not _exchange_at_once(new, public):
        # Where the system cannot exchange, the site is away for the time between two renames.
        aside = public.with_name(f".{public.name}.aside")
        discard(aside)
        public.rename(aside)
        new.rename(public)
        aside.rename(new)


def _exchange_at_once(new: Path, public: Path) -> bool:
    """renameat2(2) with RENAME_EXCHANGE, on Linux; False when this system or file system has none."""
    if not sys.platform.startswith("linux"):
        return False
    library = ctypes.CDLL(None, use_errno=True)
    if not hasattr(library, "renameat2"):
        return False
    result = library.renameat2(
        _AT_FDCWD, os.fsencode(new), _AT_FDCWD, os.fsencode(public), ctypes.c_uint(_RENAME_EXCHANGE)
    )
    if result == 0:
        return True
    if ctypes.get_errno() in (errno.EINVAL, errno.ENOSYS, errno.ENOTSUP):
        return False
    raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()), str(public))


def tree_identity(hashes: Iterable[tuple[str, str]]) -> str:
    """One hash for a whole tree: of its paths and the hashes of their files, in any order."""
    total = 0
    for path, digest in hashes:
        total += int.from_bytes(hashlib.sha256(f"{path}\0{digest}".encode()).digest(), "big")
    return f"{total % 2**256:064x}"


@contextmanager
def locked(file: Path) -> Iterator[bool]:
    """Holds a lock for the time of a build; gives False when another build holds it."""
    import fcntl

    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("w") as handle:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            yield False
            return
        yield True
