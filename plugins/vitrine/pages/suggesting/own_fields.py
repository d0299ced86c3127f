"""The fields of a site's own, as the form asks for them and as its scripts check them."""

from collections.abc import Iterator, Mapping
from typing import Any

from vitrine.loading.expectations import Expectation, expected
from vitrine.model import Localised, PartialDate
from vitrine.model.base import Amount, Line, WebAddress, YesNo
from vitrine.model.extra import ExtraField, ExtraKind
from vitrine.pages.framing import language_name
from vitrine.pages.views.suggesting import FieldView
from vitrine.pages.voice import Voice

# What each kind is read as, which says what it must be.
_TYPES: Mapping[ExtraKind, Any] = {
    ExtraKind.TEXT: Localised,
    ExtraKind.CHOICE: Line,
    ExtraKind.YES_NO: YesNo,
    ExtraKind.NUMBER: Amount,
    ExtraKind.LINK: WebAddress,
    ExtraKind.DATE: PartialDate,
}
_CONTROLS = {
    ExtraKind.TEXT: "line",
    ExtraKind.CHOICE: "select",
    ExtraKind.YES_NO: "radios",
    ExtraKind.NUMBER: "decimal",
    ExtraKind.LINK: "url",
    ExtraKind.DATE: "line",
}


def own_fields(voice: Voice) -> Iterator[FieldView]:
    """Each field, or one for each language of a text."""
    site = voice.initiative.site
    for field in site.extra_fields:
        if field.kind is not ExtraKind.TEXT:
            yield _field(field, voice)
            continue
        for language in site.languages:
            one = _field(field, voice)
            yield one._replace(
                path=f"{one.path}.{language}",
                id=f"{one.id}-{language}",
                language=language,
                language_name=language_name(language),
                hint=one.hint if language == site.main_language else "",
            )


def own_lists(voice: Voice) -> dict[str, Any]:
    """Every code and label of each choice, with the code it stands for, as of any list."""
    return {
        _list(field): {
            "where": "site.yaml",
            "spellings": [(text, one.code) for one in field.choices for text in (*one.label.texts.values(), one.code)],
        }
        for field in voice.initiative.site.extra_fields
        if field.choices
    }


def own_expectations(voice: Voice) -> Expectation:
    """What the record of all of them must be."""
    return {"type": "record", "fields": {one.code: _expected(one) for one in voice.initiative.site.extra_fields}}


def _expected(field: ExtraField) -> Expectation:
    if field.kind is ExtraKind.CHOICE:
        return {"type": "choice", "choices": [one.code for one in field.choices]}
    return expected(_TYPES[field.kind])


def _list(field: ExtraField) -> str:
    """The name of the list of a choice, apart from every vocabulary's."""
    return f"extra.{field.code}"


def _field(field: ExtraField, voice: Voice) -> FieldView:
    hint = voice.text(field.help)
    return FieldView(
        path=f"extra.{field.code}",
        id=f"extra-{field.code}",
        label=field.label.best(voice.language).text,
        hint=hint.text if hint else "",
        control=_CONTROLS[field.kind],
        language="",
        language_name="",
        choices=_choices(field, voice),
        vocabulary=_list(field) if field.choices else "",
        is_needed=False,
        complete="off",
        rows=3,
        limit=0,
        is_on=False,
        is_long=False,
    )


def _choices(field: ExtraField, voice: Voice) -> tuple[tuple[str, str], ...]:
    if field.kind is ExtraKind.YES_NO:
        return ("yes", voice.say("Yes")), ("no", voice.say("No"))
    return tuple((one.code, one.label.best(voice.language).text) for one in field.choices)
