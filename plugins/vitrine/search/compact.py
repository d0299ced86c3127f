"""A catalogue in; the compact index of one language out: columns of the whole catalogue, fetched once, asked at will.

Five files, each of one JSON object. `core` answers a first query: who there is, what each sells and where, and the
words of the language for it; labels stand in the search page. `facets` has what filters need besides; `words` and
`numbers` are asked for when the core does not know a word: other languages, words of offerings, former names, NEQ and
UNSPSC. `sells` names what results show. A column is one text, a line an enterprise, in the order of the catalogue;
codes are characters (see `lexicon.character`).
"""

import hashlib
import json
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from vitrine.catalogue import Catalogue, Entry
from vitrine.model import Vocabularies
from vitrine.model.folding import LONGEST_SLUG, slug_of
from vitrine.search.lexicon import character, lexicon, postings

FORMAT = 1
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
_PLAIN_NAME = re.compile(r"[ -~À-ÖØ-öø-ÿŒœ’–—«»\u00a0\u202f]+")


class CompactIndex(NamedTuple):
    """The files of one language by name; the core's own name also tells its content."""

    core: str
    files: Mapping[str, bytes]


def compact_index(catalogue: Catalogue, language: str, languages: Sequence[str]) -> CompactIndex:
    """The index of `language`; languages: all those of the site."""
    listed, vocabularies = catalogue.listed, catalogue.initiative.vocabularies
    # Those that nobody sells too: their words mean something, and no other category answers them.
    categories = list(vocabularies["categories"].terms)
    others = [other for other in languages if other != language]
    more: dict[str, Mapping[str, object]] = {
        "facets": _facets(catalogue, language),
        "words": _words(listed, vocabularies, categories, others),
        "numbers": {"numbers": _column(" ".join(_numbers(entry)) for entry in listed)},
        "sells": {"sells": _column("\t".join(_sold(entry, categories, language)) for entry in listed)},
    }
    files = {part: _file(part, content) for part, content in more.items()}
    names = {part: name for part, (name, _) in files.items()}
    core = _file("core", _core(listed, vocabularies, categories, language) | {"files": names})
    # The second name never changes: a page from before asks for it when its own core is gone.
    return CompactIndex(core[0], dict((*files.values(), core, ("core.json", core[1]))))


def _file(name: str, content: Mapping[str, object]) -> tuple[str, bytes]:
    data = (json.dumps({"format": FORMAT, **content}, ensure_ascii=False, separators=(",", ":")) + "\n").encode()
    return f"{name}.{hashlib.sha256(data).hexdigest()[:12]}.json", data


def _core(
    listed: Sequence[Entry], vocabularies: Vocabularies, categories: list[str], language: str
) -> dict[str, object]:
    regions, sectors = list(vocabularies["regions"].terms), list(vocabularies["sectors"].terms)
    parents = [vocabularies["categories"].terms[code].parent or "" for code in categories]
    return {
        "names": _column(_line(entry.name) for entry in listed),
        "ids": _column("" if _is_made_of_name(entry) else entry.id for entry in listed),
        "category": _coded(categories, listed, lambda entry: entry.categories),
        "region": _coded(regions, listed, lambda entry: entry.served, lambda entry: entry.serves_province),
        "codes": {"category": categories, "region": regions, "sector": sectors},
        "sectors": "".join(character(sectors.index(parent)) if parent in sectors else " " for parent in parents),
        "lexicon": lexicon(vocabularies["categories"], categories, (language,)),
    }


def _is_made_of_name(entry: Entry) -> bool:
    """True when a browser makes the same folder's name: of letters that it folds as we do, and not cut short."""
    return entry.id == slug_of(entry.name) and len(entry.id) < LONGEST_SLUG and bool(_PLAIN_NAME.fullmatch(entry.name))


def _facets(catalogue: Catalogue, language: str) -> dict[str, object]:
    listed, mrc = catalogue.listed, catalogue.initiative.vocabularies["mrc"]
    codes = {name: sorted({code for entry in listed for code in codes_of(entry)}) for name, codes_of in FACETS.items()}
    columns = {name: _coded(codes[name], listed, codes_of) for name, codes_of in FACETS.items()}
    kinds = sorted({kind for entry in listed for kind in catalogue.kinds_of_buyers(entry)})
    columns[BUYER] = _coded(kinds, listed, catalogue.kinds_of_buyers)
    return {
        **columns,
        "codes": codes | {BUYER: kinds},
        "municipality": _column(_line(entry.municipality) for entry in listed),
        "verified": _column(entry.last_verified for entry in listed),
        # Where each MRC is, so that a supplier of its whole region is found in it.
        "mrcs": [[mrc.label(code, language), mrc.terms[code].parent or ""] for code in codes["mrc"]],
    }


def _words(
    listed: Sequence[Entry], vocabularies: Vocabularies, categories: list[str], others: Sequence[str]
) -> dict[str, object]:
    return {
        "lexicon": lexicon(vocabularies["categories"], categories, others),
        "offered": postings([entry.offered.split() for entry in listed]),
        "names": _column("\t".join(map(_line, (*entry.names[1:], *entry.former_names))) for entry in listed),
    }


def _sold(entry: Entry, categories: list[str], language: str) -> Iterable[str]:
    """A category's character, then what is sold in it."""
    for sold in entry.sells:
        texts = dict(sold.name)
        yield character(categories.index(sold.category)) + _line(texts.get(language) or sold.name[0][1])


def _numbers(entry: Entry) -> tuple[str, ...]:
    return tuple(dict.fromkeys(number for number in (entry.neq, *entry.unspsc) if number))


def _coded(
    codes: Sequence[str],
    listed: Iterable[Entry],
    codes_of: Callable[[Entry], Iterable[str]],
    has_all: Callable[[Entry], bool] = lambda entry: False,
) -> str:
    positions = {code: character(position) for position, code in enumerate(codes)}
    return _column(
        EVERYWHERE if has_all(entry) else "".join(sorted({positions[code] for code in codes_of(entry)}))
        for entry in listed
    )


def _column(values: Iterable[str]) -> str:
    return "\n".join(values)


def _line(text: str) -> str:
    """The text as one cell of a column."""
    return " ".join(text.split())
