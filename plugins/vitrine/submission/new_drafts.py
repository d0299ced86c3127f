"""The answers of the form for a new profile in; its folder out."""

from collections.abc import Mapping
from typing import Any

from vitrine.importing.candidates import with_identifiers
from vitrine.importing.cells import unflatten
from vitrine.importing.columns import STORY
from vitrine.importing.existing import Marks
from vitrine.importing.profile_text import profile_text
from vitrine.loading import PROFILES, Location
from vitrine.loading.source_file import field_of
from vitrine.model import Message
from vitrine.submission.answers import Fault
from vitrine.submission.draft import Draft, Site, Values, question_of, text_of
from vitrine.submission.events import Issue
from vitrine.submission.media import attached
from vitrine.submission.questions import Form, Question

ITSELF = Message("The enterprise itself")
_SCOPE = Message("whole profile")


def new_profile(site: Site, issue: Issue, form: Form, values: Values) -> Draft:
    """The folder of an enterprise that is not in the catalogue yet."""
    told, questions = _told(form, values)
    faults = list(_known_already(site, form, told))
    identifier = str(told.get("id", ""))
    if "name" in told and not identifier:
        faults.append(Fault(question_of(form, "name"), Message("must hold a letter or a digit from a to z, 0 to 9")))
    folder = f"{PROFILES}/{identifier}"
    media, pictures, wrong = attached(site, form, values, frozenset())
    files: dict[str, str | bytes] = {f"{folder}/{name}": content for name, content in pictures.items()}
    if media:
        told["media"] = media
    if not identifier:
        return Draft("", {}, (*faults, *wrong))
    whole = {**told, **_checked_today(site, issue), "status": "active"}
    consent = whole.get("basis", {}).get("consent", {})
    language = form.language
    scope = site.wordings[language].say(_SCOPE)
    whole["basis"] = {"consent": {"date": issue.day.isoformat(), **consent, "scope": scope}}
    story = text_of(values, STORY)
    files[f"{folder}/profile.md"] = profile_text(whole, f"{story}\n" if story else "")
    return Draft(identifier, files, (*faults, *wrong), questions=questions)


def _told(form: Form, values: Values) -> tuple[dict[str, Any], dict[str, Question]]:
    """The fields that answers fill, and per field its question."""
    asked = {question.column.location: question for question in form.questions if question.column}
    cells: list[tuple[Location, Any]] = [(one, values[asked[one].name]) for one in asked if asked[one].name in values]
    told, places = unflatten(cells)
    with_identifiers(told)
    return told, {field_of(here): asked[origin] for here, origin in places.items() if origin in asked}


def _checked_today(site: Site, issue: Issue) -> dict[str, Any]:
    return {"last_verified": issue.day.isoformat(), "verified_by": site.in_each_language(ITSELF)}


def _known_already(site: Site, form: Form, told: Mapping[str, Any]) -> list[Fault]:
    holder = Marks(site.profiles.values()).holder(told)
    identifier = told.get("id", "")
    if holder is None and identifier in site.profiles:
        holder = (identifier, "name")
    if holder is None:
        return []
    known, field = holder
    message = Message(
        "must be of an enterprise that is not in the catalogue; found that of '{id}': "
        "use the form to correct a profile",
        {"id": known},
    )
    return [Fault(question_of(form, field), message)]
