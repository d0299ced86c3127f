"""A catalogue in; the compact index of one language out: columns of the whole catalogue, fetched once, asked at will.

Five files, each of one JSON object. `core` answers a first query: who there is, what each sells and where, and the
words of the language for it; labels stand in the search page, and the browser takes their words from there. `facets`
has what filters need besides; `words` and `numbers` are asked for when the core does not know a word: other languages,
words of offerings, former names, NEQ and UNSPSC. `sells` names what results show. A column is one text, a line an
enterprise, in the order of the catalogue; codes are characters (see `lexicon.character`), and so is how many words a
name shares with the one before.
"""

import hashlib
import json
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property
from itertools import chain
from typing import Any, NamedTuple

from vitrine.catalogue import Catalogue, Entry
from vitrine.model.folding import LONGEST_SLUG, slug_of
from vitrine.search.lexicon import character, lexicon, postings

FORMAT = 3
EVERYWHERE = "*"
# The filters that are not in the core, and what an enterprise has in each.
FACETS: Mapping[str, Callable[[Entry], Sequence[str]]] = {
    "mrc": lambda entry: entry.mrc,
    "kind": lambda entry: entry.kinds,
    "status": lambda entry: entry.statuses,
    "legal_form": lambda entry: (entry.legal_form,) if entry.legal_form else (),
    "people_served": lambda entry: entry.people_served,
    "contract_mode": lambda entry: entry.contract_modes,
    "requirement": lambda entry: entry.requirements,
    "group_bid": lambda entry: ("open",) if entry.bids else (),
}
BUYER = "buyer"
# What an enterprise may change of its entry without standing in the index otherwise.
UNSAID: Mapping[str, Any] = {  # Any: values of fields of many types
    "summary": (),
    "claims": (),
    "lesson": None,
    "cohorts": (),
    "needs": (),
    "percent": 0,
    "lacks": (),
    "has_consent": False,
}
_PLAIN_NAME = re.compile(r"[ -~À-ÖØ-öø-ÿŒœ’–—«»\u00a0\u202f]+")


class CompactIndex(NamedTuple):
    """The files of one language by name; the core's own name also tells its content."""

    core: str
    files: Mapping[str, bytes]


def compact_indexes(catalogue: Catalogue, languages: Sequence[str]) -> Mapping[str, CompactIndex]:
    """The index of each language of the site."""
    columns = _Columns(catalogue)
    return {language: _index(columns, language, languages) for language in languages}


def compact_index(catalogue: Catalogue, language: str, languages: Sequence[str]) -> CompactIndex:
    """The index of `language`; languages: all those of the site."""
    return _index(_Columns(catalogue), language, languages)


def _index(columns: "_Columns", language: str, languages: Sequence[str]) -> CompactIndex:
    others = [other for other in languages if other != language]
    more: dict[str, Mapping[str, object]] = {
        "facets": {**columns.facets, "mrcs": columns.mrcs(language)},
        "words": {"lexicon": columns.lexicon(others), **columns.words},
        "numbers": {"numbers": columns.numbers},
        "sells": {"sells": columns.sells(language)},
    }
    files = {part: _file(part, content) for part, content in more.items()}
    names = {part: name for part, (name, _) in files.items()}
    core = _file("core", {**columns.core, "lexicon": columns.own_lexicon(language), "files": names})
    # The second name never changes: a page from before asks for it when its own core is gone.
    return CompactIndex(core[0], dict((*files.values(), core, ("core.json", core[1]))))


def _file(name: str, content: Mapping[str, object]) -> tuple[str, bytes]:
    data = (json.dumps({"format": FORMAT, **content}, ensure_ascii=False, separators=(",", ":")) + "\n").encode()
    return f"{name}.{hashlib.sha256(data).hexdigest()[:12]}.json", data


