"""A buyer makes a market scan and asks for quotes, in a real browser; other people's programs read what is saved."""

import csv
from datetime import date
from io import BytesIO, StringIO
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from docx import Document
from icalendar import Calendar
from playwright.sync_api import Page, Route, expect
from visiting import DESK, LANGUAGES, PHONE, path_of, tab_to

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("site, further")]

each_language = pytest.mark.parametrize("language", LANGUAGES)
KEPT = "#kept=cuisine-atout,groupe-part"
HOSTILE = '=HYPERLINK("http://x")<img src=x onerror=alert(1)>\u202e; a, b\\'
MAIL = '<section class="contact-panel" id="contact"><a href="mailto:prix@example.org">prix@example.org</a>'
ASKED = {"fr": "Demande envoyée – Groupe PART", "en": "Asked – Groupe PART"}


def begin(buyer, kind: str, language: str) -> Page:
    """A page of the buyer's, with two enterprises that a link brought."""
    page = buyer.open(path_of(kind, language) + KEPT)
    expect(page.locator("[data-part=suppliers] fieldset, [data-part=recipients] > li")).to_have_count(2)
    return page


def taken(page: Page, act: str) -> tuple[str, bytes]:
    with page.expect_download() as found:
        page.locator(f"[data-act={act}]").click()
    return found.value.suggested_filename, Path(found.value.path()).read_bytes()


def gives_a_mail(page: Page) -> None:
    """One enterprise of the two gives a mail address: no real profile does yet."""

    def answer(route: Route) -> None:
        told = route.fetch().text()
        route.fulfill(body=told.replace('<section class="contact-panel" id="contact">', MAIL), content_type="text/html")

    page.route("**/groupe-part/", answer)


def mail_of(page: Page) -> tuple[str, str, str, str]:
    """Whom the mail goes to, its subject, its body, and the whole address."""
    address = page.locator("[data-part=recipients] a[href^=mailto]").get_attribute("href") or ""
    parts = urlsplit(address)
    fields = parse_qs(parts.query, strict_parsing=True)
    return unquote(parts.path), fields["subject"][0], fields["body"][0], address


@each_language
def test_search_keep_compare_scan_and_ask_is_one_way(buyer, language):
    page = buyer.open(path_of("results", language) + "&region=montreal")
    expect(page.locator(".search-results li, .search-results > *").first).to_be_visible()
    buyer.open(path_of("category", language))
    for name in ("Cuisine-Atout", "Groupe PART"):
        page.get_by_role("button", name=f"({name})").click()
    expect(page.locator(".shortlist-link [data-part=count]")).to_have_text("(2)")
    expect(page.locator(".shortlist-link [role=status]")).to_contain_text("2")
    page.locator(".shortlist-link a").click()
    page.locator(".compare-table textarea").first.fill("Proche du siège")
    page.locator("[data-part=next] a").last.click()
    expect(page.locator("[name=reason-cuisine-atout]")).to_have_value("Proche du siège")
    page.locator("[data-act=last]").click()
    expect(page.locator("[data-part=document]")).to_contain_text("Montréal")
    searched = buyer.site.address + path_of("results", language) + "&region=montreal"
    expect(page.locator("[name=searched]")).to_have_value(searched)
    buyer.open(path_of("quote request", language))
    page.get_by_label(ASKED[language]).first.check()
    buyer.open(path_of("market scan", language))
    expect(page.locator("[data-part=document] tr", has_text="Groupe PART")).to_contain_text(str(date.today().year))


@each_language
def test_a_scan_tells_what_was_decided_why_and_from_which_facts(buyer, language):
    page = begin(buyer, "market scan", language)
    page.locator("[name=need]").fill(f"Repas\n{HOSTILE}")
    page.locator("[name=verdict-groupe-part]").select_option("retained")
    page.locator("[name=reason-groupe-part]").fill(HOSTILE)
    page.reload()
    expect(page.locator("[name=reason-groupe-part]")).to_have_value(HOSTILE)
    document = page.locator("[data-part=document]")
    expect(document).to_contain_text("<img src=x onerror=alert(1)>")
    expect(document).to_contain_text("/groupe-part/")
    expect(document).to_contain_text("CC-BY-4.0")
    expect(document).to_contain_text(buyer.site.version)
    assert document.locator("img").count() == 0


