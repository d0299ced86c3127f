"""Rules: whatever stands in one field of a whole profile, an entry or problems come out."""

import copy
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from small_site import TODAY, VOCABULARIES, copy_small_site, lines
from vitrine.catalogue import Initiative
from vitrine.rules import check_profile, read_initiative

Place = tuple[str | int, ...]
Value = Any  # what YAML holds: texts, lists and maps of them
NAME = "atelier-du-nord"
TRICKY = [
    "https://[x.y/",
    "https://x.y／z.example/",
    "https://x.example:port/",
    "1e400",
    "9" * 400,
    "2024-02-30",
    "0000",
    "a" * 5000,
    "\u202e",
    "{{ x }}",
    "%(name)s",
    "</script>",
    "l’été – œuvre",
]


def places_in(value: Value, above: Place = ()) -> Iterator[Place]:
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inside in inner:
        yield (*above, key)
        yield from places_in(inside, (*above, key))


def replaced(values: Value, place: Place, value: Value) -> Value:
    changed = copy.deepcopy(values)
    around = changed
    for key in place[:-1]:
        around = around[key]
    around[place[-1]] = value
    return changed


FRONT_MATTER = (VOCABULARIES.parent / "site" / "enterprises" / NAME / "profile.md").read_text(encoding="utf-8")
VALUES = yaml.load(FRONT_MATTER.split("---\n")[1], yaml.BaseLoader)
PLACES = sorted(places_in(VALUES), key=str)
ANYTHING = st.one_of(
    st.text(max_size=30),
    st.sampled_from(TRICKY),
    st.lists(st.sampled_from(["", "a", "youth"]), max_size=3),
    st.dictionaries(st.sampled_from(["fr", "en", "es", "id", "value"]), st.sampled_from(["", "a", "1"]), max_size=3),
)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copy_small_site(tmp_path_factory.mktemp("any") / "site")


@pytest.fixture(scope="module")
def initiative(site: Path) -> Initiative:
    found, _ = read_initiative(site, VOCABULARIES, today=TODAY)
    assert found is not None
    return found


@settings(
    max_examples=200, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(place=st.sampled_from(PLACES), value=ANYTHING)
def test_any_value_in_any_field_gives_an_entry_or_problems(
    place: Place, value: Value, site: Path, initiative: Initiative
) -> None:
    text = yaml.safe_dump(replaced(VALUES, place, value), allow_unicode=True, sort_keys=False)
    (site / "enterprises" / NAME / "profile.md").write_text(f"---\n{text}---\nUne histoire.\n", encoding="utf-8")
    checked = check_profile(site, NAME, initiative, today=TODAY)
    assert checked.entry is not None or lines(checked.problems)