class _Columns:
    """What the indexes of all languages share, made once."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.catalogue = catalogue
        self.listed = catalogue.listed
        self.vocabularies = catalogue.initiative.vocabularies
        # Those that nobody sells too: their words mean something, and no other category answers them.
        self.categories = list(self.vocabularies["categories"].terms)

    @cached_property
    def core(self) -> Mapping[str, object]:
        """Who there is, what each sells and where."""
        regions, sectors = list(self.vocabularies["regions"].terms), list(self.vocabularies["sectors"].terms)
        parents = [self.vocabularies["categories"].terms[code].parent or "" for code in self.categories]
        return {
            "names": _column(_unshared_words(_line(entry.name) for entry in self.listed)),
            "ids": _column("" if _is_made_of_name(entry) else entry.id for entry in self.listed),
            "category": _coded(self.categories, self.listed, lambda entry: entry.categories),
            "region": _coded(regions, self.listed, lambda entry: entry.served, lambda entry: entry.serves_province),
            "codes": {"category": self.categories, "region": regions, "sector": sectors},
            "sectors": "".join(character(sectors.index(parent)) if parent in sectors else " " for parent in parents),
        }

    @cached_property
    def facets(self) -> Mapping[str, object]:
        """What filters need besides, but the labels of MRCs."""
        buyers = [self.catalogue.kinds_of_buyers(entry) for entry in self.listed]
        kinds = sorted({kind for some in buyers for kind in some})
        columns = {name: _coded(self._codes[name], self.listed, codes_of) for name, codes_of in FACETS.items()}
        return {
            **columns,
            BUYER: _coded_values(kinds, buyers),
            "codes": self._codes | {BUYER: kinds},
            "municipality": _column(_line(entry.municipality) for entry in self.listed),
            "verified": _column(entry.last_verified for entry in self.listed),
        }

    @cached_property
    def _codes(self) -> dict[str, list[str]]:
        """The codes that somebody has, of each filter."""
        return {
            name: sorted(set(chain.from_iterable({tuple(codes_of(entry)) for entry in self.listed})))
            for name, codes_of in FACETS.items()
        }

    def mrcs(self, language: str) -> list[list[str]]:
        """Where each MRC is, so that a supplier of its whole region is found in it."""
        mrc = self.vocabularies["mrc"]
        return [[mrc.label(code, language), mrc.terms[code].parent or ""] for code in self._codes["mrc"]]

    def lexicon(self, languages: Sequence[str]) -> str:
        """The words of categories in these languages."""
        return lexicon(self.vocabularies["categories"], self.categories, languages)

    def own_lexicon(self, language: str) -> str:
        """The same in the language of a page, without the labels of its lists: those of what somebody sells."""
        sold = set(chain.from_iterable({entry.categories for entry in self.listed}))
        return lexicon(self.vocabularies["categories"], self.categories, (language,), labelled=sold)

    @cached_property
    def words(self) -> Mapping[str, object]:
        """What is asked for when the core does not know a word."""
        return {
            "offered": postings([entry.offered.split() for entry in self.listed]),
            "names": _column("\t".join(map(_line, (*entry.names[1:], *entry.former_names))) for entry in self.listed),
        }

    @cached_property
    def numbers(self) -> str:
        """NEQ and UNSPSC."""
        return _column(" ".join(_numbers(entry)) for entry in self.listed)

    def sells(self, language: str) -> str:
        """The character of a category, then what is sold in it."""
        return _column("\t".join(self._sold(entry, language)) for entry in self.listed)

    @cached_property
    def _characters(self) -> Mapping[str, str]:
        return {code: character(position) for position, code in enumerate(self.categories)}

    def _sold(self, entry: Entry, language: str) -> Iterable[str]:
        for sold in entry.sells:
            text = next((text for said_in, text in sold.name if said_in == language), sold.name[0][1])
            yield self._characters[sold.category] + _line(text)


def _is_made_of_name(entry: Entry) -> bool:
    """True when a browser makes the same folder's name: of letters that it folds as we do, and not cut short."""
    return len(entry.id) < LONGEST_SLUG and bool(_PLAIN_NAME.fullmatch(entry.name)) and entry.id == slug_of(entry.name)


def _numbers(entry: Entry) -> tuple[str, ...]:
    return tuple(dict.fromkeys(number for number in (entry.neq, *entry.unspsc) if number))


def _coded(
    codes: Sequence[str],
    listed: Iterable[Entry],
    codes_of: Callable[[Entry], Iterable[str]],
    has_all: Callable[[Entry], bool] = lambda entry: False,
) -> str:
    return _coded_values(codes, (EVERYWHERE if has_all(entry) else tuple(codes_of(entry)) for entry in listed))


def _coded_values(codes: Sequence[str], values: Iterable[Sequence[str]]) -> str:
    """A column of codes, or of EVERYWHERE. Many enterprises have the same: those are worked out once."""
    positions = {code: character(position) for position, code in enumerate(codes)}
    known: dict[Sequence[str], str] = {EVERYWHERE: EVERYWHERE}

    def characters(value: Sequence[str]) -> str:
        if value not in known:
            known[value] = "".join(sorted({positions[code] for code in value}))
        return known[value]

    return _column(map(characters, values))


def _column(values: Iterable[str]) -> str:
    return "\n".join(values)


def _unshared_words(names: Iterable[str]) -> Iterable[str]:
    """Each name as how many words it shares with the one before, then its others: neighbours begin alike."""
    before: list[str] = []
    for name in names:
        words = name.split(" ")
        shared = next(
            (i for i, (one, other) in enumerate(zip(words, before, strict=False)) if one != other), len(before)
        )
        shared = min(shared, len(words) - 1)
        yield character(shared) + " ".join(words[shared:])
        before = words


def _line(text: str) -> str:
    """The text as one cell of a column."""
    # A text that can be printed has no white space but spaces, and nearly every one has them alone already.
    is_one = text.isprintable() and "  " not in text and text[:1] != " " != text[-1:]
    return text if is_one else " ".join(text.split())
