"""The search page in a real browser, on real bundles, published in a folder as project pages are."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext, Page, expect, sync_playwright

from search_site import HOSTILE, LANGUAGES, PAGES, documents, served, write_search_page
from vitrine.search import build_index

pytestmark = pytest.mark.browser

SWITCHES = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="module")
def host(tmp_path_factory):
    """The address of a server with the site in /repo/."""
    root = tmp_path_factory.mktemp("search")
    site = root / "repo"
    build_index({language: documents(language) for language in LANGUAGES}, site / "search", root / "work", jobs=2)
    for language in LANGUAGES:
        write_search_page(site, language, "/repo/")
    with served(root) as address:
        yield address


@pytest.fixture(scope="module")
def browser():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=SWITCHES)
        yield browser
        browser.close()


class Visit:
    """A page, what it asked for, and what its console said."""

    def __init__(self, page: Page, host: str) -> None:
        self.page = page
        self.host = host
        self.requests: list[str] = []
        self.said: list[str] = []
        page.on("request", lambda request: self.requests.append(request.url))
        page.on("console", lambda message: self.said.append(message.text))
        page.on("pageerror", lambda error: self.said.append(str(error)))

    def open(self, language: str = "fr", query: str = "") -> Page:
        self.page.goto(f"{self.host}/repo/{PAGES[language]}{query}")
        return self.page

    def look_for(self, words: str, language: str = "fr") -> None:
        self.open(language).get_by_role("searchbox").fill(words)

    @property
    def status(self):
        return self.page.locator("output")

    @property
    def titles(self):
        return self.page.locator(".search-result h2")


@pytest.fixture(scope="module")
def context(browser):
    """One visitor for all tests: nothing is kept between pages but what a browser caches."""
    context = browser.new_context()
    yield context
    context.close()


@pytest.fixture
def visit(context: BrowserContext, host: str):
    page = context.new_page()
    visit = Visit(page, host)
    yield visit
    page.close()
    assert visit.said == []
    assert [url for url in visit.requests if not url.startswith((host, "data:"))] == []


def box(page: Page, name: str):
    return page.get_by_role("checkbox", name=re.compile(f"^{name}"))


@pytest.mark.parametrize(
    "words", ["réparation", "reparation", "REPARATIONS", "réparations de vélos", "velo", "bicyclette", "bike", "répar"]
)
def test_accents_plurals_synonyms_and_the_other_language_find_the_same(visit, words):
    visit.look_for(words)
    expect(visit.status).to_have_text("7 résultats")


@pytest.mark.parametrize(
    "words",
    ["entretien", "l'entretien", "l’entretien", "L’ENTRETIEN", "entretiens", "entretien des écoles", "nettoyages"],
)
def test_elisions_are_no_part_of_a_word(visit, words):
    visit.look_for(words)
    expect(visit.status).to_have_text("8 résultats")


@pytest.mark.parametrize("words", ["coeur", "cœur", "Coeurs", "sœur", "soeurs", "couture soeur"])
def test_ligatures_are_two_letters_too(visit, words):
    visit.look_for(words)
    expect(visit.titles).to_have_text("Le cœur à l’ouvrage")


@pytest.mark.parametrize("words", ["choeur", "Chœur", "chœurs"])
def test_a_word_of_the_story_is_quoted_with_its_sentence(visit, words):
    visit.look_for(words)
    expect(visit.page.locator(".search-result-quote")).to_have_text("Le chœur de l’atelier chante.")
    expect(visit.page.locator(".search-result-quote mark")).to_have_text("chœur")


@pytest.mark.parametrize("words", ["bike repair", "repairs", "réparation", "velos", "bicycle", "repaired bikes"])
def test_the_english_page_finds_in_both_languages(visit, words):
    visit.look_for(words, "en")
    expect(visit.status).to_have_text("7 results")


@pytest.mark.parametrize(("language", "said"), [("fr", "1 résultat"), ("en", "1 result")])
def test_one_result_is_said_in_the_singular(visit, language, said):
    visit.look_for("ebenisterie fontaine", language)
    expect(visit.status).to_have_text(said)
    expect(visit.titles).to_have_text("Élan créatif")


def test_a_name_comes_before_a_mention(visit):
    visit.look_for("elan")
    expect(visit.titles.first).to_have_text("Élan créatif")


@pytest.mark.parametrize("words", ["hélicoptère", "zzzz", "xylophone quantique"])
def test_a_word_that_is_nowhere_finds_nothing_and_leads_on(visit, words):
    visit.look_for(words)
    expect(visit.status).to_have_text("Rien n’a été trouvé")
    expect(visit.titles).to_have_count(0)
    expect(visit.page.get_by_role("link", name="Entretien ménager")).to_be_visible()


def test_a_word_that_is_nowhere_is_left_out_and_named(visit):
    visit.look_for("réparation d’hélicoptères")
    expect(visit.status).to_have_text("7 résultats")
    expect(visit.page.locator("[data-part=note]")).to_contain_text("hélicoptères")


def test_words_that_never_meet_find_those_with_some_of_them(visit):
    visit.look_for("couture nettoyage")
    expect(visit.status).to_have_text("9 résultats")
    expect(visit.page.locator("[data-part=note]")).not_to_be_empty()


def test_a_result_shows_name_offer_place_and_date(visit):
    visit.look_for("ecoles")
    result = visit.page.locator(".search-result").first
    expect(result.get_by_role("listitem")).to_have_text("L’entretien des écoles")
    expect(result.locator("mark")).to_have_text("écoles")
    expect(result).to_contain_text(re.compile(r"Ville \d\d, .*15 \w+ 2026"))
    expect(result.get_by_role("link")).to_have_attribute("href", re.compile("^/repo/entreprises/atelier-"))


def test_filters_narrow_and_count_by_click(visit):
    visit.look_for("vélos")
    visit.page.locator("summary", has_text="Régions").click()
    expect(visit.page.get_by_text(re.compile("^Montréal 3"))).to_be_visible()
    box(visit.page, "Montréal").check()
    expect(visit.status).to_have_text("3 résultats")
    expect(visit.page.get_by_text(re.compile("^Estrie 2"))).to_be_visible()
    box(visit.page, "Estrie").check()
    expect(visit.status).to_have_text("5 résultats")
    expect(visit.page).to_have_url(re.compile("region=montreal&region=estrie"))


def test_filters_of_two_kinds_add_up(visit):
    visit.open(query="?region=montreal&category=cleaning&category=catering")
    expect(visit.status).to_have_text("5 résultats")


def test_filters_work_with_the_keyboard_alone(visit):
    visit.look_for("vélos")
    page = visit.page
    expect(visit.status).to_have_text("7 résultats")
    page.locator("summary", has_text="Régions").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    expect(visit.status).to_have_text("3 résultats")
    expect(box(page, "Montréal")).to_be_focused()


def test_the_back_button_takes_back_the_last_filter(visit):
    visit.look_for("vélos")
    expect(visit.status).to_have_text("7 résultats")
    visit.page.locator("summary", has_text="Régions").click()
    box(visit.page, "Montréal").check()
    expect(visit.status).to_have_text("3 résultats")
    visit.page.go_back()
    expect(visit.status).to_have_text("7 résultats")
    expect(box(visit.page, "Montréal")).not_to_be_checked()
    expect(visit.page.get_by_role("searchbox")).to_have_value("vélos")


def test_an_address_shows_what_it_says(visit):
    visit.open(query="?q=v%C3%A9lo&region=montreal&kind=product&sort=name&region=atlantis&nothing=1")
    expect(visit.status).to_have_text("3 résultats")
    expect(box(visit.page, "Montréal")).to_be_checked()
    expect(visit.page.get_by_label("Trier")).to_have_value("name")
    expect(visit.titles).to_have_text([re.compile(number) for number in ("03", "15", "27")])


def test_the_last_verified_come_first_when_asked(visit):
    visit.open(query="?category=bikes&sort=verified")
    expect(visit.page.locator(".search-result-facts").first).to_contain_text("août")


def test_filters_that_leave_nothing_can_be_removed(visit):
    visit.open(query="?q=v%C3%A9lo&kind=service")
    expect(visit.status).to_have_text("Rien n’a été trouvé")
    visit.page.locator("[data-part=narrowed] button").click()
    expect(visit.status).to_have_text("7 résultats")


def test_more_results_follow_and_take_the_focus(visit):
    visit.open(query="?region=laval")
    expect(visit.titles).to_have_count(10)
    visit.page.get_by_role("button", name="Plus de résultats").click()
    expect(visit.titles).to_have_count(20)
    expect(visit.titles.nth(10).get_by_role("link")).to_be_focused()


def test_clearing_the_words_brings_back_the_lists(visit):
    visit.look_for("vélos")
    expect(visit.titles).to_have_count(7)
    visit.page.get_by_role("searchbox").fill("")
    expect(visit.titles).to_have_count(0)
    expect(visit.status).to_be_empty()
    expect(visit.page.get_by_role("link", name="Entretien ménager")).to_be_visible()


def test_what_strangers_write_is_shown_and_never_run(visit):
    visit.look_for("onerror")
    expect(visit.titles).to_have_text(HOSTILE)
    expect(visit.page.locator(".search-result img, .search-result script")).to_have_count(0)
    expect(visit.page).to_have_title("Search")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("query", ["", "?q=atelier", "?q=helicoptere", "?q=velo&region=montreal"])
@pytest.mark.parametrize("width", [390, 1280])
def test_no_barrier_is_found_by_axe(visit, language, query, width):
    visit.page.set_viewport_size({"width": width, "height": 900})
    page = visit.open(language, query)
    if query:
        expect(visit.status).not_to_be_empty()
    page.evaluate("document.querySelectorAll('catalogue-search details').forEach((one) => { one.open = true; })")
    found = Axe().run(page)
    assert found.response["violations"] == []


def test_a_first_query_asks_for_few_files(visit):
    visit.open()
    before = len(visit.requests)
    visit.page.get_by_role("searchbox").fill("ebenisterie")
    expect(visit.status).to_have_text("1 résultat")
    asked = visit.requests[before:]
    assert len(asked) <= 7, asked


def test_nothing_is_asked_for_before_one_searches(visit):
    visit.open()
    expect(visit.page.get_by_role("searchbox")).to_be_visible()
    assert [url for url in visit.requests if "/repo/search/" in url] == []


def test_the_lists_stand_without_scripts(browser, host):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{host}/repo/recherche/")
    expect(page.get_by_role("link", name="Entretien ménager")).to_be_visible()
    expect(page.get_by_role("searchbox")).to_be_hidden()
    expect(page.get_by_role("link", name="Produits")).to_be_hidden()
    context.close()


def test_an_index_that_does_not_answer_is_said_with_the_lists(browser, host):
    page = browser.new_page()
    page.route("**/search/fr/**", lambda route: route.abort())
    page.goto(f"{host}/repo/recherche/?q=velo")
    expect(page.get_by_role("alert")).to_be_visible()
    expect(page.get_by_role("link", name="Entretien ménager")).to_be_visible()
    page.unroute_all()
    page.get_by_role("searchbox").fill("vélos")
    expect(page.get_by_role("alert")).to_be_hidden()
    page.close()
