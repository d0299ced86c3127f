"""The gallery knows every component: each is declared, in both languages, with each of its macros."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from vitrine.plugin.gallery import read_examples

THEME = Path(__file__).resolve().parent.parent / "theme"
EXAMPLES = read_examples(THEME)
COMPONENTS = sorted((THEME / "templates" / "components").glob("*.html"))
# Files of macros that only others call: each shows in theirs.
MACROS = {path.stem: re.findall(r"{% macro (\w+)\(", path.read_text(encoding="utf-8")) for path in COMPONENTS}


def _values(told: Any) -> Iterator[Any]:
    yield told
    for inner in told.values() if isinstance(told, dict) else told if isinstance(told, list) else ():
        yield from _values(inner)


def _called(name: str) -> Iterator[str]:
    """Macros that examples call, as `facts.link_list`."""
    for state in EXAMPLES[name].get("states", ()):
        yield f"{name}.{state.get('macro', name.replace('-', '_'))}"
        for value in _values(state.get("with", {})):
            if isinstance(value, dict) and "macro" in value:
                yield value["macro"] if "." in value["macro"] else f"{name}.{value['macro']}"


CALLED = {macro for name in EXAMPLES for macro in _called(name)}
TEXTS = [text for told in EXAMPLES.values() for text in _values(told) if isinstance(text, dict) and "fr" in text]


def test_every_style_of_a_component_is_declared_and_nothing_else() -> None:
    styles = {path.stem for path in (THEME / "static" / "css" / "components").glob("*.css")}
    pages = {name for name, told in EXAMPLES.items() if "styles" in told}
    assert EXAMPLES.keys() == styles | pages | {"layout"}


@pytest.mark.parametrize("component", [path.stem for path in COMPONENTS])
def test_every_macro_of_a_component_is_shown(component: str) -> None:
    told = EXAMPLES[component]
    shown = {macro for macro in MACROS[component] if f"{component}.{macro}" in CALLED}
    template = (THEME / "templates" / "components" / f"{component}.html").read_text(encoding="utf-8")
    inside = set(re.findall(r"(?<!macro )\b(\w+)\(", template))
    assert "made_by" in told or set(MACROS[component]) <= shown | inside


def test_every_text_of_an_example_stands_in_both_languages() -> None:
    assert [text for text in TEXTS if text.keys() != {"fr", "en"}] == []
