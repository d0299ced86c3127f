"""Dates, numbers, money and lists as a language writes them (Unicode CLDR, by Babel).

Babel is imported when a format is first asked for: a command that formats nothing does not wait for it.
"""

import re
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from vitrine.model.text import PartialDate

if TYPE_CHECKING:
    from babel import Locale

# A language without a region is read here: the reference catalogue is Canadian.
_LOCALES = {"fr": "fr_CA", "en": "en_CA"}
_MONTH_SKELETON = {"long": "yMMMM", "medium": "yMMM"}

_WHOLE_AMOUNT = re.compile(r"(?P<before>\D*)1(?P<group>\D*)234(?P=group)567(?P<after>\D*)")

Width = Literal["long", "medium"]


@lru_cache
def _locale(language: str) -> "Locale":
    """The language's locale; English when CLDR does not know the language."""
    from babel import Locale, UnknownLocaleError

    try:
        return Locale.parse(_LOCALES.get(language, language.replace("-", "_")))
    except (UnknownLocaleError, ValueError):
        return Locale.parse("en_CA")


@lru_cache(maxsize=8_192)
def format_date(when: PartialDate | date, language: str, width: Width = "long") -> str:
    """A date no more precise than it is: "31 mai 2024", "mai 2024" or "2024"; "May 31, 2024"."""
    if isinstance(when, PartialDate) and when.month is None:
        return str(when.year)
    from babel import dates

    day = when.first_day if isinstance(when, PartialDate) else when
    locale = _locale(language)
    if isinstance(when, PartialDate) and when.day is None:
        return dates.format_skeleton(_MONTH_SKELETON[width], day, locale=locale)
    text = dates.format_date(day, width, locale=locale)
    # CLDR writes "1 mai"; French says and writes "1er mai" (Office québécois de la langue française).
    return f"1er{text[1:]}" if locale.language == "fr" and text.startswith("1 ") else text


@lru_cache(maxsize=8_192)
def format_number(number: int | float | Decimal, language: str) -> str:
    """A number with its groups and at most three decimals: "12 345,5", "12,345.5"."""
    from babel import numbers

    return numbers.format_decimal(number, locale=_locale(language))


@lru_cache(maxsize=8_192)
def format_percent(ratio: float | Decimal, language: str) -> str:
    """A ratio as a percentage with at most one decimal: 0.125 gives "12,5 %" or "12.5%"."""
    from babel import numbers

    locale = _locale(language)
    pattern = locale.percent_formats[None].pattern.replace("0", "0.#")
    return numbers.format_percent(ratio, pattern, locale=locale)


@lru_cache(maxsize=8_192)
def format_money(amount: Decimal | int, language: str, currency: str = "CAD") -> str:
    """An amount without needless cents: "2 000 000 $", "$12.50"."""
    if 0 <= amount == int(amount):
        before, group, after = _around_money(language, currency)
        if group is not None:
            return before + f"{int(amount):,}".replace(",", group) + after
    return _format_money(amount, language, currency)


def _format_money(amount: Decimal | int, language: str, currency: str) -> str:
    from babel import numbers

    locale = _locale(language)
    pattern = locale.currency_formats["standard"].pattern
    if amount == int(amount):
        pattern = pattern.replace(".00", "")
    return numbers.format_currency(amount, currency, pattern, locale=locale, currency_digits=False)


@lru_cache(maxsize=64)
def _around_money(language: str, currency: str) -> tuple[str, str | None, str]:
    """What CLDR puts before, between and after the groups of a whole amount; None where they are not of three digits.

    Found once, in an amount that Babel wrote: it takes a tenth of a millisecond over each.
    """
    sample = _WHOLE_AMOUNT.fullmatch(_format_money(1_234_567, language, currency))
    small = _format_money(1_234, language, currency)
    if sample is None or small != f"{sample['before']}1{sample['group']}234{sample['after']}":
        return "", None, ""
    return sample["before"], sample["group"], sample["after"]


@lru_cache
def format_language(code: str, language: str) -> str:
    """The name of a language in another, as a sentence has it: "français", "French"; the code when CLDR has none."""
    return str(_locale(language).languages.get(code, code))


def format_list(items: Iterable[str], language: str, style: Literal["standard", "or"] = "standard") -> str:
    """Items as one phrase: "a, b et c"; with style "or", "a, b ou c"."""
    return _format_list(tuple(items), language, style)


@lru_cache(maxsize=8_192)
def _format_list(items: tuple[str, ...], language: str, style: Literal["standard", "or"]) -> str:
    if len(items) < 2:
        return "".join(items)
    from babel import lists

    return lists.format_list(items, style=style, locale=_locale(language))
