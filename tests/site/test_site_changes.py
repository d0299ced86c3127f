"""What changed: told whole without scripts, narrowed by day and region with them, and kept in the address."""

from datetime import UTC, datetime, timedelta

import pytest
from playwright.sync_api import expect
from visiting import LANGUAGES, Visitor, path_of

pytestmark = pytest.mark.xdist_group("site")
MOVED = {"fr": "Déménagée", "en": "Moved"}
SAID = {"fr": "1 changement", "en": "1 change"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_changes_are_narrowed_since_a_day_and_the_address_holds_it(visit: Visitor, language: str) -> None:
    day = (datetime.now(UTC) - timedelta(days=2)).date().isoformat()
    page = visit.open(path_of("changes", language))
    changes = page.get_by_role("main").locator("li[data-day]")
    expect(changes.filter(visible=True)).to_have_count(changes.count())
    assert changes.count() > 20
    page.locator("[name=since]").fill(day)
    expect(changes.filter(visible=True)).to_have_count(1)
    expect(page.get_by_role("main").get_by_role("status")).to_have_text(SAID[language])
    page.locator("[name=region]").select_option("montreal")
    page.reload()
    expect(changes.filter(visible=True)).to_contain_text(["Cuisine-Atout"])
    expect(changes.filter(visible=True)).to_contain_text([MOVED[language]])
    assert f"since={day}" in page.url
    assert "region=montreal" in page.url


@pytest.mark.parametrize("language", LANGUAGES)
def test_changes_are_read_without_scripts(unscripted: Visitor, language: str) -> None:
    page = unscripted.open(path_of("changes", language))
    first = page.get_by_role("main").locator("li[data-day]").first
    expect(first).to_contain_text("Laval")
    expect(first.locator("ins").last).to_contain_text("Montréal")
    expect(page.locator("changes-since form")).to_be_hidden()
    expect(page.locator("section[id^='20']")).to_have_count(2)
