"""What the search page fetches when it is first needed: late, gone, or not at all."""

import re

import pytest
from looking import PAGES, status_of
from playwright.sync_api import Route, expect

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("site, further")]

MORE = re.compile(r"/search-more\.js$")
TOLD = """() => {
  const [status, more, list] = ["status", "more", "list"].map((name) => document.querySelector(`[data-part=${name}]`));
  const watcher = new MutationObserver(() => window.told.push([status.textContent, more.hidden, list.children.length]));
  window.told = [];
  watcher.observe(list.parentElement, {subtree: true, childList: true, attributes: true});
}"""


@pytest.mark.parametrize("words", ["traiteur", "buffet", "entretien menager"])
def test_plain_words_need_none_of_it(buyer_of_many, words):
    page = buyer_of_many.open(PAGES["fr"])
    page.get_by_role("searchbox").fill(words)
    expect(page.locator(".search-result").first).to_be_visible()
    assert not [address for address in buyer_of_many.requests if re.search(r"/search-\w+\.js", address)]


@pytest.mark.parametrize("words", ["traitteur", "traiteur montreal", "printer"])
def test_an_answer_that_waits_for_it_comes_whole_and_is_told_once(buyer_of_many, words):
    page = buyer_of_many.open(PAGES["fr"])
    held: list[Route] = []
    page.route(MORE, lambda route: held.append(route))
    page.get_by_role("searchbox").fill("entretien menager")
    expect(page.locator(".search-result").first).to_be_visible()
    before = [
        status_of(page).inner_text(),
        page.locator("[data-part=more]").is_hidden(),
        page.locator(".search-result").count(),
    ]
    page.evaluate(TOLD)
    with page.expect_request(MORE):
        page.get_by_role("searchbox").fill(words)
    page.wait_for_timeout(300)
    assert all(one == before for one in page.evaluate("window.told"))
    held[0].fallback()
    page.wait_for_function("(before) => window.told.some((one) => `${one}` !== `${before}`)", arg=before)
    page.wait_for_timeout(300)
    told = [one for one in page.evaluate("window.told") if one != before]
    assert told
    assert all(one == told[0] for one in told), told


@pytest.mark.parametrize("query", ["?region=montreal", "?q=traitteur", "?q=traiteur+montreal"])
def test_where_it_cannot_be_fetched_the_page_says_that_it_does_not_answer(buyer_of_many, query):
    page = buyer_of_many.page
    page.route(MORE, lambda route: route.abort())
    page.route(re.compile(r"/search-text\.js$"), lambda route: route.abort())
    buyer_of_many.open(PAGES["fr"] + query)
    expect(page.locator("[data-part=failed]")).to_be_visible()
    expect(page.locator(".search-result")).to_have_count(0)
    page.get_by_role("searchbox").fill("traiteur")
    if "region" not in query:  # what needs none of it is still answered
        expect(page.locator(".search-result").first).to_be_visible()
    buyer_of_many.said.clear()


def test_a_small_catalogue_needs_it_at_once(buyer):
    page = buyer.page
    page.route(MORE, lambda route: route.abort())
    page.route(re.compile(r"/search-text\.js$"), lambda route: route.abort())
    buyer.open(PAGES["fr"] + "?q=traiteur")
    expect(page.locator("[data-part=failed]")).to_be_visible()
    page.unroute(MORE)
    page.get_by_role("searchbox").fill("traiteurs")
    expect(page.locator(".search-result").first).to_be_visible()
    expect(page.locator("[data-part=failed]")).to_be_hidden()
    buyer.said.clear()


def test_a_page_whose_scripts_a_publication_took_away_is_fetched_anew_and_answers(buyer_of_many):
    page = buyer_of_many.open(PAGES["fr"])
    page.wait_for_load_state("networkidle")
    gone = [True]
    page.on("request", lambda request: gone.clear() if request.is_navigation_request() else None)

    def taken_away(route: Route) -> None:
        if gone:
            route.fulfill(status=404)
        else:
            route.fallback()

    page.route(re.compile(r"/assets/\w+/"), taken_away)
    page.get_by_role("searchbox").fill("traitteur")
    page.wait_for_function("() => performance.getEntriesByType('navigation')[0].type === 'reload'")
    expect(page.locator(".search-result").first).to_be_visible()
    expect(page.get_by_role("searchbox")).to_have_value("traitteur")
    buyer_of_many.said.clear()
