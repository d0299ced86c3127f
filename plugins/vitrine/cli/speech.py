"""How the command line speaks: the language asked for, else the terminal's; colours only on a terminal."""

import os
import re
import sys
from pathlib import Path

from vitrine.model import Message
from vitrine.plugin import translation_folders
from vitrine.wording import Wording, load


def spoken_language(asked: str | None) -> str:
    """The language of messages: `--lang`, else the terminal's when it is French, else English."""
    if asked:
        return asked
    place = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG") or ""
    return "fr" if place.lower().startswith("fr") else "en"


def wording_of(language: str, root: Path) -> Wording:
    """The words of that language."""
    return load(language, translation_folders(root))


# What a terminal or a workflow would obey: control characters, but for line ends and tabs.
_OBEYED = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029]")
# A workflow of GitHub takes a line that begins with `::`, or holds `##[`, for an order.
_ORDER = re.compile(r"^(\s*):(?=:)", re.MULTILINE)


def harmless(text: str) -> str:
    """The same text, in which nothing that a stranger wrote is obeyed by what prints it."""
    shown = _OBEYED.sub(lambda found: f"\\x{ord(found[0]):02x}", text)
    return _ORDER.sub(r"\1: ", shown).replace("##[", "## [")


class Speech:
    """Prints sentences of the interface: results to standard output, the rest to standard error."""

    def __init__(self, wording: Wording) -> None:
        self.wording = wording

    def say(self, text: str, **values: str | int) -> None:
        """One sentence, for the person at the terminal."""
        self.say_message(Message(text, values))

    def say_message(self, message: Message) -> None:
        """The same, for a sentence made elsewhere."""
        print(harmless(self.wording.say(message)), file=sys.stderr)

    def result(self, text: str) -> None:
        """One line that another program may read."""
        print(harmless(text), flush=True)

    def data(self, text: str) -> None:
        """JSON, or a workflow's order, in which what strangers wrote was escaped when it was made."""
        print(text, flush=True)
