"""What the built site says to machines: JSON-LD, sitemap, feeds, robots."""

import json
from collections import Counter
from typing import Any
from xml.etree import ElementTree

import pytest
from built_site import BuiltPage, BuiltSite, text_of, with_class

from small_site import REPOSITORY
from vitrine.catalogue import RECORD_KINDS
from vitrine.catalogue.initiative import RecordKind

FOLLOWED = ("regions/", "categories/", "en/regions/", "en/categories/")
pytestmark = pytest.mark.xdist_group("site")

ATOM = "{http://www.w3.org/2005/Atom}"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
XHTML = "{http://www.w3.org/1999/xhtml}"
PROFILES = {"fr": "entreprises/", "en": "en/enterprises/"}
LANGUAGES = ("fr", "en")
SELLERS = {"Organization", "LocalBusiness"}

each_language = pytest.mark.parametrize("language", LANGUAGES)


def scripts_of_facts(page: BuiltPage) -> list[str]:
    found = page.root.iterfind("head/script[@type='application/ld+json']")
    return [script.text or "" for script in found]


def things(page: BuiltPage) -> list[dict[str, Any]]:
    """Everything the page's JSON-LD describes."""
    graphs = [json.loads(text) for text in scripts_of_facts(page)]
    assert all(graph["@context"] == "https://schema.org" for graph in graphs)
    return [thing for graph in graphs for thing in graph["@graph"]]


def types_of(one: dict[str, Any]) -> set[str]:
    """An enterprise is of a type of schema.org and of one of ESSGlobal."""
    return {one["@type"]} if isinstance(one["@type"], str) else set(one["@type"])


def thing(page: BuiltPage, *types: str) -> dict[str, Any]:
    """The one thing of these types."""
    (found,) = [one for one in things(page) if types_of(one) & set(types)]
    return found


def profiles(site: BuiltSite, language: str) -> list[BuiltPage]:
    """The pages of the enterprises that one can buy from."""
    return [
        page
        for path, page in site.pages.items()
        if path.startswith(PROFILES[language]) and path != PROFILES[language] and page.is_indexed
    ]


def locations(site: BuiltSite, path: str) -> list[str]:
    root = ElementTree.fromstring(site.text(path))
    return [element.text or "" for element in root.iter(f"{SITEMAP}loc")]


def sitemap_addresses(site: BuiltSite) -> list[str]:
    return [address for part in locations(site, "sitemap.xml") for address in locations(site, site.path_of(part))]


def feed(site: BuiltSite, language: str) -> ElementTree.Element:
    return ElementTree.fromstring(site.text("feed.xml" if language == "fr" else "en/feed.xml"))


def test_facts_for_machines_are_json_that_cannot_end_its_script(site):
    texts = [text for page in site.pages.values() for text in scripts_of_facts(page)]
    assert [text for text in texts if "<" in text or "&" in text] == []
    assert all(json.loads(text) for text in texts)


@each_language
def test_an_enterprise_is_an_organisation_with_its_name_and_what_it_sells(site, language):
    pages = profiles(site, language)
    sellers = [thing(page, *SELLERS) for page in pages]
    assert [seller["name"] for seller in sellers] == [page.heading for page in pages]
    assert [page.path for page, seller in zip(pages, sellers, strict=True) if not seller["makesOffer"]] == []
    # No source of the reference catalogue says where anything is delivered: nothing may claim it.
    assert [page.path for page, seller in zip(pages, sellers, strict=True) if "areaServed" in seller] == []


def spaced(text: str) -> str:
    """The text with plain spaces, as `text_of` reads pages."""
    return " ".join(text.split())


@each_language
def test_the_offers_for_machines_are_the_offerings_people_read(site, language):
    pages = profiles(site, language)
    told = [[spaced(offer["itemOffered"]["name"]) for offer in thing(page, *SELLERS)["makesOffer"]] for page in pages]
    read = [
        [text_of(name) for table in with_class(page.root, "offering-table") for name in table.iter("h3")]
        for page in pages
    ]
    assert told == read


def test_a_list_tells_machines_the_same_enterprises_in_the_same_order(site):
    told = {
        path: [item["url"] for item in thing(page, "ItemList")["itemListElement"]] for path, page in site.lists.items()
    }
    assert told == {
        path: [site.address + site.path_of(card) for card in page.cards] for path, page in site.lists.items()
    }


def test_every_page_under_the_first_tells_the_way_to_it(site):
    below = [page for path, page in site.pages.items() if path not in {"", "en/", "404.html"} and not page.is_bare]
    ways = {page.path: thing(page, "BreadcrumbList")["itemListElement"] for page in below}
    assert [
        path for path, way in ways.items() if [step["position"] for step in way] != list(range(1, len(way) + 1))
    ] == []
    leading = [step["item"] for way in ways.values() for step in way[:-1]]
    assert [address for address in leading if site.path_of(address) not in site.pages] == []


