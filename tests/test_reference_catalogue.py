"""The profiles, institutions, cohorts and pages of this repository: whole, sourced, in both languages."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from pydantic import BaseModel

from vitrine.loading import (
    PlainPage,
    Profile,
    profile_folders,
    read_plain_pages,
    read_profile,
    read_records,
    read_vocabularies,
    survey,
)
from vitrine.model import Cohort, Enterprise, Institution, Localised, Person, Status, Vocabularies

ROOT = Path(__file__).parent.parent
LANGUAGES = {"fr", "en"}
ENTERPRISES = (
    "axia-services", "bois-public", "coop-belvedere", "cuisine-atout", "defi-polyteck", "formetal",
    "groupe-part", "groupe-probex", "guepe", "imprime-emploi", "insertech", "la-cchm", "la-transformerie",
    "petites-mains", "projet-sol", "recupex", "renaissance-quebec", "resto-plateau", "retournzy", "sit-mauricie",
    "sos-velo", "traiteur-bis", "verger-temiscouata",
)  # fmt: skip
PAGE_KEYS = ("about", "contact", "privacy", "take-part")
# Facts that somebody could dispute; each names where it comes from.
SOURCED = (
    "statuses",
    "certifications",
    "offerings",
    "founded",
    "employees",
    "trainees",
    "revenue",
    "client_references",
)

every_enterprise = pytest.mark.parametrize("name", ENTERPRISES)


@cache
def vocabularies() -> Vocabularies:
    folder = ROOT / "content" / "vocabulary"
    return read_vocabularies(ROOT, folder, main_language="fr", jurisdiction="CA-QC")[0]


@cache
def profile_of(name: str) -> Profile:
    reading = read_profile(ROOT, name, vocabularies(), main_language="fr")
    assert reading.problems == ()
    assert reading.profile is not None
    return reading.profile


@cache
def institutions() -> dict[str, Institution]:
    found, problems = read_records(ROOT, "institutions", Institution, vocabularies(), main_language="fr")
    assert problems == ()
    return {name: placed.record for name, placed in found.items()}


@cache
def cohorts() -> dict[str, Cohort]:
    found, problems = read_records(ROOT, "cohorts", Cohort, vocabularies(), main_language="fr")
    assert problems == ()
    return {name: placed.record for name, placed in found.items()}


@cache
def pages() -> dict[tuple[str, str], PlainPage]:
    """Each plain page by key and language."""
    found, problems = read_plain_pages(ROOT)
    assert problems == ()
    return {(page.key, page.language): page for page in found}


def parts_of(value: object) -> Iterator[object]:
    """A record and everything in it, however deep."""
    yield value
    if isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from parts_of(getattr(value, name))
    elif isinstance(value, tuple):
        for part in value:
            yield from parts_of(part)


def texts_of(record: BaseModel) -> list[Localised]:
    return [part for part in parts_of(record) if isinstance(part, Localised)]


def sources_named_in(enterprise: Enterprise) -> set[str]:
    named = [getattr(part, "source", None) for part in parts_of(enterprise)]
    study = enterprise.case_study.sources if enterprise.case_study else ()
    return {source for source in named if source is not None} | set(study)


def test_the_catalogue_holds_the_enterprises_of_the_facts_and_no_other() -> None:
    names, problems = profile_folders(ROOT)
    assert names == tuple(sorted(ENTERPRISES))
    assert problems == ()


@every_enterprise
def test_a_profile_rests_on_public_sources_and_names_nobody(name: str) -> None:
    enterprise = profile_of(name).enterprise
    assert enterprise.rests_on_public_sources
    assert not [part for part in parts_of(enterprise) if isinstance(part, Person)]


@every_enterprise
def test_every_source_named_in_a_profile_is_listed_in_it(name: str) -> None:
    enterprise = profile_of(name).enterprise
    assert sources_named_in(enterprise) <= {source.id for source in enterprise.sources}


@every_enterprise
def test_every_disputable_fact_names_its_source(name: str) -> None:
    enterprise = profile_of(name).enterprise
    facts = [(field, fact) for field in SOURCED for fact in getattr(enterprise, field)]
    assert [field for field, fact in facts if fact.source is None] == []


@every_enterprise
def test_every_text_of_a_profile_stands_in_both_languages(name: str) -> None:
    profile = profile_of(name)
    assert [text for text in texts_of(profile.enterprise) if set(text.texts) != LANGUAGES] == []
    assert set(profile.stories) == LANGUAGES


@every_enterprise
def test_a_summary_fits_a_card(name: str) -> None:
    summary = profile_of(name).enterprise.summary
    assert summary is not None
    assert max(len(text) for text in summary.texts.values()) <= 160


@every_enterprise
def test_the_codes_of_a_profile_are_in_the_vocabularies(name: str) -> None:
    found = survey(profile_of(name).enterprise).codes
    assert [(list_name, code) for _, list_name, code in found if code not in vocabularies()[list_name]] == []


@every_enterprise
def test_clients_and_cohorts_of_a_profile_have_their_own_records(name: str) -> None:
    enterprise = profile_of(name).enterprise
    assert {reference.institution for reference in enterprise.client_references} <= set(institutions())
    assert set(enterprise.cohorts) <= set(cohorts())


@every_enterprise
def test_french_texts_use_french_typography(name: str) -> None:
    profile = profile_of(name)
    texts = [text.texts["fr"] for text in texts_of(profile.enterprise)] + [profile.stories["fr"].markdown]
    assert [text for text in texts if re.search(r"'| [;:!?»]|« ", text)] == []


def test_groupe_part_keeps_both_founding_years_with_their_sources() -> None:
    founded = profile_of("groupe-part").enterprise.founded
    assert [(int(year.value), year.source) for year in founded] == [
        (2009, "selling-social"),
        (1987, "groupe-part-site"),
    ]


def test_groupe_part_tells_its_case_study_with_every_finding() -> None:
    study = profile_of("groupe-part").enterprise.case_study
    assert study is not None
    assert study.model.texts["en"] == "A restaurant plus training"
    assert len(study.findings) == 5


def test_petites_mains_keeps_both_founding_years() -> None:
    assert [int(year.value) for year in profile_of("petites-mains").enterprise.founded] == [1994, 1995]


def test_sos_velo_is_closed_and_says_when_and_why() -> None:
    enterprise = profile_of("sos-velo").enterprise
    assert (enterprise.status, str(enterprise.closed_on)) == (Status.CLOSED, "2023")
    assert enterprise.closing_reason is not None
    assert {offering.status for offering in enterprise.offerings} == {"ended"}


def test_no_unknown_contact_is_invented() -> None:
    known = {name: profile_of(name).enterprise for name in ENTERPRISES}
    with_site = {name for name, enterprise in known.items() if enterprise.website}
    assert with_site == {"groupe-part", "la-cchm", "bois-public"}
    assert not [name for name, found in known.items() if found.contact or found.neq or found.postal_code]


def test_the_pilot_and_the_second_cohort_have_all_their_institutions() -> None:
    took_part = [cohort for institution in institutions().values() for cohort in institution.cohorts]
    assert (took_part.count("pilote-2013"), took_part.count("cohorte-2")) == (6, 19)
    assert set(took_part) <= set(cohorts())


def test_every_cohort_figure_names_a_source_of_its_record() -> None:
    unsourced = [
        cohort.id
        for cohort in cohorts().values()
        for figure in (*cohort.enterprises_count, *cohort.institutions_count)
        if figure.source not in {source.id for source in cohort.sources}
    ]
    assert unsourced == []


def test_institutions_and_cohorts_use_known_codes_and_both_languages() -> None:
    records: list[BaseModel] = [*institutions().values(), *cohorts().values()]
    codes = [(name, code) for record in records for _, name, code in survey(record).codes]
    assert [code for name, code in codes if code not in vocabularies()[name]] == []
    summaries = [institution.summary for institution in institutions().values() if institution.summary]
    assert [summary for summary in summaries if set(summary.texts) != LANGUAGES] == []


@pytest.mark.parametrize("key", PAGE_KEYS)
@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_every_page_stands_in_both_languages_with_its_metadata(key: str, language: str) -> None:
    page = pages()[key, language]
    assert page.path == f"content/pages/{page.slug}.{language}.md"
    assert 0 < len(page.summary) <= 160
    assert page.order == pages()[key, "fr"].order


def test_no_page_is_beside_the_pairs() -> None:
    assert len(pages()) == len(PAGE_KEYS) * len(LANGUAGES)
