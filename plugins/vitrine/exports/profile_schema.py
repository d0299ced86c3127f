"""The model and the word lists in; a JSON Schema out, by which editors help to write a profile's fields."""

import json
from typing import Any

from vitrine.model import Enterprise, Vocabularies

PATH = "schema/v1/profile.json"
_DRAFT = "https://json-schema.org/draft/2020-12/schema"
_YES_OR_NO = ["true", "false", "yes", "no", "oui", "non"]


def profile_schema(vocabularies: Vocabularies, address: str = "") -> bytes:
    """The schema of a profile's front matter. address: where it is published, if it is."""
    schema = Enterprise.model_json_schema(mode="validation")
    _name_words(schema, vocabularies)
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
