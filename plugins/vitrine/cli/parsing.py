"""The words of a command line in; what they ask out, or why they are not understood, in the reader's language."""

import argparse
import re
from pathlib import Path
from typing import Any, NoReturn

from vitrine.model import Message
from vitrine.model.site import is_site_address
from vitrine.wording import Wording

LAST_PORT = 65_535
# What argparse says in English, and the sentence that says it: it has no translations of its own.
# Kinds of value are named after the functions at the end of this file.
_SENTENCES = (
    (r"the following arguments are required: (?P<names>.+)", Message("must be given: {names}")),
    (r"unrecognized arguments: (?P<names>.+)", Message("unknown: {names}")),
    (r"argument (?P<name>.+?): expected one argument", Message("{name} must have a value after it")),
    (
        r"argument (?P<name>.+?): ignored explicit argument (?P<found>.+)",
        Message("{name} takes no value; found {found}"),
    ),
    (
        r"argument (?P<name>.+?): invalid choice: (?P<found>.+) \(choose from (?P<known>.+)\)",
        Message("{name} must be one of {known}; found {found}"),
    ),
    (
        r"argument (?P<name>.+?): invalid whole_number value: (?P<found>.+)",
        Message("{name} must be a whole number, 0 or more; found {found}"),
    ),
    (
        r"argument (?P<name>.+?): invalid port value: (?P<found>.+)",
        Message("{name} must be a port, from 0 to 65535; found {found}"),
    ),
    (
        r"argument (?P<name>.+?): invalid folder value: (?P<found>.+)",
        Message("{name} must be a folder that is there; found {found}"),
    ),
    (
        r"argument (?P<name>.+?): invalid site_address value: (?P<found>.+)",
        Message("{name} must be the address of the site’s folder, as https://example.org/catalogue/; found {found}"),
    ),
)


class Parser(argparse.ArgumentParser):
    """argparse's parser, speaking the reader's language."""

    def __init__(self, *, wording: Wording, **more: Any) -> None:
        self.wording = wording
        super().__init__(**more, add_help=False, allow_abbrev=False, formatter_class=self._formatter)
        self.named = self.add_argument_group(self.say("options"))
        self.named.add_argument("-h", "--help", action="help", help=self.say("show this help"))

    def say(self, text: str) -> str:
        """A sentence of the interface."""
        return self.wording.say(Message(text))

    def error(self, message: str) -> NoReturn:
        """Says what is not understood, and ends with 2."""
        sentence = _translated(message)
        why = self.wording.say(sentence) if sentence else message
        more = self.wording.say(Message("For help: {program} --help", {"program": self.prog}))
        self.exit(2, f"{self.prog}: {why}\n{more}\n")

    def _formatter(self, prog: str) -> argparse.HelpFormatter:
        return _Formatter(prog, usage=self.say("usage: "))


class _Formatter(argparse.HelpFormatter):
    def __init__(self, prog: str, *, usage: str) -> None:
        super().__init__(prog)
        self._usage_word = usage

    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:
        """The line that shows how words follow each other; Any: argparse's own types are private."""
        super().add_usage(usage, actions, groups, self._usage_word if prefix is None else prefix)


def _translated(message: str) -> Message | None:
    for pattern, sentence in _SENTENCES:
        match = re.fullmatch(pattern, message, re.DOTALL)
        if match:
            return Message(sentence.text, match.groupdict())
    return None


def whole_number(text: str) -> int:
    """A number of something; raises ValueError."""
    if not (text.isascii() and text.isdigit()):
        raise ValueError(text)
    return int(text)


def port(text: str) -> int:
    """A port, 0 for any that is free; raises ValueError."""
    number = whole_number(text)
    if number > LAST_PORT:
        raise ValueError(text)
    return number


def folder(text: str) -> Path:
    """A folder that is there; raises ValueError."""
    if not Path(text).is_dir():
        raise ValueError(text)
    return Path(text)


def site_address(text: str) -> str:
    """An address that a site can stand at; raises ValueError."""
    if not is_site_address(text):
        raise ValueError(text)
    return text
