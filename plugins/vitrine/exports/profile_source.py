"""A profile's file in; what the site's form needs to correct it out, without what is not public."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from vitrine.importing.profile_text import yaml_text
from vitrine.importing.revision import Block, blocks_of
from vitrine.importing.yaml_text import yaml_of
from vitrine.loading.kept_marks import kept_mark
from vitrine.loading.source_file import FileValues

_HIDDEN_ADDRESS = ("address", "postal_code", "geo")
_NO = ("false", "no", "non")


def profile_source(identifier: str, found: FileValues, stories: Mapping[str, str]) -> bytes:
    """`{id, values, blocks, stories, withheld}` as JSON; what is withheld leaves a mark where it stood.

    stories: Markdown per language. Comments stand in it as they stand in the file.
    """
    assert found.source is not None, "the profile was read a moment ago"
    values: dict[str, Any] = found.values
    withheld = tuple(withheld_fields(values))
    blocks = blocks_of(found.source.front_matter, values) or blocks_of(yaml_text(values), values)
    shown = [_shown(block, values, withheld) for block in blocks]
    told = {
        "id": identifier,
        "values": _public(values, withheld),
        "blocks": [[*block[:4], list(block.entries)] for block in shown],
        "stories": dict(stories),
        "withheld": list(withheld),
    }
    return json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode()


def withheld_fields(values: Mapping[str, Any]) -> Iterator[str]:
    """What of a profile is not public: who consented, an address kept off the site, whoever is named."""
    if isinstance(values.get("basis"), dict):
        yield "basis"
    address = values.get("address")
    if not isinstance(address, dict) or str(address.get("public", "true")).lower() in _NO:
        yield from (name for name in _HIDDEN_ADDRESS if name in values)
    for name, value in values.items():
        if name == "contact" and isinstance(value, dict) and "person" in value:
            yield "contact.person"
        elif _names_somebody(value):
            yield name


def _names_somebody(value: Any) -> bool:
    if isinstance(value, dict):
        return "person" in value or any(map(_names_somebody, value.values()))
    return isinstance(value, list) and any(map(_names_somebody, value))


def _public(values: Mapping[str, Any], withheld: tuple[str, ...]) -> dict[str, Any]:
    public = {name: value for name, value in values.items() if name not in withheld}
    if "contact.person" in withheld:
        public["contact"] = {name: value for name, value in values["contact"].items() if name != "person"}
    return {name: value for name, value in public.items() if value}


def _shown(block: Block, values: Mapping[str, Any], withheld: tuple[str, ...]) -> Block:
    if block.field in withheld:
        return Block("", "", kept_mark(block.field), "")
    if block.field == "contact" and "contact.person" in withheld:
        contact = _public(values, withheld).get("contact")
        text = yaml_of({"contact": contact}) if contact else ""
        return Block("contact", "", text, kept_mark("contact.person"))
    return block
