"""What a rule says: a place in a record and a sentence."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from pydantic import BaseModel

from vitrine.loading import Location
from vitrine.model import Level, Localised, Message


class Finding(NamedTuple):
    """One thing a rule found. location: of the field in the record; name: point at its name, not its value.

    path, line: of another file of the profile, when it is not about a field; line from 1.
    """

    location: Location
    message: Message
    level: Level = Level.ERROR
    name: bool = False
    path: str = ""
    line: int = 0
    column: int = 0


class Day(NamedTuple):
    """The day on which things are checked."""

    today: date


def localised_in(record: BaseModel, above: Location = ()) -> Iterator[tuple[Location, Localised]]:
    """Every text of a record that may stand in several languages."""
    for name in type(record).model_fields:
        yield from _localised(getattr(record, name), (*above, name))


def _localised(value: object, location: Location) -> Iterator[tuple[Location, Localised]]:
    if isinstance(value, Localised):
        yield location, value
    elif isinstance(value, BaseModel):
        yield from localised_in(value, location)
    elif isinstance(value, tuple):
        for position, entry in enumerate(value):
            yield from _localised(entry, (*location, position))
