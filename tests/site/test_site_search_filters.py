"""What filters let through: places that contain each other, the whole province, institutions that bought."""

import re
from typing import Any

import pytest
from built_site import BuiltSite
from playwright.sync_api import Page, expect
from visiting import Visitor

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("site, further")]

# Five enterprises: of the province, of a region, of an MRC of it, of another MRC of it, of another region.
CATALOGUE = {
    "size": 5,
    "columns": {"region": [" ", "0", "0", "0", "1"], "mrc": ["", "", "0", "1", ""]},
    "codes": {"region": ["estrie", "laval"], "mrc": ["coaticook", "memphremagog"]},
    "mrcs": [["Coaticook", "estrie"], ["Memphrémagog", "estrie"]],
    "verified": ["2026-01-01", "2020-01-01", "2026-01-01", "2026-01-01", "2026-01-01"],
}
NARROWED = """async ([folder, catalogue, chosen]) => {
  const [{ narrowed }, { testsOf }] = await Promise.all(["narrowing", "filtering"].map((name) => {
    return import(`${folder}search-${name}.js`);
  }));
  const [whole, since] = [{ ...catalogue, rest: { facets: catalogue } }, "2025-06-01"];
  const { rows, counts } = narrowed([0, 1, 2, 3, 4], testsOf(new Map(chosen), whole, since), whole, since);
  return { rows, counts };
}"""


@pytest.fixture(scope="module")
def script(root_site: BuiltSite) -> str:
    """The folder of the page's scripts."""
    file = next(file for file in root_site.files if file.endswith("/search-narrowing.js"))
    return "/" + file.removesuffix("search-narrowing.js")


@pytest.fixture
def page(visit: Visitor) -> Page:
    return visit.open("recherche/")


def narrowed(page: Page, script: str, chosen: list[tuple[str, list[str]]]) -> Any:  # Any: JSON
    return page.evaluate(NARROWED, [script, CATALOGUE, chosen])


@pytest.mark.parametrize(
    ("chosen", "rows"),
    [
        ([("region", ["estrie"])], [0, 1, 2, 3]),
        ([("region", ["laval"])], [0, 4]),
        ([("mrc", ["coaticook"])], [0, 1, 2]),
        ([("mrc", ["coaticook", "memphremagog"])], [0, 1, 2, 3]),
        ([("region", ["laval"]), ("mrc", ["coaticook"])], [0]),
        ([("region", ["estrie"]), ("verified", ["recent"])], [0, 2, 3]),
    ],
)
def test_who_serves_a_place_serves_what_it_contains(page: Page, script: str, chosen, rows) -> None:
    assert narrowed(page, script, chosen)["rows"] == rows


def test_who_serves_the_province_counts_in_each_region_whatever_is_chosen_there(page: Page, script: str) -> None:
    counts = narrowed(page, script, [("region", ["laval"])])["counts"]
    assert (counts["region:estrie"], counts["region:laval"]) == (4, 2)


def test_what_an_institution_like_mine_bought_is_found_by_its_kind(visit: Visitor) -> None:
    page = visit.open("recherche/?buyer=municipal")
    expect(page.locator(".search-result").first).to_be_visible()
    names = page.locator(".search-result h2").all_inner_texts()
    institutions = visit.open("institutions/ville-de-montreal/").locator("main").inner_text()
    assert any(name in institutions for name in names)
    page = visit.open("recherche/")
    page.get_by_role("searchbox").focus()
    page.locator(".catalogue-search-panel > summary").click()  # shut until something is looked for
    box = page.locator("input[name=buyer][value=municipal]")
    box.evaluate("box => { box.closest('details').open = true; }")
    box.check()
    expect(page).to_have_url(re.compile("buyer=municipal"))
    expect(page.locator(".search-result h2")).to_have_text(names)
