"""What is wrong in a file a person wrote: values, collected and never raised."""

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple

_NOTHING: Mapping[str, "str | int | Message | tuple[str, ...]"] = {}


class Level(StrEnum):
    """How much a problem weighs: an error stops a build, a warning does not."""

    ERROR = "error"
    WARNING = "warning"


class Message(NamedTuple):
    """A sentence to be said in the reader's language.

    text: the English sentence, as in the translation catalogue, with {names} for what varies.
    values: what stands for each name; a Message among them is translated in its turn.
    """

    text: str
    values: Mapping[str, "str | int | Message | tuple[str, ...]"] = _NOTHING

    def given(self, **values: "str | int | Message | tuple[str, ...]") -> "Message":
        """The same sentence with what stands for its names."""
        return Message(self.text, values)


class Problem(NamedTuple):
    """One thing to mend, and where. Problems sort by file, then place.

    path: relative to the site's folder, with `/`.
    line, column: from 1; 0 when the problem is of the file as a whole.
    field: dotted, as `offerings.2.category` (list positions from 1); empty when of no field.
    """

    path: str
    line: int
    column: int
    field: str
    message: Message
    level: Level = Level.ERROR
