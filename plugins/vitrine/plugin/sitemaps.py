"""What search engines are told of a site: its pages by parts, and where they may go."""

import zlib
from dataclasses import dataclass
from functools import partial

from vitrine.catalogue import Catalogue, Entry
from vitrine.exports import SitemapPage, robots, sitemap, sitemap_index
from vitrine.pages.homes import home_address
from vitrine.pages.planner import PlannedPage
from vitrine.plugin.setting import Setting
from vitrine.plugin.templates import plain_path
from vitrine.plugin.writing import Writing, inputs_digest

SITEMAP_PART = 1000  # about
# Pages that hold nothing until somebody uses them.
_UNLISTED = ("shortlist.html", "market-scan.html", "quote-request.html", "embedded-list.html")


@dataclass(frozen=True)
class Sitemaps:
    """What they are made from."""

    setting: Setting
    catalogue: Catalogue
    writing: Writing

    def write(self, pages: list[PlannedPage]) -> None:
        """The lists in one part, profiles by the thousand in others: one edit rewrites one part."""
        parts = [self._list_sitemap(pages)]
        for number, some in enumerate(self._parts(), start=1):
            path = f"sitemap-{number}.xml"
            inputs = inputs_digest(f"{entry.id} {entry.last_verified}" for entry in some)
            self.writing.put(path, inputs, partial(self._sitemap_of, some))
            parts.append(path)
        urls = self.setting.voice.urls
        index = sitemap_index(urls.absolute(part) for part in parts)
        self.writing.put("sitemap.xml", inputs_digest(parts), lambda: index)
        self.writing.put("robots.txt", "robots", lambda: robots(urls.absolute("sitemap.xml")))

    def _parts(self) -> list[list[Entry]]:
        """Profiles by what their ids tell: one more or one less moves no other."""
        entries = sorted(filter(self._is_at_home, self.catalogue.listed), key=lambda entry: entry.id)
        parts: list[list[Entry]] = [[] for _ in range(-(-len(entries) // SITEMAP_PART))]
        for entry in entries:
            parts[zlib.crc32(entry.id.encode()) % len(parts)].append(entry)
        return parts

    def _is_at_home(self, entry: Entry) -> bool:
        """True but for a page whose canonical address is another site's: search engines are told of that one there."""
        return not home_address(entry.id, self.setting.voice)

    def _list_sitemap(self, pages: list[PlannedPage]) -> str:
        main = self.setting.voice.language
        path = "sitemap-lists.xml"
        per_language = {
            language: [page for page in pages if page.language == language] for language in self.setting.voices
        }
        addresses = [
            {page.language: self.setting.voice.urls.absolute(page.path) for page in same}
            for same in zip(*per_language.values(), strict=True)
            if same[0].template not in _UNLISTED
        ]
        addresses += self._plain_addresses()
        urls = self.setting.voice.urls
        addresses.append({language: urls.absolute(urls.page(language, "data")) for language in urls.languages})
        inputs = inputs_digest(address for one in addresses for address in one.values())
        self.writing.put(path, inputs, lambda: sitemap(SitemapPage(one, main) for one in addresses))
        return path

    def _plain_addresses(self) -> list[dict[str, str]]:
        """The plain pages, each in its languages."""
        found: dict[str, dict[str, str]] = {}
        for page in self.setting.initiative.plain_pages:
            voice = self.setting.voices[page.language]
            found.setdefault(page.key, {})[page.language] = voice.urls.absolute(plain_path(voice, page.slug))
        return list(found.values())

    def _sitemap_of(self, entries: list[Entry]) -> bytes:
        return sitemap(map(self._sitemap_page, entries))

    def _sitemap_page(self, entry: Entry) -> SitemapPage:
        urls = self.setting.voice.urls
        addresses = {
            language: urls.absolute(urls.page(language, "enterprises", entry.id)) for language in urls.languages
        }
        return SitemapPage(addresses, urls.languages[0], entry.last_verified)
