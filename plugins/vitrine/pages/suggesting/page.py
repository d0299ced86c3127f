"""The page itself: its steps, what its scripts check by, where it finds the profiles to correct."""

from functools import partial
from typing import Any

from vitrine.pages.planner import PlannedPage, Planner
from vitrine.pages.structured_data import as_script
from vitrine.pages.suggesting.checks import checks
from vitrine.pages.suggesting.fields import steps
from vitrine.pages.views.suggesting import FieldView, GroupView, StepView, SuggestionView
from vitrine.pages.voice import Voice
from vitrine.urls import SOURCES


def suggestion_page(planner: Planner, voice: Voice) -> PlannedPage:
    """The form that proposes, corrects, confirms or withdraws a profile."""
    return planner.page(
        voice,
        planner.paths("suggest"),
        "suggest.html",
        (),
        partial(_context, planner, voice),
        title=voice.say("Suggest an enterprise"),
        description=voice.say("Add a social enterprise to the catalogue, or correct its profile, without an account."),
        section="suggest",
    )


def _context(planner: Planner, voice: Voice) -> dict[str, Any]:
    found = steps(voice)
    view = SuggestionView(
        steps=found,
        lists=tuple((name, _labels(voice, name)) for name in _lists(found)),
        rules=as_script(checks(planner.voices, voice)),
        sources=voice.urls.href(SOURCES),
    )
    return {"suggestion": view}


def _lists(found: tuple[StepView, ...]) -> tuple[str, ...]:
    """The vocabularies that fields suggest while one types."""
    fields = [field for step in found for part in step.parts for field in _fields(part)]
    return tuple(dict.fromkeys(field.list for field in fields if field.list))


def _fields(part: FieldView | GroupView) -> tuple[FieldView, ...]:
    return (*part.fields, *part.more) if isinstance(part, GroupView) else (part,)


def _labels(voice: Voice, vocabulary: str) -> tuple[str, ...]:
    return tuple(voice.label(vocabulary, term.code) for term in voice.initiative.vocabularies[vocabulary])
