"""Looking for something on the real site's search page."""

from playwright.sync_api import Locator, Page, expect
from visiting import Visitor

PAGES = {"fr": "recherche/", "en": "en/search/"}


def look_for(visit: Visitor, words: str, language: str = "fr", more: str = "") -> Page:
    page: Page = visit.open(f"{PAGES[language]}?q={words}{more}")
    expect(status_of(page)).not_to_be_empty()
    return page


def status_of(page: Page) -> Locator:
    return page.get_by_role("main").get_by_role("status")


def titles_of(page: Page) -> list[str]:
    return page.locator(".search-result h2").all_inner_texts()
