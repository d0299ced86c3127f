"""Vocabularies in; the words that buyers type for each category, small enough to be sent whole, out."""

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from operator import itemgetter

from vitrine.model import Term, Vocabulary
from vitrine.model.folding import words_of

# A code's position in its list is one character from here on; so is how much a word shares with the one before it.
FIRST = 0x30
_MOST_SHARED = 40
_FEW = 10
_SHORTEST_PLURAL = 3  # letters, of a word that has no s to lose


def character(position: int) -> str:
    """One character for a position in a list; lists of a catalogue stay far below the surrogates."""
    if not 0 <= position < 0xD000:
        raise ValueError(f"a list of {position} entries is too long for the index")
    return chr(FIRST + position)


def lexicon(
    vocabulary: Vocabulary, codes: Iterable[str], languages: Sequence[str], *, labelled: Container[str] = ()
) -> str:
    """A line a category: words of its label, synonyms of one word, words of longer ones; each where it tells most.

    `buanderie,lavage,linge nettoyage` says them in that order. labelled: codes whose label the page says itself.
    """
    return "\n".join(_named(vocabulary.terms[code], languages, code in labelled) for code in codes)


def _named(term: Term, languages: Sequence[str], is_labelled: bool) -> str:
    """The words of a term by rank, sorted, empty parts at the end left out; a word stands in one number only."""
    ranked: tuple[dict[str, None], ...] = ({}, {}, {})
    seen: set[str] = set()
    for rank, word in sorted(_ranked_words(term, languages), key=itemgetter(0)):
        one = _one_of(word)
        if one not in seen:
            ranked[rank][word] = None
        seen.add(one)
    if is_labelled:
        ranked[0].clear()
    return ",".join(" ".join(sorted(words)) for words in ranked).rstrip(",")


def _one_of(word: str) -> str:
    """The word without the s of a plural, which the browser reads as the same word."""
    return word[:-1] if len(word) > _SHORTEST_PLURAL and word.endswith("s") else word


def _ranked_words(term: Term, languages: Iterable[str]) -> Iterator[tuple[int, str]]:
    """Words of a term, those that tell most with 0."""
    for language in languages:
        yield from ((0, word) for word in words_of(term.label.texts.get(language, "")))
        for synonym in term.synonyms.get(language, ()):
            words = words_of(synonym)
            yield from ((1 if len(words) == 1 else 2, word) for word in words)


def postings(words_of_rows: Sequence[Iterable[str]]) -> str:
    """A line a word, sorted: what it shares with the one before, its rest, and the rows that have it.

    `3iers 04` is `cahiers` after `cahots`, of the first row and of the fifth: each is its distance from the one before.

    A word that more than a tenth of the rows have tells none of them from the others, and is left out.
    """
    rows: Mapping[str, list[int]] = defaultdict(list)
    for row, words in enumerate(words_of_rows):
        for word in set(words):
            rows[word].append(row)
    most = max(_FEW, len(words_of_rows) // 10)
    told = {word: found for word, found in rows.items() if len(found) <= most}
    return front_coded({word: "".join(map(character, _distances(found))) for word, found in told.items()})


def _distances(rows: Sequence[int]) -> Iterable[int]:
    return (row - before for before, row in pairwise((0, *rows)))


def front_coded(lines: Mapping[str, str]) -> str:
    """A line a word, sorted: what it shares with the one before, its rest, a space, and what is told of it."""
    coded, before = [], ""
    for word in sorted(lines):
        shared = _shared(before, word)
        coded.append(f"{character(shared)}{word[shared:]} {lines[word]}")
        before = word
    return "\n".join(coded)


def _shared(before: str, text: str) -> int:
    """How many first letters both have. A browser counts as two those after U+FFFF: they are shared by none."""
    length = 0
    for left, right in zip(before, text[:_MOST_SHARED], strict=False):
        if left != right or left > "\uffff":
            break
        length += 1
    return length
