"""Other regions searched from the search page: whatever they do, our own results stay."""

import json
import os
import shutil
import threading
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from search_site import PAGES, documents, profile, served, write_search_page
from vitrine.pages.views import SearchPeerView
from vitrine.search import build_index

pytestmark = pytest.mark.xdist_group("search page")

ENTRY = "pagefind-entry.json"
FAILING = ("down", "slow", "closed", "versioned", "half", "foreign", "broken")


class _Peer(SimpleHTTPRequestHandler):
    """A region's host. manner: how it fails, `good` when it does not."""

    manner = "good"

    def log_message(self, format: str, *args: object) -> None:
        """Nothing."""

    def end_headers(self) -> None:
        if self.manner != "closed":
            self.send_header("Access-Control-Allow-Origin", "*")
        super().end_headers()

    def do_GET(self) -> None:
        if self.manner == "slow":
            time.sleep(4)
        if self.manner == "half" and not self.path.endswith(ENTRY):
            self.send_error(404)
        elif self.path.endswith(ENTRY) and self.manner in _ENTRIES:
            body = _ENTRIES[self.manner]
            self.send_response(200)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)
        else:
            super().do_GET()


_ENTRIES = {
    "versioned": b'{"version": "0.0.1", "languages": {"fr": {}}}',
    "foreign": b'{"version": "1.5.2", "languages": {"nl": {}}}',
    "broken": b"<html>",
}


@contextmanager
def peer(folder: Path, manner: str) -> Iterator[str]:
    handler = type(manner, (_Peer,), {"manner": manner})
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(handler, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    address = f"http://127.0.0.1:{server.server_port}/repo/"
    if manner == "down":
        server.shutdown()
        server.server_close()
    try:
        yield address
    finally:
        if manner != "down":
            server.shutdown()
            server.server_close()


@pytest.fixture(scope="module")
def asked(tmp_path_factory: pytest.TempPathFactory, browser: Browser) -> Iterator[Page]:
    """The search page after one asked a region that answers and one of each sort that fails."""
    root: Path = tmp_path_factory.mktemp("peers")
    site = root / "repo"
    build_index({"fr": documents("fr")}, site / "search", root / "work", jobs=2)
    with ExitStack() as stack:
        addresses = {manner: stack.enter_context(peer(root, manner)) for manner in ("good", *FAILING)}
        peers = tuple(SearchPeerView(name, url, f"{url}search/fr/") for name, url in addresses.items())
        write_search_page(site, "fr", "/repo/", peers)
        host = stack.enter_context(served(root))
        page = browser.new_page()
        page.goto(f"{host}/repo/{PAGES['fr']}")
        page.locator("#search-words").fill("chœur")
        expect(page.locator(".search-result h2")).to_have_count(1)
        page.requests_before = [one for one in _requests(page) if not one.startswith(host)]  # type: ignore[attr-defined]
        page.get_by_role("button", name="Chercher là aussi").click()
        expect(page.locator("peer-search output")).to_contain_text("N’a pas répondu")
        yield page
        page.close()


def _requests(page: Page) -> list[str]:
    found: list[str] = json.loads(
        page.evaluate("JSON.stringify(performance.getEntriesByType('resource').map(({ name }) => name))")
    )
    return found


def test_axe_finds_no_barrier_where_regions_answered_and_failed(asked: Page) -> None:
    assert Axe().run(asked).response["violations"] == []


def test_nobody_else_is_asked_before_one_wishes_it(asked: Page) -> None:
    assert asked.requests_before == []  # type: ignore[attr-defined]


def test_a_region_that_answers_gives_results_that_lead_to_its_site(asked: Page) -> None:
    result = asked.locator("li[data-bundle]", has_text="good").locator(".peer-search-result a")

    expect(result).to_have_text("Atelier numéro 07")
    good = asked.locator("li[data-bundle]", has_text="good").get_attribute("data-address")
    assert result.get_attribute("href") == f"{good}entreprises/atelier-07/"


@pytest.mark.parametrize("manner", FAILING)
def test_a_region_that_fails_is_named_and_gives_nothing(asked: Page, manner: str) -> None:
    expect(asked.locator("peer-search output")).to_contain_text(manner)
    expect(asked.locator("li[data-bundle]", has_text=manner).locator("li")).to_have_count(0)


def test_one_s_own_results_stay_and_the_next_search_works(asked: Page) -> None:
    expect(asked.locator(".search-result h2")).to_have_text("Atelier numéro 07")
    assert "good" not in asked.locator("peer-search output").inner_text()

    asked.locator("#search-words").fill("sœurs")

    expect(asked.locator(".search-result h2")).to_have_text("Le cœur à l’ouvrage")
    expect(asked.locator("peer-search output")).to_have_text("")
    expect(asked.locator(".peer-search-result")).to_have_count(0)


def publish(root: Path, day: int, *names: str) -> None:
    """The region publishes these enterprises on a day, and no other file of the index it had."""
    shutil.rmtree(root / "repo", ignore_errors=True)
    found = tuple(profile(number, name=name) for number, name in enumerate(names))
    build_index({"fr": documents("fr", found)}, root / "repo" / "search", root / "work")
    # The tests' host tells a file of another second from the one before; a fast machine publishes twice in one.
    entry = root / "repo" / "search" / "fr" / "pagefind-entry.json"
    os.utime(entry, (86_400 * day, 86_400 * day))


# A word that the index of before does not know; one that it knows, whose page went.
@pytest.mark.parametrize("word", ["zorille", "numbat"])
def test_a_region_that_published_since_is_asked_anew(tmp_path: Path, browser: Browser, word: str) -> None:
    region = tmp_path / "region"
    publish(region, 1, "Coop Quokka", "Coop Numbat")
    build_index({"fr": documents("fr")}, tmp_path / "own/repo/search", tmp_path / "work")
    with peer(region, "good") as address, served(tmp_path / "own") as host:
        write_search_page(
            tmp_path / "own/repo", "fr", "/repo/", (SearchPeerView("Estrie", address, f"{address}search/fr/"),)
        )
        page = browser.new_page()
        page.goto(f"{host}/repo/{PAGES['fr']}")
        ask = page.get_by_role("button", name="Chercher là aussi")
        page.locator("#search-words").fill("quokka")
        ask.click()
        expect(page.locator(".peer-search-result a")).to_have_text("Coop Quokka")

        publish(region, 2, "Coop Zorille", "Coop Numbat, autrement")
        page.locator("#search-words").fill(word)
        ask.click()

        expect(page.locator(".peer-search-result a")).to_contain_text(word.capitalize())
        page.close()
