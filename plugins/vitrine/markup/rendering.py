"""Strangers' Markdown in, HTML of a short allow-list or plain text out."""

import re
from html import unescape

import nh3
import pyromark
from markupsafe import Markup

from vitrine.markup.source import NESTING_LIMIT, WEB_ADDRESS, shield_tags, unshield

# These patterns read what pyromark writes once raw HTML is off: balanced tags, every `<`, `>` and `"` of
# the text escaped. They prepare; nh3 has the last word.
_IMAGE = re.compile(r'<img src="[^"]*" alt="([^"]*)"[^>]*>')
_LINK = re.compile(r'<a href="([^"]*)"[^>]*>(.*?)</a>', re.DOTALL)  # links hold no link
_HEADING = re.compile(r"<h([1-6])>(.*?)</h\1>", re.DOTALL)
_CONTAINER = re.compile(r"<(/?)(blockquote|ul|ol|li)\b[^>]*>")
_TAG = re.compile(r"<[^>]*>")

_BLOCKS = {"p", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "pre", "hr"}
_WORDS = {"em", "strong", "a", "code", "br"}
_CLEANER = nh3.Cleaner(
    tags=_BLOCKS | _WORDS,
    attributes={"*": set(), "a": {"href"}, "ol": {"start"}},
    url_schemes={"http", "https", "mailto"},
    url_relative="deny",
    link_rel="nofollow ugc noopener",
)


def render(text: str, *, base_level: int) -> Markup:
    """HTML of CommonMark text; the headings' outline starts at `base_level`, 2 to 6.

    Raw HTML becomes visible text, an image its alternative text, a link that is not http(s) or mailto
    its own text. Headings never skip a level, lists and quotes deeper than eight are flattened: nh3
    takes 1.4 s on 20,000 nested quotes.
    """
    if not 2 <= base_level <= 6:
        raise ValueError(f"base_level must be 2 to 6; found {base_level}")
    html = _html(text)
    if "<a " in html:
        html = _LINK.sub(_kept_link, html)
    if html.count("<ul>") + html.count("<ol") + html.count("<blockquote>") > NESTING_LIMIT:
        html = _flattened(html)
    if "<h" in html:
        html = _relevelled(html, base_level)
    return Markup(_CLEANER.clean(html))  # noqa: S704 nh3 is what makes it safe


def words_in(html: str) -> str:
    """The words of what `render` made, on one line, for search."""
    words = unescape(_TAG.sub("", html))
    # As bytes, only ASCII spaces split: the no-break spaces of French typography stay.
    return b" ".join(words.encode().split()).decode()


def _html(text: str) -> str:
    html = unshield(pyromark.html(shield_tags(text)))
    return _IMAGE.sub(r"\1", html) if "<img" in html else html


def _kept_link(link: re.Match[str]) -> str:
    """The link, or its text when it leads nowhere we allow or has nothing to click on."""
    address, label = link.groups()
    return link[0] if WEB_ADDRESS.match(address) and label.strip() else label


def _flattened(html: str) -> str:
    depth = 0

    def kept(tag: re.Match[str]) -> str:
        nonlocal depth
        closing, name = tag.groups()
        if name == "li":
            return tag[0] if depth <= NESTING_LIMIT else ""
        depth += 0 if closing else 1
        is_kept = depth <= NESTING_LIMIT
        depth -= 1 if closing else 0
        return tag[0] if is_kept else ""

    return _CONTAINER.sub(kept, html)


def _relevelled(html: str, base_level: int) -> str:
    outline: list[int] = []  # source levels of the open sections, outermost first

    def moved(heading: re.Match[str]) -> str:
        level, words = int(heading[1]), heading[2]
        if not words.strip():
            return ""
        while outline and outline[-1] >= level:
            outline.pop()
        outline.append(level)
        new = min(base_level + len(outline) - 1, 6)
        return f"<h{new}>{words}</h{new}>"

    return _HEADING.sub(moved, html)
