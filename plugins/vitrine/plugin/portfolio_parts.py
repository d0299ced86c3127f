"""What is printed in; the portfolio out, typeset in parts by processes of their own, then joined.

Typst keeps all that it sets in memory, more than 1 MB a page, until its process ends. Parts bound that.
"""

import math
from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import accumulate
from pathlib import Path
from typing import Any, NamedTuple

from vitrine.exports.pdf_joining import Bookmark, Part, joined
from vitrine.exports.pdf_parts import PdfPart, read_part
from vitrine.exports.portfolio import Typeset, typeset
from vitrine.model import Message
from vitrine.pages.portfolio import IndexGroup, link_words
from vitrine.pages.voice import Voice
from vitrine.plugin.portfolio_sheets import Item, Picture
from vitrine.plugin.sharing import aside

# Enterprises of a part, by layout; and how many small ones a page holds, about.
FULL, COMPACT, SMALL_ONES = 60, 150, 12
AT_ONCE = 2
# A list of pages is tagged as what it is (ISO 32000-1, table 333).
_CONTENTS = {"L": "TOC", "LI": "TOCI", "LBody": "Reference"}
_LOWER = {"H1": "H2", "H2": "H3"}
Value = Mapping[str, Any]  # Any: what JSON holds


class Refused(Exception):  # noqa: N818 — never leaves this module
    """Typst's reason; holds its message."""


class Job(NamedTuple):
    """A part to typeset. values: beside those that all parts have."""

    template: str
    values: Value
    pictures: tuple[Picture, ...] = ()


@dataclass
class Press:
    """Typesets a portfolio. common: what all its parts say. indexes: what each lists, by its name."""

    theme: Path
    fonts: tuple[Path, ...]
    common: Value
    voice: Voice
    items: Sequence[Item]
    indexes: Mapping[str, Sequence[IndexGroup]]
    has_stand_ins: bool = False

    def document(self) -> Typeset | Message:
        """The whole, or why there is none."""
        try:
            return Typeset(self._document(), self.has_stand_ins)
        except Refused as refused:
            message: Message = refused.args[0]
            return message

    def _document(self) -> bytes:
        """Lengths first: those of the first pages and of the indexes, whose lines break alike whatever the numbers."""
        titles = self._titles()
        ends = self._ends(dict.fromkeys(titles, 0), 1)
        front, indexes = self._typeset(ends)
        bodies = self._bodies(front.page_count + 1)
        numbers = _page_numbers((front, *bodies, indexes))
        front, indexes = self._typeset(self._ends(numbers, 1 + sum(one.page_count for one in (front, *bodies))))
        lower = [Part(one, _LOWER if place else {}) for place, one in enumerate(bodies)]
        said = {label: link_words(title, numbers[label], self.voice) for label, title in titles.items()}
        return joined((Part(front, _CONTENTS), *lower, Part(indexes, {})), self._bookmarks(), said)

    def _titles(self) -> dict[str, str]:
        """What a link may lead to, by its label."""
        words = self.common["words"]
        parts = {f"part-{name}": words[name] for name in ("enterprises", *self.indexes)}
        return parts | {f"enterprise-{one.value['id']}": one.value["name"] for one in self.items}

    def _ends(self, numbers: Mapping[str, int], start: int) -> list[Job]:
        """The first pages, and the indexes, which begin at a page."""
        named = [{"id": one.value["id"], "name": one.value["name"]} for one in self.items]
        groups = {name: [group._asdict() for group in some] for name, some in self.indexes.items()}
        names = {one["id"]: one["name"] for one in named}
        return [
            Job("front.typ", {"pages": numbers, "enterprises": named, "first_page": 1}),
            Job("indexes.typ", {"pages": numbers, "names": names, "first_page": start, **groups}),
        ]

    def _bodies(self, first: int) -> list[PdfPart]:
        """Enterprises. Where a part begins is guessed, and it is typeset again when those before it were longer."""
        is_compact = self.common["compact"]
        step = COMPACT if is_compact else FULL
        chunks = [self.items[start : start + step] for start in range(0, len(self.items), step)]
        sizes = [math.ceil(len(one) / SMALL_ONES) if is_compact else len(one) for one in chunks]
        made: dict[int, tuple[int, PdfPart]] = {}
        while wrong := [place for place, start in enumerate(_starts(sizes, first)) if _start(made.get(place)) != start]:
            starts = _starts(sizes, first)
            jobs = [_body(chunks[place], starts[place], is_first=place == 0) for place in wrong]
            for place, part in zip(wrong, self._typeset(jobs), strict=True):
                made[place] = (starts[place], part)
                sizes[place] = part.page_count
        return [made[place][1] for place in range(len(chunks))]

    def _bookmarks(self) -> list[Bookmark]:
        words = self.common["words"]
        names = [Bookmark(one.value["name"], f"enterprise-{one.value['id']}") for one in self.items]
        groups = {name: [Bookmark(one.label, one.name) for one in some] for name, some in self.indexes.items()}
        return [
            Bookmark(words["contents"], "part-contents"),
            Bookmark(words["enterprises"], "part-enterprises", tuple(names)),
            *(Bookmark(words[name], f"part-{name}", tuple(some)) for name, some in groups.items()),
        ]

    def _typeset(self, jobs: Sequence[Job]) -> Iterator[PdfPart]:
        """The parts, in order; a process each."""
        for made in _by_turns([partial(self._made, job) for job in jobs]):
            if isinstance(made, Message):
                raise Refused(made)
            self.has_stand_ins |= made.has_stand_ins
            yield read_part(made.content)

    def _made(self, job: Job) -> Typeset | Message:
        files = {one.name: one.read() for one in job.pictures}
        values = {**self.common, **job.values}
        return typeset(values, files, templates=self.theme, main=job.template, fonts=self.fonts)


def _by_turns(works: Sequence[Callable[[], Any]]) -> Iterator[Any]:  # Any: what each gives
    """What each gives, in order, a few at once, each in a process that ends with it."""
    running: deque[Callable[[], Any]] = deque()
    for work in works:
        if len(running) == AT_ONCE:
            yield running.popleft()()
        running.append(aside(work))
    while running:
        yield running.popleft()()


def _body(items: Sequence[Item], start: int, *, is_first: bool) -> Job:
    values = {"enterprises": [one.value for one in items], "first_page": start, "is_first": is_first}
    return Job("profiles.typ", values, tuple(one.picture for one in items))


def _starts(sizes: Sequence[int], first: int) -> list[int]:
    return list(accumulate(sizes[:-1], initial=first))


def _start(made: tuple[int, PdfPart] | None) -> int:
    return made[0] if made else 0


def _page_numbers(parts: Sequence[PdfPart]) -> dict[str, int]:
    """By label, as pages are counted from the cover."""
    starts = _starts([part.page_count for part in parts], 1)
    return {
        label: start + place.page
        for start, part in zip(starts, parts, strict=True)
        for label, place in part.places.items()
    }
