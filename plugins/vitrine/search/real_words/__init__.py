"""Words of a language that are words, whatever else they resemble: a file a language, or none."""

from collections.abc import Iterable
from functools import cache
from pathlib import Path

from vitrine.model.folding import fold

_FOLDER = Path(__file__).parent
_NOTE = "#"


def real_words(languages: Iterable[str]) -> tuple[str, ...]:
    """Those of these languages, folded and sorted; in the singular."""
    return tuple(sorted(set().union(*map(_words_of, languages))))


@cache
def _words_of(language: str) -> frozenset[str]:
    file = _FOLDER / f"{language}.txt"
    lines = file.read_text("utf-8").splitlines() if language.isalpha() and file.is_file() else []
    return frozenset(fold(word) for line in lines if not line.startswith(_NOTE) for word in line.split())
