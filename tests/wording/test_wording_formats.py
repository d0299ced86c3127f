"""Dates, numbers, money and lists, as each language writes them."""

import subprocess
import sys
from datetime import date
from decimal import Decimal

import pytest
from babel import Locale
from babel.numbers import format_currency

from vitrine.model.text import PartialDate
from vitrine.wording import format_date, format_list, format_money, format_number, format_percent


@pytest.mark.parametrize(
    ("when", "language", "text"),
    [
        (PartialDate(2024, 5, 31), "fr", "31 mai 2024"),
        (PartialDate(2024, 5, 31), "en", "May 31, 2024"),
        (PartialDate(2024, 5), "fr", "mai 2024"),
        (PartialDate(2024, 5), "en", "May 2024"),
        (PartialDate(2024), "fr", "2024"),
        (date(2024, 5, 1), "fr", "1er mai 2024"),
        (date(2024, 5, 11), "fr", "11 mai 2024"),
        (date(2024, 5, 1), "es", "1 de mayo de 2024"),
    ],
)
def test_a_date_is_no_more_precise_than_its_source(when, language, text):
    assert format_date(when, language) == text


@pytest.mark.parametrize(
    ("amount", "language", "text"),
    [
        (Decimal(2000000), "fr", "2\u00a0000\u00a0000\u00a0$"),
        (Decimal(2000000), "en", "$2,000,000"),
        (Decimal("12.5"), "fr", "12,50\u00a0$"),
        (Decimal("12.5"), "en", "$12.50"),
        (Decimal("12.00"), "en", "$12"),
    ],
)
def test_money_has_cents_only_when_it_needs_them(amount, language, text):
    assert format_money(amount, language) == text


@pytest.mark.parametrize("language", ["fr", "en", "es", "de", "hi", "pl", "ar"])
@pytest.mark.parametrize("amount", [0, 7, 999, 1000, 12_345, 1_234_567, 98_765_432_109])
def test_a_whole_amount_is_written_as_babel_writes_it(amount, language):
    locale = Locale.parse({"fr": "fr_CA", "en": "en_CA"}.get(language, language))
    pattern = locale.currency_formats["standard"].pattern.replace(".00", "")
    expected = format_currency(amount, "CAD", pattern, locale=locale, currency_digits=False)
    assert format_money(amount, language) == expected


def test_another_currency_is_named():
    assert format_money(12, "fr", "EUR") == "12\u00a0€"


@pytest.mark.parametrize(
    ("ratio", "language", "text"),
    [(0.125, "fr", "12,5\u00a0%"), (0.25, "fr", "25\u00a0%"), (0.125, "en", "12.5%")],
)
def test_a_percentage_has_at_most_one_decimal(ratio, language, text):
    assert format_percent(ratio, language) == text


def test_a_number_has_the_groups_and_decimals_of_its_language():
    assert (format_number(12345.5, "fr"), format_number(12345.5, "en")) == ("12\u00a0345,5", "12,345.5")


@pytest.mark.parametrize(
    ("items", "text"), [((), ""), (("a",), "a"), (("a", "b"), "a et b"), (("a", "b", "c"), "a, b et c")]
)
def test_a_list_is_one_phrase(items, text):
    assert format_list(items, "fr") == text


def test_a_choice_is_a_list_with_or():
    assert (format_list("ab", "fr", "or"), format_list("abc", "en", "or")) == ("a ou b", "a, b or c")


def test_a_language_that_cldr_does_not_know_has_english_formats():
    assert format_date(PartialDate(2024, 5), "xx") == "May 2024"


def test_neither_babel_nor_jinja_is_loaded_until_it_is_needed():
    code = "import sys, vitrine.wording; print(*{'babel', 'jinja2'} & set(sys.modules))"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert loaded.strip() == ""
