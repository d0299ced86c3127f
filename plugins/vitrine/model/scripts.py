"""Scripts that letters belong to, and letters that stand among those of another script."""

import re
import unicodedata
from typing import NamedTuple

_WORD = re.compile(r"[^\W\d_]+")
# Written together by habit, and not alike to the eye (UTS #39, 5.2, "highly restrictive").
_TOGETHER = (
    {"LATIN", "HAN", "HIRAGANA", "KATAKANA"},
    {"LATIN", "HAN", "BOPOMOFO"},
    {"LATIN", "HAN", "HANGUL"},
)
_SAME = {"CJK": "HAN", "IDEOGRAPHIC": "HAN", "KATAKANA-HIRAGANA": "KATAKANA"}
# First words in the names of letters that all scripts share.
_COMMON = {"MODIFIER", "DOUBLE-STRUCK", "SCRIPT", "MATHEMATICAL"}
# Letters of the Latin script alone, and what is no letter: nearly every name is of these. (The micro sign is Greek.)
_LATIN = re.compile(r"[\0-\u00b4\u00b6-\u024f\u1e00-\u1eff\u2010-\u2027\u202f]*\Z")
# Letters that pass for Latin ones: Cyrillic, then Greek.
_ALIKE = frozenset("аеорсухіјѕԁһԛԝАВЕЅІЈКМНОРСТХҮΑΒΕΖΗΙΚΜΝΟΡΤΥΧονρυ")


class Stray(NamedTuple):
    """A letter that passes for one of another script, and the word it stands in."""

    letter: str
    word: str


def script_of(letter: str) -> str:
    """The script that Unicode's name of a letter begins with, as `CYRILLIC`; empty for what all scripts share."""
    plain = unicodedata.normalize("NFKC", letter)[0]
    first = unicodedata.name(plain, "").partition(" ")[0]
    return "" if first in _COMMON else _SAME.get(first, first)


def stray_letter(name: str) -> Stray | None:
    """The first letter of a name that a person should look at; None when each word is written in one script.

    Also a word made of letters that all pass for Latin ones, in a name whose other words are Latin.
    """
    if _LATIN.match(name):
        return None
    words = _WORD.findall(name)
    for word in words:
        found = _minority(word)
        if found:
            return Stray(found, word)
    is_latin = any(script_of(letter) == "LATIN" for word in words for letter in word)
    alike = next((word for word in words if len(word) > 1 and set(word) <= _ALIKE), None) if is_latin else None
    return Stray(alike[0], alike) if alike else None


def _minority(word: str) -> str | None:
    """A letter of the script that has the fewest letters in a word of several."""
    scripts = {letter: script_of(letter) for letter in word}
    found = set(scripts.values()) - {""}
    if len(found) < 2 or any(found <= together for together in _TOGETHER):
        return None
    counts = {script: sum(scripts[letter] == script for letter in word) for script in sorted(found)}
    rarest = min(counts, key=lambda script: counts[script])
    return next(letter for letter in word if scripts[letter] == rarest)
