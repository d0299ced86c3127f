"""What comes out of a printer: a profile on one sheet, a list as a directory."""

import re

import pytest
from playwright.sync_api import expect
from visiting import Visitor

pytestmark = pytest.mark.xdist_group("site, further")


def sheets(visit: Visitor, path: str, size: str) -> int:
    """How many sheets Chromium prints of a page."""
    return len(re.findall(rb"/Type\s*/Page\b", visit.open(path).pdf(format=size)))


@pytest.mark.parametrize("size", ["Letter", "A4"])
@pytest.mark.parametrize(
    "path", ["entreprises/axia-services/", "en/enterprises/renaissance-quebec/", "entreprises/groupe-part/"]
)
def test_a_profile_prints_on_one_sheet(visit: Visitor, path: str, size: str) -> None:
    assert sheets(visit, path, size) == 1


@pytest.mark.parametrize("size", ["Letter", "A4"])
@pytest.mark.parametrize("path", ["clauses/lot-splitting/", "en/clauses/social-weighting/"])
def test_a_clause_prints_on_one_sheet(visit: Visitor, path: str, size: str) -> None:
    assert sheets(visit, path, size) == 1


def test_a_printed_list_is_a_directory_of_two_columns(visit: Visitor) -> None:
    assert sheets(visit, "entreprises/", "Letter") <= 2


def test_a_profile_offers_to_be_printed_only_where_scripts_run(visit: Visitor, unscripted: Visitor) -> None:
    page = visit.open("entreprises/axia-services/")
    page.evaluate("() => { window.print = () => (document.title = 'printed'); }")
    page.get_by_role("button", name="Imprimer").click()
    expect(page).to_have_title("printed")
    assert visit.site.version in page.locator(".site-header [data-part=version]").text_content()
    plain = unscripted.open("entreprises/axia-services/")
    assert not plain.get_by_role("button", name="Imprimer").is_visible()


@pytest.mark.parametrize("path", ["entreprises/axia-services/", "en/regions/montreal/", "trousse/", "seuils/"])
def test_every_page_says_on_paper_of_which_version_it_is_and_asks_only_then(visit: Visitor, path: str) -> None:
    page = visit.open(path)
    assert not [address for address in visit.requests if address.endswith("version.json")]
    page.evaluate("() => dispatchEvent(new Event('beforeprint'))")
    assert visit.site.version in (page.locator(".site-header [data-part=version]").text_content() or "")
