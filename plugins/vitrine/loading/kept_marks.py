"""Lines that stand, in a profile to correct, for what the site does not publish of it."""

import re

_BEGINNING = "# vitrine keeps: "
_MARK = re.compile(rf"{_BEGINNING}([a-z_.]+)")


def kept_mark(path: str) -> str:
    """The line for a field, or for a field of one, as `contact.person`."""
    return f"{_BEGINNING}{path}\n"


def field_kept(line: str) -> str | None:
    """The field that a line stands for; None for any other line."""
    match = _MARK.fullmatch(line.rstrip("\n"))
    return match[1] if match else None


def marks_in(front_matter: str) -> tuple[tuple[int, str], ...]:
    """Line, from 1, and field of each mark."""
    if _BEGINNING not in front_matter:  # nearly always
        return ()
    lines = enumerate(front_matter.splitlines(), start=1)
    return tuple((number, field) for number, line in lines if (field := field_kept(line)))
