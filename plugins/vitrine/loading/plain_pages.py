"""The headers of the site's plain pages, `content/pages/<name>.<language>.md`: Pelican reads their bodies."""

import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from vitrine.loading.text_files import read_text
from vitrine.model import Message, Problem
from vitrine.model.folding import closest

PLAIN_PAGES = "content/pages"
FIELDS = ("Title", "Slug", "Lang", "Key", "Summary", "Order")
_FILE = re.compile(r"[a-z0-9-]+\.[a-z]{2,3}\.md\Z")
_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*\Z")
# Pelican would follow these to files anywhere on the machine.
_INTRASITE = re.compile(r"[{|](attach|static|filename|author|category|tag|index)[}|]", re.IGNORECASE)


class PlainPage(NamedTuple):
    """A plain page; key: the same for a page in all languages; order: among the pages of the footer."""

    path: str
    title: str
    slug: str
    language: str
    key: str
    summary: str
    order: int


def read_plain_pages(root: Path) -> tuple[tuple[PlainPage, ...], tuple[Problem, ...]]:
    """Every plain page by order and language, and what is wrong in their headers."""
    pages: list[PlainPage] = []
    problems: list[Problem] = []
    for path in _files(root):
        text = read_text(root / path)
        if not isinstance(text, str):
            line, column, message = text
            problems.append(Problem(path, line, column, "", message))
            continue
        wrong = tuple(_header_problems(path, text))
        problems.extend(wrong)
        if not wrong:
            pages.append(_page(path, _fields(text)))
    return tuple(sorted(pages, key=lambda page: (page.order, page.key, page.language))), tuple(problems)


def _files(root: Path) -> list[str]:
    if not (root / PLAIN_PAGES).is_dir():
        return []
    with os.scandir(root / PLAIN_PAGES) as entries:
        return sorted(f"{PLAIN_PAGES}/{entry.name}" for entry in entries if entry.name.endswith(".md"))


def _header(text: str) -> Iterator[tuple[int, str, str]]:
    """Line (from 1), name and value of each field above the first empty line."""
    for number, line in enumerate(text.split("\n\n", 1)[0].splitlines(), start=1):
        name, _, value = line.partition(":")
        yield number, name.strip(), value.strip()


def _fields(text: str) -> dict[str, str]:
    return {name: value for _, name, value in _header(text)}


def _page(path: str, fields: dict[str, str]) -> PlainPage:
    return PlainPage(
        path,
        fields["Title"],
        fields["Slug"],
        fields["Lang"],
        fields["Key"],
        fields["Summary"],
        int(fields.get("Order", "99")),
    )


def _header_problems(path: str, text: str) -> Iterator[Problem]:
    seen: set[str] = set()
    if not _FILE.match(path.rpartition("/")[2]):
        message = Message("must be named `name.language.md`, in small letters, digits and hyphens")
        yield Problem(path, 0, 0, "", message)
    for line, name, value in _header(text):
        if name not in FIELDS:
            yield Problem(path, line, 1, name, _unknown(name))
        elif name in seen:
            yield Problem(path, line, 1, name, Message("must stand once; found it again"))
        elif name in ("Slug", "Key", "Lang") and not _SLUG.match(value):
            message = Message(
                "must be small letters without accents, digits and single hyphens; found {found}",
                {
                    "found": f"'{value[:80]}'",
                },
            )
            yield Problem(path, line, len(name) + 3, name, message)
        elif name == "Order" and not (value.isascii() and value.isdigit()):
            message = Message("must be a whole number in digits; found {found}", {"found": f"'{value[:80]}'"})
            yield Problem(path, line, len(name) + 3, name, message)
        seen.add(name)
    for name in FIELDS[:5]:
        if name not in seen:
            yield Problem(path, 1, 1, name, Message("is required; it is missing"))
    match = _INTRASITE.search(text)
    if match is not None:
        line = text.count("\n", 0, match.start()) + 1
        message = Message("must be a plain link; found '{found}'", {"found": match.group()})
        yield Problem(path, line, match.start() - text.rfind("\n", 0, match.start()), "", message)


def _unknown(name: str) -> Message:
    guess = closest(name, FIELDS)
    values = {"allowed": " | ".join(FIELDS), "found": name[:80]}
    if guess is None:
        return Message("must be one of {allowed}; found '{found}'", values)
    return Message("must be one of {allowed}; found '{found}' — did you mean '{guess}'?", values | {"guess": guess})
