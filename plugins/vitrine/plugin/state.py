"""What the last build knew: profiles read, cards drawn, pages made. All of it can be made anew."""

import errno
import os
import pickle
import sqlite3
import zlib
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple, Self

from vitrine.catalogue import Entry
from vitrine.model import Problem
from vitrine.plugin.shelf import Shelf

_SCHEMA = """
CREATE TABLE IF NOT EXISTS fact (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS drawer (number INTEGER PRIMARY KEY, profiles BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS profile (id TEXT PRIMARY KEY, cards BLOB NOT NULL, facts BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS output (
  path TEXT PRIMARY KEY, inputs TEXT NOT NULL, content TEXT NOT NULL, size INTEGER NOT NULL
) WITHOUT ROWID;
"""
_VERSION = 6
_TABLES = ("fact", "drawer", "profile", "output")
_FORGET = "".join(f"DROP TABLE IF EXISTS {table};" for table in _TABLES)
_FORGET += f"PRAGMA user_version = {_VERSION};"


class Kept(NamedTuple):
    """A profile as the last build read it.

    stamp: of its files' times and sizes. digest: of their content. It stays as it was for days from
    valid_from on and before valid_until, both `2024-05-31`: statuses expire, verifications grow old.
    pictures: paths of the files that its pages show.
    """

    stamp: str
    digest: str
    valid_from: str
    valid_until: str
    entry: Entry
    problems: tuple[Problem, ...]
    pictures: tuple[str, ...]


# Profiles are all read at each build: forty at a time, what they have in common once, takes a third of the time.
DRAWERS = 256
# All cards are sooner looked through than so many are looked up.
_MANY = 1000


class Made(NamedTuple):
    """A file of the public tree: hashes of what it was made from and of what it holds, and its bytes."""

    inputs: str
    content: str
    size: int


@contextmanager
def room_wanted() -> Iterator[None]:
    """Tells a disk that is full for the cache as for any other file: an OSError."""
    try:
        yield
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode != sqlite3.SQLITE_FULL:
            raise
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC)) from error


