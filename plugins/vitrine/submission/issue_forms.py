"""The forms in; the files that GitHub makes its issue forms from, out."""

from collections.abc import Iterator, Sequence
from typing import Any

import yaml

from vitrine.catalogue import Initiative
from vitrine.model import Message
from vitrine.submission.forms import forms_of
from vitrine.submission.questions import Form, Kind, Question, Shape
from vitrine.wording import Wording

FOLDER = ".github/ISSUE_TEMPLATE"
_HEAD = "# Written by `vitrine forms` from the model and the word lists; edit those, then run it again.\n"
_NO_WRAP = 1_000_000


def issue_form_files(initiative: Initiative, wordings: Sequence[Wording]) -> dict[str, bytes]:
    """Per path, the text of each form in the order in which GitHub shows them, and the settings of their list."""
    order = {kind: number for number, kind in enumerate(Kind, 1)}
    forms = forms_of(initiative, wordings)
    files = {f"{FOLDER}/{order[form.kind]}-{form.kind}-{form.language}.yml": _text(_form(form)) for form in forms}
    return {**files, f"{FOLDER}/config.yml": _text(_settings(initiative.site.address or "", wordings[0]))}


def _text(values: dict[str, Any]) -> bytes:
    text = yaml.safe_dump(values, allow_unicode=True, sort_keys=False, width=_NO_WRAP)
    return (_HEAD + text).encode()


def _settings(address: str, wording: Wording) -> dict[str, Any]:
    settings: dict[str, Any] = {"blank_issues_enabled": True}
    if address:
        link = {
            "name": wording.say(Message("The catalogue")),
            "url": address,
            "about": wording.say(Message("See what is published today.")),
        }
        settings["contact_links"] = [link]
    return settings


def _form(form: Form) -> dict[str, Any]:
    introduction = {"type": "markdown", "attributes": {"value": form.introduction}}
    return {
        "name": form.title,
        "description": form.about,
        "title": f"{form.title}: " if form.language == "en" else f"{form.title} : ",
        "body": [introduction, *(one for question in form.questions for one in _elements(question))],
    }


_TYPES = {
    Shape.LINE: "input",
    Shape.TEXT: "textarea",
    Shape.CHOICE: "dropdown",
    Shape.CHOICES: "dropdown",
    Shape.TICKS: "checkboxes",
    Shape.PROMISE: "checkboxes",
}


def _elements(question: Question) -> Iterator[dict[str, Any]]:
    """The question, under its heading if it has one; what GitHub sends back has no heading."""
    if question.heading:
        yield {"type": "markdown", "attributes": {"value": f"## {question.heading}"}}
    yield _element(question)


def _element(question: Question) -> dict[str, Any]:
    attributes: dict[str, Any] = {"label": question.label}
    if question.help:
        attributes["description"] = question.help
    element = {"type": _TYPES[question.shape], "id": question.id, "attributes": attributes}
    if question.shape is Shape.PROMISE:
        attributes["options"] = [{"label": label, "required": True} for label in question.options]
        return element
    if question.shape is Shape.TICKS:
        attributes["options"] = [{"label": label} for label in question.options]
        return element
    if question.options:
        attributes["multiple"] = question.shape is Shape.CHOICES
        attributes["options"] = list(question.options)
    return {**element, "validations": {"required": question.is_required}}
