"""A record in; the YAML that a person would have typed out."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence

# Texts that need no quotes, whatever reads them; words that some readers take for something else are kept out.
_PLAIN = re.compile(r"[A-Za-zÀ-ÿŒœ](?:[\wÀ-ÿŒœ’./+-]|[ ,](?! *$)|:(?=//))*\Z")
_TAKEN = frozenset(("true", "false", "yes", "no", "on", "off", "null", "nan", "inf", "y", "n", "oui", "non"))
_LONGEST_FLOW = 90


def to_yaml(record: Mapping[str, object]) -> str:
    """The record, one field a line; short lists and maps of texts on one line. None and empty values are left out."""
    return "".join(f"{line}\n" for line in _map(record))


def _map(record: Mapping[str, object]) -> Iterator[str]:
    for name, value in record.items():
        if value is None or (isinstance(value, (list, tuple, dict)) and not value):
            continue
        name = scalar(name)
        short = _on_one_line(value)
        if short is not None:
            yield f"{name}: {short}"
        elif isinstance(value, Mapping):
            yield f"{name}:"
            yield from (f"  {line}" for line in _map(value))
        else:
            yield f"{name}:"
            yield from (f"  {line}" for line in _list(value))  # type: ignore[arg-type]  # neither text nor map


def _list(values: Sequence[object]) -> Iterator[str]:
    for value in values:
        short = _on_one_line(value)
        if short is not None:
            yield f"- {short}"
            continue
        assert isinstance(value, Mapping), "lists hold texts and records"
        mark = "- "
        for line in _map(value):
            yield mark + line
            mark = "  "


def _on_one_line(value: object) -> str | None:
    if isinstance(value, str):
        return scalar(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, float)):
        return str(value)
    if isinstance(value, Mapping):
        return _flow((f"{scalar(name)}: {scalar(text)}" for name, text in value.items()), value.values(), "{}")
    assert isinstance(value, Sequence)
    return _flow((scalar(text) for text in value), value, "[]")


def _flow(parts: Iterator[str], values: object, marks: str) -> str | None:
    if any(not isinstance(text, str) or "," in text for text in values):  # type: ignore[attr-defined]
        return None
    line = f"{marks[0]}{', '.join(parts)}{marks[1]}"
    return line if len(line) <= _LONGEST_FLOW else None


def scalar(text: str) -> str:
    """A text, between quotes where it could be read as something else."""
    if _PLAIN.match(text) and text.lower() not in _TAKEN:
        return text
    return json.dumps(text, ensure_ascii=False)
