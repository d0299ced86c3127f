"""The compact index of every language, made only when an enterprise stands in it otherwise than before."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property, partial

from vitrine.catalogue import Catalogue
from vitrine.plugin.reading import Readings
from vitrine.plugin.sharing import WORTH_FORKING, aside
from vitrine.plugin.writing import Writing
from vitrine.search import CORE, UNSAID, CompactIndex, compact_indexes

# Where the compact index is: a folder a language, in which this name never changes.
INDEX = "find/"


@dataclass
class CompactIndexes:
    """The index of each language, as it is or as the last build left it. made_aside: what gives the one being made."""

    catalogue: Catalogue
    languages: tuple[str, ...]
    writing: Writing
    readings: Readings
    made_aside: Callable[[], Mapping[str, CompactIndex]] | None = None

    def start(self, *, is_alone: bool) -> None:
        """Begins to make them in another process; is_alone: nobody else is at work, as where little has changed."""
        if is_alone and len(self.catalogue.listed) >= WORTH_FORKING and not self._stay:
            self.made_aside = aside(partial(compact_indexes, self.catalogue, self.languages))

    @property
    def cores(self) -> Mapping[str, str]:
        """Path of the file of each language that is asked for first."""
        made = self._made
        return {
            language: f"{INDEX}{language}/{made[language].core if made else self._last_cores[language]}"
            for language in self.languages
        }

    def write(self) -> None:
        """Writes the files of all languages, or leaves them."""
        for language in self.languages:
            if not self._made:
                self.writing.keep_all(f"{INDEX}{language}/")
                continue
            index = self._made[language]
            for name, content in index.files.items():
                self.writing.put(f"{INDEX}{language}/{name}", index.core, partial(bytes, content))

    @cached_property
    def _made(self) -> Mapping[str, CompactIndex]:
        """The indexes made now; none when those of the last build hold the same."""
        if self._stay:
            return {}
        return self.made_aside() if self.made_aside else compact_indexes(self.catalogue, self.languages)

    @cached_property
    def _stay(self) -> bool:
        """True when all that the indexes hold of every enterprise is what it was after the last build."""
        if len(self._last_cores) < len(self.languages):
            return False
        fresh = {name: self.readings.kept[name].entry for name in self.readings.fresh if name in self.readings.kept}
        before = self.readings.before
        return fresh.keys() == before.keys() and all(
            entry._replace(**UNSAID) == before[name]._replace(**UNSAID) for name, entry in fresh.items()
        )

    @cached_property
    def _last_cores(self) -> Mapping[str, str]:
        """What the last build's were made from: the names of their cores, which tell their content."""
        before = self.writing.before
        last = ((language, before.get(f"{INDEX}{language}/{CORE}")) for language in self.languages)
        return {language: made.inputs for language, made in last if made is not None}
