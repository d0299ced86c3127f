"""What a stranger's Markdown may hold, for those who render it and those who report on it."""

import re
from urllib.parse import quote

NESTING_LIMIT = 8  # lists and quotes inside one another
WEB_ADDRESS = re.compile(r"https?://|mailto:", re.IGNORECASE)

# A tag, comment or declaration can only start so. What follows `<` in an automatic link
# (https:, mailto:, somebody@) is never a tag's name, so those keep their `<`.
_TAG_START = re.compile(r"<(?=[a-z/!?])(?!https?://|mailto:|[a-z0-9._+-]+@)", re.IGNORECASE)
_SHIELD = "\ufdd0"  # a code point that Unicode keeps out of texts, for uses like this one
_SHIELD_IN_ADDRESS = quote(_SHIELD)


def shield_tags(markdown: str) -> str:
    """The same Markdown in which nothing can be read as HTML; `unshield` restores the `<`.

    One pass before parsing, so that `<` inside code stays what was typed.
    """
    return _TAG_START.sub(_SHIELD, markdown) if "<" in markdown else markdown


def unshield(html: str) -> str:
    """HTML of shielded Markdown, with each shielded `<` as visible text, or percent-encoded in an address."""
    return html.replace(_SHIELD, "&lt;").replace(_SHIELD_IN_ADDRESS, "%3C")
