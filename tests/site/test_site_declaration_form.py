"""The form of the declaration: what it refuses and where it says so, what it fetches, and its text without scripts."""

import re

import pytest
from built_site import read_html
from declaration_files import TITLES, TYPED, taken, type_in
from playwright.sync_api import expect
from visiting import LANGUAGES, path_of

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("site")]

each_language = pytest.mark.parametrize("language", LANGUAGES)
each_form = pytest.mark.parametrize("form", ["pdf", "docx", "text", "record"])


@each_language
def test_what_is_missing_is_said_beside_each_field_and_nothing_is_made(visit, language):
    page = visit.open(path_of("declaration", language))
    page.locator("button[value=pdf]").click()
    expect(page.locator(".form-field-problem:visible")).to_have_count(4)
    expect(page.locator("[name=signatory]")).to_be_focused()
    expect(page.get_by_role("main").get_by_role("status")).not_to_be_empty()
    for name in ("signatory", "role", "scope", "date"):
        field = page.locator(f"[name={name}]")
        expect(field).to_have_attribute("aria-invalid", "true")
        expect(field).to_have_attribute("aria-describedby", re.compile(f"error-{name}"))
    type_in(page, TYPED[language])
    expect(page.locator(".form-field-problem:visible")).to_have_count(0)
    expect(page.locator("[aria-invalid]")).to_have_count(0)


def test_a_text_of_more_than_300_characters_is_refused_beside_its_field(visit):
    page = visit.open(path_of("declaration", "en"))
    type_in(page, {**TYPED["en"], "role": "x" * 301})
    page.locator("button[value=text]").click()
    expect(page.locator(".form-field-problem:visible")).to_contain_text("300")


def test_the_kind_of_institution_is_asked_for_the_record_alone(visit):
    page = visit.open(path_of("declaration", "en"))
    type_in(page, TYPED["en"])
    assert taken(page, "text")[0] == "declaration-port-authority-of-ile-dupas.txt"
    page.locator("button[value=record]").click()
    expect(page.locator(".form-field-problem:visible")).to_have_count(1)
    expect(page.locator("[name=kind]")).to_be_focused()


@each_form
def test_the_same_words_give_the_same_bytes(visit, form):
    def once():
        page = visit.open(path_of("declaration", "fr"))
        type_in(page, {**TYPED["fr"], "signatory": "Ville de Montréal"})
        return taken(page, form)

    assert once() == once()


def test_fonts_are_asked_for_with_the_pdf_only_and_nothing_is_kept(visit):
    page = visit.open(path_of("declaration", "fr"))
    type_in(page, TYPED["fr"])
    taken(page, "text")
    assert not [url for url in visit.requests if url.endswith((".ttf", "/pdf.js", "/docx.js"))]
    taken(page, "pdf")
    assert len([url for url in visit.requests if url.endswith(".ttf")]) == 2
    assert page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]


def test_fonts_that_do_not_come_are_said_with_what_else_one_can_do(browser, root_site):
    page = browser.new_page()
    page.route("**/*.ttf", lambda route: route.abort())
    page.goto(root_site.address + path_of("declaration", "fr"))
    type_in(page, TYPED["fr"])
    page.locator("button[value=pdf]").click()
    expect(page.get_by_role("main").get_by_role("status")).to_contain_text("n’a pas pu être fait")
    assert taken(page, "docx")[1]
    page.close()


@each_language
def test_without_scripts_the_text_is_whole_with_lines_to_fill_by_hand(unscripted, language):
    page = unscripted.open(path_of("declaration", language))
    expect(page.locator("declaration-maker form")).to_be_hidden()
    expect(page.get_by_role("heading", name=TITLES[language])).to_be_visible()
    expect(page.locator(".declaration-text:visible .declaration-blank")).to_have_count(4)
    expect(page.locator(".declaration-text:visible .declaration-signature")).to_have_count(2)
    page.emulate_media(media="print")
    for part in (".declaration-blank", ".declaration-signature", "[data-kind=paragraph]"):
        expect(page.locator(f".declaration-text:visible {part}").first).to_be_visible()
    page.emulate_media(media="screen")


@each_language
def test_the_page_holds_the_text_of_its_record_in_both_languages(root_site, language):
    root = read_html(root_site.text(path_of("declaration", language)))
    texts = [one.get("lang") for one in root.iter("section") if one.get("data-text") is not None]
    assert texts == [language, *(other for other in LANGUAGES if other != language)]
