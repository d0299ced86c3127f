"""What a rule says: a place in a record and a sentence."""

from typing import NamedTuple

from vitrine.loading import Location
from vitrine.model import Level, Message


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
