"""A buyer keeps enterprises, compares them, writes notes and sends the list, in a real browser."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect
from visiting import DESK, LANGUAGES, PHONE, arriving, path_of

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("site, further")]

each_language = pytest.mark.parametrize("language", LANGUAGES)
WORDS = {
    "fr": {"keep": "Garder", "kept": "Gardée", "notes": "Vos notes", "adopt": "Les ajouter", "remove": "Retirer"},
    "en": {"keep": "Keep", "kept": "Kept", "notes": "Your notes", "adopt": "Add these", "remove": "Remove"},
}
PROFILE = {"fr": "entreprises/groupe-part/", "en": "en/enterprises/groupe-part/"}


def names(page: Page) -> list[str]:
    return page.locator(".compare-table thead th a").all_text_contents()


def keep_two(buyer, language: str) -> Page:
    """Keeps one from a list and one from its own page; ends on the comparison."""
    page = buyer.open(path_of("category", language))
    page.get_by_role("button", name=f"{WORDS[language]['keep']} (Cuisine-Atout)").click()
    page = buyer.open(PROFILE[language])
    page.get_by_role("button", name=f"{WORDS[language]['keep']} (Groupe PART)").click()
    page.locator(".shortlist-link a").click()
    expect(page.locator(".compare-table thead th a")).to_have_count(2)
    return page


@each_language
def test_what_is_kept_is_counted_and_stands_side_by_side(buyer, language):
    page = keep_two(buyer, language)
    expect(page.locator(".shortlist-link [data-part=count]")).to_have_text("(2)")
    assert names(page) == ["Cuisine-Atout", "Groupe PART"]
    expect(page.locator(".compare-table tbody")).to_contain_text("Technopôle Angus, Rosemont, Montréal")
    assert page.url.endswith("#kept=cuisine-atout,groupe-part")


@each_language
def test_a_button_says_that_it_is_pressed_and_lets_go_again(buyer, language):
    page = buyer.open(PROFILE[language])
    button = page.locator(".profile-header .keep-button")
    button.press("Enter")
    expect(button).to_have_attribute("aria-pressed", "true")
    expect(button).to_have_text(f"✓ {WORDS[language]['kept']}")
    button.press("Enter")
    expect(button).to_have_attribute("aria-pressed", "false")
    expect(page.locator(".shortlist-link [data-part=count]")).to_have_text("(0)")


def test_notes_and_order_are_there_on_the_next_visit(buyer):
    page = keep_two(buyer, "fr")
    page.get_by_role("textbox", name="Vos notes – Groupe PART").fill("<b>à rappeler</b>")
    page.get_by_role("button", name="Placer avant – Groupe PART").click()
    expect(page.locator(".compare-table thead th a").first).to_have_text("Groupe PART")
    page.reload()
    expect(page.locator(".compare-table thead th a").first).to_have_text("Groupe PART")
    expect(page.get_by_role("textbox", name="Vos notes – Groupe PART")).to_have_value("<b>à rappeler</b>")


def test_a_list_that_was_sent_is_shown_apart_and_may_be_added_to_ones_own(buyer):
    page = buyer.open(PROFILE["fr"])
    page.locator(".profile-header .keep-button").click()
    page = buyer.open(path_of("shortlist", "fr") + "#kept=axia-services,cuisine-atout")
    expect(page.locator(".compare-table thead th a")).to_have_text(["Axia Services", "Cuisine-Atout"])
    expect(page.get_by_role("textbox").first).to_be_disabled()
    expect(page.get_by_role("button", name="Vider la liste")).to_be_hidden()
    page.get_by_role("button", name=WORDS["fr"]["adopt"]).click()
    expect(page.locator(".compare-table thead th a")).to_have_text(["Groupe PART", "Axia Services", "Cuisine-Atout"])


def test_going_back_to_ones_own_list_of_before_shows_the_list_of_now(buyer):
    page = keep_two(buyer, "fr")
    page.goto(buyer.site.address + "entreprises/axia-services/")
    page.locator(".profile-header .keep-button").click()
    page.go_back()
    expect(page.locator(".compare-table thead th a")).to_have_count(3)
    expect(page.locator("[data-part=shared]")).to_be_hidden()


def test_a_page_that_does_not_come_is_named_and_asked_for_again(browser, root_site):
    with arriving(browser, root_site) as visitor:
        page = visitor.page
        page.route("**/entreprises/axia-services/", lambda route: route.abort())
        visitor.open(path_of("shortlist", "fr") + "#kept=groupe-part,axia-services")
        expect(page.locator("[data-part=missing]")).to_have_text("axia-services")
        page.unroute_all()
        page.get_by_role("button", name=WORDS["fr"]["adopt"]).click()
        expect(page.locator(".compare-table thead th a")).to_have_text(["Groupe PART", "Axia Services"])


@pytest.mark.parametrize("kept", ["nobody-here", "../../etc/passwd", "<img src=x onerror=alert(1)>", "%00", "a" * 5000])
def test_an_address_made_up_by_a_stranger_shows_what_there_is_and_runs_nothing(browser, root_site, kept):
    with arriving(browser, root_site) as visitor:
        page = visitor.open(path_of("shortlist", "fr") + f"#kept=groupe-part,{kept}")
        expect(page.locator(".compare-table thead th a")).to_have_text("Groupe PART")
        assert page.locator("main img").count() == 0
        assert visitor.outside == []


def test_what_a_browser_kept_wrongly_is_an_empty_list(buyer):
    page = buyer.open(path_of("shortlist", "fr"))
    for wrong in ("{", "7", '[null, 3, {"id": "../x"}, {"id": 5}]', '{"id": "a"}'):
        page.evaluate("(text) => localStorage.setItem('shortlist:/', text)", wrong)
        page.reload()
        expect(page.locator("[data-part=none]")).to_be_visible()


@each_language
@pytest.mark.parametrize(("width", "scheme"), [(DESK, "light"), (PHONE, "dark")])
def test_axe_finds_no_barrier_in_a_comparison(buyer, language, width, scheme):
    buyer.look(width=width, scheme=scheme)
    found = Axe().run(keep_two(buyer, language)).response["violations"]
    assert [(one["id"], [node["target"] for node in one["nodes"]]) for one in found] == []


@each_language
def test_a_result_of_a_search_can_be_kept_and_a_page_that_is_no_enterprise_cannot(buyer, language):
    page = buyer.open(path_of("search", language) + "?q=traiteur")
    results = page.locator(".search-result")
    expect(results.first.get_by_role("button")).to_have_text(WORDS[language]["keep"])
    results.first.get_by_role("button").click()
    expect(page.locator(".shortlist-link [data-part=count]")).to_have_text("(1)")
    kept = page.locator(".search-result keep-button")
    enterprises = page.locator(".search-result h2 a[href*='/entreprises/'], .search-result h2 a[href*='/enterprises/']")
    expect(kept).to_have_count(enterprises.count())


def test_without_scripts_nothing_offers_to_keep(unscripted):
    page = unscripted.open(path_of("category", "fr"))
    expect(page.locator(".keep-button")).to_have_count(0)
    expect(page.locator(".shortlist-link [data-part=count]")).to_be_empty()
