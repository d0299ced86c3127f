"""A file with YAML front matter, able to say where each of its fields stands."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from vitrine.loading.plain_yaml import Value, read_plainly
from vitrine.loading.text_files import hidden_in, read_text
from vitrine.loading.yaml_values import Location, Positions, Spot, read_positions, read_values
from vitrine.model import Level, Message, Problem

_FENCE = "---\n"


@dataclass(frozen=True)
class SourceFile:
    """A file as read. path: relative to the site's folder. first_line: of the YAML, from 0."""

    path: str
    front_matter: str
    body: str
    first_line: int

    @cached_property
    def _positions(self) -> Positions:
        return read_positions(self.front_matter)

    def spot(self, location: Location, *, name: bool = False) -> Spot:
        """Line and column in the file of a value (or a field's name), or of the nearest thing that holds it."""
        quick = None if name else self._spot_of_field(location)
        if quick is not None:
            return quick
        places = self._positions.names if name else self._positions.values
        while location not in places and location:
            location = location[:-1]
            places = self._positions.values
        line, column = places.get(location, (1, 1))
        return line + self.first_line, column

    def _spot_of_field(self, location: Location) -> Spot | None:
        """The spot of what stands behind a field's name at the left edge, when a look at the file tells it for sure.

        The whole of the file is walked otherwise, which takes ten times as long.
        """
        if len(location) != 1:
            return None
        found = list(re.finditer(rf"^{re.escape(str(location[0]))}: +(?=[^\s#])", self.front_matter, re.MULTILINE))
        if len(found) != 1:
            return None
        before = self.front_matter[: found[0].start()]
        # What comes before is whole, so this is no line of a text between quotes.
        if before.strip() and not isinstance(read_plainly(before), dict):
            return None
        return self.first_line + before.count("\n") + 1, len(found[0][0]) + 1

    def problem(
        self, location: Location, message: Message, *, level: Level = Level.ERROR, name: bool = False
    ) -> Problem:
        """A problem of a field, with its place."""
        return Problem(self.path, *self.spot(location, name=name), field_of(location), message, level)

    @property
    def body_line(self) -> int:
        """Line of the file, from 0, on which the body begins."""
        return self.first_line + self.front_matter.count("\n") + 1


def field_of(location: Location) -> str:
    """`offerings.2.category` for ("offerings", 1, "category"): people count from 1."""
    return ".".join(str(part + 1) if isinstance(part, int) else part for part in location)


@dataclass(frozen=True)
class FileValues:
    """What a file holds: values is None when it could not be read at all."""

    source: SourceFile | None
    values: Value
    problems: tuple[Problem, ...]


def read_front_matter(folder: Path, path: str) -> FileValues:
    """The YAML between the two `---` lines of a file, and the text after them."""
    text = read_text(folder / path)
    if not isinstance(text, str):
        line, column, message = text
        return FileValues(None, None, (Problem(path, line, column, "", message),))
    return split_front_matter(path, text)


def split_front_matter(path: str, text: str) -> FileValues:
    """The same of a text that is not in a file yet; path: that it is spoken of by."""
    if not text.startswith(_FENCE):
        message = Message("must begin with a line `---`, before the fields; it is missing")
        return FileValues(None, None, (Problem(path, 1, 1, "", message),))
    end = text.find("\n" + _FENCE, 3)
    if end < 0 and text.endswith("\n---"):
        end = len(text) - 4
    if end < 0:
        message = Message("must have a line `---` after the fields; it is missing")
        return FileValues(None, None, (Problem(path, text.count("\n") + 1, 1, "", message),))
    return _values(SourceFile(path, text[4 : end + 1], text[end + 5 :], 1))


def read_yaml_file(folder: Path, path: str) -> FileValues:
    """A file that is YAML from its first line to its last."""
    text = read_text(folder / path)
    if not isinstance(text, str):
        line, column, message = text
        return FileValues(None, None, (Problem(path, line, column, "", message),))
    return _values(SourceFile(path, text, "", 0))


def _values(source: SourceFile) -> FileValues:
    values, wrong = read_values(source.front_matter)
    problems = tuple(
        Problem(source.path, line + source.first_line, column, field_of(location), message)
        for location, (line, column, message) in wrong
    )
    if "\\" in source.front_matter:  # what a file may not hold, it may not hold in an escape either
        problems += tuple(source.problem(place, message) for place, message in _hidden(values, ()))
    return FileValues(source, values, problems)


def _hidden(value: Value, location: Location) -> Iterator[tuple[Location, Message]]:
    """Characters that cannot be seen, written as `\\u202e`."""
    if isinstance(value, str):
        found = hidden_in(value)
        if found:
            yield location, found
    elif isinstance(value, (dict, list)):
        for name, one in value.items() if isinstance(value, dict) else enumerate(value):
            yield from _hidden(one, (*location, name))
