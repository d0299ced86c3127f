"""A search page that meets an index older, newer or less whole than it expects finds its way by itself."""

import re

import pytest
from looking import titles_of
from playwright.sync_api import Page, Route, expect

from vitrine.search import COLUMNS
from vitrine.search.packing import packed, unpacked

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("site, further")]

SEARCH = "recherche/?q=traiteur"


def gone(route: Route) -> None:
    route.fulfill(status=404, body="")


def cut_short(route: Route) -> None:
    whole = route.fetch().body()
    route.fulfill(body=whole[: len(whole) // 2])


def of_another_format(route: Route) -> None:
    core = unpacked(route.fetch().body(), COLUMNS)
    route.fulfill(body=packed({"format": 99}, {name: core[name] for name in COLUMNS}))


@pytest.mark.parametrize(
    ("file", "answer"),
    [
        (r"/core\.[0-9a-f]+\.bin$", gone),
        (r"/core\.[0-9a-f]+\.bin$", cut_short),
        (r"/core\.[0-9a-f]+\.bin$", of_another_format),
        (r"/core(\.[0-9a-f]+)?\.bin$", of_another_format),
        (r"/core(\.[0-9a-f]+)?\.bin$", cut_short),
    ],
)
def test_a_page_from_before_the_last_publication_finds_the_enterprises_of_today(buyer, file, answer):
    page = buyer.page
    page.route(re.compile(file), answer)
    page = buyer.open(SEARCH)
    expect(page.locator(".search-result").first).to_be_visible()
    buyer.said.clear()  # the browser itself tells of files that are not there


@pytest.mark.parametrize("answer", [gone, cut_short])
@pytest.mark.parametrize(("part", "asking"), [("facets", "kind=service&q=traiteur"), ("real", "q=traitteur")])
def test_a_part_that_the_core_names_and_that_went_is_asked_of_the_core_of_today(buyer_of_many, answer, part, asking):
    """Until then, it is there no more whatever asks for it."""
    page = buyer_of_many.page
    asked: list[str] = []

    def overtaken(route: Route) -> None:
        asked.append(route.request.url)
        answer(route) if len(asked) == 1 else route.fallback()

    page.route(re.compile(rf"/{part}\.[0-9a-f]+\.json$"), overtaken)
    page = buyer_of_many.open(f"recherche/?{asking}")
    expect(page.locator(".search-result").first).to_be_visible()
    assert len(asked) == 2
    assert any(address.endswith("/core.bin") for address in buyer_of_many.requests)
    buyer_of_many.said.clear()


def with_fewer_categories(route: Route) -> None:
    """The page as a publication made it before the first of its categories was sold."""
    whole = route.fetch().text()
    route.fulfill(body=re.sub(r'(data-filter="category">.*?)<li>.*?</li>', r"\1", whole, count=1, flags=re.DOTALL))


@pytest.mark.parametrize("category", ["printing", "building-cleaning"])
def test_a_page_that_lists_other_categories_than_the_index_of_today_takes_its_codes(buyer, category):
    """Had it read its own list by that index, each category would be the next one."""
    query = f"recherche/?category={category}"
    page = buyer.open(query)
    expect(page.locator(".search-result").first).to_be_visible()
    found = titles_of(page)
    assert not [address for address in buyer.requests if "/codes." in address]
    page.route(re.compile(r"/recherche/\?"), with_fewer_categories)
    page.route(re.compile(r"/core\.[0-9a-f]+\.bin$"), gone)
    buyer.requests.clear()
    page = buyer.open(query)
    expect(page.locator(".search-result").first).to_be_visible()
    assert titles_of(page) == found
    assert len([address for address in buyer.requests if "/codes." in address]) == 1
    buyer.said.clear()


def test_scripts_older_than_the_index_are_fetched_anew_once(buyer):
    page, visits = buyer.page, []
    page.on("domcontentloaded", lambda page: visits.append(page))
    page.route(re.compile(r"/core(\.[0-9a-f]+)?\.bin$"), of_another_format)
    page = buyer.open(SEARCH)
    expect(page.locator(".search-result").first).to_be_visible()
    assert len(visits) == 2
    buyer.said.clear()


def publish_full_text_anew(page: Page) -> None:
    """From now on the full text has other names: what the page knows of it is gone, until it has asked for its list."""
    asked = []

    def renamed(route: Route) -> None:
        route.fulfill(body=re.sub(r'"hash":"fr_\w+"', '"hash":"fr_today"', route.fetch().text()))

    def list_of_today(route: Route) -> None:
        asked.append(route.request.url)
        route.fulfill(response=route.fetch(url=re.sub(r"fr_today", kept, route.request.url)))

    entry = page.request.get(page.url.split("?")[0] + "../search/fr/pagefind-entry.json").json()
    kept = entry["languages"]["fr"]["hash"]
    page.route(re.compile(r"/pagefind-entry\.json"), renamed)
    page.route(re.compile(r"\.fr_today\.pf_meta$"), list_of_today)
    page.route(re.compile(r"/(index|fragment)/"), lambda route: route.fallback() if asked else gone(route))


# What was asked before has one part of the index in memory, and the pages that it found.
@pytest.mark.parametrize(
    ("before", "word"),
    [("clause", "lots"), ("lots", "insertion")],
    ids=["Pagefind finds nothing", "its results cannot be read"],
)
def test_a_page_open_while_the_site_was_published_searches_the_full_text_of_today(buyer, before, word):
    page = buyer.open(f"recherche/?page=clauses&q={before}")
    expect(page.locator(".search-result").first).to_be_visible()
    publish_full_text_anew(page)
    page.locator("#search-words").fill(word)
    page.locator("#search-words").press("Enter")
    expect(page.locator(".search-result mark", has_text=word).first).to_be_visible()
    assert any(".fr_today." in url for url in buyer.requests)
    buyer.said.clear()


def test_more_results_of_a_page_open_while_the_site_was_published_are_those_of_today(buyer):
    page = buyer.open("recherche/?in=text&q=service")
    results, more = page.locator(".search-result"), page.get_by_role("button", name="Plus de résultats")
    expect(more).to_be_visible()
    shown = results.count()
    publish_full_text_anew(page)
    more.click()
    expect(results).to_have_count(2 * shown)
    expect(results.nth(shown).get_by_role("link")).to_be_focused()
    expect(page.locator("[data-part=failed]")).to_be_hidden()
    assert any(".fr_today." in url for url in buyer.requests)
    buyer.said.clear()


def test_more_results_that_nobody_has_any_more_are_told_as_a_failure(buyer):
    page = buyer.open("recherche/?in=text&q=service")
    more = page.get_by_role("button", name="Plus de résultats")
    expect(more).to_be_visible()
    page.route(re.compile(r"/fragment/"), gone)
    more.click()
    expect(page.locator("[data-part=failed]")).to_be_visible()
    buyer.said.clear()
