"""The ledger of a small site with a commitment: each filter a page, each signature with its age, a feed."""

from collections.abc import Iterator
from pathlib import Path
from shutil import copytree

import pytest
from axe_playwright_python.sync_playwright import Axe
from built_site import BuiltSite, build_site, links_in, text_of, with_class
from visiting import DESK, PHONE, arriving

from search_site import served
from small_site import PROFILES, copy_small_site

pytestmark = pytest.mark.xdist_group("site, further")

NOON = "1768478400"  # 15 January 2026
ONE = "en/commitments/regie-d-essai-2024/"


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Iterator[BuiltSite]:
    """The small site with a good record of every kind, on a fixed day."""
    folder: Path = tmp_path_factory.mktemp("ledger")
    copytree(PROFILES / "initiative", copy_small_site(folder / "sources"), dirs_exist_ok=True)
    with pytest.MonkeyPatch.context() as patch, served(folder / "public") as host:
        patch.setenv("SOURCE_DATE_EPOCH", NOON)
        yield build_site(folder / "sources", folder / "public", f"{host}/")


def test_the_ledger_shows_the_signature_its_age_its_actions_and_its_target(ledger):
    (card,) = with_class(ledger.pages["en/commitments/"].root, "commitment-card")
    said = text_of(card)
    assert "Signed March 12, 2024, renewed March 12, 2025 (10 months ago)" in said
    assert "1 of 7 expected actions done" in said
    assert "at least 40%, by December 2027" in said
    assert "https://regie.example/declaration" in links_in(card)


def test_an_action_that_nothing_tells_of_is_not_documented(ledger):
    (actions,) = with_class(ledger.pages[ONE].root, "action-list")
    states = [item.get("class") for item in actions]
    assert states.count("action-list-done") == 1
    assert states.count("action-list-under-way") == 1
    assert states.count("action-list-unknown") == 5


@pytest.mark.parametrize("part", ["statuses/renewed", "institutions/municipal", "cohorts/cohorte-2"])
def test_a_filter_is_a_page_that_marks_itself(ledger, part):
    page = ledger.pages[f"en/commitments/{part}/"]
    (filters,) = with_class(page.root, "ledger-filters")
    assert [link.get("href") for link in filters.iter("a") if link.get("aria-current")] == [f"/{page.path}"]
    assert len(with_class(page.root, "commitment-card")) == 1


def test_an_institution_and_its_commitment_lead_to_each_other(ledger):
    institution = ledger.pages["en/institutions/regie-d-essai/"]
    assert f"/{ONE}" in links_in(institution.root)
    assert f"/{institution.path}" in links_in(ledger.pages[ONE].root)
    assert "Committed" in text_of(ledger.pages["en/institutions/"].root)


def test_the_feed_tells_of_the_signature_in_each_language(ledger):
    assert ledger.address + ONE in ledger.text("en/commitments/feed.xml")
    assert "a signé de nouveau la déclaration" in ledger.text("engagements/feed.xml")


@pytest.mark.browser
@pytest.mark.parametrize("width", [PHONE, DESK])
@pytest.mark.parametrize(
    "path", ["en/commitments/", ONE, "engagements/regie-d-essai-2024/", "en/institutions/regie-d-essai/"]
)
def test_axe_finds_no_barrier_where_a_commitment_is_told(browser, ledger, path, width):
    with arriving(browser, ledger) as visitor:
        visitor.look(width=width)
        found = Axe().run(visitor.open(path)).response["violations"]
        assert [(one["id"], [node["target"] for node in one["nodes"]]) for one in found] == []


def test_an_action_leads_to_its_source(ledger):
    (actions,) = with_class(ledger.pages[ONE].root, "action-list")
    assert any(link.startswith("#") for link in links_in(actions))
