"""How the command line speaks: the language asked for, else the terminal's; colours only on a terminal."""

import os
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


class Speech:
    """Prints sentences of the interface: results to standard output, the rest to standard error."""

    def __init__(self, wording: Wording) -> None:
        self.wording = wording

    def say(self, text: str, **values: str | int) -> None:
        """One sentence, for the person at the terminal."""
        self.say_message(Message(text, values))

    def say_message(self, message: Message) -> None:
        """The same, for a sentence made elsewhere."""
        print(self.wording.say(message), file=sys.stderr)

    def result(self, text: str) -> None:
        """One line that another program may read."""
        print(text, flush=True)
