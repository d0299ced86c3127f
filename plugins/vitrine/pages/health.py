"""The data-health page: how recent the catalogue is, what it lacks field by field, what to verify and to mend."""

from collections import Counter
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from vitrine.catalogue import PARTS, Catalogue, Entry
from vitrine.model import Enterprise, Message, PartialDate, Problem
from vitrine.model.labels import label_of
from vitrine.pages.initiative.charts import Bar, chart
from vitrine.pages.views import ChartView, HealthItem, HealthView, Link, SetAsideView, VerifyView
from vitrine.pages.voice import Voice
from vitrine.rules import is_stale

COMPLETE = 70
# Months since the last verification: a bar for each span, and one beyond.
_SPANS = (
    (3, Message("Less than 3 months ago")),
    (6, Message("3 to 6 months ago")),
    (12, Message("6 to 12 months ago")),
    (None, Message("More than a year ago")),
)


class SetAside(NamedTuple):
    """A profile with errors, kept out of this build. is_shown: its last good version is still there."""

    id: str
    is_shown: bool
    problems: tuple[Problem, ...]


class Condition(NamedTuple):
    """What a build knows of its profiles. warnings: per id; recency: how many in each span of months, in order."""

    warnings: Mapping[str, tuple[Problem, ...]]
    stale: frozenset[str]
    recency: tuple[int, ...] = (0,) * len(_SPANS)
    set_aside: tuple[SetAside, ...] = ()


def recency_of(catalogue: Catalogue, today: date) -> tuple[int, ...]:
    """How many listed enterprises were verified in each span of time."""
    found: Counter[int] = Counter()
    for verified, enterprises in Counter(entry.last_verified for entry in catalogue.listed).items():
        found[_span(PartialDate.parse(verified), today)] += enterprises
    return tuple(found[place] for place in range(len(_SPANS)))


def _span(verified: PartialDate, today: date) -> int:
    for place, (months, _) in enumerate(_SPANS):
        if months is None or not is_stale(verified, today, months=months):
            return place
    raise AssertionError("the last span holds whatever the others do not")


def health_view(voice: Voice, catalogue: Catalogue, condition: Condition) -> HealthView:
    """What the catalogue still lacks."""
    total = len(catalogue.listed)
    return HealthView(
        read=len(catalogue.entries),
        complete=sum(entry.percent >= COMPLETE for entry in catalogue.listed),
        stale=len(condition.stale),
        recency=_recency(voice, condition.recency, total) if total else None,
        missing=_missing(voice, catalogue) if total else None,
        to_verify=tuple(_to_verify(voice, entry) for entry in catalogue.listed if entry.id in condition.stale),
        set_aside=tuple(_set_aside(voice, catalogue, one) for one in condition.set_aside),
        items=tuple(
            HealthItem(entry.name, voice.page("enterprises", entry.id), said)
            for entry in catalogue.entries
            if (said := _to_mend(voice, condition.warnings.get(entry.id, ())))
        ),
    )


def _recency(voice: Voice, recency: tuple[int, ...], total: int) -> ChartView:
    bars = [
        _bar(voice.wording.say(said), count, total, voice) for (_, said), count in zip(_SPANS, recency, strict=True)
    ]
    return chart("recency", voice.say("When profiles were last verified"), bars, voice, is_share=True)


def _missing(voice: Voice, catalogue: Catalogue) -> ChartView:
    """What most profiles lack, first."""
    lacks = Counter(position for entry in catalogue.listed for position in entry.lacks)
    bars = [
        _bar(_capital(voice.wording.say(PARTS[position].wish)), count, len(catalogue.listed), voice)
        for position, count in sorted(lacks.items(), key=lambda one: (-one[1], one[0]))
    ]
    return chart("missing", voice.say("What profiles lack most"), bars, voice, is_share=True)


def _bar(label: str, count: int, total: int, voice: Voice) -> Bar:
    said = voice.say(
        "{count} of {total}", count=voice.number(Decimal(count), None), total=voice.number(Decimal(total), None)
    )
    return Bar(label, said, Decimal(count) / total, "")


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _to_verify(voice: Voice, entry: Entry) -> VerifyView:
    verified = PartialDate.parse(entry.last_verified)
    return VerifyView(Link(entry.name, voice.page("enterprises", entry.id)), voice.date(verified), entry.last_verified)


def _set_aside(voice: Voice, catalogue: Catalogue, one: SetAside) -> SetAsideView:
    entry = catalogue.by_id.get(one.id)
    link = Link(entry.name, voice.page("enterprises", one.id)) if entry else Link(one.id, "")
    return SetAsideView(link, one.is_shown, tuple(_sentence(voice, problem) for problem in one.problems))


def _to_mend(voice: Voice, problems: tuple[Problem, ...]) -> tuple[str, ...]:
    """The warnings of a profile; an old verification has its own list."""
    return tuple(_sentence(voice, problem) for problem in problems if problem.field != "last_verified")


def _sentence(voice: Voice, problem: Problem) -> str:
    said = voice.wording.say(problem.message)
    if not problem.field:
        return said
    return voice.wording.say(Message("{field}: {problem}", {"field": _field(voice, problem.field), "problem": said}))


def _field(voice: Voice, field: str) -> str:
    """What a person calls a field; of one in a list, its place in the file."""
    return voice.wording.say(label_of(Enterprise, field)) if field in Enterprise.model_fields else field
