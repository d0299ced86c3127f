"""The built site in a real browser: every kind of page, in both languages, on a phone and at a desk."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect
from visiting import DESK, FOCUSED, KINDS, LANGUAGES, PHONE, path_of, tab_to

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("site")]

NARROWEST = 320  # CSS pixels: WCAG 2.2, 1.4.10 Reflow
WORDS = {
    "fr": {"search": "Que devez-vous acheter", "other": "English", "skip": "Aller au contenu", "found": "résultat"},
    "en": {"search": "What do you need to buy", "other": "Français", "skip": "Skip to content", "found": "result"},
}

each_language = pytest.mark.parametrize("language", LANGUAGES)
each_width = pytest.mark.parametrize("width", [PHONE, DESK])
# The page of those who are lost is one for both languages.
each_page = pytest.mark.parametrize(
    ("kind", "language"),
    [(kind, language) for kind in KINDS for language in LANGUAGES if (kind, language) != ("lost", "en")],
)


def settle(page: Page, kind: str) -> None:
    """Waits for the answer of a search."""
    if kind == "results":
        expect(page.locator("output")).to_contain_text(re.compile("résultat|result"))


# A look a language: docs/quality.md has what every kind measures in every look.
LOOKS = {"fr": (PHONE, "dark"), "en": (DESK, "light")}


@each_page
def test_axe_finds_no_barrier(visit, kind, language):
    width, scheme = LOOKS[language]
    visit.look(width=width, scheme=scheme)
    page = visit.open(path_of(kind, language))
    settle(page, kind)
    found = Axe().run(page).response["violations"]
    assert [(one["id"], [node["target"] for node in one["nodes"]]) for one in found] == []


@each_page
def test_nothing_is_wider_than_the_narrowest_screen(visit, kind, language):
    visit.look(width=NARROWEST)
    page = visit.open(path_of(kind, language))
    settle(page, kind)
    assert page.evaluate("document.documentElement.scrollWidth") == NARROWEST


@each_language
@each_width
def test_one_browses_from_home_to_a_category_to_an_enterprise(visit, language, width):
    visit.look(width=width)
    page = visit.open(path_of("home", language))
    page.locator(f"main a[href='/{path_of('category', language)}']").first.click()
    expect(page).to_have_url(visit.site.address + path_of("category", language))
    page.get_by_role("main").get_by_role("link", name="Groupe PART").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Groupe PART")
    expect(page.get_by_role("main").locator("#contact")).to_be_visible()


@each_language
@pytest.mark.parametrize("kind", ["home", "enterprise", "category", "sector", "institution", "search", "plain page"])
def test_the_other_language_is_the_same_page(visit, kind, language):
    other = LANGUAGES[1 - LANGUAGES.index(language)]
    page = visit.open(path_of(kind, language))
    page.get_by_role("link", name=WORDS[language]["other"], exact=True).click()
    expect(page).to_have_url(visit.site.address + path_of(kind, other))
    expect(page.locator("html")).to_have_attribute("lang", other)


@each_language
@each_width
def test_the_first_press_of_tab_offers_to_skip_to_the_content(visit, language, width):
    visit.look(width=width)
    page = visit.open(path_of("enterprise", language))
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name=WORDS[language]["skip"])
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate(FOCUSED, "main *")


@each_language
@each_width
def test_tab_reaches_the_search_from_the_first_page_and_the_focus_always_shows(visit, language, width):
    visit.look(width=width)
    page = visit.open(path_of("home", language))
    assert all(tab_to(page, "input[type=search]", at_most=15))
    page.keyboard.type("traiteur")
    page.keyboard.press("Enter")
    expect(page.locator("output")).to_contain_text(WORDS[language]["found"])


@each_language
@each_width
def test_tab_reaches_the_first_card_and_enter_opens_it(visit, language, width):
    visit.look(width=width)
    page = visit.open(path_of("all enterprises", language))
    first = page.locator(".enterprise-card h2").first.inner_text()
    assert all(tab_to(page, ".enterprise-card:first-child a", at_most=15))
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text(first)


@each_language
def test_the_focus_shows_at_every_stop_of_a_profile(visit, language):
    page = visit.open(path_of("enterprise", language))
    assert all(tab_to(page, ".site-footer li:last-child a", at_most=120))


@each_language
def test_without_scripts_every_enterprise_is_listed_and_can_be_opened(unscripted, language):
    page = unscripted.open(path_of("all enterprises", language))
    cards = page.locator(".enterprise-card")
    expect(cards).to_have_count(len(unscripted.site.pages[path_of("all enterprises", language)].cards))
    expect(cards.last).to_be_visible()
    cards.last.get_by_role("link").click()
    expect(page.locator(".offering-table")).to_be_visible()


@each_language
def test_without_scripts_a_profile_shows_everything(unscripted, language):
    page = unscripted.open(path_of("enterprise", language))
    for part in (".offering-table", ".case-study", ".figures", ".contact-panel", ".source-list"):
        expect(page.locator(part).first).to_be_visible()


@each_language
def test_without_scripts_the_search_page_leads_to_lists(unscripted, language):
    page = unscripted.open(path_of("search", language))
    expect(page.get_by_role("main").get_by_role("searchbox")).to_be_hidden()
    link = page.locator(f".search-ways a[href='/{path_of('category', language)}']")
    expect(link).to_be_visible()
    link.click()
    expect(page.locator(".enterprise-card").first).to_be_visible()


@each_language
def test_the_search_of_the_first_page_works_as_a_plain_form(unscripted, language):
    page = unscripted.open(path_of("home", language))
    page.get_by_role("searchbox").fill("traiteur")
    page.get_by_role("searchbox").press("Enter")
    expect(page).to_have_url(re.compile(path_of("search", language) + r"\?q=traiteur$"))


@each_language
@each_width
@pytest.mark.parametrize("words", ["entretien ménager", "entretien menager", "ENTRETIEN MÉNAGER"])
def test_one_finds_with_and_without_accents(visit, language, width, words):
    visit.look(width=width)
    page = visit.open(path_of("search", language))
    page.get_by_label(re.compile(WORDS[language]["search"])).fill(words)
    expect(page.get_by_role("main").get_by_role("link", name="Axia Services")).to_be_visible()


@each_language
@each_width
def test_a_filter_narrows_the_results_and_stays_in_the_address(visit, language, width):
    visit.look(width=width)
    page = visit.open(path_of("results", language) + "&region=montreal")
    results = page.locator(".search-result")
    expect(page.locator("output")).to_contain_text(WORDS[language]["found"])
    narrowed = results.count()
    page.locator("details.catalogue-search-panel").evaluate("(panel) => { panel.open = true; }")
    page.get_by_role("checkbox", name=re.compile("^Montréal")).uncheck()
    expect(page).not_to_have_url(re.compile("region="))
    expect(results).not_to_have_count(narrowed)
    page.go_back()
    expect(results).to_have_count(narrowed)


@each_language
def test_one_finds_a_clause_and_keeps_to_pages_of_its_kind(visit, language):
    page = visit.open(path_of("search", language) + "?page=clauses&q=lots")
    titles = page.locator(".search-result h2")
    clause = {"fr": "Un appel en plusieurs lots", "en": "A call in several lots"}[language]
    expect(titles.first).to_have_text(clause)
    expect(page.locator(".search-result-facts").first).to_have_text("Clauses")
    titles.first.get_by_role("link").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(clause)


@each_language
@pytest.mark.parametrize("kind", ["enterprise", "category", "clause", "dashboard", "working group", "toolkit"])
def test_a_printed_page_holds_its_content_and_its_address_without_the_ways_around(visit, kind, language):
    page = visit.open(path_of(kind, language))
    page.emulate_media(media="print")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(page.locator(".print-only")).to_have_text(visit.site.address + path_of(kind, language))
    expect(page.locator(".site-nav")).to_be_hidden()
    page.emulate_media(media="screen")
