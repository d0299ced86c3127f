"""What the last build knew: profiles read, cards drawn, pages made. All of it can be made anew."""

import errno
import os
import pickle
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple, Self

from vitrine.catalogue import Entry
from vitrine.model import Problem
from vitrine.plugin.shelf import Shelf

_SCHEMA = """
CREATE TABLE IF NOT EXISTS fact (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS profile (
  id TEXT PRIMARY KEY, stamp TEXT NOT NULL, digest TEXT NOT NULL, valid_from TEXT NOT NULL,
  valid_until TEXT NOT NULL, entry BLOB NOT NULL, cards BLOB NOT NULL, facts BLOB NOT NULL
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS output (
  path TEXT PRIMARY KEY, inputs TEXT NOT NULL, content TEXT NOT NULL, size INTEGER NOT NULL
) WITHOUT ROWID;
"""
_VERSION = 5
_FORGET = "".join(f"DROP TABLE IF EXISTS {table};" for table in ("fact", "profile", "output"))
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
        rows = self.connection.execute("SELECT id, stamp, digest, valid_from, valid_until, entry FROM profile")
        return {row[0]: Kept(*row[1:5], *pickle.loads(row[5])) for row in rows}  # noqa: S301

    def cards(self, identifiers: Iterable[str]) -> Iterator[tuple[str, Mapping[str, bytes]]]:
        """The cards of some profiles, per language."""
        query = "SELECT cards FROM profile WHERE id = ?"
        for identifier in identifiers:
            row = self.connection.execute(query, (identifier,)).fetchone()
            yield identifier, pickle.loads(row[0])  # noqa: S301

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
        for table in ("fact", "profile", "output"):
            self.connection.execute(f"DELETE FROM {table}")  # noqa: S608 — our own three names

    def remember(self, facts: Mapping[str, str]) -> None:
        """Keeps some words."""
        self.connection.executemany("INSERT OR REPLACE INTO fact VALUES (?, ?)", facts.items())

    def keep_profiles(
        self, profiles: Mapping[str, Kept], cards: Mapping[str, Mapping[str, bytes]], facts: Shelf
    ) -> None:
        """Keeps profiles that were read, with their cards and their public facts."""
        rows = (
            (
                identifier,
                *kept[:4],
                pickle.dumps(kept[4:], 5),
                pickle.dumps(cards[identifier], 5),
                facts.take(identifier),
            )
            for identifier, kept in profiles.items()
        )
        self.connection.executemany("INSERT OR REPLACE INTO profile VALUES (?, ?, ?, ?, ?, ?, ?, ?)", rows)

    def restamp(self, stamps: Mapping[str, str]) -> None:
        """Keeps new stamps of profiles whose content is the same."""
        self.connection.executemany("UPDATE profile SET stamp = ? WHERE id = ?", ((s, i) for i, s in stamps.items()))

    def drop_profiles(self, identifiers: Iterable[str]) -> None:
        """Forgets profiles that are gone."""
        self.connection.executemany("DELETE FROM profile WHERE id = ?", ((one,) for one in identifiers))

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
