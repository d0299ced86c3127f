"""What people take away, written when it has changed: cards, posters and badges of enterprises; what lists give."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from jinja2 import Environment

from vitrine.catalogue import Catalogue, Entry
from vitrine.exports.badges import badge
from vitrine.exports.qr_codes import qr_path
from vitrine.exports.vcards import Issue, vcard
from vitrine.pages.handouts import badge_path, badge_view, card_path, poster_frame, poster_view
from vitrine.pages.voice import Voice
from vitrine.plugin.data_page import write_data_page
from vitrine.plugin.list_files import ListFiles
from vitrine.plugin.reading import Readings, shelve
from vitrine.plugin.setting import Setting
from vitrine.plugin.sharing import share
from vitrine.plugin.state import State
from vitrine.plugin.tree import Content
from vitrine.plugin.writing import Writing

File = tuple[str, bytes]


_FACT = "handouts"


def had_handouts(state: State) -> bool:
    """True when the last build made them."""
    return state.fact(_FACT) == "yes"


def told_handouts(setting: Setting) -> dict[str, str]:
    """What the next build is told of them."""
    return {_FACT: "yes" if setting.has_handouts else "no"}


@dataclass(frozen=True)
class Handouts:
    """What they are made from. digests: per enterprise, of all that it says. state: where its facts are kept.

    version: of the data, which are in the tree by now.
    """

    setting: Setting
    environments: Mapping[str, Environment]
    catalogue: Catalogue
    readings: Readings
    state: State
    writing: Writing
    digests: Mapping[str, str]
    version: str

    def write(self) -> None:
        """The page that tells of the data; the files of every enterprise whose profile changed, if the site has any."""
        write_data_page(self.setting, self.environments, self.writing, version=self.version)
        if not self.setting.has_handouts:
            return
        ListFiles(self.setting, self.catalogue, self.writing, self.digests).write()
        if not self.setting.shown.site.features.handouts:
            return
        stale = [entry.id for entry in self.catalogue.entries if not self._is_current(entry)]
        shelve(stale, self.readings, self.state)  # the state cannot be asked by two processes
        for path, inputs, content in share(self._write_some, stale):
            self.writing.note(path, inputs, content)

    def _write_some(self, identifiers: Sequence[str]) -> list[tuple[str, str, Content]]:
        """Writes the files of some enterprises; gives their paths, what they are made from, what they hold."""
        return [
            (path, self.digests[identifier], self.writing.tree.write(path, content))
            for identifier in identifiers
            for path, content in self._files_of(identifier)
        ]

    def _files_of(self, identifier: str) -> Iterator[File]:
        facts = json.loads(self.readings.facts.take(identifier))
        for voice in self.setting.voices.values():
            yield from self._files(self.catalogue.by_id[identifier], facts, voice)

    def _is_current(self, entry: Entry) -> bool:
        paths = [path for voice in self.setting.voices.values() for path in _paths(entry, voice)]
        return all(self.writing.is_current(path, self.digests[entry.id]) for path in paths)

    def _files(self, entry: Entry, facts: Mapping[str, Any], voice: Voice) -> Iterator[File]:  # Any: JSON
        """One that buyers no longer find in lists keeps its badge alone: it says so where it is still shown."""
        site = voice.initiative.site
        said = badge_view(facts, voice, self.setting.today)
        yield (
            badge_path(voice, entry.id),
            badge(said.label, said.line, title=said.title, colour=site.colours.accent, is_fresh=said.is_fresh),
        )
        if entry.is_listed:
            region = voice.label("regions", entry.region)
            issue = Issue(site.name.best(voice.language).text)
            yield card_path(voice, entry.id), vcard(facts, issue, language=voice.language, region=region)
            page = voice.urls.absolute(voice.urls.page(voice.language, "enterprises", entry.id))
            poster = poster_view(facts, voice, badge=said, code=qr_path(page))
            template = self.environments[voice.language].get_template("poster.html")
            html = template.render(poster=poster, frame=poster_frame(facts, voice))
            yield voice.urls.page(voice.language, "posters", entry.id), html.encode()


def _paths(entry: Entry, voice: Voice) -> tuple[str, ...]:
    """Where they are, in one language."""
    if not entry.is_listed:
        return (badge_path(voice, entry.id),)
    poster = voice.urls.page(voice.language, "posters", entry.id)
    return badge_path(voice, entry.id), card_path(voice, entry.id), poster
