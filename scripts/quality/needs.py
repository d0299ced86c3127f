"""Queries to try a search with, and what answers each."""

import json
import random
import unicodedata
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from vitrine.catalogue import Catalogue
from vitrine.model.folding import words_of

LETTERS = "abcdefghijklmnopqrstuvwxyz"
# Mean nothing in a catalogue of the social economy; the second line, in spite of what they are like.
NOTHING = (
    *("hélicoptère", "qwzrtplk", "xylophagie", "kryptonite", "zeppelin", "plutonium", "ptérodactyle", "vuvuzela"),
    *("voiture", "lunettes", "dentistes", "bateaux", "pompier", "sable", "ardoise", "briquet", "cadenas", "jewelry"),
)


class Query(NamedTuple):
    """What is typed; the words it is made from; categories that answer it, none when nothing does; region or empty."""

    text: str
    source: str
    expected: frozenset[str]
    region: str = ""


def read_needs(file: Path) -> dict[str, list[Query]]:
    """Needs of a file, as one sort."""
    needs = json.loads(file.read_text(encoding="utf-8"))
    return {
        "needs": [Query(need["q"], need["q"], frozenset(need["expected"]), need.get("region") or "") for need in needs]
    }


def from_vocabulary(catalogue: Catalogue, *, each: int, seed: int = 3) -> dict[str, list[Query]]:
    """Queries of every sort, the same for the same seed."""
    chance = random.Random(seed)
    french, english = list(_phrases(catalogue, "fr")), list(_phrases(catalogue, "en"))
    sorts: dict[str, list[Query]] = {"as it is": _some(french, each, chance, str)}
    for name, change in {
        "without accents": _plain,
        "in the other number": _other_number,
        "after an elision": _elided,
    }.items():
        sorts[name] = _some(french, each, chance, change)
    sorts["in English"] = _some(english, each, chance, str)
    for slips in (1, 2):
        able = [phrase for phrase in french if _longest(phrase[0]) >= 5 + 2 * slips]
        sorts[f"{slips} typing error{'s' if slips > 1 else ''}"] = _some(
            able, each, chance, lambda text, slips=slips: _with_slips(text, slips, chance)
        )
    sorts["means nothing"] = [Query(word, word, frozenset()) for word in NOTHING]
    return sorts


def _phrases(catalogue: Catalogue, language: str) -> Iterator[tuple[str, frozenset[str]]]:
    """Labels and synonyms, and every category whose own words hold all of theirs."""
    categories, used = catalogue.initiative.vocabularies["categories"], catalogue.facets["categories"]
    words = {code: _telling(categories.words(code)) for code in used}
    for code in used:
        term = categories.terms[code]
        for text in (term.label.best(language).text, *term.synonyms.get(language, ())):
            wanted = _telling(words_of(text))
            if wanted:
                yield text, frozenset(other for other, known in words.items() if wanted <= known)


def _telling(words: object) -> frozenset[str]:
    """Words without the mark of the plural."""
    return frozenset(word.rstrip("sx") for word in words)  # type: ignore[attr-defined]


def _some(
    phrases: list[tuple[str, frozenset[str]]], each: int, chance: random.Random, change: Callable[[str], str]
) -> list[Query]:
    chosen = chance.sample(phrases, min(each, len(phrases)))
    return [Query(change(text), text, expected) for text, expected in chosen]


def _plain(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFD", text.lower()) if not unicodedata.combining(c))


def _other_number(text: str) -> str:
    return " ".join(_turned(word) if len(word) > 3 else word for word in text.split())


def _turned(word: str) -> str:
    """The plural of a singular, the singular of a plural: `gâteau`, `gâteaux`; `local`, `locaux`."""
    ends = {"eaux": "eau", "eau": "eaux", "al": "aux", "aux": "aux", "x": "x", "z": "z", "s": ""}
    for ending, other in ends.items():
        if word.endswith(ending):
            return word.removesuffix(ending) + other
    return f"{word}s" if word.isalpha() else word


def _elided(text: str) -> str:
    return f"l’{text}" if _plain(text)[:1] in "aeiouh" else f"besoin d’un {text}"


def _longest(text: str) -> int:
    return max(map(len, text.split()))


def _with_slips(text: str, slips: int, chance: random.Random) -> str:
    """The longest word with letters left out, doubled, exchanged or replaced, never its first."""
    words = text.split()
    at = max(range(len(words)), key=lambda i: len(words[i]))
    for _ in range(slips):
        words[at] = _slipped(words[at], chance)
    return " ".join(words)


def _slipped(word: str, chance: random.Random) -> str:
    at = chance.randrange(1, len(word) - 1)
    kind = chance.choice(["left-out", "doubled", "exchanged", "replaced"])
    if kind == "left-out":
        return word[:at] + word[at + 1 :]
    if kind == "doubled":
        return word[:at] + word[at] + word[at:]
    if kind == "exchanged":
        return word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    return word[:at] + chance.choice(LETTERS) + word[at + 1 :]
