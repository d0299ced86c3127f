"""What people take away of each list: its feed, the list of feeds, what a partner's page draws it from."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import partial

from vitrine.catalogue import Catalogue, Entry
from vitrine.exports.opml import Outline, opml
from vitrine.pages.embedding import MODULE, data_path, embedded_json, embedded_lists
from vitrine.pages.following import FOLLOWED, feeds_path, list_feed_path, list_feed_title
from vitrine.pages.lists import HEADINGS, PAGE_SIZE, list_heading
from vitrine.pages.voice import Voice
from vitrine.plugin.feeds import FEED_LENGTH, list_feed
from vitrine.plugin.setting import Setting
from vitrine.plugin.writing import Writing, inputs_digest


@dataclass(frozen=True)
class ListFiles:
    """What they are made from. digests: per enterprise, of all that it says."""

    setting: Setting
    catalogue: Catalogue
    writing: Writing
    digests: Mapping[str, str]

    def write(self) -> None:
        """Those of every list that changed."""
        features = self.setting.shown.site.features
        for voice in self.setting.voices.values():
            for facet in FOLLOWED if features.feeds else ():
                self._write_feeds(voice, facet)
            for one in embedded_lists(self.catalogue, voice) if features.embeds else ():
                inputs = self._inputs((one.title, str(len(one.entries))), one.entries[:PAGE_SIZE])
                self.writing.put(data_path(one, voice), inputs, partial(embedded_json, one, voice))
        if features.embeds:
            self._write_module()

    def _write_module(self) -> None:
        script = self.setting.theme / "static" / "js" / MODULE.rpartition("/")[2]
        self.writing.put(MODULE, MODULE, script.read_bytes)

    def _write_feeds(self, voice: Voice, facet: str) -> None:
        lists = self.catalogue.facets[facet]
        for code, entries in lists.items():
            latest = tuple(sorted(entries, key=lambda entry: entry.last_verified, reverse=True)[:FEED_LENGTH])
            inputs = self._inputs((list_feed_title(voice, facet, code),), latest)
            self.writing.put(list_feed_path(voice, facet, code), inputs, partial(list_feed, voice, facet, code, latest))
        if lists:
            self.writing.put(feeds_path(voice, facet), inputs_digest(lists), partial(self._feeds, voice, facet, lists))

    def _inputs(self, words: Iterable[str], entries: Iterable[Entry]) -> str:
        return inputs_digest((*words, *(self.digests[entry.id] for entry in entries)))

    def _feeds(self, voice: Voice, facet: str, codes: Iterable[str]) -> bytes:
        """All feeds of a facet, in the order of its vocabulary."""
        urls, held = voice.urls, frozenset(codes)
        terms = (term.code for term in voice.initiative.vocabularies[facet] if term.code in held)
        title = f"{voice.initiative.site.name.best(voice.language).text} – {voice.wording.say(HEADINGS[facet])}"
        return opml(
            title,
            (
                Outline(
                    list_heading(voice, facet, code),
                    urls.absolute(list_feed_path(voice, facet, code)),
                    urls.absolute(urls.page(voice.language, facet, code)),
                )
                for code in terms
            ),
        )
