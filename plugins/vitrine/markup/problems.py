"""Strangers' Markdown in, what its author must mend out, each with its line and column."""

import re
from collections.abc import Iterator

import pyromark
from pyromark.event import Event

from vitrine.markup.source import NESTING_LIMIT, WEB_ADDRESS
from vitrine.model.problem import Message

LENGTH_LIMIT = 20_000  # characters, about 3,000 words
TOO_LONG_STORY = Message("must be at most {limit} characters; found {found}")

# Without a tag, an image, a reference, a link elsewhere than to the web, or a line with marks enough to be
# nine deep (each level takes one character at least), there is nothing to find: parsing is left out.
_WORTH_PARSING = re.compile(r"<[a-z/!?]|!\[|\]:|\]\((?!https?://|mailto:)", re.IGNORECASE)
_MAYBE_TOO_DEEP = re.compile(rf"\n[ \t>*+\-\d.)]{{{NESTING_LIMIT + 1}}}")

Place = tuple[int, int, Message]


def problems_in(text: str) -> tuple[Place, ...]:
    """(line, column, message) of each problem, from 1 within the text; of each kind, one a line."""
    if len(text) > LENGTH_LIMIT:
        return ((1, 1, TOO_LONG_STORY.given(limit=LENGTH_LIMIT, found=len(text))),)
    if not (_WORTH_PARSING.search(text) or _MAYBE_TOO_DEEP.search("\n" + text)):
        return ()
    source = text.encode()
    first: dict[tuple[int, str], Place] = {}
    for offset, message in _faults(text):
        line, column = _place(source, offset)
        first.setdefault((line, message.text), (line, column, message))
    return tuple(first.values())


def _faults(text: str) -> Iterator[tuple[int, Message]]:
    """(offset in UTF-8 bytes, message), in the order of the text."""
    source = text.encode()
    depth = 0
    for event, span in pyromark.events_with_range(text):
        depth += _change_of_depth(event)
        message = _fault(event, source[span["start"] : span["end"]].decode(), depth)
        if message:
            yield span["start"], message


def _change_of_depth(event: Event) -> int:
    match event:
        case {"Start": {"List": _} | {"BlockQuote": _}}:
            return 1
        case {"End": {"List": _} | {"BlockQuote": _}}:
            return -1
    return 0


def _fault(event: Event, source: str, depth: int) -> Message | None:
    match event:
        case {"Start": "HtmlBlock"} | {"InlineHtml": _}:
            return Message("must be Markdown without HTML; found '{found}'", {"found": _shortened(source)})
        case {"Start": {"Image": _}}:
            return Message(
                "must hold no image, which goes under 'media'; found '{found}'", {"found": _shortened(source)}
            )
        case {"Start": {"Link": {"dest_url": address, "link_type": kind}}} if kind != "Email":
            if not WEB_ADDRESS.match(address):
                return Message(
                    "must link to an address that starts with https://, http:// or mailto:; found '{found}'",
                    {"found": _shortened(address)},
                )
        case {"Start": {"List": _} | {"BlockQuote": _}} if depth == NESTING_LIMIT + 1:
            return Message(
                "must nest lists and quotes at most {limit} deep; found one deeper", {"limit": NESTING_LIMIT}
            )
    return None


def _shortened(found: str) -> str:
    line = found.strip().partition("\n")[0].rstrip()
    return line if len(line) <= 40 else line[:39] + "…"


def _place(source: bytes, offset: int) -> tuple[int, int]:
    before = source[:offset]
    start = before.rfind(b"\n") + 1
    return before.count(b"\n") + 1, len(before[start:].decode()) + 1
