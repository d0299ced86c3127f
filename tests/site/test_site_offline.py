"""Without a connection: pages where one writes, keeps or searches say what goes on, and what waits."""

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect
from visiting import Visitor, path_of

pytestmark = pytest.mark.xdist_group("site, further")
KINDS = ("search", "shortlist", "market scan", "quote request", "suggestion", "declaration")
WORDS = {"fr": "Pas de connexion", "en": "No connection"}


@pytest.fixture
def offline(visit: Visitor) -> Iterator[Visitor]:
    yield visit
    visit.page.context.set_offline(False)


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("kind", KINDS)
def test_a_lost_connection_is_told_until_it_is_back(offline: Visitor, kind: str, language: str) -> None:
    page = offline.open(path_of(kind, language))
    page.wait_for_load_state("networkidle")
    note = page.locator("offline-note[role=status] p")
    expect(note).to_be_hidden()
    page.context.set_offline(True)
    expect(note).to_contain_text(WORDS[language])
    expect(note).to_be_in_viewport()
    assert Axe().run(page).response["violations"] == []
    page.context.set_offline(False)
    expect(note).to_be_hidden()
