"""Pages of lists, overviews and records, made when what they are made from has changed: by two processes if many."""

import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from jinja2 import Environment

from vitrine.pages.planner import PlannedPage
from vitrine.plugin.options import Progress
from vitrine.plugin.reading import Readings
from vitrine.plugin.stages import Stages
from vitrine.plugin.state import State
from vitrine.plugin.templates import as_markup
from vitrine.plugin.tree import Content
from vitrine.plugin.workers import aside
from vitrine.plugin.writing import Writing, inputs_digest

# Fewer pages than this are made faster than a process.
WORTH_SHARING = 200


class _Stale(NamedTuple):
    """A page to make, and a hash of what it is made from."""

    page: PlannedPage
    inputs: str


class _Written(NamedTuple):
    """A page in the tree: its path, what it was made from, what it holds."""

    path: str
    inputs: str
    content: Content


@dataclass
class PageMaking:
    """What pages are made with. readings and state: where enterprises' cards are."""

    environments: Mapping[str, Environment]
    readings: Readings
    state: State
    writing: Writing
    stages: Stages

    def write(self, pages: Sequence[PlannedPage], *, jobs: int, progress: Progress) -> None:
        """Writes the pages that are not there as they must be."""
        stale = self._stale(pages)
        self._find_cards(stale)
        own = stale[::2] if jobs > 1 and len(stale) >= WORTH_SHARING else stale
        others = stale[1::2] if own is not stale else []
        written_aside = aside(lambda: (tuple(map(self._write, others)), time.process_time())) if others else None
        for done, one in enumerate(own, start=1):
            self.writing.note(*self._write(one))
            progress("write", done, len(own))
        if written_aside is not None:
            written, seconds = written_aside()
            self.stages.seconds["lists"] = self.stages.seconds.get("lists", 0.0) + seconds
            for one in written:
                self.writing.note(*one)

    def _stale(self, pages: Sequence[PlannedPage]) -> list[_Stale]:
        all_pages = (_Stale(page, inputs_digest((page.template, *page.inputs))) for page in pages)
        return [one for one in all_pages if not self.writing.is_current(one.page.path, one.inputs)]

    def _find_cards(self, stale: Sequence[_Stale]) -> None:
        """Fetches the cards of enterprises that did not change."""
        cards = self.readings.cards
        wanted = dict.fromkeys(entry.id for page, _ in stale for entry in page.entries)
        cards.update(self.state.cards([identifier for identifier in wanted if identifier not in cards]))

    def _write(self, stale: _Stale) -> _Written:
        page, inputs = stale
        context = page.context()
        if page.template == "list.html":
            context["cards"] = as_markup(b"".join(self._cards(page)).decode())
        template = self.environments[page.language].get_template(page.template)
        content = self.writing.tree.write(page.path, template.render(context).encode())
        return _Written(page.path, inputs, content)

    def _cards(self, page: PlannedPage) -> Iterator[bytes]:
        cards = self.readings.cards
        return (cards[entry.id][page.language] for entry in page.entries)
