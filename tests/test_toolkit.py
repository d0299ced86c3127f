"""The toolkit's pages as values: reviews that are overdue, offerings that answer, and the facts they hold."""

from datetime import date

import pytest

from small_site import REPOSITORY
from vitrine.catalogue import Catalogue, Claim, Entry, Initiative
from vitrine.pages.initiative.clauses import benefit_pages, clause_pages
from vitrine.pages.initiative.toolkit import toolkit_pages
from vitrine.pages.initiative.tools import SHOWN
from vitrine.pages.planner import PlannedPage, Planner
from vitrine.plugin.templates import voices_of
from vitrine.rules import check_profile, read_initiative
from vitrine.wording import load

TODAY = date(2026, 11, 25)
LANGUAGES = ("fr", "en")


@pytest.fixture(scope="module")
def initiative() -> Initiative:
    found, _ = read_initiative(REPOSITORY, REPOSITORY / "content" / "vocabulary", today=TODAY)
    assert found is not None
    return found


@pytest.fixture(scope="module")
def entry(initiative: Initiative) -> Entry:
    found = check_profile(REPOSITORY, "groupe-part", initiative, today=TODAY).entry
    assert found is not None
    return found


def _planner(initiative: Initiative, *entries: Entry, today: date = TODAY) -> Planner:
    translations = (REPOSITORY / "theme" / "translations",)
    wordings = {language: load(language, translations) for language in LANGUAGES}
    voices = voices_of(wordings, "https://example.org/", initiative)
    digests = {entry.id: f"digest of {entry.id}" for entry in entries}
    return Planner(Catalogue.of(initiative, entries), voices, digests, today)


def _page(pages: list[PlannedPage], path: str) -> PlannedPage:
    return next(page for page in pages if page.path == path)


def _clause(planner: Planner, identifier: str, language: str = "fr") -> PlannedPage:
    pages = list(clause_pages(planner, planner.voices[language]))
    return _page(pages, planner.paths("clauses", identifier)[language])


@pytest.mark.parametrize(
    ("today", "is_overdue"), [(date(2026, 11, 25), False), (date(2027, 11, 30), False), (date(2027, 12, 1), True)]
)
def test_a_clause_past_its_review_is_shown_as_overdue(initiative: Initiative, today: date, is_overdue: bool) -> None:
    page = _clause(_planner(initiative, today=today), "lot-splitting")

    assert page.context()["clause"].is_overdue is is_overdue
    assert str(is_overdue) in page.inputs


def test_an_offering_that_names_a_clause_is_on_its_page_which_is_made_again_with_it(
    initiative: Initiative, entry: Entry
) -> None:
    claiming = entry._replace(claims=(Claim("traiteur", (("fr", "Traiteur"),), (), ("social-weighting",)),))
    page = _clause(_planner(initiative, claiming), "social-weighting")

    ((link, name),) = page.context()["clause"].answering.offerings

    assert (link.text, link.url) == ("Groupe PART", "/entreprises/groupe-part/#offering-traiteur")
    assert name.text == "Traiteur"
    assert "digest of groupe-part" in page.inputs


def test_an_offering_that_names_a_benefit_is_on_its_page(initiative: Initiative, entry: Entry) -> None:
    claiming = entry._replace(claims=(Claim("traiteur", (("fr", "Traiteur"),), ("skills-training",), ()),))
    planner = _planner(initiative, claiming)
    pages = list(benefit_pages(planner, planner.voices["en"]))
    page = _page(pages, planner.paths("benefits", "skills-training")["en"])

    ((link, name),) = page.context()["benefit"].answering.offerings

    assert link.url == "/en/enterprises/groupe-part/#offering-traiteur"
    assert name.language == "fr"


def test_a_page_shows_some_offerings_and_counts_the_rest(initiative: Initiative, entry: Entry) -> None:
    claim = Claim("traiteur", (("fr", "Traiteur"),), (), ("social-weighting",))
    page = _clause(_planner(initiative, entry._replace(claims=(claim,) * (SHOWN + 3))), "social-weighting")

    answering = page.context()["clause"].answering

    assert (len(answering.offerings), answering.more) == (SHOWN, 3)


def test_a_clause_leads_to_the_categories_it_suits_with_how_many_sell_there(
    initiative: Initiative, entry: Entry
) -> None:
    page = _clause(_planner(initiative, entry), "lot-splitting")

    assert [(link.url, link.count) for link in page.context()["clause"].categories] == [("/categories/catering/", 1)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_type_of_clause_has_its_text_in_both_languages(initiative: Initiative, language: str) -> None:
    clauses = [placed.record for placed in initiative.clauses.values()]

    assert {clause.type for clause in clauses} == set(initiative.vocabularies["clause-types"].terms)
    assert all(language in clause.text.texts for clause in clauses)
    assert {clause.jurisdiction for clause in clauses} == {"CA-QC"}


@pytest.mark.parametrize(
    "institution", ["stm", "energir", "ville-de-longueuil", "ville-de-montreal", "saq", "universite-mcgill"]
)
def test_every_institution_of_the_facts_has_its_measures(initiative: Initiative, institution: str) -> None:
    found = [one.record for one in initiative.measures.values() if institution in one.record.institutions]

    assert found
    assert all(measure.source for measure in found)


def test_every_stage_has_a_page_and_a_tool(initiative: Initiative) -> None:
    planner = _planner(initiative)
    page = _page(list(toolkit_pages(planner, planner.voices["fr"])), planner.paths("toolkit")["fr"])

    stages = page.context()["toolkit"].stages

    assert [stage.number for stage in stages] == [1, 2, 3, 4, 5]
    assert all(stage.tools for stage in stages)


def test_every_benefit_of_the_vocabulary_is_explained(initiative: Initiative) -> None:
    assert set(initiative.benefits) == set(initiative.vocabularies["benefits"].terms)
