"""Texts in; cells that no spreadsheet takes for a formula out, and back."""

import re
from collections.abc import Iterable

# A spreadsheet takes a cell that starts so for a formula (owasp.org: CSV injection).
_SIGNS = "=+\\-@＝＋－＠"
_LIKE_FORMULA = re.compile(rf"'*[{_SIGNS}\t\r]")
# One that parts cells at semicolons, as in French, begins cells within a text; a dash before a space is a list's.
_WITHIN = rf"(?='*(?:[=@]|[{_SIGNS}]\S))"
_UNGUARDED_WITHIN = re.compile(rf"(?<=[;\t\r\n])( *){_WITHIN}")
_GUARDED_WITHIN = re.compile(rf"(?<=[;\t\r\n])( *)'{_WITHIN}")


# In a row of cells, each after a NUL: what may begin a formula, or part a cell.
_WORTH_A_LOOK = re.compile(rf"\0'*[{_SIGNS}]|[;\t\r\n]")


def guarded(text: str) -> str:
    """A cell that no spreadsheet takes for a formula; `unguarded` gives the text back."""
    # Nearly no cell has what could begin one within it: looking for single characters is ten times as fast.
    is_parted = ";" in text or "\n" in text or "\t" in text or "\r" in text
    inner = _UNGUARDED_WITHIN.sub(r"\1'", text) if is_parted else text
    return f"'{inner}" if _LIKE_FORMULA.match(text) else inner


def guarded_row(cells: Iterable[str]) -> list[str]:
    """A row of such cells; most have nothing to guard, which a look at the whole row tells."""
    row = list(cells)
    return list(map(guarded, row)) if _WORTH_A_LOOK.search("\0".join(("", *row))) else row


def unguarded(text: str) -> str:
    """The text of a cell, without the apostrophes that guarded it."""
    inner = text[1:] if text.startswith("'") and _LIKE_FORMULA.match(text) else text
    return _GUARDED_WITHIN.sub(r"\1", inner)
