"""HTML of the site's own pages in; the same out, held to a list of what a page needs, or its words alone."""

import re
from html import unescape

import nh3
from markupsafe import Markup

_TAGS = {"p", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "blockquote", "pre", "hr"}
_TABLE = {"table", "caption", "thead", "tbody", "tr", "th", "td"}
_WORDS = {"em", "strong", "a", "code", "br", "abbr", "cite", "kbd"}
_CLEANER = nh3.Cleaner(
    tags=_TAGS | _TABLE | _WORDS,
    attributes={"*": {"id", "lang"}, "a": {"href"}, "ol": {"start"}, "abbr": {"title"}, "th": {"scope"}},
    url_schemes={"http", "https", "mailto"},
    url_relative="pass_through",
    link_rel=None,
)

_MAIN = re.compile(r"<main\b[^>]*>(.*)</main>", re.DOTALL)
# Where a text ends that is a sentence or a heading of its own.
_BLOCK_END = re.compile(r"</(?:p|li|h[1-6]|dt|dd|td|th|caption|blockquote|figcaption|pre)>")
_END = "\u2029"
_AT_ENDS = re.compile(rf"\s*([.!?…:]?)(?:\s*{_END})+\s*")
_WORDS_ALONE = nh3.Cleaner(
    tags=set(), clean_content_tags={"script", "style", "template", "svg", "form", "button", "select", "nav"}
)


def words_of_page(html: str) -> str:
    """What a written page says in its main part, on one line, each text of its own ended by a full stop.

    What one does there, as forms, is left out.
    """
    main = _MAIN.search(html)
    if main is None:
        return ""
    marked = _BLOCK_END.sub(_END, main[1]).replace("<", " <")
    text = b" ".join(unescape(_WORDS_ALONE.clean(marked)).encode().split()).decode()
    return _AT_ENDS.sub(lambda end: f"{end[1] or '.'} ", text).strip()


def clean_page(html: str) -> Markup:
    """A page of the site's own: links within the site stay, whatever could run or load is taken out."""
    return Markup(_CLEANER.clean(html))  # noqa: S704 nh3 is what makes it safe