def test_a_closed_enterprise_offers_nothing_to_machines(site):
    closed = [thing(site.pages[folder + "sos-velo/"], *SELLERS) for folder in PROFILES.values()]
    assert [(one["dissolutionDate"], one.get("makesOffer")) for one in closed] == [("2023", None)] * 2


def test_machines_are_told_of_no_person(site):
    told = "".join(text for page in site.pages.values() for text in scripts_of_facts(page))
    assert [word for word in ('"Person"', '"contactPoint"', '"employee"', '"founder"') if word in told] == []


def test_the_sitemap_lists_every_page_to_index_once(site):
    listed = Counter(sitemap_addresses(site))
    assert [address for address, times in listed.items() if times > 1] == []
    assert set(listed) == {page.address for page in site.pages.values() if page.is_indexed}


def test_the_sitemap_names_the_same_languages_as_the_pages(site):
    parts = [ElementTree.fromstring(site.text(site.path_of(part))) for part in locations(site, "sitemap.xml")]
    named = {
        url.findtext(f"{SITEMAP}loc"): {link.get("hreflang"): link.get("href") for link in url.iter(f"{XHTML}link")}
        for part in parts
        for url in part
    }
    assert named == {address: site.page_at(address).alternates for address in named}


@each_language
def test_a_feed_names_every_listed_enterprise_once_at_its_page(site, language):
    entries = feed(site, language).findall(f"{ATOM}entry")
    identifiers = [entry.findtext(f"{ATOM}id") for entry in entries]
    assert sorted(identifiers) == [page.address for page in profiles(site, language)]
    links = [link.get("href") for entry in entries for link in entry.iter(f"{ATOM}link")]
    assert links == identifiers


@each_language
def test_a_feed_says_its_language_its_author_and_a_summary_of_each(site, language):
    root = feed(site, language)
    assert root.get("{http://www.w3.org/XML/1998/namespace}lang") == language
    assert root.findtext(f"{ATOM}author/{ATOM}name") == "Conseil d’économie sociale de l’île de Montréal"
    assert all(entry.findtext(f"{ATOM}summary") for entry in root.iter(f"{ATOM}entry"))
    assert root.findtext(f"{ATOM}updated") == max(
        entry.findtext(f"{ATOM}updated") for entry in root.iter(f"{ATOM}entry")
    )


@each_language
def test_every_page_leads_to_the_feed_of_its_language(site, language):
    expected = site.address + ("feed.xml" if language == "fr" else "en/feed.xml")
    followed = [path for path in site.lists if path.startswith(FOLLOWED)]  # they have one of their own too
    found = {
        link.get("href")
        for path, page in site.pages.items()
        if page.language == language and not page.is_bare and path not in followed
        for link in page.root.iterfind("head/link[@type='application/atom+xml']")
    }
    ledger = expected.removesuffix("feed.xml") + ("engagements/" if language == "fr" else "commitments/") + "feed.xml"
    assert found == {expected, ledger}


def test_robots_may_read_everything_and_are_shown_the_sitemap(site):
    lines = site.text("robots.txt").splitlines()
    assert "Disallow: /" not in lines
    assert f"Sitemap: {site.address}sitemap.xml" in lines


@pytest.mark.parametrize("kind", RECORD_KINDS, ids=lambda kind: kind.name)
def test_every_record_is_in_the_open_data_and_can_be_read_back(site: BuiltSite, kind: RecordKind) -> None:
    data = json.loads(site.text("data/v1/initiative.json"))
    assert (data["format"], data["licence"], data["address"]) == (1, "CC-BY-4.0", site.address)
    records = data["records"][kind.name]
    assert set(records) == {file.stem for file in (REPOSITORY / "content" / kind.folder).glob("*.*")}
    for identifier, values in records.items():
        assert kind.model.model_validate(values, context={"main": "fr"}).model_dump()["id"] == identifier


def test_a_data_set_says_where_it_is_downloaded(site: BuiltSite) -> None:
    found = thing(site.pages["resultats/"], "Dataset")
    assert found["distribution"]["contentUrl"] == site.address + "data/v1/initiative.json"


@pytest.mark.parametrize("path", ["activites/", "en/activities/"])
def test_an_activity_is_an_event_with_its_day_and_its_place(site: BuiltSite, path: str) -> None:
    event = thing(site.pages[f"{path}lancement-bas-saint-laurent-2022/"], "Event")
    assert event["startDate"] == "2022"
    assert "Rimouski" in json.dumps(event["location"])
