"""A catalogue in; the compact index of one language out: columns of the whole catalogue, fetched once, asked at will.

Eight files, or six. `core`, packed (see `packing`), answers a first query: who there is, what each sells and where,
and the words of the language for it; that of a small catalogue has `facets` and `sells` too. Each other one is a JSON
object. Codes and labels that the search page lists stand there, and the browser takes them from it; `codes` has them
for a page that a publication overtook, and the core names that file, so that it is another core when the codes are
others. `facets` has what filters need besides. `others` has the words of the other languages, asked for when a word
has no sure meaning; `words` and `numbers` are asked for when none of these knows a word: words of offerings, former
names, NEQ and UNSPSC; `real` before one is corrected. `sells` names what results show. A column is one text, in the
order of the catalogue (see `columns`); codes are characters (see `lexicon.character`).
"""

import hashlib
import json
import re
from collections.abc import Callable, Mapping, Sequence
from functools import cache, cached_property
from itertools import chain
from typing import Any, NamedTuple

from vitrine.catalogue import Catalogue, Entry, Sold
from vitrine.model.folding import LONGEST_SLUG, slug_of
from vitrine.search.columns import EVERYWHERE, coded, column, line, names_and_words, tight
from vitrine.search.lexicon import character, front_coded, lexicon, postings
from vitrine.search.packing import packed
from vitrine.search.real_words import real_words

FORMAT = 5
# Columns of the core, in the order in which the page takes them.
COLUMNS = ("names", "words", "ids", "category", "region", "sectors", "lexicon")
CORE = "core.bin"  # a name that never changes: a page from before asks for it when its own core is gone
_SMALL = 300  # enterprises: so few that what results show, and filters need, comes with the core
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
# The filters whose columns the core has, each with the vocabulary whose terms the search page lists.
_OF_THE_CORE: Mapping[str, str] = {"category": "categories", "region": "regions", "sector": "sectors"}
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
        "codes": {"codes": columns.codes},
        **({"others": {"lexicon": columns.lexicon(others)}} if others else {}),
        "words": columns.words,
        "numbers": {"numbers": columns.numbers},
        "real": {"real": _front_coded_words(tuple(languages))},
    }
    shown: dict[str, Mapping[str, object]] = {
        "facets": {**columns.facets, "mrcs": columns.mrcs(language)},
        "sells": {"sells": columns.sells(language)},
    }
    is_small = len(columns.listed) <= _SMALL
    files = {part: _file(part, content) for part, content in (more if is_small else more | shown).items()}
    names = {part: name for part, (name, _) in files.items()}
    head = {"format": FORMAT, **columns.head, "files": names, **({"parts": shown} if is_small else {})}
    told = {**columns.core, "lexicon": columns.own_lexicon(language)}
    core = packed(head, {name: told[name] for name in COLUMNS})
    # Of what it tells, not of how it is packed: another version of zlib makes no other page.
    name = _named("core", "bin", _written({**head, **told}))
    return CompactIndex(name, dict((*files.values(), (name, core), (CORE, core))))


def _file(part: str, content: Mapping[str, object]) -> tuple[str, bytes]:
    data = _written({"format": FORMAT, **content})
    return _named(part, "json", data), data


def _written(content: Mapping[str, object]) -> bytes:
    return (json.dumps(content, ensure_ascii=False, separators=(",", ":")) + "\n").encode()


def _named(part: str, kind: str, data: bytes) -> str:
    return f"{part}.{hashlib.sha256(data).hexdigest()[:8]}.{kind}"


