"""The rule of a purchase in a real browser: the page answers as the catalogue does, with scripts and without."""

from datetime import date, timedelta
from decimal import Decimal
from itertools import product

import pytest
from playwright.sync_api import expect
from visiting import LANGUAGES, path_of

from small_site import REPOSITORY
from vitrine.catalogue import answer, periods_of
from vitrine.loading import read_thresholds, read_vocabularies

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("site, further")]

CENT = Decimal("0.01")
WORDS = {
    "fr": {
        "show": "Voir la règle",
        "amount": "Montant du contrat",
        "day": "Date de l’appel",
        "legal": "Vérifiez auprès de vos affaires juridiques.",
        "last": "Le dernier vérifié est de 121\u202f200\xa0$, en vigueur depuis le 7 octobre 2022.",
        "before": "Nos données n’ont pas de règle pour ce jour",
        "call": "Appel d’offres public (SEAO)",
        "digits": "Écrivez le montant en chiffres",
        "checked": "Dernière vérification\u202f: novembre 2026",
    },
    "en": {
        "show": "Show the rule",
        "amount": "Amount of the contract",
        "day": "Date of the call",
        "legal": "Check with your legal team.",
        "last": "The last verified one is $121,200, in force since October 7, 2022.",
        "before": "Our data hold no rule for that day",
        "call": "Public call for tenders (SEAO)",
        "digits": "Write the amount in digits",
        "checked": "Last checked: November 2026",
    },
}
ASK = """async ([script, cases]) => {
  const { answer, centsOf } = await import(script);
  const rules = JSON.parse(document.querySelector("threshold-helper").dataset.rules);
  return cases.map(([body, contract, amount, day]) => {
    const found = answer(rules[body], { contract, cents: centsOf(amount), day });
    const step = found.step === null ? null : rules[body].steps.indexOf(found.step);
    return [found.standing, step, found.period?.since ?? null, found.verified?.since ?? null];
  });
}"""
READ = """async ([script, texts]) => {
  const { centsOf } = await import(script);
  return texts.map(centsOf);
}"""

each_language = pytest.mark.parametrize("language", LANGUAGES)


@pytest.fixture(scope="module")
def rules():
    vocabularies, _ = read_vocabularies(
        REPOSITORY, REPOSITORY / "content" / "vocabulary", main_language="fr", jurisdiction="CA-QC"
    )
    placed, _ = read_thresholds(REPOSITORY, vocabularies, main_language="fr")
    return placed.record


def cases_of(rules):
    """Every body and contract, the eve and the first day of every change, amounts around every boundary."""
    bounds = {period.amount for period in rules.periods if period.amount} | {Decimal(25000)}
    amounts = sorted({Decimal(0)} | {bound + step for bound in bounds for step in (-CENT, Decimal(0), CENT)})
    for body, sort in product(rules.bodies, rules.contracts):
        starts = [period.since.first_day for period in periods_of(rules, body.code, sort.code)]
        days = [*starts, *(start - timedelta(days=1) for start in starts), date(2026, 11, 25)]
        yield from ((body.code, sort.code, str(amount), str(day)) for amount, day in product(amounts, days))


def expected(rules, case):
    code, contract, amount, day = case
    found = answer(rules, body=code, contract=contract, amount=Decimal(amount), day=date.fromisoformat(day))
    body = next(one for one in rules.bodies if one.code == code)
    step = body.steps.index(found.step) if found.step else None
    return [found.standing.value, step, *(str(one.since) if one else None for one in (found.period, found.verified))]


def script_of(page, name):
    scripts = page.locator("script[src$='threshold-helper.js']").get_attribute("src")
    return scripts.rpartition("/")[0] + f"/{name}"


def ask(page, language, *, amount, day):
    page.get_by_label(WORDS[language]["amount"]).fill(amount)
    page.get_by_label(WORDS[language]["day"]).fill(day)
    page.get_by_role("button", name=WORDS[language]["show"]).click()
    return page.get_by_role("main").get_by_role("status")


@each_language
def test_the_page_answers_as_the_catalogue_does_at_every_boundary(visit, rules, language):
    page = visit.open(path_of("thresholds", language))
    cases = [list(case) for case in cases_of(rules)]

    answers = page.evaluate(ASK, [script_of(page, "threshold-rule.js"), cases])

    assert len(cases) > 500
    assert answers == [expected(rules, case) for case in cases]


def test_amounts_are_read_as_people_type_them(visit):
    page = visit.open(path_of("thresholds", "fr"))
    texts = ["25000", "25 000,50 $", "25\u202f000\xa0$", "$25,000.5", "1,250,000", "25.5.5", "cent", "", "-5", "1e5"]

    cents = page.evaluate(READ, [script_of(page, "threshold-rule.js"), texts])

    assert cents == [2_500_000, 2_500_050, 2_500_000, 2_500_050, 125_000_000, None, None, None, None, None]


@each_language
def test_at_exactly_the_threshold_the_form_says_public_call(visit, language):
    page = visit.open(path_of("thresholds", language))

    answered = ask(page, language, amount="121200", day="2022-10-07")

    expect(answered.get_by_role("listitem")).to_have_text([WORDS[language]["call"]])
    expect(answered).to_contain_text(WORDS[language]["legal"])
    expect(answered).to_contain_text(WORDS[language]["checked"])
    expect(answered).to_contain_text("fqm.ca")


@each_language
def test_where_no_amount_is_verified_the_form_gives_the_last_one_with_its_day(visit, language):
    page = visit.open(path_of("thresholds", language))

    answered = ask(page, language, amount="50000", day="2026-11-25")

    expect(answered).to_contain_text(WORDS[language]["last"])
    expect(answered.get_by_role("listitem")).to_have_count(0)
    expect(answered).to_contain_text(WORDS[language]["legal"])


@each_language
def test_before_the_first_rule_the_form_says_that_the_data_hold_none(visit, language):
    page = visit.open(path_of("thresholds", language))

    expect(ask(page, language, amount="50000", day="2017-12-31")).to_contain_text(WORDS[language]["before"])


@each_language
def test_an_amount_in_words_is_refused_beside_the_form_and_takes_the_focus(visit, language):
    page = visit.open(path_of("thresholds", language))

    expect(ask(page, language, amount="mille", day="2022-10-07")).to_contain_text(WORDS[language]["digits"])
    expect(page.get_by_label(WORDS[language]["amount"])).to_be_focused()
    expect(page.get_by_label(WORDS[language]["amount"])).to_have_attribute("aria-invalid", "true")


def test_the_address_keeps_the_question(visit):
    page = visit.open(path_of("thresholds", "fr"))
    ask(page, "fr", amount="121200", day="2022-10-07")

    page.reload()

    expect(page.get_by_label(WORDS["fr"]["amount"])).to_have_value("121200")
    expect(page.get_by_role("main").get_by_role("status").get_by_role("listitem")).to_have_text([WORDS["fr"]["call"]])


@each_language
def test_without_scripts_the_tables_hold_every_period_and_no_dead_form_shows(unscripted, rules, language):
    page = unscripted.open(path_of("thresholds", language))

    expect(page.locator(".threshold-table tbody tr")).to_have_count(len(rules.periods))
    expect(page.locator("threshold-helper")).to_be_hidden()
