"""The facts of this repository's profiles, as the built pages tell them."""

from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest
import yaml
from built_site import REPOSITORY, BuiltPage, BuiltSite, links_in, text_of, with_class

pytestmark = pytest.mark.xdist_group("site")

PROFILES = {"fr": "entreprises/", "en": "en/enterprises/"}
HOMES = {"fr": "", "en": "en/"}
CHANGES = {"fr": "Ce que change cet achat", "en": "What this purchase changes"}
FACETS = {
    "fr": ("categories", "besoins", "secteurs", "regions", "formes-juridiques", "statuts", "personnes-accompagnees"),
    "en": ("categories", "needs", "sectors", "regions", "legal-forms", "statuses", "people-served"),
}

each_language = pytest.mark.parametrize("language", PROFILES)


@cache
def facts() -> dict[str, dict[str, Any]]:
    """The front matter of each profile, by folder."""
    files = sorted((REPOSITORY / "enterprises").glob("*/profile.md"))
    return {file.parent.name: yaml.safe_load(file.read_text(encoding="utf-8").split("---\n")[1]) for file in files}


SLUGS = tuple(facts())
CLOSED = {slug for slug, told in facts().items() if told["status"] == "closed"}
SALES = [(slug, sale["institution"]) for slug, told in facts().items() for sale in told.get("client_references", ())]


def profile(site: BuiltSite, language: str, slug: str) -> BuiltPage:
    return site.pages[f"{PROFILES[language]}{slug}/"]


def keys_in(value: object) -> Iterator[str]:
    """Every key of a front matter, however deep."""
    if isinstance(value, dict):
        yield from value
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    for part in inner:
        yield from keys_in(part)


def links_of(page: BuiltPage) -> set[str]:
    return {address for tag, address in page.references if tag == "a"}


def facet_pages(site: BuiltSite, language: str) -> dict[str, BuiltPage]:
    """The lists that facets lead to, by path."""
    folders = tuple(f"{HOMES[language]}{facet}/" for facet in FACETS[language])
    return {path: page for path, page in site.lists.items() if path.startswith(folders)}


@each_language
@pytest.mark.parametrize("slug", SLUGS)
def test_an_enterprise_has_its_page_with_its_name(root_site, language, slug):
    assert profile(root_site, language, slug).heading == facts()[slug]["name"]


@each_language
@pytest.mark.parametrize(("slug", "institution"), SALES)
def test_a_sale_is_told_on_the_page_of_the_client_and_of_the_seller(root_site, language, slug, institution):
    seller = profile(root_site, language, slug)
    client = root_site.pages[f"{HOMES[language]}institutions/{institution}/"]
    assert seller.address in links_of(client)
    assert client.address in links_of(seller)


def test_some_sales_are_known():
    assert len(SALES) >= 8


@each_language
def test_all_enterprises_are_listed_but_the_closed_ones(root_site, language):
    cards = root_site.pages[PROFILES[language]].cards
    assert sorted(cards) == sorted(f"/{PROFILES[language]}{slug}/" for slug in SLUGS if slug not in CLOSED)


def test_sos_velo_is_the_closed_one():
    assert {"sos-velo"} == CLOSED


@pytest.mark.parametrize(
    ("language", "said"), [("fr", "Manque de fonds de roulement"), ("en", "Lack of working capital")]
)
def test_the_page_of_sos_velo_says_when_and_why_it_closed_and_offers_no_contact(root_site, language, said):
    page = profile(root_site, language, "sos-velo")
    (notice,) = with_class(page.root, "notice-closed")
    assert "2023" in text_of(notice)
    assert said in text_of(notice)
    assert with_class(page.root, "contact-panel") == []
    assert not page.is_indexed


@each_language
def test_the_page_of_a_closed_enterprise_leads_to_others_that_one_can_buy_from(root_site, language):
    page = profile(root_site, language, "sos-velo")
    (main,) = page.root.iter("main")
    others = {root_site.path_of(link) for link in links_in(main) if link.startswith("/")}
    assert [path for path in others if path in root_site.lists or path.startswith(PROFILES[language])] != []


def test_no_list_shows_a_closed_enterprise(site):
    closed = [f"{folder}{slug}/" for folder in PROFILES.values() for slug in CLOSED]
    shown = [path for path, page in site.lists.items() for card in page.cards if site.path_of(card) in closed]
    assert shown == []


def test_what_only_a_closed_enterprise_sold_is_no_category(root_site):
    assert [path for path in root_site.pages if path.endswith("categories/bicycles/")] == []


@each_language
def test_groupe_part_shows_both_founding_years_with_their_sources(root_site, language):
    page = profile(root_site, language, "groupe-part")
    figure = next(one for one in with_class(page.root, "figure-note") if with_class(one, "figure-note-disagree"))
    answers = [(text_of(answer.find("b")), links_in(answer)) for answer in figure.iter("dd")]
    assert answers == [("2009", ["#source-selling-social"]), ("1987", ["#source-groupe-part-site"])]


