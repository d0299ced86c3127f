"""The search page in a real browser: what is found, how it is shown, and when nothing is."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from search_site import HOSTILE, LANGUAGES

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("search page")]


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


@pytest.mark.parametrize("word", ["zebu", "emu"])
def test_a_quoted_sentence_keeps_the_spaces_of_english_possessives(visit, word):
    visit.look_for(word)
    sentence = "The boss’s zebu and the employees’ emu rest."
    expect(visit.page.locator(".search-result-quote")).to_have_text(sentence)


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
    asked = [url for url in visit.requests[before:] if "/repo/js/" not in url]  # scripts, which the real site joins
    assert len(asked) <= 10, asked  # the full text, and whether it is that of today; the compact index asks for one


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
