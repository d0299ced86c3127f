"""Facts that a region asks of its enterprises beside those of every catalogue."""

from collections.abc import Mapping
from enum import StrEnum
from typing import TypeVar

from pydantic import Field, ValidationInfo, field_validator
from pydantic_core import PydanticCustomError

from vitrine.model.base import YES, Identifier, Record
from vitrine.model.text import Localised

# What a field of a region's own holds in a profile's file: a text, perhaps one a language.
Extra = Mapping[str, Localised]
Told = Mapping[str, str] | str | bool  # as open data holds it


class ExtraKind(StrEnum):
    """What a field takes."""

    TEXT = "text"
    CHOICE = "choice"
    YES_NO = "yes-no"
    NUMBER = "number"
    LINK = "link"
    DATE = "date"


class ExtraChoice(Record):
    """One of the words that a field takes."""

    code: Identifier = Field(description="What stands in the profile, as `on-foot`.")
    label: Localised = Field(description="What people read, in each language.")


class ExtraField(Record):
    """A field of a region's own: it stands under `extra` in a profile, and with the facts on its page."""

    code: Identifier = Field(description="Its name in a profile, under `extra`.")
    label: Localised = Field(description="What people read, in each language.")
    help: Localised | None = Field(None, description="What to write, as the form says it.")
    kind: ExtraKind = Field(ExtraKind.TEXT, description="What it takes.")
    choices: tuple[ExtraChoice, ...] = Field(
        (), description="The words that a field of kind `choice` takes.", max_length=100, validate_default=True
    )

    @field_validator("choices", mode="after")
    @classmethod
    def _fitting(cls, choices: tuple[ExtraChoice, ...], info: ValidationInfo) -> tuple[ExtraChoice, ...]:
        """Only a choice has choices, and each once."""
        if info.data.get("kind") is ExtraKind.CHOICE and not choices:
            raise PydanticCustomError("no_choices", "must name the words that it takes")
        if choices and info.data.get("kind") not in (None, ExtraKind.CHOICE):
            raise PydanticCustomError("useless_choices", "must not be there", {"kind": str(info.data["kind"])})
        return once(choices)

    def code_of(self, text: str) -> str | None:
        """The code of a choice, from its code or its label in any language; None for none of them."""
        found = (one.code for one in self.choices if text == one.code or text in one.label.texts.values())
        return next(found, None)

    def label_of(self, code: str, language: str) -> str:
        """What people read for a choice."""
        return next(one.label.best(language).text for one in self.choices if one.code == code)

    def told(self, value: Localised) -> Told:
        """What a right value says: a text per language, the code of a choice, true or false, else as typed."""
        if self.kind is ExtraKind.TEXT:
            return dict(value.texts)
        text = next(iter(value.texts.values()))
        if self.kind is ExtraKind.YES_NO:
            return text.lower() in YES
        return (self.code_of(text) or text) if self.kind is ExtraKind.CHOICE else text


AnyCoded = TypeVar("AnyCoded", ExtraChoice, ExtraField)


def once(listed: tuple[AnyCoded, ...]) -> tuple[AnyCoded, ...]:
    """The same, when each code stands once."""
    codes = [one.code for one in listed]
    for place, code in enumerate(codes):
        if code in codes[:place]:
            raise PydanticCustomError("repeated", "must stand once", {"entry": code})
    return listed


def told(extra: Extra, fields: tuple[ExtraField, ...]) -> dict[str, Told]:
    """The values of a profile, in the order in which the region set its fields."""
    return {field.code: field.told(extra[field.code]) for field in fields if field.code in extra}
