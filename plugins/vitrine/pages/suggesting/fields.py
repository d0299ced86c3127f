"""Questions in; the fields that the page shows out, in one language: the model says what each takes."""

from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel

from vitrine.loading.expectations import Expectation, expectations
from vitrine.loading.validation import record_of
from vitrine.model import Enterprise, Message
from vitrine.model.labels import label_of
from vitrine.pages.framing import language_name
from vitrine.pages.suggesting.own_fields import own_fields
from vitrine.pages.suggesting.questions import CHOICES, SECTIONS, STORY, Group, Question
from vitrine.pages.views.suggesting import FieldView, GroupView, StepView
from vitrine.pages.voice import Voice
from vitrine.rules.profile_rules import LONGEST_SUMMARY

# A longer list is searched by typing.
_LONGEST_SELECT = 30
_LONGEST_OPEN = 8
_PARAGRAPHS = {"mission": 4, "summary": 2, "description": 3, STORY: 12}
# Fields of Québec’s own: its number of enterprises, its tendering system.
_QUEBEC = ("neq", "readiness.seao_registered")
# The step that asks for the fields of the site's own.
_STEP_OF_OWN = "proofs"
_STORY_LABEL = Message("Story (Markdown)")


def steps(voice: Voice) -> tuple[StepView, ...]:
    """Every step of the form."""
    return tuple(
        StepView(
            section.name,
            voice.wording.say(section.heading),
            voice.wording.say(section.introduction),
            (
                *(part for one in section.questions if _is_asked(one, voice) for part in _parts(one, voice)),
                *(own_fields(voice) if section.name == _STEP_OF_OWN else ()),
            ),
        )
        for section in SECTIONS
    )


def _is_asked(question: Question | Group, voice: Voice) -> bool:
    """False for what means something in Québec only, elsewhere; counties where there is a list of them."""
    if question.path == "mrc":
        return bool(voice.initiative.vocabularies["mrc"].terms)
    return question.path not in _QUEBEC or voice.initiative.site.jurisdiction == "CA-QC"


def vocabularies_asked(found: Any = None) -> tuple[str, ...]:
    """Names of the vocabularies that the fields of a profile take, each once."""
    node = expectations(Enterprise) if found is None else found
    if not isinstance(node, dict):
        return ()
    names = [node["vocabulary"]] if isinstance(node.get("vocabulary"), str) else []
    inner = [name for one in node.values() for name in vocabularies_asked(one)]
    return tuple(dict.fromkeys(names + inner))


def _parts(question: Question | Group, voice: Voice) -> Iterator[FieldView | GroupView]:
    if isinstance(question, Question):
        yield from _fields(question, voice, Enterprise, "")
        return
    inner = record_of(Enterprise.model_fields[question.path].annotation)
    assert inner is not None
    say = voice.wording.say
    yield GroupView(
        question.path,
        say(question.one),
        say(question.add),
        say(question.remove),
        tuple(view for one in question.questions for view in _fields(one, voice, inner, question.path)),
        tuple(view for one in question.more for view in _fields(one, voice, inner, question.path)),
        question.least,
    )


def _fields(question: Question, voice: Voice, model: type[BaseModel], group: str) -> Iterator[FieldView]:
    """The field, or one for each language of a text."""
    if question.path == STORY:
        label, found, required = _STORY_LABEL, {"type": "localised", "most": 0}, False
    else:
        record, name, found = _place(question.path, model)
        label, required = label_of(record, name), bool(found.get("required"))
    is_needed = required or question.is_asked
    if found["type"] != "localised":
        yield _field(question, voice, found, label=label, group=group, is_needed=is_needed)
        return
    for language in _ordered(voice):
        one = _field(question, voice, found, label=label, group=group, is_needed=is_needed)
        yield one._replace(
            path=f"{question.path}.{language}",
            id=_id(f"{question.path}.{language}", group),
            language=language,
            language_name=language_name(language),
            is_needed=is_needed and language == voice.initiative.site.main_language,
            hint=one.hint if language == voice.initiative.site.main_language else "",
        )


def _ordered(voice: Voice) -> tuple[str, ...]:
    """The main language first, whatever the page's: it is the one that is needed."""
    return voice.initiative.site.languages


def _place(path: str, model: type[BaseModel]) -> tuple[type[BaseModel], str, Expectation]:
    """The record that holds a field, its name there, and what it must be."""
    *above, name = path.split(".")
    found = expectations(model)
    for part in above:
        inner = record_of(model.model_fields[part].annotation)
        assert inner is not None, path
        model, found = inner, found["fields"][part]
    return model, name, found["fields"][name]


def _field(
    question: Question, voice: Voice, found: Expectation, *, label: Message, group: str, is_needed: bool
) -> FieldView:
    name = question.path.rpartition(".")[2]
    vocabulary = found.get("vocabulary", "")
    control = question.control or _control(found, voice, vocabulary, name)
    choices = _choices(f"{group}.{name}", name, voice, vocabulary) if control != "list" else ()
    return FieldView(
        path=question.path,
        id=_id(question.path, group),
        label=voice.wording.say(label),
        hint=voice.wording.say(question.hint) if question.hint else "",
        control=control,
        language="",
        language_name="",
        choices=choices,
        vocabulary=vocabulary,
        is_needed=is_needed,
        complete=question.complete or "off",
        rows=_PARAGRAPHS.get(name, 3),
        limit=LONGEST_SUMMARY if name == "summary" else 0,
        is_on=name == "public",
        is_long=control == "boxes" and len(choices) > _LONGEST_OPEN,
    )


def _id(path: str, group: str) -> str:
    """What stands for the field in the page; the script puts a number for {n}."""
    name = path.replace(".", "-")
    return f"{group}-{{n}}-{name}" if group else name


def _control(found: Expectation, voice: Voice, vocabulary: str, name: str) -> str:
    match found["type"]:
        case "list":
            return "boxes" if vocabulary else "lines"
        case "text" if vocabulary:
            return "select" if len(voice.initiative.vocabularies[vocabulary].terms) <= _LONGEST_SELECT else "list"
        case "localised":
            return "paragraphs" if name in _PARAGRAPHS else "line"
        case "yes-no":
            return "tick"
        case "amount":
            return "decimal"
        case "whole":
            return "numeric"
    return "line"


def _choices(place: str, name: str, voice: Voice, vocabulary: str) -> tuple[tuple[str, str], ...]:
    if vocabulary:
        return tuple(
            (term.code, voice.label(vocabulary, term.code)) for term in voice.initiative.vocabularies[vocabulary]
        )
    words = CHOICES.get(place) or CHOICES.get(name, {})
    return tuple((value, voice.wording.say(message)) for value, message in words.items())
