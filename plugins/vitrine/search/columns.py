"""Values of enterprises in; columns of the compact index, each one text, out."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from vitrine.search.lexicon import character

EVERYWHERE = "*"
NOTHING = "-"
FURTHER = "+"  # before a code too far from the one before it for a digit
STEPS = 10  # a digit is a step to a code of the same row; the first code of a row stands after those
# What would take two bytes is told by a character of one that nothing else in a packed column is told by.
_TIGHT = {ordinal: ordinal - 0x76 for ordinal in range(0x80, 0xA0)}  # U+000A to U+0029
_ASIDE = "\t"  # around a word of a name
_SHARED = 9  # words of a name, told by a digit
_COMMON = 4  # names, or more, whose word is worth a place in the list of words


def column(values: Iterable[str]) -> str:
    """A line an enterprise."""
    return "\n".join(values)


def coded(codes: Sequence[str], values: Iterable[Sequence[str]]) -> str:
    """A row an enterprise, without lines: EVERYWHERE, NOTHING, or the character of its first code and steps to others.

    `:0+Z` is the first code of the list, the second, and the one of `Z`. Many rows are the same: those are made once.
    """
    positions = {code: position for position, code in enumerate(codes)}
    known: dict[Sequence[str], str] = {EVERYWHERE: EVERYWHERE, (): NOTHING}

    def row(value: Sequence[str]) -> str:
        if value not in known:
            known[value] = "".join(_steps(sorted({positions[code] for code in value})))
        return known[value]

    return "".join(map(row, values))


def _steps(positions: Sequence[int]) -> Iterator[str]:
    yield character(positions[0] + STEPS)
    for before, position in pairwise(positions):
        step = position - before - 1
        yield str(step) if step < STEPS else FURTHER + character(position + STEPS)


def names_and_words(names: Iterable[str]) -> tuple[str, str]:
    """Names, without lines, and the list of words that many of them have.

    A name is a digit, how many words it shares with the one before (neighbours begin alike), then its others: the
    character of a word in the list, or the word between tabs.
    """
    rows = list(_unshared([name.split(" ") for name in names]))
    times = Counter(word for _, words in rows for word in words)
    common = sorted((word for word, found in times.items() if found >= _COMMON), key=lambda word: (-times[word], word))
    characters = {word: tight(character(position + STEPS)) for position, word in enumerate(common)}
    told = (f"{shared}{_spelt(words, characters)}" for shared, words in rows)
    return "".join(told), " ".join(common)


def _spelt(words: Iterable[str], characters: Mapping[str, str]) -> str:
    return "".join(characters.get(word) or f"{_ASIDE}{word}{_ASIDE}" for word in words)


def _unshared(names: Iterable[Sequence[str]]) -> Iterator[tuple[int, Sequence[str]]]:
    """How many first words a name shares with the one before, and its others: one at least."""
    before: Sequence[str] = ()
    for words in names:
        most = min(len(before), len(words) - 1, _SHARED)
        shared = next((i for i in range(most) if words[i] != before[i]), most)
        yield shared, words[shared:]
        before = words


def tight(codes: str) -> str:
    """Codes of a column that is packed, not printed: nearly all of them one byte."""
    return codes.translate(_TIGHT)


def line(text: str) -> str:
    """The text as one cell of a column."""
    # A text that can be printed has no white space but spaces, and nearly every one has them alone already.
    is_one = text.isprintable() and "  " not in text and text[:1] != " " != text[-1:]
    return text if is_one else " ".join(text.split())
