"""A search page that meets an index older, newer or less whole than it expects finds its way by itself."""

import re

import pytest
from playwright.sync_api import Route, expect

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("site, further")]

SEARCH = "recherche/?q=traiteur"


def gone(route: Route) -> None:
    route.fulfill(status=404, body="")


def cut_short(route: Route) -> None:
    whole = route.fetch().text()
    route.fulfill(body=whole[: len(whole) // 2])


def of_another_format(route: Route) -> None:
    route.fulfill(body=route.fetch().text().replace('"format":2', '"format":99', 1))


@pytest.mark.parametrize(
    ("file", "answer"),
    [
        (r"/core\.[0-9a-f]+\.json$", gone),
        (r"/core\.[0-9a-f]+\.json$", cut_short),
        (r"/core\.[0-9a-f]+\.json$", of_another_format),
        # Whatever the core names is gone, until the core of today has been read again.
        (r"/facets\.[0-9a-f]+\.json$", gone),
        (r"/core(\.[0-9a-f]+)?\.json$", of_another_format),
        (r"/core(\.[0-9a-f]+)?\.json$", cut_short),
    ],
)
def test_a_page_from_before_the_last_publication_finds_the_enterprises_of_today(buyer, file, answer):
    page = buyer.page
    page.route(re.compile(file), answer)
    page = buyer.open(SEARCH)
    expect(page.locator(".search-result").first).to_be_visible()
    buyer.said.clear()  # the browser itself tells of files that are not there


def test_scripts_older_than_the_index_are_fetched_anew_once(buyer):
    page, visits = buyer.page, []
    page.on("domcontentloaded", lambda page: visits.append(page))
    page.route(re.compile(r"/core(\.[0-9a-f]+)?\.json$"), of_another_format)
    page = buyer.open(SEARCH)
    expect(page.locator(".search-result").first).to_be_visible()
    assert len(visits) == 2
    buyer.said.clear()
