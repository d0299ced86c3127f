"""Vocabularies in; the words that buyers type for each category, small enough to be sent whole, out."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from vitrine.model import Term, Vocabulary
from vitrine.model.folding import words_of

# A code's position in its list is one character from here on; so is how much a word shares with the one before it.
FIRST = 0x30
_MOST_SHARED = 40
_FEW = 10


def character(position: int) -> str:
    """One character for a position in a list; lists of a catalogue stay far below the surrogates."""
    if not 0 <= position < 0xD000:
        raise ValueError(f"a list of {position} entries is too long for the index")
    return chr(FIRST + position)


def lexicon(vocabulary: Vocabulary, codes: Sequence[str], languages: Iterable[str]) -> str:
    """A line a word, sorted: what it shares with the one before, its rest, then the categories that it names.

    `3iers a,b,c` is `cahiers` after `cahots`: a word of the label of `a`, a synonym of `b`, a word of one of `c`'s.
    """
    named: Sequence[Mapping[str, set[int]]] = [defaultdict(set) for _ in range(3)]
    for position, code in enumerate(codes):
        for rank, word in _ranked_words(vocabulary.terms[code], languages):
            named[rank][word].add(position)
    words = {word for some in named for word in some}
    return _front_coded({word: _named(word, named) for word in words})


def _ranked_words(term: Term, languages: Iterable[str]) -> Iterable[tuple[int, str]]:
    """Words of a term, those that tell most with 0."""
    for language in languages:
        yield from ((0, word) for word in words_of(term.label.texts.get(language, "")))
        for synonym in term.synonyms.get(language, ()):
            words = words_of(synonym)
            yield from ((1 if len(words) == 1 else 2, word) for word in words)


def _named(word: str, named: Sequence[Mapping[str, set[int]]]) -> str:
    """Positions by rank, each at its best only."""
    seen: set[int] = set()
    parts = []
    for some in named:
        parts.append(_characters(some.get(word, set()) - seen))
        seen |= some.get(word, set())
    return ",".join(parts).rstrip(",")


def postings(words_of_rows: Sequence[Iterable[str]]) -> str:
    """A line a word, as in a lexicon; then the rows that have it, each as its distance from the one before.

    A word that more than a tenth of the rows have tells none of them from the others, and is left out.
    """
    rows: Mapping[str, list[int]] = defaultdict(list)
    for row, words in enumerate(words_of_rows):
        for word in set(words):
            rows[word].append(row)
    most = max(_FEW, len(words_of_rows) // 10)
    told = {word: found for word, found in rows.items() if len(found) <= most}
    return _front_coded({word: "".join(map(character, _distances(found))) for word, found in told.items()})


def _distances(rows: Sequence[int]) -> Iterable[int]:
    return (row - before for before, row in pairwise((0, *rows)))


def _front_coded(lines: Mapping[str, str]) -> str:
    coded, before = [], ""
    for word in sorted(lines):
        shared = _shared(before, word)
        coded.append(f"{character(shared)}{word[shared:]} {lines[word]}")
        before = word
    return "\n".join(coded)


def _shared(before: str, word: str) -> int:
    length = 0
    while length < min(len(before), len(word), _MOST_SHARED) and before[length] == word[length]:
        length += 1
    return length


def _characters(positions: Iterable[int]) -> str:
    return "".join(map(character, sorted(positions)))
