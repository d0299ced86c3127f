"""A document in; the small HTML page that Pagefind reads out.

What Pagefind obeys (`data-pagefind-*`) is ours alone: names from here, weights, codes of vocabularies.
Strangers' words are text and quoted `content`, always escaped.
"""

import re
from collections.abc import Collection, Iterable, Iterator
from functools import cache
from html import escape
from pathlib import Path

from vitrine.model import Text
from vitrine.model.base import IDENTIFIER_PATTERN
from vitrine.model.folding import collation_key
from vitrine.search.documents import FILTERS, PageDocument, SearchDocument

# One filter holds all of them, as `region:laval`: one file to fetch for every count.
FACET = "facet"
# Stands before the sentences that results may quote, and after them.
STORY_MARK = "⁂"
# How offerings stand side by side in one value.
BETWEEN = " ⁑ "

_APOSTROPHE = re.compile(r"(?<=\w)['’](?=\w)")
_SLASH = re.compile(r"(?<=\w)/(?=\w)")
_LIGATURES = (("œ", "oe"), ("Œ", "OE"), ("æ", "ae"), ("Æ", "AE"))
_LIGATURE_WORD = re.compile(r"\w*[œŒæÆ]\w*")
_CODE = re.compile(rf"(?:{'|'.join(FILTERS)}):{IDENTIFIER_PATTERN.strip('^$')}\Z")
# A page without a day of verification comes after those that have one.
_NEVER = "0"
_UNSEEN = re.compile(r"[\x00-\x1f\x7f\u200b]+")


def small_html(document: SearchDocument | PageDocument) -> str:
    """The page that Pagefind reads in place of the real one: the same facts, weighted, nothing to look at."""
    parts = _of_page(document) if isinstance(document, PageDocument) else _of_profile(document)
    head = f'<!doctype html><html lang="{escape(document.language)}"><head><meta charset="utf-8">'
    return "".join((head, *parts, "</body></html>\n"))


def _of_profile(document: SearchDocument) -> Iterator[str]:
    yield from (_facet(name, code) for name, codes in document.filters for code in codes)
    yield from _attributes("sort", (("name", document.name_key), ("verified", document.verified)))
    yield from _attributes("meta", _shown(document))
    yield "</head><body>"
    yield from _weighted(document)
    yield from _story(document.body)


def _of_page(document: PageDocument) -> Iterator[str]:
    code, label = document.section
    yield _facet("page", code)
    name_key = collation_key(document.title, document.language)[0] or document.url
    yield from _attributes("sort", (("name", name_key), ("verified", _NEVER)))
    yield from _attributes("meta", (("title", document.title), ("summary", document.summary), ("section", label)))
    yield "</head><body>"
    yield from _paragraph(6, _unseen((document.title,)))
    yield from _paragraph(2, _unseen((document.summary, label)))
    yield from _story(document.text)


def write_page(document: SearchDocument | PageDocument, folder: Path) -> None:
    """Writes the small page where `index_pages` looks for it: its place in the folder is its address.

    `entreprises/axia/` stands as `entreprises/axia.html`, which the search page reads back: a folder a page
    takes longer to make than what stands in it.
    """
    content = small_html(document).encode()
    file = f"{folder}/{document.language}/{document.url.rstrip('/')}.html"
    try:
        _write(file, content)
    except FileNotFoundError:
        Path(file).parent.mkdir(parents=True, exist_ok=True)
        _write(file, content)


def _write(file: str, content: bytes) -> None:
    with open(file, "wb") as opened:  # noqa: PTH123 — thousands of times
        opened.write(content)


def searchable(text: str) -> str:
    """The text with its words apart, as `l’ entretien`, and with `œ` and `æ` as two letters.

    Accents stay: Pagefind folds them, and ranks the exact spelling first.
    """
    return _spelt_out(_apart(text))


def _spelt_out(text: str) -> str:
    for ligature, letters in _LIGATURES:  # four searches, each faster than a look at every letter
        text = text.replace(ligature, letters)
    return text


def _apart(text: str) -> str:
    text = _seen(text)
    if "’" in text or "'" in text:
        text = _APOSTROPHE.sub("’ ", text)
    return _SLASH.sub(" / ", text) if "/" in text else text


def _seen(text: str) -> str:
    return text if text.isprintable() else _UNSEEN.sub(" ", text)


@cache  # by the thousand, of a few hundred codes
def _facet(name: str, code: str) -> str:
    value = f"{name}:{code}"
    if not _CODE.match(value):
        raise ValueError(f"{value!r} is not a code of a vocabulary")
    return "".join(_attributes("filter", ((FACET, value),)))


def _shown(document: SearchDocument) -> Iterator[tuple[str, str]]:
    """What a result shows, as it was written; languages only where a translation is missing."""
    yield "title", document.title
    yield "place", document.place
    yield "verified", document.verified
    if document.summary:
        yield "summary", document.summary.text
    if document.summary and document.summary.language != document.language:
        yield "summary_language", document.summary.language
    yield "offers", BETWEEN.join(offering.text for offering in document.offerings)
    if any(offering.language != document.language for offering in document.offerings):
        yield "offers_languages", " ".join(offering.language for offering in document.offerings)


def _attributes(kind: str, pairs: Iterable[tuple[str, str]]) -> Iterator[str]:
    for name, value in pairs:
        yield f'<meta data-pagefind-{kind}="{name}[content]" content="{escape(_seen(value))}">'


def _weighted(document: SearchDocument) -> Iterator[str]:
    """What is looked for, the most telling first. Weights are Pagefind's, up to 10."""
    telling = ((10, (document.title,)), (8, document.names), (7, _texts(document.offerings)), (6, document.labels))
    said: set[str] = set()
    for weight, texts in telling:
        text = _unseen(texts)
        said.update(text.lower().split())
        yield from _paragraph(weight, text)
    yield from _paragraph(4, _unsaid(_unseen(document.keywords), said))
    yield from _paragraph(4, _unseen(document.places))
    yield from _paragraph(3, _unseen(_texts((document.summary,))))
    yield from _paragraph(2, _unseen(document.facts))


def _texts(texts: Iterable[Text | None]) -> tuple[str, ...]:
    return tuple(text.text for text in texts if text)


def _unseen(texts: Iterable[str]) -> str:
    """Texts of one weight as one that nobody sees: without commas, for each of which Pagefind looks at a word twice."""
    return searchable(" ".join(texts)).replace(", ", " ")


def _unsaid(text: str, said: Collection[str]) -> str:
    """The words of a text, each once, but for those said with more weight."""
    return " ".join([word for word in dict.fromkeys(text.lower().split()) if word not in said])


def _paragraph(weight: int, text: str) -> Iterator[str]:
    """A paragraph a weight: a hundred keywords are read ten times as fast as in a hundred."""
    if text:
        yield f'<p data-pagefind-weight="{weight}">{escape(text)}</p>'


def _story(body: str) -> Iterator[str]:
    """Sentences to quote keep their spelling; words with ligatures are said again after them."""
    has_any = any(ligature in body for ligature, _ in _LIGATURES)
    said_again = " ".join(dict.fromkeys(map(_spelt_out, _LIGATURE_WORD.findall(body) if has_any else ())))
    story = escape(_apart(body.replace(STORY_MARK, " ")))
    yield f'<p data-pagefind-weight="1">{STORY_MARK} {story} {STORY_MARK} {escape(said_again)}</p>'
