"""The cache between builds: what was kept comes back as it was, and only what is gone is forgotten."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from small_site import PROFILES, check_site
from vitrine.catalogue.entry import Sold
from vitrine.plugin import state
from vitrine.plugin.shelf import Shelf
from vitrine.plugin.state import Kept, State

SCALARS = st.one_of(st.text(max_size=3), st.booleans(), st.integers(-1, 400), st.none(), st.sampled_from([0.0, 1.0]))
VALUES: st.SearchStrategy[Any] = st.recursive(
    SCALARS, lambda inner: st.lists(inner, max_size=4).map(tuple) | st.tuples(inner, inner).map(lambda two: Sold(*two))
)


@given(VALUES)
def test_a_value_whose_equal_parts_are_made_one_stays_the_same(value: Any) -> None:
    assert repr(state._once(value, {})) == repr(value)


def test_equal_parts_are_written_once() -> None:
    part = ("Menuiserie", 1, True)
    both = state._once((part, ("Menuiserie", 1, True), ("Menuiserie", True, 1)), {})
    assert both[0] is both[1]
    assert [type(one) for one in both[2]] == [str, bool, int]


@pytest.fixture
def kept() -> dict[str, Kept]:
    catalogue = check_site(PROFILES / "site").catalogue
    assert catalogue is not None
    return {entry.id: Kept("stamp", "digest", "0001-01-01", "9999-12-31", entry, (), ()) for entry in catalogue.entries}


def test_profiles_come_back_as_they_were_kept_changed_or_gone(tmp_path: Path, kept: dict[str, Kept]) -> None:
    first, second = kept
    # One drawer holds several: many more profiles than drawers.
    many = {f"{first}-{number}": kept[first] for number in range(2 * state.DRAWERS)} | kept
    cards, facts = {name: {"fr": b"card"} for name in many}, Shelf(tmp_path)
    for name in many:
        facts.put(name, b"{}")
    cache = State.open(tmp_path / "state.sqlite")
    cache.keep_profiles(many, cards, facts)
    assert cache.profiles() == many
    cache.restamp({first: "later", "unknown": "later"})
    cache.drop_profiles([second, "unknown"])
    after = many | {first: kept[first]._replace(stamp="later")}
    del after[second]
    assert cache.profiles() == after
    assert dict(cache.cards([first])) == {first: {"fr": b"card"}}
    cache.clear()
    assert cache.profiles() == {}
