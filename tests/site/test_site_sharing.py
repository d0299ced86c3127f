"""Lists followed and shown elsewhere: their feeds, the page in a frame, the element in a partner's page."""

import json
import xml.etree.ElementTree as ElementTree

import pytest
from axe_playwright_python.sync_playwright import Axe
from built_site import BuiltSite, links_in
from playwright.sync_api import Page, Route, expect
from visiting import DESK, PHONE, Visitor

pytestmark = pytest.mark.xdist_group("site, further")

ATOM = "{http://www.w3.org/2005/Atom}"
LISTS = {"fr": ("regions/", "categories/"), "en": ("en/regions/", "en/categories/")}
EMBED = {"fr": "integrer/", "en": "en/embed/"}
PARTNER = "http://partner.example/page/"


@pytest.mark.parametrize("folder", [folder for folders in LISTS.values() for folder in folders])
def test_every_region_and_category_has_a_feed_that_readers_find(root_site: BuiltSite, folder: str) -> None:
    index = root_site.pages[folder]
    outlines = list(ElementTree.fromstring(root_site.text(f"{folder}feeds.opml")).iter("outline"))
    lists = {path: page for path, page in root_site.lists.items() if path.startswith(folder)}
    assert {one.get("htmlUrl") for one in outlines} == {page.address for page in lists.values()}
    assert f"{root_site.address}{folder}feeds.opml" in [address for _, address in index.references]
    for path, page in lists.items():
        feed = ElementTree.fromstring(root_site.text(f"{path}feed.xml"))
        told = {link.get("href") for link in feed.iterfind(f"{ATOM}entry/{ATOM}link")}
        assert told == {root_site.address + root_site.path_of(card) for card in page.cards}
        found = [one.get("href") for one in page.root.iterfind("head/link[@type='application/atom+xml']")]
        assert f"{root_site.base}{path}feed.xml" in found
        assert feed.find(f"{ATOM}link[@rel='self']").get("href") in [one.get("xmlUrl") for one in outlines]


def test_a_list_in_a_frame_holds_the_list_and_leads_out_of_the_frame(root_site: BuiltSite) -> None:
    page, whole = root_site.pages["integrer/regions/montreal/"], root_site.lists["regions/montreal/"]
    assert page.is_bare
    assert list(page.root.iter("script")) == []
    links = list(page.root.iter("a"))
    assert {(link.get("target"), link.get("rel")) for link in links} == {("_blank", "noopener")}
    shown = links_in(next(page.root.iter("ul")))
    assert shown == [root_site.address + root_site.path_of(card) for card in whole.cards]
    told = json.loads(root_site.text("embed/v1/fr/regions/montreal.json"))
    assert [one["url"] for one in told["enterprises"]] == shown


@pytest.mark.parametrize("language", EMBED)
def test_the_page_of_codes_follows_what_is_chosen(visit: Visitor, unscripted: Visitor, language: str) -> None:
    page = visit.open(f"{EMBED[language]}#regions-estrie")
    for width, scheme in ((DESK, "light"), (PHONE, "dark")):
        visit.look(width=width, scheme=scheme)
        page.reload()
        expect(page.locator("[data-code=frame] [data-part=text]")).to_contain_text("/regions/estrie/")
        expect(page.locator("vitrine-list li a").first).to_have_attribute("target", "_blank")
        found = Axe().run(page)
        assert found.violations_count == 0, found.generate_report()
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    visit.look()
    framed = visit.open(f"{EMBED[language]}regions/estrie/")
    assert Axe().run(framed).violations_count == 0
    page = visit.open(EMBED[language])
    page.get_by_role("combobox").select_option("categories-catering")
    expect(page.locator("[data-code=element] [data-part=text]")).to_contain_text("catering.json")
    assert page.url.endswith("#categories-catering")
    expect(page.frame_locator("iframe").get_by_role("heading")).to_contain_text(": ")
    plain = unscripted.open(EMBED[language])
    expect(plain.locator("[data-code=frame] [data-part=text]")).to_contain_text("<iframe")
    assert not plain.get_by_role("combobox").is_visible()


def partner_page(page: Page, site: BuiltSite, answer: str, status: int = 200) -> None:
    """Opens a page of another host that holds the element; answer: what its data are."""
    html = f'<script type="module" src="{site.address}embed/v1/vitrine-list.js"></script>'
    html += f'<vitrine-list src="{site.address}embed/v1/x.json"><a href="/list">The list</a></vitrine-list>'
    module = site.text("embed/v1/vitrine-list.js")
    headers = {"Access-Control-Allow-Origin": "*"}

    def reply(route: Route) -> None:
        if route.request.url == PARTNER:
            route.fulfill(body=html, content_type="text/html")
        elif route.request.url.endswith(".js"):
            route.fulfill(body=module, content_type="text/javascript", headers=headers)
        else:
            route.fulfill(body=answer, status=status, content_type="application/json", headers=headers)

    page.route("**/*", reply)
    page.goto(PARTNER)


def test_the_element_draws_texts_and_never_html_in_a_partners_page(browser, root_site: BuiltSite) -> None:
    told = json.loads(root_site.text("embed/v1/fr/regions/estrie.json"))
    told["enterprises"][0] |= {"name": "<img src=x onerror=alert(1)>", "url": "javascript:alert(1)"}
    page = browser.new_page()
    partner_page(page, root_site, json.dumps(told))
    first, second = (page.locator("vitrine-list li").nth(place) for place in (0, 1))
    expect(first.locator("a")).to_have_text("<img src=x onerror=alert(1)>")
    assert first.locator("a").get_attribute("href") is None
    expect(second.locator("a")).to_have_attribute("href", told["enterprises"][1]["url"])
    assert page.locator("vitrine-list img").count() == 0
    page.close()


@pytest.mark.parametrize(("answer", "status"), [("no", 200), ("{}", 200), ('{"format": 2}', 200), ("", 404)])
def test_the_element_keeps_its_link_when_the_list_does_not_come(browser, root_site, answer: str, status: int) -> None:
    page = browser.new_page()
    partner_page(page, root_site, answer, status)
    expect(page.get_by_role("link", name="The list")).to_be_visible()
    page.close()
