"""A visitor of the search page, on real bundles, published in a folder as project pages are."""

import pytest
from playwright.sync_api import BrowserContext, Page

from browsing import Watched, chromium
from search_site import LANGUAGES, PAGES, documents, served, write_search_page
from vitrine.search import build_index


@pytest.fixture(scope="module")
def host(tmp_path_factory):
    """The address of a server with the site in /repo/."""
    root = tmp_path_factory.mktemp("search")
    site = root / "repo"
    build_index({language: documents(language) for language in LANGUAGES}, site / "search", root / "work", jobs=2)
    for language in LANGUAGES:
        write_search_page(site, language, "/repo/")
    with served(root) as address:
        yield address


@pytest.fixture(scope="module")
def browser():
    with chromium() as found:
        yield found


class Visit(Watched):
    """A visit of the search page on a host."""

    def __init__(self, page: Page, host: str) -> None:
        super().__init__(page)
        self.host = host

    def open(self, language: str = "fr", query: str = "") -> Page:
        self.page.goto(f"{self.host}/repo/{PAGES[language]}{query}")
        return self.page

    def look_for(self, words: str, language: str = "fr") -> None:
        self.open(language).get_by_role("searchbox").fill(words)

    @property
    def status(self):
        return self.page.locator("output")

    @property
    def titles(self):
        return self.page.locator(".search-result h2")


@pytest.fixture(scope="module")
def context(browser):
    """One visitor for all tests: nothing is kept between pages but what a browser caches."""
    context = browser.new_context()
    yield context
    context.close()


@pytest.fixture
def visit(context: BrowserContext, host: str):
    page = context.new_page()
    visit = Visit(page, host)
    yield visit
    page.close()
    assert visit.said == []
    assert [url for url in visit.requests if not url.startswith((host, "data:"))] == []
