"""Short texts in several languages, and dates as precise as their source."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple, Self

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler, ValidationInfo
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

LANGUAGE_CODE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*\Z")


class Text(NamedTuple):
    """A text and the language it is in, which may not be the one asked for."""

    text: str
    language: str


LONGEST_TEXT = 4000


def _checked(text: object, language: str) -> str:
    """The text without spaces around it; refused when empty or too long for a field."""
    if not isinstance(text, str):
        raise PydanticCustomError("translation_type", "must be a text", {"language": language})
    text = text.strip()
    if not text:
        raise PydanticCustomError("empty_text", "must not be empty", {"language": language})
    if len(text) > LONGEST_TEXT:
        values = {"language": language, "limit": LONGEST_TEXT, "length": len(text)}
        raise PydanticCustomError("localised_long", "too long", values)
    return text


@dataclass(frozen=True, slots=True)
class Localised:
    """A short text per language; a plain string in a profile is in the site's main language."""

    texts: Mapping[str, str]

    def best(self, language: str) -> Text:
        """The text in this language, else in the first language it was written in."""
        if language in self.texts:
            return Text(self.texts[language], language)
        first = next(iter(self.texts))
        return Text(self.texts[first], first)

    @classmethod
    def parse(cls, value: object, info: ValidationInfo) -> Self:
        """From a plain string or a map of languages; `context["main"]` names the main language."""
        if isinstance(value, cls):
            return value
        if isinstance(value, str):
            main = (info.context or {}).get("main", "fr")
            return cls({main: _checked(value, main)})
        if not isinstance(value, dict) or not value:
            raise PydanticCustomError("localised_type", "must be a text, or one text per language")
        for language in value:
            if not isinstance(language, str) or not LANGUAGE_CODE.match(language):
                raise PydanticCustomError("language_code", "language", {"language": str(language)})
        return cls({language: _checked(text, language) for language, text in value.items()})

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.with_info_plain_validator_function(
            cls.parse, serialization=core_schema.plain_serializer_function_ser_schema(lambda v: dict(v.texts))
        )

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        per_language = {"type": "object", "additionalProperties": {"type": "string"}, "minProperties": 1}
        return {"anyOf": [{"type": "string"}, per_language], "title": "Localised"}


_PARTIAL_DATE = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?\Z")


@dataclass(frozen=True, slots=True, order=False)
class PartialDate:
    """A Gregorian date as precise as its source: a year, a month or a day.

    month, day: None when the source does not say.
    """

    year: int
    month: int | None = None
    day: int | None = None

    def __str__(self) -> str:
        return "-".join(f"{part:0{width}d}" for part, width in ((self.year, 4), (self.month, 2), (self.day, 2)) if part)

    @property
    def first_day(self) -> date:
        """The earliest day it can mean."""
        return date(self.year, self.month or 1, self.day or 1)

    @classmethod
    def parse(cls, value: object) -> Self:
        """From `2024`, `2024-05` or `2024-05-31`."""
        if isinstance(value, cls):
            return value
        match = _PARTIAL_DATE.match(value) if isinstance(value, str) else None
        if match is None:
            raise PydanticCustomError("partial_date", "must be a year, a month or a day")
        year, month, day = (int(part) if part else None for part in match.groups())
        assert year is not None
        try:
            date(year, month or 1, day or 1)
        except ValueError:
            raise PydanticCustomError("partial_date", "must be a year, a month or a day") from None
        return cls(year, month, day)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(cls.parse, serialization=core_schema.to_string_ser_schema())

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return {"type": "string", "pattern": r"^\d{4}(-\d{2}(-\d{2})?)?$", "title": "PartialDate"}
