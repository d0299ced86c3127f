"""Problems as lines: for people, for programs, for annotations on a pull request."""

import json
from collections.abc import Iterable

from vitrine.model import Level, Message, Problem
from vitrine.wording import Wording

FORMATS = ("text", "json", "github")


def in_order(problems: Iterable[Problem]) -> list[Problem]:
    """By file, then place."""
    return sorted(problems, key=lambda problem: (problem.path, problem.line, problem.column, problem.field))


def as_text(problem: Problem, wording: Wording) -> str:
    """`path:line:column: field: what must be; what was found`; a warning says so."""
    sentence = wording.say(problem.message)
    if problem.level is Level.WARNING:
        sentence = wording.say(Message("warning: {sentence}", {"sentence": sentence}))
    place = ":".join([problem.path, *(str(number) for number in (problem.line, problem.column) if number)])
    return ": ".join(part for part in (place, problem.field, sentence) if part)


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
    return json.dumps(found, ensure_ascii=False, indent=2)


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
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
