"""The model and the word lists in; a JSON Schema out, by which editors help to write a profile's fields."""

import json
from collections.abc import Mapping
from typing import Any

from vitrine.model import Enterprise, Vocabularies
from vitrine.model.extra import ExtraField, ExtraKind

PATH = "schema/v1/profile.json"
_DRAFT = "https://json-schema.org/draft/2020-12/schema"
_YES_OR_NO = ["true", "false", "yes", "no", "oui", "non"]


def profile_schema(
    vocabularies: Vocabularies, address: str = "", *, extra_fields: tuple[ExtraField, ...] = ()
) -> bytes:
    """The schema of a profile's front matter. address: where it is published, if it is.

    extra_fields: what the site asks beside.
    """
    schema = Enterprise.model_json_schema(mode="validation")
    _name_words(schema, vocabularies)
    schema["properties"]["extra"] = _extra(schema["properties"]["extra"], extra_fields)
    described: dict[str, Any] = {"$schema": _DRAFT}
    if address:
        described["$id"] = address
    described |= {"title": "Vitrine profile", "description": "The fields of enterprises/<id>/profile.md."}
    whole = described | {name: one for name, one in _as_typed(schema).items() if name not in described}
    return (json.dumps(whole, ensure_ascii=False, indent=1) + "\n").encode()


def _name_words(schema: dict[str, Any], vocabularies: Vocabularies) -> None:
    """Puts the codes and labels of its vocabulary in each field that takes them, through every record."""
    for record in {id(one): one for one in _records(schema)}.values():
        for field in record.get("properties", {}).values():
            name = field.pop("vocabulary", None)
            if name:
                words = sorted(
                    {word for term in vocabularies[name] for word in (term.code, *term.label.texts.values())}
                )
                _restrict(field, words)


def _extra(described: Mapping[str, Any], fields: tuple[ExtraField, ...]) -> dict[str, Any]:
    """The site's own fields, which no other stands beside."""
    properties = {field.code: _own(field, described) for field in fields}
    about = {name: described[name] for name in ("description", "title") if name in described}
    return {**about, "type": "object", "properties": properties, "additionalProperties": False}


def _own(field: ExtraField, described: Mapping[str, Any]) -> dict[str, Any]:
    help_ = next(iter(field.help.texts.values())) if field.help else ""
    about = {"title": next(iter(field.label.texts.values()))} | ({"description": help_} if help_ else {})
    if field.kind is ExtraKind.TEXT:
        return {**about, "anyOf": described["additionalProperties"]["anyOf"]}
    if field.kind is ExtraKind.YES_NO:
        return {**about, "type": "boolean"}
    words = sorted({word for one in field.choices for word in (one.code, *one.label.texts.values())})
    return {**about, "type": "string"} | ({"enum": words} if words else {})


def _records(schema: dict[str, Any]) -> list[dict[str, Any]]:
    return [schema, *schema.get("$defs", {}).values()]


def _restrict(field: dict[str, Any], words: list[str]) -> None:
    """The words where the field has a text, alone, in a list or beside nothing."""
    if field.get("type") == "string":
        field["enum"] = words
    for inner in (field.get("items"), *field.get("anyOf", ())):
        if isinstance(inner, dict):
            _restrict(inner, words)


def _as_typed(schema: Any) -> Any:
    """What editors see: YAML makes numbers and booleans of texts that a profile is read from as they are typed."""
    if isinstance(schema, list):
        return [_as_typed(one) for one in schema]
    if not isinstance(schema, dict):
        return schema
    typed = {name: _as_typed(one) for name, one in schema.items() if name != "default" or not _is_own(one)}
    match typed.get("type"):
        case "string" if "enum" not in typed and "const" not in typed:
            typed["type"] = ["string", "number"]
        case "boolean":
            return {**typed, "type": ["boolean", "string"], "enum": [True, False, *_YES_OR_NO]}
        case "integer" | "number" as kind:
            typed["type"] = [kind, "string"]
    return typed


def _is_own(default: Any) -> bool:
    """True for a default that YAML has no word for."""
    return not isinstance(default, str | bool | int | float)
