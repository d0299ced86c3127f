"""Vocabularies in; the words that buyers type for each category, small enough to be sent whole, out."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from vitrine.model import Vocabulary
from vitrine.model.folding import words_of

# A code's position in its list is one character from here on; so is how much a word shares with the one before it.
FIRST = 0x30
_MOST_SHARED = 40


def character(position: int) -> str:
    """One character for a position in a list; lists of a catalogue stay far below the surrogates."""
    if not 0 <= position < 0xD000:
        raise ValueError(f"a list of {position} entries is too long for the index")
    return chr(FIRST + position)


def lexicon(vocabulary: Vocabulary, codes: Sequence[str], languages: Iterable[str]) -> str:
    """A line a word, sorted: what it shares with the one before, its rest, then the categories that it names.

    `3iers ab,c` is `cahiers` after `cahots`: in the labels of `a` and `b`, a synonym of `c`.
    """
    labels: Mapping[str, set[int]] = defaultdict(set)
    synonyms: Mapping[str, set[int]] = defaultdict(set)
    for position, code in enumerate(codes):
        term = vocabulary.terms[code]
        for language in languages:
            if language in term.label.texts:
                _add(labels, (term.label.texts[language],), position)
            _add(synonyms, term.synonyms.get(language, ()), position)
    return _front_coded(_named(labels, synonyms))


def _add(known: Mapping[str, set[int]], texts: Iterable[str], position: int) -> None:
    for text in texts:
        for word in words_of(text):
            known[word].add(position)


def postings(words_of_rows: Sequence[Iterable[str]]) -> str:
    """A line a word, as in a lexicon; then the rows that have it, each as its distance from the one before."""
    rows: Mapping[str, list[int]] = defaultdict(list)
    for row, words in enumerate(words_of_rows):
        for word in set(words):
            rows[word].append(row)
    return _front_coded({word: "".join(map(character, _distances(found))) for word, found in rows.items()})


def _distances(rows: Sequence[int]) -> Iterable[int]:
    return (row - before for before, row in pairwise((0, *rows)))


def _named(labels: Mapping[str, set[int]], synonyms: Mapping[str, set[int]]) -> Mapping[str, str]:
    told = {word: positions - labels.get(word, set()) for word, positions in synonyms.items()}
    return {
        word: _characters(labels.get(word, ())) + ("," + _characters(told[word]) if told.get(word) else "")
        for word in {*labels, *synonyms}
    }


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
