"""Pages of lists, overviews and records, made when what they are made from has changed: by two processes if many."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from vitrine.pages.planner import PlannedPage
from vitrine.plugin.options import Progress
from vitrine.plugin.reading import Readings
from vitrine.plugin.sharing import aside
from vitrine.plugin.stages import Stages, added
from vitrine.plugin.state import State
from vitrine.plugin.templates import as_markup, compiling
from vitrine.plugin.tree import Content
from vitrine.plugin.writing import Writing, inputs_digest
from vitrine.wording.jinja import FoldedEnvironment

# Fewer pages than this are made faster than a process.
WORTH_SHARING = 200
# Where more enterprises than this were read, the catalogue is not held twice: others finish their pages meanwhile.
MOST_READ_TWICE = 3000
# A template of fewer pages than this takes longer to compile than its pages to make, each as long as several others.
WORTH_COMPILING_TWICE = 40
PAGES_OF_FEW = 4
# What this process makes besides (feeds, assets, the compact index) takes as long as these.
PAGES_OF_THE_REST = 200


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

    environments: Mapping[str, FoldedEnvironment]
    readings: Readings
    state: State
    writing: Writing
    stages: Stages
    _written_aside: list[Callable[[], tuple[list[_Written], Mapping[str, float]]]] = field(default_factory=list)

    def write(self, pages: Sequence[PlannedPage], *, jobs: int, progress: Progress) -> None:
        """Writes the pages that are not there as they must be; of many, some in another process, until `finish`."""
        stale = self._stale(pages)
        self._find_cards(stale)
        is_shared = jobs > 1 and len(stale) >= WORTH_SHARING and len(self.readings.fresh) <= MOST_READ_TWICE
        own, others = shared(stale) if is_shared else (stale, [])
        if others:
            self._written_aside.append(aside(lambda: self._write_aside(others)))
        for done, one in enumerate(own, start=1):
            self.writing.note(*self._write(one))
            progress("write", done, len(own))

    def finish(self) -> None:
        """Waits for the pages that another process writes."""
        while self._written_aside:
            written, seconds = self._written_aside.pop()()
            self.stages.seconds = added((self.stages.seconds, seconds))
            for one in written:
                self.writing.note(*one)

    def _write_aside(self, pages: Sequence[_Stale]) -> tuple[list[_Written], Mapping[str, float]]:
        """Writes pages in another process; gives them, and what its stages took."""
        stages = Stages(compiling(self.environments))
        with stages.of("lists"):
            written = list(map(self._write, pages))
        return written, stages.seconds

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


def shared(stale: Sequence[_Stale]) -> tuple[list[_Stale], list[_Stale]]:
    """The pages of this process and of another; a template of few pages is left to this one, and compiled once."""
    per_template: dict[str, list[_Stale]] = {}
    for one in stale:
        per_template.setdefault(one.page.template, []).append(one)
    many = [one for pages in per_template.values() if len(pages) >= WORTH_COMPILING_TWICE for one in pages]
    few = [one for pages in per_template.values() if len(pages) < WORTH_COMPILING_TWICE for one in pages]
    half = max(0, (len(many) - len(few) * PAGES_OF_FEW - PAGES_OF_THE_REST) // 2)
    return few + many[:half], many[half:]
