"""The text of an issue in; the answers of its form out, or why they cannot be told apart.

GitHub writes a form as `### Label`, an empty line, the answer, an empty line, question after question (CommonMark, line
ends of Windows). An answer may hold anything, headings of the form too: they are told by their order, all of it.
"""

import re
from collections.abc import Mapping, Sequence

from vitrine.model import Message
from vitrine.submission.questions import Form, Question

NO_ANSWER = "_No response_"
# GitHub takes 65,536 characters in an issue; each may be four bytes.
LONGEST_BODY = 70_000
_HEADING = "### "

Answers = Mapping[str, str]  # per question's name; an empty text when nothing was answered


def form_of(body: str, forms: Sequence[Form]) -> Form | None:
    """The form that a text begins as; None when it is of no form."""
    lines = _lines(body.lstrip("\r\n ﻿"))
    begun = [form for form in forms if lines[0] == _HEADING + form.questions[0].label]
    # Two languages may have one word for the first question: all headings of one are there.
    whole = (form for form in begun if all(_HEADING + one.label in lines for one in form.questions))
    return next(whole, next(iter(begun), None))


def answers_of(body: str, form: Form) -> Answers | Message:
    """The answer to each question, or why they cannot be told apart."""
    if len(body) > LONGEST_BODY:
        return Message("must be at most {limit} characters; found {length}", _lengths(body))
    lines = _lines(body.strip("\r\n ﻿"))
    places = _places(lines, form.questions)
    if isinstance(places, Message):
        return places
    ends = [*places[1:], len(lines)]
    found = {}
    for question, start, end in zip(form.questions, places, ends, strict=True):
        answer = "\n".join(lines[start + 1 : end]).strip()
        found[question.name] = "" if answer == NO_ANSWER else answer
    return found


def _lengths(body: str) -> dict[str, str | int | Message | tuple[str, ...]]:
    return {"limit": LONGEST_BODY, "length": len(body)}


def _lines(text: str) -> list[str]:
    """Lines as GitHub ends them: no other sign ends one, as `str.splitlines` would have it."""
    return re.split(r"\r\n|\n|\r", text)


def _places(lines: list[str], questions: Sequence[Question]) -> list[int] | Message:
    """The line of each question's heading, when there is one way only to find all of them in their order."""
    wanted = [_HEADING + question.label for question in questions]
    found = [place for place, line in enumerate(lines) if line in wanted and _stands_apart(lines, place)]
    ways = _ways([lines[place] for place in found], wanted)
    if ways == 0:
        missing = next((one for one in wanted if one not in lines), wanted[0])
        values = {"heading": missing}
        return Message("must hold every heading of the form, in its order; '{heading}' is missing or moved", values)
    if ways > 1:
        twice = next(one for one in wanted if [lines[place] for place in found].count(one) > 1)
        values = {"heading": twice}
        return Message("must hold no heading of the form in an answer; '{heading}' stands more than once", values)
    return _only_way(lines, found, wanted)


def _stands_apart(lines: list[str], place: int) -> bool:
    """True for a line between two empty ones, as GitHub puts headings."""
    return (place == 0 or not lines[place - 1]) and (place + 1 >= len(lines) or not lines[place + 1])


def _ways(found: list[str], wanted: list[str]) -> int:
    """In how many ways all headings can be found in their order, the first at the very start; 2 stands for more."""
    if not found or found[0] != wanted[0]:
        return 0
    counts = [0, 1] + [0] * (len(wanted) - 1)
    for heading in found[1:]:
        number = wanted.index(heading)
        if number:
            counts[number + 1] = min(2, counts[number + 1] + counts[number])
    return counts[len(wanted)]


def _only_way(lines: list[str], found: list[int], wanted: list[str]) -> list[int]:
    """The places, when there is only one way: the first heading of each kind after the one before."""
    places, rest = [], iter(found)
    for heading in wanted:
        places.append(next(place for place in rest if lines[place] == heading))
    return places
