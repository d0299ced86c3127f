"""The page of group bids: what it says where nobody is listed, and whom it matches in a small site that has some."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from built_site import BuiltSite, build_site, text_of
from playwright.sync_api import Browser, expect
from visiting import DESK, PHONE, Visitor, arriving, path_of, undisturbed

from search_site import served
from small_site import copy_small_site

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("site")]

PATHS = {"fr": "soumissions-a-plusieurs/", "en": "en/group-bids/"}
each_language = pytest.mark.parametrize("language", PATHS)


@pytest.fixture(scope="module")
def together(tmp_path_factory: pytest.TempPathFactory) -> Iterator[BuiltSite]:
    """The small site, whose two enterprises are open to bidding with others."""
    folder: Path = tmp_path_factory.mktemp("together")
    with served(folder / "public") as host:
        sources = copy_small_site(folder / "sources")
        profile = sources / "enterprises" / "buanderie-des-quais" / "profile.md"
        told = profile.read_text(encoding="utf-8").replace(
            "  open: true\n", "  open: true\n  regions: [montreal, laval]\n"
        )
        profile.write_text(told, encoding="utf-8")
        yield build_site(sources, folder / "public", host + "/")


@pytest.fixture
def partner(browser: Browser, together: BuiltSite) -> Iterator[Visitor]:
    with undisturbed(browser, together) as found:
        yield found


@each_language
def test_where_nobody_is_listed_the_page_says_so_and_how_to_be(root_site, language):
    page = root_site.pages[PATHS[language]]
    said = text_of(page.root)
    assert {"fr": "n’a encore dit", "en": "has said yet that"}[language] in said
    assert any(address.endswith(path_of("suggestion", language)) for _, address in page.references)
    assert "bid-list-item" not in root_site.text(PATHS[language])


@each_language
def test_two_that_look_for_each_other_are_matched_with_a_letter_ready(partner, language):
    page = partner.open(PATHS[language])
    match = page.locator(".bid-list-item").first
    expect(match).to_contain_text({"fr": "Chacune cherche ce que l’autre apporte", "en": "Each looks for"}[language])
    letter = urlsplit(match.locator("a[href^=mailto]").get_attribute("href"))
    written = parse_qs(letter.query)
    assert letter.path == "info@atelier.example"
    assert "Buanderie des Quais" in written["subject"][0]
    assert partner.site.address + path_of("all enterprises", language) + "atelier-du-nord/" in written["body"][0]
    assert len(letter.geturl()) <= 2000


def test_the_page_is_whole_without_scripts(browser, together):
    with arriving(browser, together, java_script_enabled=False) as visitor:
        page = visitor.open(PATHS["fr"])
        expect(page.locator(".bid-list-item")).to_have_count(3)
        expect(page.locator(".narrow-form")).to_be_hidden()
        expect(page.locator("table")).to_contain_text("Buanderie des Quais")


def test_a_choice_narrows_the_page_and_stands_in_the_address(partner):
    page = partner.open(PATHS["fr"])
    page.get_by_label("Région").select_option("laval")
    expect(page.locator(".bid-list-item:visible h3")).to_have_text(["Buanderie des Quais"])
    expect(page.locator(".narrow-form output")).to_have_text("1 entrée")
    page.goto(page.url.replace("region=laval", "region=nowhere&category=laundry"))
    expect(page.locator(".bid-list-item:visible")).to_have_count(3)


@each_language
def test_a_profile_says_that_it_is_open_and_leads_to_its_place(partner, language):
    page = partner.open(path_of("all enterprises", language) + "atelier-du-nord/")
    link = page.locator("a[href$='#enterprise-atelier-du-nord']")
    link.click()
    expect(page.locator(".bid-list-item:target")).to_contain_text({"fr": "livraison", "en": "delivery"}[language])


@pytest.mark.parametrize("width", [PHONE, DESK])
@each_language
def test_axe_finds_no_barrier_where_enterprises_are_matched(partner, language, width):
    partner.look(width=width)
    page = partner.open(PATHS[language])
    assert Axe().run(page).response["violations"] == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