@each_language
def test_groupe_part_tells_its_case_study(root_site, language):
    (study,) = with_class(profile(root_site, language, "groupe-part").root, "case-study")
    (findings,) = with_class(study, "findings")
    assert len(findings) == 5


def test_the_number_beside_a_link_is_the_number_of_cards_behind_it(site):
    counted = [(page, link, count) for page in site.pages.values() for link, count in page.counted_links]
    leading_to_lists = [(page, link, count) for page, link, count in counted if site.page_at(link).cards]
    wrong = {
        f"{link} on {page.path}: {count}"
        for page, link, count in leading_to_lists
        if len(site.page_at(link).cards) != count
    }
    assert leading_to_lists
    assert wrong == set()


def test_the_number_beside_an_institution_is_the_number_of_its_sellers(site):
    counted = {(link, count) for page in site.pages.values() for link, count in page.counted_links if "?" not in link}
    institutions = [(site.page_at(link), count) for link, count in counted if not site.page_at(link).cards]
    sellers = [
        len({link for one in with_class(page.root, "purchase-list") for link in links_in(one) if link[0] != "#"})
        for page, _ in institutions
    ]
    assert sellers == [count for _, count in institutions]


@each_language
def test_the_first_page_counts_the_enterprises_one_can_buy_from(root_site, language):
    (counts,) = with_class(root_site.pages[HOMES[language]].root, "receipt")
    assert text_of(counts.find("ul/li/a/b")) == str(len(SLUGS) - len(CLOSED))


@each_language
def test_the_list_of_a_category_holds_exactly_those_who_offer_it(root_site, language):
    shown = {
        path.split("/")[-2]: {card.split("/")[-2] for card in page.cards}
        for path, page in root_site.lists.items()
        if path.startswith(f"{HOMES[language]}categories/")
    }
    offered: dict[str, set[str]] = {}
    for slug in set(SLUGS) - CLOSED:
        for offering in facts()[slug]["offerings"]:
            offered.setdefault(offering["category"], set()).add(slug)
    assert shown == offered


@each_language
@pytest.mark.parametrize("position", range(7))
def test_every_kind_of_list_has_an_index_that_leads_to_each_of_its_lists(root_site, language, position):
    folder = f"{HOMES[language]}{FACETS[language][position]}/"
    lists = {page.address for path, page in facet_pages(root_site, language).items() if path.startswith(folder)}
    assert lists
    assert lists <= links_of(root_site.pages[folder])


@pytest.mark.parametrize(
    ("language", "removal", "contact"), [("fr", "retrait", "contact/"), ("en", "removal", "en/contact/")]
)
def test_every_page_says_it_is_a_demonstration_and_offers_removal(site, language, removal, contact):
    pages = [page for page in site.pages.values() if page.language == language]
    banners = [with_class(page.root, "notice-demonstration") for page in pages]
    assert all(len(found) == 1 for found in banners)
    assert {
        text_of(link) for (banner,) in banners for link in banner.iter("a") if removal not in text_of(link)
    } == set()
    assert {link for (banner,) in banners for link in links_in(banner)} == {site.base + contact}
    assert removal in text_of(site.pages[contact].root.find(".//main"))


@pytest.mark.parametrize("slug", SLUGS)
def test_a_profile_names_no_person_and_says_it_rests_on_public_sources(slug):
    assert "person" not in set(keys_in(facts()[slug]))
    assert facts()[slug]["basis"] == "public-sources"


@pytest.mark.parametrize(("language", "label"), [("fr", "Personne à joindre"), ("en", "Person to ask for")])
def test_no_page_names_a_person_to_ask_for(root_site, language, label):
    pages = [page for page in root_site.pages.values() if page.language == language]
    assert [page.path for page in pages for term in page.root.iter("dt") if text_of(term) == label] == []


@each_language
@pytest.mark.parametrize("slug", sorted(set(SLUGS) - CLOSED))
def test_a_profile_says_when_it_was_verified_and_lists_its_sources(root_site, language, slug):
    page = profile(root_site, language, slug)
    times = [time.get("datetime") for time in page.root.iter("time")]
    assert str(facts()[slug]["last_verified"]) in times
    (sources,) = with_class(page.root, "source-list")
    assert [source.get("id") for source in sources] == [f"source-{one['id']}" for one in facts()[slug]["sources"]]


@each_language
@pytest.mark.parametrize("slug", sorted(set(SLUGS) - CLOSED))
def test_a_profile_says_what_a_purchase_changes_in_words_of_the_list_of_benefits(root_site, language, slug):
    promised = {code for offering in facts()[slug]["offerings"] for code in offering.get("benefits", ())}
    told = with_class(profile(root_site, language, slug).root, "purchase-changes")
    home = "/" if language == "fr" else "/en/"
    links = {link.rstrip("/").rpartition("/")[2] for section in told for link in links_in(section)}
    assert promised <= links
    assert [text_of(section.find("h2")) for section in told] == [CHANGES[language]] * len(told)
    assert all(link.startswith((home, "#source-")) for section in told for link in links_in(section))
