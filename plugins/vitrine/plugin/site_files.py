"""Everything of the tree that is not a profile's page: lists, overviews, plain pages, feeds, assets, index."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, partial
from typing import Any

from jinja2 import Environment

from vitrine.catalogue import Catalogue
from vitrine.catalogue.changes import History
from vitrine.exports import icalendar
from vitrine.exports.profile_schema import PATH as SCHEMA
from vitrine.markup import clean_page
from vitrine.model import Problem
from vitrine.model.features import Features
from vitrine.pages import accessibility
from vitrine.pages.embedding import embedding_pages
from vitrine.pages.framing import frame, home_crumb
from vitrine.pages.health import Condition, recency_of
from vitrine.pages.initiative.commitments import feed_path as commitment_feed_path
from vitrine.pages.plain_text import text_page
from vitrine.pages.planner import PlannedPage
from vitrine.pages.planning import Plan
from vitrine.pages.sections import has_ledger
from vitrine.pages.structured_data import breadcrumbs, linked
from vitrine.pages.views import Link, LostView
from vitrine.pages.voice import Voice
from vitrine.plugin.calendars import calendars
from vitrine.plugin.cards import site_cards
from vitrine.plugin.compact_indexes import CompactIndexes
from vitrine.plugin.editor import EditorFiles
from vitrine.plugin.feeds import commitment_feed, enterprise_feed
from vitrine.plugin.options import Progress
from vitrine.plugin.page_making import PageMaking
from vitrine.plugin.places import Places
from vitrine.plugin.profile_sources import ProfileSources
from vitrine.plugin.reading import Readings
from vitrine.plugin.setting import Setting
from vitrine.plugin.sitemaps import Sitemaps
from vitrine.plugin.templates import as_markup, feed_path, plain_path
from vitrine.plugin.writing import Writing, inputs_digest

FEED_LENGTH = 48


@dataclass
class SiteFiles:
    """The other files of one build. digests: per enterprise, of all that its card shows. version: of the data.

    jobs: processes that may share the work.
    """

    setting: Setting
    places: Places
    environments: Mapping[str, Environment]
    catalogue: Catalogue
    readings: Readings
    writing: Writing
    digests: Mapping[str, str]
    making: PageMaking
    history: History
    version: str
    jobs: int

    @cached_property
    def planned(self) -> list[PlannedPage]:
        """All pages but those to search on; the compact index, which those are made from, is begun meanwhile."""
        self._indexes.start(is_alone=self.jobs > 1 and bool(self.writing.before))
        pages = list(self._plan.pages())
        if self.setting.has_handouts and self._features.embeds:
            pages += [page for voice in self.setting.voices.values() for page in embedding_pages(self._plan, voice)]
        return pages

    def write_all(self, *, progress: Progress) -> list[PlannedPage]:
        """Writes what changed, through Pelican's one run; gives the planned pages, which are in the tree then."""
        pages = self.planned

        def write() -> None:
            self.making.write(pages, jobs=self.jobs, progress=progress)
            pages.extend(self._plan.search_pages(self._indexes.cores))
            self.making.write(pages[-len(self.setting.voices) :], jobs=1, progress=progress)
            self._write_not_found()
            self._write_feeds()
            self._write_calendars()
            Sitemaps(self.setting, self.catalogue, self.writing).write(pages)
            self._indexes.write()
            self._write_assets()
            EditorFiles(self.setting, self.environments, self.writing).write()
            if self._features.suggestions:
                ProfileSources(self.places.root, self.setting, self.catalogue, self.writing, self.digests).write()
            self.making.finish()

        # A tenth of a second: where profiles are read by others, this process imported it meanwhile.
        from vitrine.plugin import pelican_site

        site, voice = self.setting.initiative.site, self.setting.voice
        chosen = pelican_site.settings(
            self.places.root, self.setting.theme, language=site.main_language, origin=voice.urls.origin
        )
        pelican_site.run(chosen, write=write, write_plain=self._write_plain_page)
        return pages

    @cached_property
    def _plan(self) -> Plan:
        stale = frozenset(name for name, kept in self.readings.kept.items() if _is_stale(kept.problems))
        warnings = {name: kept.problems for name, kept in self.readings.kept.items()}
        condition = Condition(warnings, stale, recency_of(self.catalogue, self.setting.today), self.readings.set_aside)
        return Plan(
            self.catalogue, self.setting.voices, self.digests, self.setting.today,
            condition, self.history, self.version, self.setting.measures,
        )  # fmt: skip

    @property
    def _features(self) -> Features:
        return self.setting.shown.site.features

    @cached_property
    def _indexes(self) -> CompactIndexes:
        return CompactIndexes(self.catalogue, tuple(self.setting.voices), self.writing, self.readings)

    def _render(self, language: str, template: str, context: Mapping[str, Any]) -> bytes:
        return self.environments[language].get_template(template).render(context).encode()

    def _write_plain_page(self, page: Any) -> None:
        """A page of Pelican's, in the same frame as the rest."""
        voice = self.setting.voices[page.lang]
        plain = [one for one in self.setting.initiative.plain_pages if one.key == page.key]
        paths = {one.language: plain_path(self.setting.voices[one.language], one.slug) for one in plain}
        crumbs = (home_crumb(voice),)
        own = next(one for one in plain if one.language == page.lang)
        about = frame(
            voice, paths, title=own.title, description=own.summary, crumbs=crumbs,
            jsonld=linked(breadcrumbs(crumbs, own.title, voice)),
        )  # fmt: skip
        others = tuple(
            Link(one.title, voice.urls.href(plain_path(voice, one.slug)))
            for one in self.setting.initiative.plain_pages
            if one.language == page.lang and one.key != page.key
        )
        view = text_page(voice, own.key, own.title, clean_page(page.content), others)
        said = accessibility.statement(voice, self.setting.measures) if page.key == accessibility.KEY else None
        content = self._render(page.lang, "page.html", {"page": view, "frame": about, "statement": said})
        self.writing.put(paths[page.lang], inputs_digest((content.decode(),)), lambda: content)

    def _write_not_found(self) -> None:
        """One page for both languages: the host gives the same to all."""
        voice = self.setting.voice
        title = voice.say("Page not found")
        about = frame(voice, {voice.language: "404.html"}, title=title, description=title, is_indexed=False)
        others = tuple(self._lost(one) for one in self.setting.voices.values() if one is not voice)
        self.writing.put(
            "404.html", "not found",
            lambda: self._render(voice.language, "not_found.html", {"frame": about, "others": others}),
        )  # fmt: skip

    def _lost(self, voice: Voice) -> LostView:
        """What the page that leads nowhere says in another language, from the very same sentences."""
        text = voice.wording.gettext(
            'The address may be mistyped, or the page has moved. Start again from <a href="%(url)s">the home page</a>, '
            "or search."
        )
        home = voice.urls.href(voice.urls.home(voice.language))
        heading = voice.say("This page does not exist")
        return LostView(voice.language, heading, as_markup(text % {"url": home}))

    def _write_feeds(self) -> None:
        if not self._features.feeds:
            return
        recent = self.catalogue.recent[:FEED_LENGTH]
        inputs = inputs_digest(self.digests[entry.id] for entry in recent)
        for voice in self.setting.voices.values():
            self.writing.put(feed_path(voice), inputs, partial(enterprise_feed, voice, recent))
            if has_ledger(voice.initiative):
                self.writing.put(commitment_feed_path(voice), "commitments", partial(commitment_feed, voice))

    def _write_calendars(self) -> None:
        for voice in self.setting.voices.values():
            for path, calendar in calendars(voice, self.setting.today, self.version):
                self.writing.put(path, inputs_digest((repr(calendar),)), partial(icalendar, calendar))

    def _write_assets(self) -> None:
        for path, content in self.setting.assets.files.items():
            self.writing.put(path, path, partial(bytes, content))
        for path, file in site_cards(self.setting, self.places, self.catalogue):
            self.writing.link(path, file, file.stem)
        for path, file in self.setting.logo.files.items():
            self.writing.link(path, file, path)
        for path, source in self.readings.files.items():
            self.writing.link(path, source, path)
        for kept in self.readings.kept.values():
            for path in kept.pictures:
                self.writing.is_current(path, path)
        self.writing.put(SCHEMA, SCHEMA, lambda: self.setting.profile_schema)
        self.writing.put(".nojekyll", "nojekyll", lambda: b"")


def _is_stale(problems: tuple[Problem, ...]) -> bool:
    return any(problem.field == "last_verified" for problem in problems)
