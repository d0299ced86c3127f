"""The compact index on the real site, in a real browser: what buyers type is found, corrected, narrowed, explained."""

import json
import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from built_site import BuiltSite
from looking import PAGES, look_for, status_of, titles_of
from playwright.sync_api import Route, expect
from visiting import DESK, PHONE

from vitrine.search import COLUMNS
from vitrine.search.packing import unpacked

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("site, further")]


@pytest.mark.parametrize(
    ("language", "words", "first"),
    [
        ("fr", "boite a lunch", "Cuisine-Atout"),
        ("fr", "l’entretien ménager", "Axia Services"),
        ("fr", "catering estrie", "Groupe Probex – traiteur Comme chez-nous"),
        ("en", "traiteur estrie", "Groupe Probex – traiteur Comme chez-nous"),
        ("fr", "imprimmerie", "Imprime-Emploi"),
        ("fr", "groupe part", "Groupe PART"),
        ("fr", "je cherche un imprimeur", "Imprime-Emploi"),
    ],
)
def test_what_buyers_type_finds_who_sells_it(visit, language, words, first):
    assert titles_of(look_for(visit, words, language))[0] == first


def test_a_first_query_asks_for_few_files_and_the_next_for_none(visit):
    page = visit.open(PAGES["fr"])
    before = len(visit.requests)
    page.get_by_role("searchbox").fill("traiteur")
    expect(page.locator(".search-result").first).to_be_visible()
    asked = [address for address in visit.requests[before:] if "/icon." not in address]
    assert len(asked) <= 3, asked
    assert not [address for address in asked if "pagefind" in address]
    page.get_by_role("searchbox").fill("buffet")
    expect(page.locator(".search-result mark").first).to_be_visible()
    page.get_by_role("searchbox").fill("repas surgelés")
    expect(page.get_by_text("Repas surgelés")).to_be_visible()
    assert [address for address in visit.requests[before:] if "/icon." not in address] == asked


def asked_of_the_index(visit) -> list[str]:
    """The parts of the index that the page asked for."""
    return [address.split("/")[-1].split(".")[0] for address in visit.requests if "/find/" in address]


@pytest.mark.parametrize(
    ("language", "own", "other", "first"),
    [
        ("fr", "traiteur", "catering", "Cuisine-Atout"),
        ("fr", "imprimeur", "printer", "Imprime-Emploi"),
        ("en", "catering", "traiteur", "Groupe Probex"),
    ],
)
def test_words_of_another_language_are_asked_for_by_the_first_that_needs_them(visit, language, own, other, first):
    page = visit.open(PAGES[language])
    page.get_by_role("searchbox").fill(own)
    expect(page.locator(".search-result").first).to_be_visible()
    before = asked_of_the_index(visit)
    assert "others" not in before
    found = titles_of(page)
    with page.expect_response(re.compile(r"/others\.[0-9a-f]+\.json$")):
        page.get_by_role("searchbox").fill(other)
    expect(page.locator(".search-result").first).to_contain_text(first)
    for words, again in ((other[:-1], first), (own, found[0])):
        page.get_by_role("searchbox").fill(words)
        expect(page).to_have_url(re.compile(f"q={words}$"))
        expect(page.locator(".search-result").first).to_contain_text(again)
    assert asked_of_the_index(visit) == [*before, "others"]
    assert titles_of(page) == found


def test_the_page_lists_the_codes_that_its_index_counts_by_in_the_same_order(root_site: BuiltSite, visit):
    folder = root_site.folder / "find"
    for language, address in PAGES.items():
        page = visit.open(address)
        file = folder / language / page.locator("catalogue-search").get_attribute("data-core")
        core = unpacked(file.read_bytes(), COLUMNS)
        codes = json.loads((folder / language / core["files"]["codes"]).read_text())["codes"]
        for facet in ("category", "region", "sector"):
            unlisted = core["unlisted"].get(facet, [])
            boxes = page.locator(f"input[name={facet}]").evaluate_all("boxes => boxes.map(({ value }) => value)")
            assert [*boxes, *unlisted] == codes[facet]


@pytest.mark.parametrize("words", ["cafeteria", "recyclage"])
def test_words_that_are_sure_are_answered_alike_whatever_was_asked_before(visit, words):
    before = titles_of(look_for(visit, words))
    page = look_for(visit, "xylophagie")
    assert titles_of(page) == []
    page.get_by_role("searchbox").fill(words)
    expect(page.locator(".search-result").first).to_be_visible()
    assert titles_of(page) == before


def test_a_slip_is_corrected_aloud_and_what_was_typed_is_one_click_away(visit):
    page = look_for(visit, "traitteur")
    note = page.locator("[data-part=note]")
    expect(note).to_contain_text("traiteur")
    expect(page.locator(".search-result mark").first).to_have_text(re.compile("^traiteur$", re.IGNORECASE))
    note.get_by_role("link").click()
    expect(page).to_have_url(re.compile(r"exact=1"))
    expect(status_of(page)).to_have_text("Rien n’a été trouvé")


