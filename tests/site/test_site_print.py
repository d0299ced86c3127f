"""What comes out of a printer: a profile on one sheet, a list as a directory."""

import re

import pytest
from playwright.sync_api import expect
from visiting import Visitor

pytestmark = pytest.mark.xdist_group("site, further")

# As the reference catalogue has none: the last row ten times, with all that may be said of how it is sold.
TEN_OFFERINGS = """() => {
  const made = (name, ...parts) => {
    const element = document.createElement(name);
    element.append(...parts);
    return element;
  };
  const terms = made("dl");
  terms.className = "facts facts-inline";
  for (const name of ["Prix", "Délai", "Modes d’achat", "Exigences"]) {
    terms.append(made("div", made("dt", name), made("dd", "à partir de 21 $ par personne, selon le lieu")));
  }
  const rows = document.querySelector(".offering-table tbody");
  rows.lastElementChild.lastElementChild.replaceChildren(terms);
  rows.replaceChildren(...Array.from({ length: 10 }, () => rows.lastElementChild.cloneNode(true)));
}"""


# As a browser prints, without its dialogue.
PRINT = """() => {
  window.print = () => {
    dispatchEvent(new Event("beforeprint"));
    document.title = "printed";
  };
}"""


def sheets(visit: Visitor, path: str, size: str) -> int:
    """How many sheets Chromium prints of a page."""
    return len(re.findall(rb"/Type\s*/Page\b", visit.open(path).pdf(format=size)))


@pytest.mark.parametrize("size", ["Letter", "A4"])
@pytest.mark.parametrize(
    "path", ["entreprises/axia-services/", "en/enterprises/renaissance-quebec/", "entreprises/groupe-part/"]
)
def test_a_profile_prints_on_one_sheet(visit: Visitor, path: str, size: str) -> None:
    assert sheets(visit, path, size) == 1


def test_ten_offerings_with_their_conditions_print_on_one_sheet(visit: Visitor) -> None:
    page = visit.open("entreprises/axia-services/")
    page.evaluate(TEN_OFFERINGS)
    assert page.locator(".offering-table tbody tr").count() == 10
    assert len(re.findall(rb"/Type\s*/Page\b", page.pdf(format="Letter"))) == 1


@pytest.mark.parametrize("size", ["Letter", "A4"])
@pytest.mark.parametrize("path", ["clauses/lot-splitting/", "en/clauses/social-weighting/"])
def test_a_clause_prints_on_one_sheet(visit: Visitor, path: str, size: str) -> None:
    assert sheets(visit, path, size) == 1


def test_a_printed_list_is_a_directory_of_two_columns(visit: Visitor) -> None:
    assert sheets(visit, "entreprises/", "Letter") <= 2


def test_a_profile_offers_to_be_printed_only_where_scripts_run(visit: Visitor, unscripted: Visitor) -> None:
    page = visit.open("entreprises/axia-services/")
    page.evaluate(PRINT)
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
