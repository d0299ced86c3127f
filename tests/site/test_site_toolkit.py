"""The toolkit in a real browser: clauses to copy, principles to tick, words to look up."""

import pytest
from playwright.sync_api import expect
from visiting import LANGUAGES, arriving, path_of

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("site, further")]

WORDS = {
    "fr": {
        "copy": "Copier ce texte",
        "copied": "Le texte est copié",
        "refused": "il est sélectionné",
        "ticked": "Cochés\u202f: 1 sur 6",
        "all": "Les 6 sont cochés",
    },
    "en": {
        "copy": "Copy this text",
        "copied": "The text is copied",
        "refused": "it is selected",
        "ticked": "Ticked: 1 of 6",
        "all": "All 6 are ticked",
    },
}
REFUSE = """() => {
  navigator.clipboard.writeText = () => Promise.reject(new DOMException("no", "NotAllowedError"));
}"""

each_language = pytest.mark.parametrize("language", LANGUAGES)


@pytest.fixture(scope="module")
def visitor(browser, root_site):
    with arriving(browser, root_site, permissions=["clipboard-read", "clipboard-write"]) as found:
        yield found


@each_language
def test_a_press_copies_the_clause_and_says_so(visit, language):
    page = visit.open(path_of("clause", language))
    first = page.locator("copy-text").first

    first.get_by_role("button", name=WORDS[language]["copy"]).click()

    expect(first.get_by_role("status")).to_contain_text(WORDS[language]["copied"])
    assert page.evaluate("navigator.clipboard.readText()") == first.locator("blockquote").text_content()


@each_language
def test_when_the_browser_refuses_to_copy_the_text_is_selected(visit, language):
    page = visit.open(path_of("clause", language))
    page.evaluate(REFUSE)
    first = page.locator("copy-text").first

    first.get_by_role("button", name=WORDS[language]["copy"]).click()

    expect(first.get_by_role("status")).to_contain_text(WORDS[language]["refused"])
    assert page.evaluate("getSelection().toString()").strip()


@each_language
def test_a_clause_stands_in_both_languages_without_scripts(unscripted, language):
    page = unscripted.open(path_of("clause", language))

    expect(page.locator("blockquote[lang=fr]")).to_contain_text("Chaque lot est évalué et attribué séparément.")
    expect(page.locator("blockquote[lang=en]")).to_contain_text("Each lot is evaluated and awarded separately.")
    expect(page.locator("copy-text button").first).to_be_hidden()


@each_language
def test_ticking_the_principles_says_how_many(visit, language):
    page = visit.open(path_of("principles", language))
    boxes = page.get_by_role("checkbox")

    boxes.first.check()
    expect(page.get_by_role("main").get_by_role("status")).to_contain_text(WORDS[language]["ticked"])
    for box in boxes.all():
        box.check()
    expect(page.get_by_role("main").get_by_role("status")).to_contain_text(WORDS[language]["all"])


@pytest.mark.parametrize(
    ("language", "words"),
    [("fr", ["Activité de maillage", "Économie sociale", "UNSPSC"]), ("en", ["Adapted enterprise", "UNSPSC"])],
)
def test_the_glossary_follows_the_alphabet_of_its_language(unscripted, language, words):
    page = unscripted.open(path_of("glossary", language))

    found = page.locator("dfn").all_text_contents()

    assert [word for word in found if word in words] == words