@pytest.mark.parametrize("word", ["helicoptere", "dentiste", "bateaux"])
def test_a_word_that_means_nothing_here_finds_nothing_and_leads_on(visit, word):
    page = look_for(visit, word)
    expect(status_of(page)).to_have_text("Rien n’a été trouvé")
    expect(page.get_by_role("link", name="Voir toutes les entreprises")).to_be_visible()
    expect(page.get_by_role("link", name=re.compile("Demander"))).not_to_have_count(0)


@pytest.mark.parametrize(
    ("language", "words", "near"),
    [("fr", "buanderie", "Services d’entretien ménager"), ("en", "laundry", "Building cleaning")],
)
def test_a_need_that_nobody_answers_leads_to_near_categories_and_to_people(visit, language, words, near):
    page = look_for(visit, words, language)
    assert titles_of(page) == []
    expect(page.locator("[data-part=near]").get_by_role("link").first).to_contain_text(near)
    expect(page.locator("[data-part=none] > ul").get_by_role("link")).to_have_count(3)


def test_words_that_were_dropped_are_named_where_nothing_is_found(visit):
    page = look_for(visit, "hélicoptère")
    expect(page.locator("[data-part=note]")).to_contain_text("hélicoptère")


def test_filters_that_leave_nothing_say_how_much_there_is_without_them(visit):
    page = look_for(visit, "traiteur", more="&region=mauricie")
    expect(status_of(page)).to_have_text("Rien n’a été trouvé")
    link = page.locator("[data-part=near]").get_by_role("link", name=re.compile("Mauricie"))
    expect(link).to_contain_text("résultats")
    link.click()
    expect(page.locator(".search-result").first).to_be_visible()
    assert "region=" not in page.url


def test_a_filter_that_the_whole_text_does_not_know_is_named_and_hides_nothing(visit):
    page = look_for(visit, "insertion", more="&in=text&buyer=municipal")
    expect(page.locator(".search-result").first).to_be_visible()
    expect(page.locator("[data-part=note]")).to_contain_text("ne se filtre pas par")


SHIFTS = """() => new Promise((done) => {
  let total = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) total += entry.value;
  }).observe({type: "layout-shift", buffered: true});
  setTimeout(() => done(total), 200);
})"""


@pytest.mark.parametrize("width", [PHONE, DESK])
@pytest.mark.parametrize("query", ["?q=traiteur", "?q=helicoptere", "?region=montreal", ""])
def test_nothing_jumps_when_one_arrives(buyer, query, width):
    def late(route: Route) -> None:
        response = route.fetch()
        page.wait_for_timeout(300)  # the page is painted before its script is there
        route.fulfill(response=response)

    page = buyer.page
    page.route(re.compile(r"/search\.js$"), late)
    buyer.look(width=width)
    buyer.open(PAGES["fr"] + query)
    expect(page.get_by_role("searchbox")).to_be_visible()
    assert page.evaluate(SHIFTS) < 0.05


def test_a_result_says_what_answers_where_it_serves_and_when_it_was_verified(visit):
    page = look_for(visit, "repas congelés estrie")
    result = page.locator(".search-result").first
    expect(result.locator(".search-result-offers")).to_contain_text("Repas surgelés")
    expect(result.locator(".search-result-facts")).to_contain_text("Dessert")
    expect(result.locator(".search-result-facts")).to_contain_text("2026")


def test_filters_count_what_they_leave_and_each_choice_can_be_taken_away(visit):
    page = look_for(visit, "traiteur", more="&status=insertion&region=montreal")
    shown = len(titles_of(page))
    box = page.get_by_label(re.compile("Entreprise d’insertion"), exact=False).first
    expect(box).to_be_checked()
    expect(page.locator("label", has=page.locator("input[value=insertion]")).locator("span").last).to_have_text(
        str(shown)
    )
    page.get_by_role("button", name="Retirer le filtre : Entreprise d’insertion".replace(" :", "\u202f:")).click()
    expect(page).not_to_have_url(re.compile("status="))
    assert len(titles_of(page)) >= shown
    page.go_back()
    expect(page).to_have_url(re.compile("status=insertion"))
    expect(status_of(page)).to_have_text(f"{shown} résultats")


@pytest.mark.parametrize("width", [PHONE, DESK])
@pytest.mark.parametrize("words", ["traitteur", "helicoptere", "repas"])
def test_axe_finds_no_barrier_with_a_correction_with_none_and_with_results(visit, words, width):
    visit.page.set_viewport_size({"width": width, "height": 900})
    page = look_for(visit, words)
    panel = page.locator(".catalogue-search-panel")
    panel.evaluate("panel => { for (const one of [panel, ...panel.querySelectorAll('details')]) one.open = true; }")
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()


def test_every_address_of_a_result_is_that_of_a_profile(root_site: BuiltSite, visit):
    page = visit.open(f"{PAGES['fr']}?page=enterprises")
    expect(status_of(page)).not_to_be_empty()
    while page.get_by_role("button", name="Plus de résultats").is_visible():
        page.get_by_role("button", name="Plus de résultats").click()
    links = page.locator(".search-result h2 a").evaluate_all("links => links.map((link) => link.pathname.slice(1))")
    profiles = {
        path.parent.relative_to(root_site.folder).as_posix() + "/"
        for path in root_site.folder.glob("entreprises/*/index.html")
    }
    assert links
    assert set(links) <= profiles
