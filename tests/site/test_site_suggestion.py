"""The form that proposes a profile, in a real browser: what it says, what it makes, and who can use it."""

import pytest
from built_site import REPOSITORY
from playwright.sync_api import expect
from suggesting import ANSWERS, TODAY, answered, changed, checked
from visiting import path_of

from vitrine.catalogue import Catalogue
from vitrine.exports.known_profiles import known_profiles
from vitrine.loading import read_profile_text
from vitrine.plugin.places import default_vocabularies, theme_folder
from vitrine.rules import catalogue_rules, check_profile, judge, read_initiative
from vitrine.wording import load

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("site, further")]

NUMBER = "1143931104"
WORDING = load("fr", [theme_folder() / "translations"])


@pytest.fixture(scope="module")
def initiative():
    found, _ = read_initiative(REPOSITORY, default_vocabularies(), today=TODAY)
    assert found is not None
    return found


def test_bad_answers_are_refused_in_the_same_words_by_the_form_and_by_check(visit, initiative):
    page = visit.open(path_of("suggestion", "fr"))
    expect(page.locator("suggest-form [data-part=progress]")).to_be_visible()
    bad = [(one["field"], one["value"]) for one in ANSWERS["bad"]]
    assert len(bad) >= 60
    good, *found = answered(page, [ANSWERS["good"], *(changed(*one) for one in bad)])
    assert (good["said"], checked(good["files"], initiative, WORDING)) == ([], set())
    fields = [f"{number} {field}" for number, (field, _) in enumerate(bad)]
    told = {field: set(one["said"]) for field, one in zip(fields, found, strict=True)}
    expected = {field: checked(one["files"], initiative, WORDING) for field, one in zip(fields, found, strict=True)}
    assert [field for field, sentences in expected.items() if not sentences] == []
    assert {field: (said, expected[field]) for field, said in told.items() if said != expected[field]} == {}


@pytest.mark.parametrize(
    ("field", "value"),
    [("neq", NUMBER), ("name", "GROUPE  PÄRT"), ("website", "https://www.groupepart.ca:443/autre")],
)
def test_an_enterprise_that_is_there_already_is_told_in_the_same_words(visit, initiative, field, value):
    known = check_profile(REPOSITORY, "groupe-part", initiative, today=TODAY).entry._replace(neq=NUMBER)
    file = known_profiles([known]).decode()
    visit.page.route("**/sources/_known.json", lambda route: route.fulfill(body=file, content_type="application/json"))
    page = visit.open(path_of("suggestion", "fr"))
    expect(page.locator("suggest-form [data-part=progress]")).to_be_visible()
    page.evaluate('document.querySelector("suggest-form").suggestion.known.load()')
    good, twin = answered(page, [ANSWERS["good"], changed(field, value)])
    page.unroute("**/sources/_known.json")
    text = twin["files"]["profile.md"].replace(f"id: {twin['values']['id']}\n", "id: zz\n")
    reading = read_profile_text("enterprises/zz/profile.md", text, initiative.vocabularies, main_language="fr")
    catalogue = Catalogue.of(initiative, [known, judge(reading, initiative, today=TODAY).entry])
    expected = {WORDING.say(one.message) for rule in catalogue_rules.RULES for one in rule(catalogue)}
    assert (set(good["said"]), set(twin["said"])) == (set(), expected)
    assert len(expected) == 1
