"""Texts compared as people do, without case, accents or typography, and sorted as they look them up."""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

LONGEST_SLUG = 80
_WORD = re.compile(r"[^\W_]+")
# Words that name nothing by themselves, folded, in any language: those of theme/static/js/search-words.js.
_NAMING_NOTHING = (
    "a au aux avec ce ces cette d dans de des du elle en est et etre il je l la le les leur mes mon n notre nos nous "
    "on ou par pas pour qu que qui s sa se ses son sont sur un une vos votre vous y "
    "an and are at by for from in is it its my of or our the their to we with you your"
)
STOP_WORDS = frozenset(_NAMING_NOTHING.split())
# What decomposition leaves apart: ligatures, apostrophes, dashes, quotes.
_SPELLINGS = str.maketrans(
    {
        "œ": "oe",
        "æ": "ae",
        "ø": "o",
        "ł": "l",
        **dict.fromkeys("‘’ʼ´`′", "'"),
        **dict.fromkeys("‐‑‒–—―−", "-"),
        **dict.fromkeys("“”„«»", '"'),
    }
)


# A letter of no name's that is kept by `isalnum`; it stands for whatever sorts last.
_AFTER = "\u0294"
# Letters of their own in a language, each after the plain one (CLDR's root rules know them as accented).
_LETTERS = {"es": ("ñ",), "gl": ("ñ",), "eu": ("ñ",)}


class _WithoutMarks(dict[int, int | None]):
    """Each character as itself, and accents apart from their letters as nothing; each is looked at once."""

    def __missing__(self, code: int) -> int | None:
        self[code] = None if unicodedata.combining(chr(code)) else code
        return self[code]


_WITHOUT_MARKS = _WithoutMarks()


def fold(text: str) -> str:
    """The text without case, accents, ligatures or typography, its spaces squeezed: for comparisons only."""
    if not text.isascii():
        decomposed = unicodedata.normalize("NFKD", text.casefold().translate(_SPELLINGS))
        text = decomposed.translate(_WITHOUT_MARKS)
    return " ".join(text.casefold().split())


def words_of(text: str) -> tuple[str, ...]:
    """The telling words of a text, folded, as searches compare them."""
    return tuple(word for word in _WORD.findall(fold(text)) if word not in STOP_WORDS)


def slug_of(name: str) -> str:
    """A folder's name from an enterprise's: small letters, digits and hyphens; empty when nothing is left."""
    kept = "".join(character if character.isascii() and character.isalnum() else " " for character in fold(name))
    return "-".join(kept.split())[:LONGEST_SLUG].strip("-")


def closest(found: str, candidates: Iterable[str]) -> str | None:
    """The candidate that was probably meant, or None when none is near enough to propose.

    Near: equal once folded, else at most one slip in 3 to 5 letters, two in 6 to 10, three in more.
    A slip is a letter added, left out, replaced, or exchanged with its neighbour. First come wins a tie.
    """
    wanted = fold(found)
    limit = _slips_allowed(len(wanted))
    best = None
    for candidate in candidates:
        slips = _slips(wanted, fold(candidate), limit)
        if slips <= limit:
            best, limit = candidate, slips - 1
        if limit < 0:
            break
    return best


def _slips_allowed(length: int) -> int:
    return 0 if length < 3 else 1 if length < 6 else 2 if length < 11 else 3


def _slips(left: str, right: str, limit: int) -> int:
    """Optimal string alignment distance; limit + 1 as soon as the lengths alone exceed the limit."""
    if abs(len(left) - len(right)) > limit:
        return limit + 1
    before: list[int] = []
    row = list(range(len(right) + 1))
    for i, a in enumerate(left, 1):
        above, row = row, [i]
        for j, b in enumerate(right, 1):
            slips = min(above[j] + 1, row[j - 1] + 1, above[j - 1] + (a != b))
            if i > 1 and j > 1 and a == right[j - 2] and left[i - 2] == b:
                slips = min(slips, before[j - 2] + 1)
            row.append(slips)
        before = above
    return row[-1]


@lru_cache(maxsize=65_536)
def collation_key(text: str, language: str) -> tuple[str, tuple[str, ...], str, str]:
    """A key that sorts texts alphabetically: letters first, then accents, then case (small first).

    Punctuation only separates words. In French accents count from the end of the text, as the fr-CA rules
    of CLDR ask: cote, côte, coté, côté; in every other language from its start.
    """
    main = language.partition("-")[0]
    letters = "".join(c if c.isalnum() else " " for c in _tailored(text, main))
    accents = _accents(text)
    if main == "fr":
        accents = accents[::-1]
    return " ".join(letters.replace(_AFTER, "\U0010ffff").split()), accents, text.swapcase(), text


def _tailored(text: str, language: str) -> str:
    """The text folded; letters that a language sorts after the plain one are followed by what sorts last."""
    letters = _LETTERS.get(language, ())
    if text.isascii() or not letters:
        return fold(text)
    composed = unicodedata.normalize("NFC", text)
    for letter in letters:
        plain = unicodedata.normalize("NFD", letter)[0]
        for one, base in ((letter, plain), (letter.upper(), plain.upper())):
            composed = composed.replace(one, base + _AFTER)
    return fold(composed)


def _accents(text: str) -> tuple[str, ...]:
    """Each letter's accents; nothing for a text in plain letters, which comes before all others."""
    if text.isascii():
        return ()
    marks: list[str] = []
    for character in unicodedata.normalize("NFD", text):
        if unicodedata.combining(character) and marks:
            marks[-1] += character
        elif character.isalnum():
            marks.append(character if character in "œŒæÆ" else "")
    return tuple(marks)
