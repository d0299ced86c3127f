"""Texts in; cells that no spreadsheet takes for a formula out, and back."""

import re

# A spreadsheet takes a cell that starts so for a formula (owasp.org: CSV injection).
_LIKE_FORMULA = re.compile(r"'*[=+\-@\t\r]")


def guarded(text: str) -> str:
    """A cell that no spreadsheet takes for a formula; `unguarded` gives the text back."""
    return f"'{text}" if _LIKE_FORMULA.match(text) else text


def unguarded(text: str) -> str:
    """The text of a cell, without the apostrophe that guarded it."""
    return text[1:] if text.startswith("'") and _LIKE_FORMULA.match(text) else text
