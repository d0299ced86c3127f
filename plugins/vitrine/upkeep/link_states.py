"""What is known of addresses of other sites: how each answered, when, and the sentence for it."""

from collections.abc import Mapping
from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

from vitrine.fetching import Answer
from vitrine.model import Level, Message, Problem
from vitrine.upkeep.links import Link

# A site that refuses programs may well answer people (999 is LinkedIn's own).
_REFUSALS = (401, 403, 405, 406, 418, 429, 451, 999)
_GONE = (404, 410)


class State(StrEnum):
    """How an address answered."""

    ALIVE = "alive"
    MOVED = "moved"
    DEAD = "dead"
    FAILING = "failing"
    REFUSED = "refused"
    NOT_ASKED = "not-asked"


class Seen(NamedTuple):
    """An address, when it was asked, and what came of it. detail: a new address, a status or a reason."""

    url: str
    day: date
    state: State
    detail: str = ""

    def is_fresh(self, today: date, days: int) -> bool:
        """True when it need not be asked again; a failure may be over by now."""
        return self.state is not State.FAILING and today - timedelta(days=days) < self.day <= today


def seen(url: str, answer: Answer, day: date) -> Seen:
    """What an answer tells of an address."""
    if answer.failure is not None and not answer.is_asked:
        return Seen(url, day, State.NOT_ASKED, answer.failure.text)
    if answer.failure is not None:
        state = State.DEAD if answer.is_unknown else State.FAILING
        return Seen(url, day, state, answer.failure.text)
    if answer.status in _GONE:
        return Seen(url, day, State.DEAD, str(answer.status))
    if answer.status in _REFUSALS:
        return Seen(url, day, State.REFUSED, str(answer.status))
    if answer.status >= 400:
        return Seen(url, day, State.FAILING, str(answer.status))
    if answer.moved_to:
        return Seen(url, day, State.MOVED, answer.moved_to)
    return Seen(url, day, State.ALIVE)


_SENTENCES = {
    State.DEAD: Message("should lead somewhere: {url} is gone ({reason}, {day})"),
    State.FAILING: Message("should be looked at: {url} did not answer well ({reason}, {day})"),
    State.MOVED: Message("should be the new address, {reason}: {url} moved there ({day})"),
    State.REFUSED: Message("should be looked at by a person: {url} does not answer programs ({reason}, {day})"),
    State.NOT_ASKED: Message("should be looked at by a person: {url} was not asked ({reason}, {day})"),
}


def problem_of(link: Link, found: Seen) -> Problem | None:
    """The warning that a link deserves; None when it is alive."""
    sentence = _SENTENCES.get(found.state)
    if sentence is None:
        return None
    values = {"url": found.url, "reason": reason_of(found), "day": found.day.isoformat()}
    return Problem(link.path, link.line, link.column, link.field, Message(sentence.text, values), Level.WARNING)


def reason_of(found: Seen) -> str | Message:
    """A status or an address as it is; a reason as a sentence to translate."""
    if found.state is State.MOVED:
        return found.detail
    return Message("answer {status}", {"status": found.detail}) if found.detail.isdigit() else Message(found.detail)


def as_stored(found: Seen) -> dict[str, str]:
    """For a file kept between two looks."""
    return {"day": found.day.isoformat(), "state": found.state.value, "detail": found.detail}


def from_stored(kept: object) -> Mapping[str, Seen]:
    """What such a file holds, by address; what is not of its shape is left out."""
    entries = kept.items() if isinstance(kept, dict) else ()
    found = {}
    for url, values in entries:
        one = _from_values(url, values)
        if one is not None:
            found[url] = one
    return found


def _from_values(url: str, values: object) -> Seen | None:
    match values:
        case {"day": str(day), "state": str(state), "detail": str(detail)}:
            try:
                return Seen(url, date.fromisoformat(day), State(state), detail)
            except ValueError:
                return None
    return None
