"""The form that proposes a profile, in a real browser: what it says, what it makes, and who can use it."""

import pytest
from built_site import REPOSITORY
from playwright.sync_api import expect
from suggesting import ANSWERS, TODAY, answered, changed, checked
from visiting import path_of

from vitrine.plugin.places import default_vocabularies, theme_folder
from vitrine.rules import read_initiative
from vitrine.wording import load

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("site")]

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
