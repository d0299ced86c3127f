"""What the pages of a buyer's own documents are given."""

from typing import NamedTuple


class MessageLanguage(NamedTuple):
    """A language that a request may be written in; words: its sentences by name."""

    language: str
    name: str
    words: tuple[tuple[str, str], ...]


class ClauseWords(NamedTuple):
    """A clause in one language of a request. page: the address of its page."""

    language: str
    title: str
    text: str
    page: str


class ClauseChoice(NamedTuple):
    """A clause that may be put into a request, in the languages that requests are written in."""

    id: str
    title: str
    caution: str
    texts: tuple[ClauseWords, ...]


class RequestView(NamedTuple):
    """What a request for a quote is written with. zone: IANA name of the zone that hours are in."""

    languages: tuple[MessageLanguage, ...]
    clauses: tuple[ClauseChoice, ...]
    zone: str


class ScanView(NamedTuple):
    """day: of the catalogue, in words; thresholds_url: empty for a site that tells none."""

    day: str
    thresholds_url: str