@each_language
def test_a_scan_is_saved_for_word_for_browsers_and_for_spreadsheets(buyer, language):
    page = begin(buyer, "market scan", language)
    page.locator("[name=file]").fill("AO 2026/7")
    page.locator("[name=reason-groupe-part]").fill(HOSTILE)
    name, docx = taken(page, "docx")
    assert name.endswith("-ao-2026-7.docx")
    table = Document(BytesIO(docx)).tables[0]
    assert [row.cells[0].text for row in table.rows][1:] == ["Cuisine-Atout", "Groupe PART"]
    assert table.rows[2].cells[2].text == HOSTILE.replace("\u202e", "")
    _, html = taken(page, "html")
    assert b"&lt;img src=x onerror=alert(1)&gt;" in html
    assert f'<html lang="{language}">'.encode() in html
    _, table = taken(page, "csv")
    assert table.startswith("\ufeff".encode())
    rows = list(csv.reader(StringIO(table.decode("utf-8-sig")), delimiter=";" if language == "fr" else ","))
    assert len({len(row) for row in rows}) == 1
    assert rows[2][2].startswith("'=HYPERLINK")


def test_nothing_but_the_document_is_printed(buyer):
    page = begin(buyer, "market scan", "fr")
    page.emulate_media(media="print")
    for chrome in (".site-header", ".site-footer", ".page-header", ".buyer-form-fields"):
        expect(page.locator(chrome)).to_be_hidden()
    expect(page.locator("[data-part=document]")).to_be_visible()


@pytest.mark.parametrize("kind", ["market scan", "quote request"])
def test_a_draft_is_there_on_the_next_visit_until_it_is_erased(buyer, kind):
    page = begin(buyer, kind, "fr")
    page.locator("[name=need]").fill("Des repas")
    page.reload()
    expect(page.locator("[name=need]")).to_have_value("Des repas")
    page.get_by_role("button", name="Effacer mon brouillon").click()
    expect(page.locator("[name=need]")).to_have_value("")
    page.reload()
    expect(page.locator("[name=need]")).to_have_value("")


@each_language
def test_a_request_opens_a_mail_to_one_enterprise_and_tells_other_ways_for_another(buyer, language):
    gives_a_mail(buyer.page)
    page = begin(buyer, "quote request", language)
    page.locator("[name=title]").fill("Repas & café = 100 %?")
    page.locator("[name=need]").fill("Ligne 1\nLigne 2")
    to, subject, body, address = mail_of(page)
    assert to == "prix@example.org"
    assert subject.endswith("Repas & café = 100 %?")
    assert "Ligne 1\r\nLigne 2\r\n" in body
    assert "%0D%0A" in address
    assert len(address) <= 2000
    assert buyer.site.address + path_of("enterprise", language) in body
    other = page.locator("[data-part=recipients] > li", has_text="Cuisine-Atout").locator("a").last
    expect(other).to_have_attribute(
        "href", "/" + path_of("enterprise", language).replace("groupe-part", "cuisine-atout")
    )


def test_a_request_too_long_for_a_mail_is_copied_to_be_pasted(buyer):
    gives_a_mail(buyer.page)
    buyer.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = begin(buyer, "quote request", "fr")
    page.locator("[name=need]").fill("é" * 400)
    *_, body, address = mail_of(page)
    assert len(address) <= 2000
    assert "Collez ici" in body
    expect(page.locator("[data-part=length]")).to_contain_text("2000")
    link = page.locator("[data-part=recipients] a[href^=mailto]")
    link.evaluate("link => link.addEventListener('click', event => event.preventDefault())")
    link.click()
    expect(page.locator("[data-part=status]")).to_contain_text("copié")
    assert "é" * 400 in page.evaluate("navigator.clipboard.readText()")


