"""Reads arguments, calls one room, prints. Exit codes: 0 done, 1 something to mend, 2 not understood."""

import sys
from collections.abc import Sequence
from pathlib import Path

from vitrine.cli import commands
from vitrine.cli.arguments import parser
from vitrine.cli.speech import Speech, spoken_language, wording_of


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command; gives its exit code."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    language = spoken_language(_asked_language(words))
    wording = wording_of(language, Path())
    chosen = parser(wording).parse_args(words)
    try:
        return commands.COMMANDS[chosen.command](chosen, Speech(wording))
    except BrokenPipeError:
        # Whoever read our output has read enough, as `head` does.
        sys.stderr.close()
        return 0
    except KeyboardInterrupt:
        return 130


def _asked_language(words: list[str]) -> str | None:
    """The language, before anything is parsed: help is in it too."""
    for place, word in enumerate(words):
        if word == "--lang" and words[place + 1 : place + 2] in (["fr"], ["en"]):
            return words[place + 1]
        if word in ("--lang=fr", "--lang=en"):
            return word[-2:]
    return None
