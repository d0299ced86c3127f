"""One command, from its arguments to its exit code."""

import gc
import io
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from vitrine.cli import commands
from vitrine.cli.arguments import parser
from vitrine.cli.obstacles import told
from vitrine.cli.speech import Speech, spoken_language, wording_of

# Commands that end before there is garbage worth looking for.
_SHORT = ("build", "check")


def run(arguments: Sequence[str] | None = None) -> int:
    """Runs one command; gives its exit code."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    _print_what_can_be_printed()
    language = spoken_language(_asked_language(words))
    wording = wording_of(language, Path())
    chosen = parser(wording).parse_args(words)
    speech = Speech(wording)
    if chosen.command not in _SHORT:
        gc.enable()
    try:
        return commands.COMMANDS[chosen.command](chosen, speech)
    except BrokenPipeError:
        _print_no_more()  # whoever read our output has read enough, as `head` does
        return 0
    except KeyboardInterrupt:
        return 130
    except OSError as error:
        obstacle = told(error)
        if obstacle is None:
            raise
        if error.filename is None:
            _print_no_more()
        speech.say_message(obstacle)
        return 1


def _print_no_more() -> None:
    """What is left to print goes nowhere, or Python would say so at its end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _print_what_can_be_printed() -> None:
    """On a terminal of an old encoding, a sign it lacks becomes `?` rather than an end."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def _asked_language(words: list[str]) -> str | None:
    """The language, before anything is parsed: help is in it too."""
    for place, word in enumerate(words):
        if word == "--lang" and words[place + 1 : place + 2] in (["fr"], ["en"]):
            return words[place + 1]
        if word in ("--lang=fr", "--lang=en"):
            return word[-2:]
    return None
