"""Problems as lines: for people, for programs, for annotations on a pull request."""

import json
import re
from collections.abc import Iterable

from vitrine.cli.speech import Speech, harmless
from vitrine.model import Level, Message, Problem
from vitrine.wording import Wording

FORMATS = ("text", "json", "github")
# What JSON lets through and terminals may obey.
_OBEYED = re.compile(r"[\x7f-\x9f\u2028\u2029]")


def in_order(problems: Iterable[Problem]) -> list[Problem]:
    """By file, then place."""
    return sorted(problems, key=lambda problem: (problem.path, problem.line, problem.column, problem.field))


def as_text(problem: Problem, wording: Wording) -> str:
    """`path:line:column: field: what must be; what was found`; a warning says so."""
    sentence = _on_one_line(wording.say(problem.message))
    if problem.level is Level.WARNING:
        sentence = wording.say(Message("warning: {sentence}", {"sentence": sentence}))
    place = ":".join([problem.path, *(str(number) for number in (problem.line, problem.column) if number)])
    return ": ".join(part for part in (_on_one_line(place), _on_one_line(problem.field), sentence) if part)


def _on_one_line(text: str) -> str:
    return " ".join(text.splitlines()) if "\n" in text or "\r" in text else text


def as_json(problems: Iterable[Problem], wording: Wording) -> str:
    """A list of objects with path, line, column, field, level and message."""
    found = [
        {
            "path": problem.path,
            "line": problem.line,
            "column": problem.column,
            "field": problem.field,
            "level": problem.level.value,
            "message": wording.say(problem.message),
        }
        for problem in problems
    ]
    return printable_json(found)


def printable_json(value: object) -> str:
    """JSON that holds no order to a workflow or a terminal, whatever strangers wrote in it."""
    text = json.dumps(value, ensure_ascii=False, indent=2).replace("##[", "#\\u0023[")
    return _OBEYED.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def as_annotation(problem: Problem, wording: Wording) -> str:
    """A workflow command of GitHub Actions; what strangers wrote cannot end it or start another."""
    sentence = wording.say(problem.message)
    if problem.field:
        sentence = f"{problem.field}: {sentence}"
    place = f"file={_property(problem.path)}"
    if problem.line:
        place += f",line={problem.line},col={problem.column}"
    return f"::{problem.level.value} {place}::{_data(sentence)}"


def _data(text: str) -> str:
    return harmless(text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A"))


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def print_problems(problems: tuple[Problem, ...], form: str, speech: Speech) -> None:
    """Prints problems in a format, sorted."""
    ordered = in_order(problems)
    if form == "json":
        speech.data(as_json(ordered, speech.wording))
        return
    for problem in ordered:
        if form == "github":
            speech.data(as_annotation(problem, speech.wording))
        else:
            speech.result(as_text(problem, speech.wording))
