"""What is said to who opened an issue, as a comment: what others wrote in it does nothing but stand there."""

import re
import unicodedata
from collections.abc import Iterable, Iterator

from vitrine.importing import Change
from vitrine.importing.columns import STORY, STORY_LABEL, column_of
from vitrine.importing.headers import header_in_words
from vitrine.model import Level, Message, Problem
from vitrine.submission.proposals import Proposal
from vitrine.submission.questions import Kind, Question
from vitrine.wording import Wording

# By which the comment is found again, to be written anew in its place.
MARK = "<!-- vitrine -->"
_LONGEST = 200
_MOST = 60
_MISSING = Message("is required; it is missing")


def comment_of(proposal: Proposal, problems: Iterable[Problem], wording: Wording) -> str:
    """The whole comment, in Markdown. problems: what checking the catalogue with the changes found."""
    errors = [*_faults(proposal, wording), *_told(proposal, problems, Level.ERROR, wording)]
    advice = list(_told(proposal, problems, Level.WARNING, wording))
    say = wording.say
    lines = [MARK, *(_refusal(errors, wording) if errors else _welcome(proposal, wording))]
    if advice and not errors:
        lines += ["", say(Message("Not needed, but good to know:")), "", *advice[:_MOST]]
    return "\n".join(lines) + "\n"


def has_errors(proposal: Proposal, problems: Iterable[Problem]) -> bool:
    """True when something must be mended before anything is proposed."""
    return bool(proposal.draft.faults) or any(one.level is Level.ERROR for one in problems)


def _refusal(errors: list[str], wording: Wording) -> list[str]:
    say = wording.say
    shown = list(dict.fromkeys(errors))
    lines = [say(Message("Thank you! Before this can be proposed, something must be mended:")), "", *shown[:_MOST]]
    if len(shown) > _MOST:
        lines += ["", say(Message("… and {count} more.", {"count": len(shown) - _MOST}))]
    again = Message("Edit your answers above (⋯, then “Edit”), keep the headings as they are: they are read again.")
    return [*lines, "", say(again)]


def _welcome(proposal: Proposal, wording: Wording) -> list[str]:
    say, draft = wording.say, proposal.draft
    lines = [say(_WELCOMES[proposal.form.kind])]
    if draft.removed:
        lines += ["", say(_HISTORY)]
    if draft.changes:
        lines += ["", say(Message("What would change:")), ""]
        lines += [_changed(one, wording) for one in draft.changes]
    if proposal.is_in_another_language:
        lines += [
            "",
            say(Message("What was typed in one language stands in the main one too, until it is translated.")),
        ]
    return [*lines, "", say(Message("Edit your answers above if something is not right: the proposal follows."))]


def _changed(change: Change, wording: Wording) -> str:
    told = f"{_or_nothing(change.before)} → {_or_nothing(change.after)}"
    return f"- {_under(field_in_words(change.field, wording), told, wording)}"


def field_in_words(field: str, wording: Wording) -> str:
    """What a person calls a field of a profile, or its story."""
    if field.partition(".")[0] == STORY:
        _, _, language = field.partition(".")
        return wording.say(STORY_LABEL) + (f" ({language})" if language else "")
    column = column_of(field)
    return header_in_words(column, wording) if column else code(field)


def _or_nothing(text: str) -> str:
    return code(text) if text else "∅"


def _faults(proposal: Proposal, wording: Wording) -> Iterator[str]:
    for fault in proposal.draft.faults:
        yield _line(fault.question, "", fault.message, wording)


def _told(proposal: Proposal, problems: Iterable[Problem], level: Level, wording: Wording) -> Iterator[str]:
    """A line a problem, under the question whose answer it is of; what was told already is not told again."""
    answered = {fault.question.name for fault in proposal.draft.faults if fault.question}
    for problem in problems:
        question = question_at(proposal, problem.field)
        if problem.level is level and not (question and question.name in answered):
            place = problem.field or problem.path
            yield _line(question, "" if question else place, problem.message, wording)


def _line(question: Question | None, place: str, message: Message, wording: Wording) -> str:
    sentence = wording.say(harmless(message))
    if question is not None:
        return f"- {_under(question.label, sentence, wording)}"
    return f"- {_under(field_in_words(place, wording), sentence, wording)}" if place else f"- {sentence}"


def _under(label: str, told: str, wording: Wording) -> str:
    return wording.say(Message("**{label}**: {told}", {"label": label, "told": told}))


def question_at(proposal: Proposal, field: str) -> Question | None:
    """The question that a field of the file was answered in, or the one that would fill it."""
    questions = proposal.draft.questions
    while field:
        if field in questions:
            return questions[field]
        inside = (questions[name] for name in questions if name.startswith(f"{field}."))
        asked = (one for one in proposal.form.questions if one.name == field or one.name.startswith(f"{field}."))
        found = next(inside, None) or next(asked, None)
        if found:
            return found
        field = field.rpartition(".")[0]
    return None


def harmless(message: Message) -> Message:
    """The same message, what others wrote in it shown as code: no link, mention, picture or HTML comes of it."""
    values: dict[str, str | int | Message | tuple[str, ...]] = {}
    for name, value in message.values.items():
        if isinstance(value, Message):
            values[name] = harmless(value)
        elif isinstance(value, tuple):
            values[name] = tuple(code(one) for one in value)
        else:
            values[name] = value if isinstance(value, int) else code(value)
    return Message(message.text, values)


def code(text: str) -> str:
    """A text between as many backquotes as keep it inside, on one line, without signs that cannot be seen."""
    seen = "".join(" " if unicodedata.category(one)[0] in "CZ" else one for one in text)
    line = " ".join(seen.split())
    line = line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1]}…"
    fence = "`" * (1 + max((len(run) for run in re.findall("`+", line)), default=0))
    return f"{fence} {line} {fence}" if "`" in line else f"{fence}{line or ' '}{fence}"


_WELCOMES = {
    Kind.NEW: Message(
        "Thank you! The profile is ready and proposed to the coordinator, who reads it before it is shown."
    ),
    Kind.CORRECTION: Message(
        "Thank you! The correction is proposed to the coordinator, who reads it before it is shown."
    ),
    Kind.STILL_CORRECT: Message("Thank you! The new date of verification is proposed to the coordinator."),
    Kind.WITHDRAWAL: Message("The withdrawal is proposed to the coordinator, who answers here."),
    Kind.COMMITMENT: Message(
        "Thank you! The commitment is proposed to the coordinator, who reads it before it is shown."
    ),
}
_HISTORY = Message(
    "The profile leaves the site and its data; it stays in the history of this repository. To have it removed from "
    "there too, write to the coordinator."
)