class _Columns:
    """What the indexes of all languages share, made once."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.catalogue = catalogue
        self.listed = catalogue.listed
        self.vocabularies = catalogue.initiative.vocabularies

    @cached_property
    def codes(self) -> Mapping[str, list[str]]:
        """What characters of the core stand for: the codes that the search page lists, in its order, then the others.

        Categories that nobody sells are among them: their words mean something, and no other category answers them.
        """
        return {facet: [*self._listed_codes(name), *self._unlisted_codes(name)] for facet, name in _OF_THE_CORE.items()}

    def _listed_codes(self, name: str) -> list[str]:
        return [code for code in self.vocabularies[name].terms if code in self.catalogue.facets[name]]

    def _unlisted_codes(self, name: str) -> list[str]:
        return [code for code in self.vocabularies[name].terms if code not in self.catalogue.facets[name]]

    @property
    def categories(self) -> list[str]:
        """The codes of categories, in the order of the core."""
        return self.codes["category"]

    @cached_property
    def head(self) -> Mapping[str, object]:
        """The codes that the page does not list, of each facet that has some."""
        unlisted = {facet: self._unlisted_codes(name) for facet, name in _OF_THE_CORE.items()}
        return {"unlisted": {facet: codes for facet, codes in unlisted.items() if codes}}

    @cached_property
    def core(self) -> Mapping[str, str]:
        """Who there is, what each sells and where."""
        sectors = self.codes["sector"]
        parents = [self.vocabularies["categories"].terms[code].parent or "" for code in self.categories]
        names, words = names_and_words(line(entry.name) for entry in self.listed)
        served = (EVERYWHERE if entry.serves_province else entry.served for entry in self.listed)
        return {
            "names": names,
            "words": words,
            "ids": column("" if _is_made_of_name(entry) else entry.id for entry in self.listed),
            "category": tight(coded(self.categories, (entry.categories for entry in self.listed))),
            "region": tight(coded(self.codes["region"], served)),
            "sectors": "".join(character(sectors.index(parent)) if parent in sectors else " " for parent in parents),
        }

    @cached_property
    def facets(self) -> Mapping[str, object]:
        """What filters need besides, but the labels of MRCs."""
        buyers = [self.catalogue.kinds_of_buyers(entry) for entry in self.listed]
        kinds = sorted({kind for some in buyers for kind in some})
        columns = {
            name: coded(self._codes[name], (tuple(codes_of(entry)) for entry in self.listed))
            for name, codes_of in FACETS.items()
        }
        return {
            **columns,
            BUYER: coded(kinds, buyers),
            "codes": self._codes | {BUYER: kinds},
            "municipality": column(line(entry.municipality) for entry in self.listed),
            "verified": column(entry.last_verified for entry in self.listed),
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
        """The words of categories in the language of a page, but the labels that it lists: of what somebody sells."""
        sold = self.catalogue.facets["categories"]
        return lexicon(self.vocabularies["categories"], self.categories, (language,), labelled=sold)

    @cached_property
    def words(self) -> Mapping[str, object]:
        """What is asked for when the core does not know a word."""
        return {
            "offered": postings([entry.offered.split() for entry in self.listed]),
            "names": column("\t".join(map(line, (*entry.names[1:], *entry.former_names))) for entry in self.listed),
        }

    @cached_property
    def numbers(self) -> str:
        """NEQ and UNSPSC."""
        return column(" ".join(_numbers(entry)) for entry in self.listed)

    def sells(self, language: str) -> str:
        """The character of a category, then what is sold in it."""
        told = {sold: self._sold(sold, language) for sold in set(chain.from_iterable(e.sells for e in self.listed))}
        return column("\t".join([told[sold] for sold in entry.sells]) for entry in self.listed)

    @cached_property
    def _characters(self) -> Mapping[str, str]:
        return {code: character(position) for position, code in enumerate(self.categories)}

    def _sold(self, sold: Sold, language: str) -> str:
        text = next((text for said_in, text in sold.name if said_in == language), sold.name[0][1])
        return self._characters[sold.category] + line(text)


@cache
def _front_coded_words(languages: tuple[str, ...]) -> str:
    """What is no slip of typing."""
    return front_coded(dict.fromkeys(real_words(languages), ""))


def _is_made_of_name(entry: Entry) -> bool:
    """True when a browser makes the same folder's name: of letters that it folds as we do, and not cut short."""
    return len(entry.id) < LONGEST_SLUG and bool(_PLAIN_NAME.fullmatch(entry.name)) and entry.id == slug_of(entry.name)


def _numbers(entry: Entry) -> tuple[str, ...]:
    return tuple(dict.fromkeys(number for number in (entry.neq, *entry.unspsc) if number))
