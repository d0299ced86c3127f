"""The page itself: its steps, what its scripts check by, where it finds the profiles to correct."""

from functools import partial
from typing import Any
from urllib.parse import urlsplit

from vitrine.model import Message
from vitrine.pages.framing import language_name
from vitrine.pages.planner import PlannedPage, Planner
from vitrine.pages.structured_data import as_script
from vitrine.pages.suggesting.checks import checks
from vitrine.pages.suggesting.fields import steps
from vitrine.pages.views.suggesting import FieldView, GroupView, StepView, SuggestionView
from vitrine.pages.voice import Voice
from vitrine.urls import PROFILE_SOURCES

_MESSAGE = Message(
    "Hello,\n\nHere is a profile for the catalogue: {name}.\n\nThis link opens the form filled in; read it over, "
    "then download the file:\n{link}\n\nThank you,"
)
_REMOVAL = Message(
    "Hello,\n\nPlease remove from the catalogue the profile of {name} ({id}).\n{address}\n\n"
    "Reason: {reason}\n\nThank you,"
)


def suggestion_page(planner: Planner, voice: Voice) -> PlannedPage:
    """The form that proposes, corrects, confirms or withdraws a profile."""
    page = planner.page(
        voice,
        planner.paths("suggest"),
        "suggest.html",
        (),
        partial(_context, planner, voice),
        title=voice.say("Suggest an enterprise"),
        description=voice.say("Add a social enterprise to the catalogue, or correct its profile, without an account."),
        section="suggest",
    )
    endpoint = voice.initiative.site.form_endpoint
    return page._replace(context=partial(_with_connection, page, endpoint)) if endpoint else page


def _with_connection(page: PlannedPage, endpoint: str) -> dict[str, Any]:
    """The page's scripts may ask the region's own service."""
    context, parts = page.context(), urlsplit(endpoint)
    return context | {"frame": context["frame"]._replace(connects=f"{parts.scheme}://{parts.netloc}")}


def _context(planner: Planner, voice: Voice) -> dict[str, Any]:
    found, main = steps(voice), voice.initiative.site.main_language
    view = SuggestionView(
        steps=found,
        lists=tuple((name, _labels(voice, name)) for name in _lists(found)),
        rules=as_script(checks(planner.voices, voice)),
        message=voice.wording.say(_MESSAGE),
        removal=voice.wording.say(_REMOVAL),
        main_name=language_name(main),
        sources=voice.urls.href(PROFILE_SOURCES),
    )
    return {"suggestion": view}


def _lists(found: tuple[StepView, ...]) -> tuple[str, ...]:
    """The vocabularies that fields suggest while one types."""
    fields = [field for step in found for part in step.parts for field in _fields(part)]
    return tuple(dict.fromkeys(field.vocabulary for field in fields if field.control == "list"))


def _fields(part: FieldView | GroupView) -> tuple[FieldView, ...]:
    return (*part.fields, *part.more) if isinstance(part, GroupView) else (part,)


def _labels(voice: Voice, vocabulary: str) -> tuple[str, ...]:
    return tuple(voice.label(vocabulary, term.code) for term in voice.initiative.vocabularies[vocabulary])
