"""Values become records; what the model refuses becomes sentences with a place."""

from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from vitrine.loading.patterns import PATTERN_SENTENCES
from vitrine.loading.plain_yaml import Value
from vitrine.loading.source_file import FileValues, SourceFile
from vitrine.loading.yaml_values import Location
from vitrine.model import Message, Problem
from vitrine.model.base import Record
from vitrine.model.folding import closest

AnyRecord = TypeVar("AnyRecord", bound=Record)

# A file with more problems than this was not written by hand, and guessing takes time.
MOST_GUESSES = 100

SENTENCES = {
    "missing": Message("is required; it is missing"),
    "empty_text": Message("must not be empty; found nothing between the quotes"),
    "string_too_short": Message("must not be empty; found nothing between the quotes"),
    "string_type": Message("must be a text; found a list or a map"),
    "enum": Message("must be a text; found a list or a map"),
    "tuple_type": Message("must be a list, as `[a, b]` or lines that start with `- `; found {found}"),
    "model_type": Message("must be a map of fields; found {found}"),
    "model_attributes_type": Message("must be a map of fields; found {found}"),
    "dict_type": Message("must be a map of fields; found {found}"),
    "string_too_long": Message("must be at most {max_length} characters; found {length}"),
    "too_long": Message("must be at most {max_length} entries; found {actual_length}"),
    "too_short": Message("must have at least one entry; found none"),
    "int_parsing": Message("must be a whole number in digits; found {found}"),
    "int_from_float": Message("must be a whole number in digits; found {found}"),
    "int_type": Message("must be a whole number in digits; found {found}"),
    "float_parsing": Message("must be a number with a point before decimals; found {found}"),
    "float_type": Message("must be a number with a point before decimals; found {found}"),
    "greater_than_equal": Message("must be at least {ge}; found {found}"),
    "less_than_equal": Message("must be at most {le}; found {found}"),
    "localised_type": Message("must be a text, or one text per language as `{fr: …, en: …}`; found {found}"),
    "localised_long": Message("must be at most {limit} characters; found {length}"),
    "translation_type": Message("must be a text; found a list or a map"),
    "language_code": Message("must be a language’s code, as `fr` or `en`; found '{language}'"),
    "partial_date": Message("must be a date as 2024-05-31, 2024-05 or 2024; found {found}"),
    "yes_or_no": Message("must be `true` or `false`; found {found}"),
    "amount": Message("must be an amount in digits, as 1500 or 12.50; found {found}"),
    "web_address": Message("must be a web address that starts with https:// or http://; found {found}"),
    "site_address": Message(
        "must be the address of the site’s folder, as https://example.org/catalogue/; found {found}"
    ),
    "time_zone": Message("must be a time zone, as America/Toronto or Europe/Paris; found {found}"),
    "data_file": Message("must be a .json file in the folder of regions.yaml, as estrie/catalogue.json; found {found}"),
    "contrast": Message(
        "must have a contrast of {least} with the page (WCAG 1.4.3); found {found}, {ratio} — did you mean '{near}'?"
    ),
    "format_older": Message("must be {current}; found {found}: run `vitrine upgrade`"),
    "format_newer": Message("must be {current}, the newest that this version of Vitrine reads; found {found}"),
    "no_choices": Message("must name the words that the field takes, each with `code` and `label`; it is missing"),
    "useless_choices": Message("must be given only when the kind is `choice`; it is `{kind}`"),
    "repeated": Message("must stand once in the list; '{entry}' stands twice"),
    "basis": Message("must be `public-sources`, or `consent:` with date, by and scope; found {found}"),
}


def validate(
    model: type[AnyRecord], found: FileValues, *, main_language: str
) -> tuple[AnyRecord | None, tuple[Problem, ...]]:
    """The record a file tells, or None, and all its problems; never raises for what a person typed."""
    if found.source is None or found.values is None:
        return None, found.problems
    record, problems = validate_values(model, found.source, found.values, main_language=main_language)
    return (None if found.problems else record), found.problems + problems


