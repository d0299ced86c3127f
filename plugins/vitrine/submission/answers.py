"""What was answered in; what it stands for out: texts, codes, several codes; or what must be instead."""

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from vitrine.importing.candidates import tidy
from vitrine.importing.cells import entries
from vitrine.loading.text_files import checked_text
from vitrine.model import Message
from vitrine.model.folding import closest
from vitrine.submission.bodies import Answers
from vitrine.submission.questions import Form, Question, Shape

_TICK = re.compile(r"- \[(?P<tick>[ xX])\] (?P<label>.+)\Z")
_FENCE = re.compile(r"(`{3,}|~{3,})[^\n`]*\n(?P<text>.*)\n\1\s*\Z", re.DOTALL)
_ITEM = re.compile(r"[-*+] +")
# What a person may choose in a list that may be left: GitHub writes this word.
_NOTHING_CHOSEN = ("", "None")

Value = str | list[str]


class Fault(NamedTuple):
    """What is wrong in an answer. question: None for the issue as a whole."""

    question: Question | None
    message: Message


class Understood(NamedTuple):
    """Values per question's name, where something was answered; and what is wrong."""

    values: Mapping[str, Value]
    faults: tuple[Fault, ...]


def understand(form: Form, answers: Answers) -> Understood:
    """All answers of a form, each as its question takes it."""
    values: dict[str, Value] = {}
    faults: list[Fault] = []
    for question in form.questions:
        found = _understood(question, answers[question.name])
        if isinstance(found, Message):
            faults.append(Fault(question, found))
        elif found:
            values[question.name] = found
        elif question.is_required:
            faults.append(Fault(question, _missing(question)))
    return Understood(values, tuple(faults))


def _missing(question: Question) -> Message:
    if question.shape is Shape.PROMISE:
        return Message("must be ticked; it is not")
    return Message("is required; it is missing")


def _understood(question: Question, answer: str) -> Value | Message:
    match question.shape:
        case Shape.CHOICE:
            return _choice(question, answer)
        case Shape.CHOICES:
            return _choices(question, answer)
        case Shape.TICKS:
            return _ticked(question, answer)
        case Shape.PROMISE:
            ticked = _ticked(question, answer)
            return ticked if isinstance(ticked, Message) else "".join(ticked)
    return free(question, answer)


def free(question: Question, answer: str) -> Value | Message:
    """A text, out of the fence somebody put around it; several where the field takes several."""
    fenced = _FENCE.match(answer)
    text = fenced["text"] if fenced else answer
    if question.shape is Shape.LINE and "\n" in text:
        return Message("must be one line; found {count}", {"count": text.count("\n") + 1})
    column = question.column
    if not isinstance(seen := checked_text(text.encode()), str):
        return seen[2]
    if column is None:
        return text
    if column.is_list:
        return several(text, codes=False)
    return tidy(str(column.location[-1]), text)


def several(text: str, *, codes: bool) -> list[str]:
    """Texts on lines of their own, with or without the sign of a list before them; codes may have commas between."""
    lines = (_ITEM.sub("", line, count=1) for line in text.split("\n"))
    return entries("\n".join(lines), codes=codes)


def _choice(question: Question, answer: str) -> Value | Message:
    if answer in _NOTHING_CHOSEN:
        return ""
    return question.options.get(answer) or _unknown(question, answer)


def _unknown(question: Question, answer: str) -> Message:
    guess = closest(answer[:80], question.options)
    if guess is None:
        return Message("must be one of the form’s answers; found '{found}'", {"found": answer[:80]})
    values = {"found": answer[:80], "guess": guess}
    return Message("must be one of the form’s answers; found '{found}' — did you mean '{guess}'?", values)


def _choices(question: Question, answer: str) -> Value | Message:
    """Labels with `, ` between them, though a label may hold commas: every way of parting them is looked at."""
    if answer in _NOTHING_CHOSEN:
        return []
    ways = _partings(answer.split(", "), question.options)
    if len(ways) != 1:
        return _unknown(question, answer)
    return [question.options[label] for label in ways[0]]


def _partings(parts: Sequence[str], options: Mapping[str, str]) -> list[list[str]]:
    """At most two ways of making labels of these parts, from the last to the first."""
    ways: list[list[list[str]]] = [[[]]]
    for end in range(1, len(parts) + 1):
        found: list[list[str]] = []
        for start in range(max(0, end - 8), end):
            label = ", ".join(parts[start:end])
            if label in options:
                found += [[*way, label] for way in ways[start]]
        ways.append(found[:2])
    return ways[-1]


def _ticked(question: Question, answer: str) -> list[str] | Message:
    """The boxes that are ticked; every line must be a box of the form."""
    found = []
    for line in filter(None, answer.split("\n")):
        box = _TICK.match(line)
        if box is None or box["label"] not in question.options:
            return Message("must be the form’s boxes, one a line; found '{found}'", {"found": line[:80]})
        if box["tick"] != " ":
            found.append(question.options[box["label"]])
    return list(dict.fromkeys(found))
