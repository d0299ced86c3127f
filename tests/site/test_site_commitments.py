"""The ledger, the institutions and the cohorts of the reference catalogue."""

import json

import pytest
from built_site import links_in, text_of, with_class

pytestmark = pytest.mark.xdist_group("site")

LEDGERS = {"fr": "engagements/", "en": "en/commitments/"}
COHORTS = {"fr": "cohortes/", "en": "en/cohorts/"}
NONE_SIGNED = {"fr": "aucune déclaration signée", "en": "no signed declaration"}
SECOND_COHORT = 19

each_language = pytest.mark.parametrize("language", LEDGERS)


@each_language
def test_the_ledger_says_that_no_signature_is_documented_and_what_signing_asks(root_site, language):
    ledger = root_site.pages[LEDGERS[language]]
    assert NONE_SIGNED[language] in text_of(with_class(ledger.root, "notice-calm")[0])
    (asked,) = with_class(ledger.root, "action-list")
    assert len(asked.findall("li")) == 7
    assert with_class(ledger.root, "commitment-card") == []


@each_language
def test_the_ledger_names_its_own_feed(root_site, language):
    path = LEDGERS[language] + "feed.xml"
    feeds = root_site.pages[LEDGERS[language]].root.iterfind("head/link[@type='application/atom+xml']")
    assert root_site.address + path in {link.get("href") for link in feeds}
    assert "<feed" in root_site.text(path)


@each_language
def test_the_second_cohort_names_its_nineteen_institutions_and_each_leads_back(root_site, language):
    page = root_site.pages[f"{COHORTS[language]}cohorte-2/"]
    institutions = {link for one in with_class(page.root, "tool-list") for link in links_in(one)}
    named = [root_site.page_at(link) for link in institutions if "/institutions/" in link]
    assert len(named) == SECOND_COHORT
    back = root_site.base + page.path
    assert [one.path for one in named if back not in links_in(one.root)] == []


@each_language
def test_the_pilot_shows_six_institutions_and_seven_with_their_dates(root_site, language):
    page = root_site.pages[f"{COHORTS[language]}pilote-2013/"]
    said = text_of(with_class(page.root, "figures")[0])
    assert "6" in said
    assert "2014" in said
    assert "7" in said
    assert "2015" in said


@each_language
def test_an_enterprise_and_its_cohort_lead_to_each_other(root_site, language):
    cohort = root_site.pages[f"{COHORTS[language]}bas-saint-laurent-2022/"]
    enterprise = {"fr": "entreprises/", "en": "en/enterprises/"}[language] + "verger-temiscouata/"
    assert root_site.base + enterprise in links_in(cohort.root)
    assert root_site.base + cohort.path in links_in(root_site.pages[enterprise].root)


@each_language
def test_a_city_is_a_government_organisation_for_machines_and_lists_its_policy(root_site, language):
    path = {"fr": "institutions/", "en": "en/institutions/"}[language] + "ville-de-montreal/"
    page = root_site.pages[path]
    graph = json.loads(page.root.findtext("head/script[@type='application/ld+json']") or "")["@graph"]
    assert "GovernmentOrganization" in {thing["@type"] for thing in graph}
    assert {"fr": "Politique d’achat responsable", "en": "Responsible-purchasing policy"}[language] in text_of(
        page.root
    )
