"""Texts in; cells that no spreadsheet takes for a formula out, and back."""

import re

# A spreadsheet takes a cell that starts so for a formula (owasp.org: CSV injection).
_SIGNS = "=+\\-@＝＋－＠"
_LIKE_FORMULA = re.compile(rf"'*[{_SIGNS}\t\r]")
# One that parts cells at semicolons, as in French, begins cells within a text; a dash before a space is a list's.
_WITHIN = rf"(?='*(?:[=@]|[{_SIGNS}]\S))"
_UNGUARDED_WITHIN = re.compile(rf"(?<=[;\t\r\n])( *){_WITHIN}")
_GUARDED_WITHIN = re.compile(rf"(?<=[;\t\r\n])( *)'{_WITHIN}")


def guarded(text: str) -> str:
    """A cell that no spreadsheet takes for a formula; `unguarded` gives the text back."""
    # Nearly no cell has what could begin one within it: looking for single characters is ten times as fast.
    is_parted = ";" in text or "\n" in text or "\t" in text or "\r" in text
    inner = _UNGUARDED_WITHIN.sub(r"\1'", text) if is_parted else text
    return f"'{inner}" if _LIKE_FORMULA.match(text) else inner


def unguarded(text: str) -> str:
    """The text of a cell, without the apostrophes that guarded it."""
    inner = text[1:] if text.startswith("'") and _LIKE_FORMULA.match(text) else text
    return _GUARDED_WITHIN.sub(r"\1", inner)
