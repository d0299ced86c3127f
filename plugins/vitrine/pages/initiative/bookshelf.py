"""The sources of a page made from several records."""

from collections.abc import Iterable

from vitrine.model import Source
from vitrine.pages.profile_parts import Cited
from vitrine.pages.views import SourceView
from vitrine.pages.voice import Voice


class Bookshelf:
    """Each source is listed once, and numbered as it comes."""

    def __init__(self, voice: Voice) -> None:
        self._voice = voice
        self._found: dict[tuple[object, ...], SourceView] = {}

    def cited(self, sources: Iterable[Source]) -> Cited:
        """A record's sources, with the numbers they have on this page."""
        return Cited({source.id: self._view(source) for source in sources})

    @property
    def views(self) -> tuple[SourceView, ...]:
        """Every source put on it, in order."""
        return tuple(self._found.values())

    def _view(self, source: Source) -> SourceView:
        number = len(self._found) + 1
        view = SourceView(
            number=number,
            anchor=f"source-{number}",
            title=source.title,
            publisher=source.publisher or "",
            url=source.url or "",
            date=self._voice.date(source.date),
        )
        return self._found.setdefault((source.title, source.publisher, source.url, source.date), view)
