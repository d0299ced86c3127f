"""A visitor of the search page, on real bundles, published in a folder as project pages are."""

import pytest
from playwright.sync_api import BrowserContext, Page, sync_playwright

from search_site import LANGUAGES, PAGES, documents, served, write_search_page
from vitrine.search import build_index

SWITCHES = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


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
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=SWITCHES)
        yield browser
        browser.close()


class Visit:
    """A page, what it asked for, and what its console said."""

    def __init__(self, page: Page, host: str) -> None:
        self.page = page
        self.host = host
        self.requests: list[str] = []
        self.said: list[str] = []
        page.on("request", lambda request: self.requests.append(request.url))
        page.on("console", lambda message: self.said.append(message.text))
        page.on("pageerror", lambda error: self.said.append(str(error)))

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