def validate_values(
    model: type[AnyRecord],
    source: SourceFile,
    values: Value,
    *,
    main_language: str,
    below: Location = (),
) -> tuple[AnyRecord | None, tuple[Problem, ...]]:
    """The same for a part of a file; below: where the part stands in it."""
    try:
        return model.model_validate(values, context={"main": main_language}), ()
    except ValidationError as error:
        details = error.errors(include_url=False)
        return None, tuple(_problems(model, source, values, below=below, details=details))


def _problems(
    model: type[Record], source: SourceFile, values: Value, *, below: Location, details: list[ErrorDetails]
) -> Iterator[Problem]:
    for detail in details:
        if detail["type"] == "literal_error":
            continue  # `basis` is a map: the fields of the map say what is wrong in it
        location = _location(detail, values)
        if detail["type"] == "extra_forbidden":
            message = _unknown_field(model, location, with_guess=len(details) <= MOST_GUESSES)
            yield source.problem((*below, *location), message, name=True)
        else:
            is_of_name = detail["type"] == "language_code"
            yield source.problem((*below, *location), sentence(detail), name=is_of_name)


def _location(detail: ErrorDetails, values: Value) -> Location:
    """Where the error is in the file: pydantic adds the names of union members, which nobody typed.

    Of a text in several languages, the place is that of the language.
    """
    location: list[str | int] = []
    last = len(detail["loc"]) - 1
    for position, part in enumerate(detail["loc"]):
        inside = values[part] if _holds(values, part) else None
        if inside is None and not (position == last and detail["type"] == "missing"):
            continue
        location.append(part)
        values = inside
    language = detail.get("ctx", {}).get("language")
    if language is not None and _holds(values, language):
        location.append(language)
    return tuple(location)


def _holds(values: Value, part: str | int) -> bool:
    if isinstance(part, int):
        return isinstance(values, list) and part < len(values)
    return isinstance(values, dict) and part in values


def sentence(detail: ErrorDetails) -> Message:
    """What must be and what was found, from pydantic's kind of error."""
    found = shown(detail["input"])
    context = detail.get("ctx", {})
    if detail["type"] == "string_pattern_mismatch":
        return Message(PATTERN_SENTENCES[context["pattern"]].text, {"found": found})
    if detail["type"] == "enum" and isinstance(detail["input"], str):
        expected = context["expected"].replace(" or ", ", ").split(", ")
        return choice_refused(detail["input"], tuple(word.strip("'") for word in expected))
    message = SENTENCES[detail["type"]]
    values = {name: str(value) for name, value in context.items()}
    if detail["type"] == "string_too_long":
        values["length"] = str(len(str(detail["input"])))
    return Message(message.text, values | {"found": found})


def choice_refused(found: str, allowed: tuple[str, ...]) -> Message:
    """A word that is none of a few, and the nearest of them."""
    guess = closest(found, allowed)
    values = {"allowed": " | ".join(allowed), "found": found[:80]}
    if guess is None:
        return Message("must be one of {allowed}; found '{found}'", values)
    return Message("must be one of {allowed}; found '{found}' — did you mean '{guess}'?", values | {"guess": guess})


def shown(value: object) -> Message | str:
    """What was found, short enough for a sentence."""
    if isinstance(value, dict):
        return Message("a map")
    if isinstance(value, (list, tuple)):
        return Message("a list")
    text = str(value)
    return f"'{text[:80]}…'" if len(text) > 80 else f"'{text}'"


def _unknown_field(model: type[Record], location: Location, *, with_guess: bool) -> Message:
    names = tuple(field_names(model, location[:-1]))
    guess = closest(str(location[-1])[:80], names) if with_guess else None
    if guess is None:
        return Message("unknown field; the fields are in docs/profile-format.md")
    return Message("unknown field — did you mean '{guess}'?", {"guess": guess})


def field_names(model: type[BaseModel], location: Location) -> Mapping[str, Any]:
    """The fields that may stand at a place of a record."""
    for part in location:
        if isinstance(part, str) and part in model.model_fields:
            inner = record_of(model.model_fields[part].annotation)
            if inner is None:
                return {}
            model = inner
    return model.model_fields


def record_of(annotation: Any) -> type[BaseModel] | None:
    """The record inside an annotation, through tuples, unions and None; None when there is none."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    if isinstance(annotation, type) and issubclass(annotation, StrEnum):
        return None
    return next((inner for inner in map(record_of, get_args(annotation)) if inner is not None), None)