def test_a_clause_is_put_in_in_the_language_of_the_message_with_its_page(buyer):
    page = begin(buyer, "quote request", "fr")
    page.locator("[name=clause-lot-splitting]").check()
    expect(page.locator("[data-part=message]")).to_contain_text("Le présent appel est divisé")
    page.get_by_label("English").check()
    message = page.locator("[data-part=message]")
    expect(message).to_contain_text("This call is divided")
    expect(message).to_contain_text("/en/clauses/lot-splitting/")
    expect(message).to_contain_text("Hello,")
    expect(message).to_have_attribute("lang", "en")


@pytest.mark.parametrize(("hour", "start"), [("", "20261215"), ("16:00", "20261215T210000Z")])
def test_the_deadline_is_a_calendar_file_with_an_alarm(buyer, hour, start):
    page = begin(buyer, "quote request", "fr")
    page.locator("[name=title]").fill(HOSTILE)
    page.locator("[name=deadline]").fill("2026-12-15")
    page.locator("[name=hour]").fill(hour)
    _, content = taken(page, "ics")
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))
    (event,) = Calendar.from_ical(content).walk("VEVENT")
    assert event["DTSTART"].to_ical().decode() == start
    assert HOSTILE.replace("\u202e", "") in event["SUMMARY"]
    assert [alarm["TRIGGER"].to_ical() for alarm in event.walk("VALARM")] == [b"-P1D"]


@each_language
@pytest.mark.parametrize("kind", ["market scan", "quote request"])
@pytest.mark.parametrize(("width", "scheme"), [(DESK, "light"), (PHONE, "dark")])
def test_axe_finds_no_barrier_where_a_buyer_writes(buyer, kind, language, width, scheme):
    buyer.look(width=width, scheme=scheme)
    page = begin(buyer, kind, language)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    found = Axe().run(page).response["violations"]
    assert [(one["id"], [node["target"] for node in one["nodes"]]) for one in found] == []


def test_the_order_is_changed_by_keyboard_and_the_focus_stays(buyer):
    page = buyer.open(path_of("shortlist", "fr") + KEPT)
    page.get_by_role("button", name="Les ajouter").press("Enter")
    name = "Placer après – Cuisine-Atout"
    page.get_by_role("button", name=name).press("Enter")
    expect(page.locator(".compare-table thead th a").first).to_have_text("Groupe PART")
    expect(page.get_by_role("button", name=name)).to_be_focused()


def test_a_request_is_copied_by_keyboard_alone(buyer):
    page = begin(buyer, "quote request", "fr")
    page.locator("[name=organisation]").focus()  # after the day and the hour, whose parts the browser outlines itself
    assert all(tab_to(page, "[data-act=copy]", at_most=40))
    page.keyboard.press("Enter")
    expect(page.locator("[data-part=status]")).not_to_be_empty()


@pytest.mark.parametrize("kind", ["shortlist", "market scan", "quote request"])
def test_a_browser_that_keeps_nothing_says_so_and_works(buyer, kind):
    buyer.page.add_init_script(
        "Storage.prototype.setItem = () => { throw new DOMException('no', 'QuotaExceededError'); }"
    )
    page = buyer.open(path_of(kind, "fr") + KEPT)
    expect(page.locator("[data-part=unkept]")).to_be_visible()
    expect(page.locator("main")).to_contain_text("Groupe PART")


@pytest.mark.parametrize("kind", ["market scan", "quote request"])
def test_without_scripts_a_page_of_the_buyer_says_so_and_leads_on(unscripted, kind):
    page = unscripted.open(path_of(kind, "fr"))
    expect(page.locator("noscript a")).to_be_visible()
    expect(page.locator("main form")).to_be_hidden()


@pytest.mark.parametrize("kind", ["market scan", "quote request"])
def test_a_list_that_was_sent_is_scanned_and_asked_though_one_keeps_another(buyer, kind):
    page = buyer.open("entreprises/axia-services/")
    page.locator(".profile-header .keep-button").click()
    page = begin(buyer, kind, "fr")
    expect(page.get_by_role("main")).to_contain_text("Groupe PART")
    expect(page.locator("[data-part=suppliers], [data-part=recipients]")).not_to_contain_text("Axia")
