"""The accessibility statement says what was measured, and stays true when a measure is absent."""

import json
from datetime import date
from typing import Any

import pytest

from small_site import REPOSITORY, TODAY, VOCABULARIES, copy_small_site
from vitrine.pages.accessibility import statement
from vitrine.pages.views.accessibility import StatementView
from vitrine.plugin.places import measures_file
from vitrine.plugin.templates import voices_of
from vitrine.rules import read_initiative
from vitrine.wording import load

pytestmark = pytest.mark.xdist_group("accessibility")

SCAN = {"barriers": [], "scheme": "light", "shift": 0.0, "width": 390}
PAGE = {"scans": [SCAN], "keyboard": [], "forced colours": [], "too wide": [], "moving": []}
FIGURES: dict[str, Any] = {
    "day": "2026-01-14",
    "kinds": {"home": {"fr": PAGE, "en": PAGE}},
    "lighthouse": {"home": {"scores": {"accessibility": 100}, "audits": []}},
    "nu": [],
    "pages": 7,
    "versions": {"chromium": "156", "axe-core": "4.12", "vnu-jar": "26.9", "lighthouse": "12.8"},
}
PARTS = ("scans", "keyboard", "forced colours", "too wide", "moving")


@pytest.fixture(scope="module")
def said(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """What the statement says of figures, in English."""
    root = copy_small_site(tmp_path_factory.mktemp("site"))
    initiative, _ = read_initiative(root, VOCABULARIES, today=TODAY)
    assert initiative is not None
    voice = voices_of({"en": load("en", ())}, "https://example.org/", initiative)["en"]
    return lambda figures: statement(voice, figures)


def without(part: str) -> dict[str, Any]:
    page = {name: value for name, value in PAGE.items() if name != part}
    kinds = {"kinds": {"home": {"fr": page, "en": page}}} if part in PARTS else {}
    return {name: value for name, value in FIGURES.items() if name != part} | kinds


def test_the_figures_are_told_with_day_tools_pages_and_kinds(said: Any) -> None:
    told: StatementView = said(FIGURES)
    assert (told.day, told.missing) == ("January 14, 2026", ())
    assert told.tools == "Chromium 156, axe-core 4.12, Nu HTML checker 26.9 and Lighthouse 12.8"
    assert told.measures[0].what.startswith("2 scans by axe-core: 1 kinds of page, French and English")
    assert all(measure.is_right for measure in told.measures)


@pytest.mark.parametrize("part", [*PARTS, "nu", "lighthouse"])
def test_a_measure_that_is_absent_is_told_as_left_out_and_not_as_done(said: Any, part: str) -> None:
    told: StatementView = said(without(part))
    assert len(told.missing) == 1
    assert len(told.measures) < len(said(FIGURES).measures)


def test_what_is_to_be_mended_is_counted(said: Any) -> None:
    page = PAGE | {"keyboard": ["no visible focus: a", "no visible focus: b"]}
    told: StatementView = said(FIGURES | {"kinds": {"home": {"fr": page}}})
    assert [measure.result for measure in told.measures if not measure.is_right] == ["2 things to mend."]


def test_without_any_figure_nothing_is_claimed(said: Any) -> None:
    assert said({}) == StatementView("", "", (), ())


def test_the_figures_of_this_repository_are_those_that_a_site_tells(said: Any) -> None:
    assert measures_file() == REPOSITORY / "docs" / "measures" / "pages.json"
    day = date.fromisoformat(json.loads(measures_file().read_text(encoding="utf-8"))["day"])
    assert said(json.loads(measures_file().read_text(encoding="utf-8"))).day.endswith(str(day.year))