class State:
    """The cache file. Only entries of this project are unpickled: the file is ours, beside the site."""

    def __init__(self, file: Path) -> None:
        file.parent.mkdir(parents=True, exist_ok=True)
        self.connection = sqlite3.connect(file, isolation_level=None)
        self.connection.execute("PRAGMA synchronous = OFF")
        if self.connection.execute("PRAGMA user_version").fetchone() != (_VERSION,):
            self.connection.executescript(_FORGET)  # another version of Vitrine wrote it
        self.connection.executescript(_SCHEMA)

    @classmethod
    def open(cls, file: Path) -> Self:
        """The cache; one that cannot be read is thrown away."""
        try:
            return cls(file)
        except sqlite3.DatabaseError:
            file.unlink()
            return cls(file)

    def fact(self, name: str) -> str:
        """A remembered word; empty when there is none."""
        row = self.connection.execute("SELECT value FROM fact WHERE name = ?", (name,)).fetchone()
        return str(row[0]) if row else ""

    def profiles(self) -> dict[str, Kept]:
        """Every profile of the last build."""
        rows = self.connection.execute("SELECT profiles FROM drawer")
        return {identifier: Kept(*kept) for (held,) in rows for identifier, kept in _taken_out(held).items()}

    def cards(self, identifiers: Collection[str]) -> Iterator[tuple[str, Mapping[str, bytes]]]:
        """The cards of some profiles, per language."""
        query = "SELECT id, cards FROM profile"
        if len(identifiers) < _MANY:
            one_by_one = (self.connection.execute(f"{query} WHERE id = ?", (one,)).fetchone() for one in identifiers)
            found: Iterable[tuple[str, bytes]] = one_by_one
        else:
            wanted = frozenset(identifiers)
            found = (row for row in self.connection.execute(query) if row[0] in wanted)
        return ((identifier, pickle.loads(cards)) for identifier, cards in found)  # noqa: S301

    def facts(self, identifiers: Iterable[str]) -> Iterator[tuple[str, bytes]]:
        """The public facts of some profiles, as open data holds them."""
        for identifier in identifiers:
            row = self.connection.execute("SELECT facts FROM profile WHERE id = ?", (identifier,)).fetchone()
            yield identifier, row[0]

    def outputs(self) -> dict[str, Made]:
        """Every file of the public tree."""
        return {
            path: Made(*rest)
            for path, *rest in self.connection.execute("SELECT path, inputs, content, size FROM output")
        }

    def begin(self) -> None:
        """Starts a change: all of it or nothing is kept."""
        self.connection.execute("BEGIN IMMEDIATE")

    def commit(self) -> None:
        """Keeps the change."""
        self.connection.execute("COMMIT")

    def clear(self) -> None:
        """Forgets everything."""
        for table in _TABLES:
            self.connection.execute(f"DELETE FROM {table}")  # noqa: S608 — our own four names

    def remember(self, facts: Mapping[str, str]) -> None:
        """Keeps some words."""
        self.connection.executemany("INSERT OR REPLACE INTO fact VALUES (?, ?)", facts.items())

    def keep_profiles(
        self, profiles: Mapping[str, Kept], cards: Mapping[str, Mapping[str, bytes]], facts: Shelf
    ) -> None:
        """Keeps profiles that were read, with their cards and their public facts."""
        rows = ((one, pickle.dumps(cards[one], 5), facts.take(one)) for one in profiles)
        self.connection.executemany("INSERT OR REPLACE INTO profile VALUES (?, ?, ?)", rows)
        self._put_in_drawers(profiles, lambda held, one: profiles[one])

    def restamp(self, stamps: Mapping[str, str]) -> None:
        """Keeps new stamps of profiles whose content is the same."""
        self._put_in_drawers(stamps, lambda held, one: held and held._replace(stamp=stamps[one]))

    def drop_profiles(self, identifiers: Collection[str]) -> None:
        """Forgets profiles that are gone."""
        self.connection.executemany("DELETE FROM profile WHERE id = ?", ((one,) for one in identifiers))
        self._put_in_drawers(identifiers, lambda held, one: None)

    def _put_in_drawers(self, identifiers: Iterable[str], change: Callable[[Kept | None, str], Kept | None]) -> None:
        """change: what is to be held of a profile instead of what is; None for nothing."""
        per_drawer: dict[int, list[str]] = {}
        for identifier in identifiers:
            per_drawer.setdefault(zlib.crc32(identifier.encode()) % DRAWERS, []).append(identifier)
        self.connection.executemany(
            "INSERT OR REPLACE INTO drawer VALUES (?, ?)",
            ((number, self._changed(number, some, change)) for number, some in per_drawer.items()),
        )

    def _changed(
        self, number: int, identifiers: Iterable[str], change: Callable[[Kept | None, str], Kept | None]
    ) -> bytes:
        """What a drawer holds after a change of some profiles."""
        row = self.connection.execute("SELECT profiles FROM drawer WHERE number = ?", (number,)).fetchone()
        held = {one: Kept(*kept) for one, kept in _taken_out(row[0]).items()} if row else {}
        after = held | {one: change(held.get(one), one) for one in identifiers}
        known: dict[Any, Any] = {}
        kept = {one: (*kept[:4], _once(kept.entry, known), *kept[5:]) for one, kept in after.items() if kept}
        return pickle.dumps(kept, 5)

    def keep_outputs(self, outputs: Mapping[str, Made], removed: Iterable[str]) -> None:
        """Keeps what was written, forgets what was removed."""
        self.connection.executemany(
            "INSERT OR REPLACE INTO output VALUES (?, ?, ?, ?)",
            ((path, *made) for path, made in outputs.items()),
        )
        self.connection.executemany("DELETE FROM output WHERE path = ?", ((path,) for path in removed))

    def close(self) -> None:
        """Lets the file go."""
        self.connection.close()


def _taken_out(drawer: bytes) -> dict[str, tuple[Any, ...]]:
    return pickle.loads(drawer)  # type: ignore[no-any-return]  # noqa: S301 — our own


def _once(value: Any, known: dict[Any, Any]) -> Any:
    """The value with equal texts and tuples in it made one, which are written once then.

    Any: what an entry holds, at any depth. Tuples are told by their kind and by which parts they hold: 1 equals True.
    """
    if isinstance(value, str):
        return known.setdefault(value, value)
    if not isinstance(value, tuple):
        return value
    parts = [_once(part, known) for part in value]
    told = (type(value), *map(id, parts))
    if told not in known:
        known[told] = type(value)(*parts) if hasattr(value, "_fields") else tuple(parts)
    return known[told]
