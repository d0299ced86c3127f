"""A catalogue in; the front matter of Hugo's pages that are no profile: lists, overviews, institutions, plain pages."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from vitrine.catalogue import FACETS, Catalogue
from vitrine.pages import home, lists
from vitrine.pages.framing import home_crumb
from vitrine.pages.health import Condition, health_view
from vitrine.pages.initiative.institutions import institution_view, institutions_view
from vitrine.pages.planner import Planner
from vitrine.pages.views import FacetGroup, Link
from vitrine.pages.voice import Voice
from vitrine.plugin.setting import Setting
from vitrine.plugin.templates import plain_path

Values = dict[str, Any]
HugoPage = tuple[str, Values, str]  # path under content/, front matter, body

# The facets that the search page leads to.
SEARCHED = ("categories", "regions", "sectors", "statuses", "legal-forms", "people-served")


@dataclass(frozen=True)
class SharedPages:
    """The pages of one language."""

    voice: Voice
    setting: Setting
    catalogue: Catalogue
    root: Path

    def all(self) -> Iterator[HugoPage]:
        """Every page that is not an enterprise's."""
        yield self._home()
        yield from self._overviews()
        yield from self._lists()
        yield from self._institutions()
        yield from self._plain()

    def crumbs(self) -> dict[str, list[Values]]:
        """The way back from each kind of page."""
        home = _link(home_crumb(self.voice))
        ways = {kind: [home] for kind in ("home", "page", "changes", "health", "search")}
        for kind in lists.HEADINGS:
            ways[kind] = [home, {"text": self._say(lists.HEADINGS[kind].text), "url": self.voice.page(kind)}]
        institutions = {"text": self._say("Institutions that buy"), "url": self.voice.page("institutions")}
        return ways | {"institutions": [home, institutions], "closed": ways["enterprises"]}

    def _say(self, text: str) -> str:
        return self.voice.say(text)

    def _file(self, path: str) -> str:
        return f"{path}.{self.voice.language}.md"

    def _url(self, kind: str, *parts: str) -> str:
        return "/" + self.voice.urls.page(self.voice.language, kind, *parts)

    def _home(self) -> HugoPage:
        view = home.home_view(self.voice, self.catalogue, home.highlights(self.catalogue))
        site, page = self.setting.initiative.site, self.voice.page
        values: Values = {
            "title": site.name.best(self.voice.language).text,
            "description": site.description.best(self.voice.language).text,
            "section": "home",
            "above": "none",
            "search_url": page("search"),
            "counts": [{"number": number, "text": text, "url": url} for number, text, url in view.counts],
            "urls": {kind: page(kind) for kind in ("categories", "needs", "regions", "statuses", "changes")},
            "groups": self._groups("categories"),
            "region_codes": self._codes("regions"),
            "status_codes": self._codes("statuses"),
            "needs": [_link(need.link) | {"about": need.text.text if need.text else None} for need in view.needs],
            "bought": [
                {"buyer": _link(one.buyer), "seller": _link(one.enterprise), "what": one.what.text}
                for one in view.bought
            ],
        }
        return self._file("_index"), values, ""

    def _overviews(self) -> Iterator[HugoPage]:
        stale = frozenset[str]()
        health = health_view(self.voice, self.catalogue, Condition({}, stale))
        say = self._say
        for kind, title, about in (
            ("changes", "What changed lately", "The profiles that were verified last."),
            ("health", "Data health", "How recent this catalogue is, and what it still lacks."),
            ("search", "Search", "Search the catalogue by need, place or name."),
        ):
            values: Values = {"title": say(title), "description": say(about), "url": self._url(kind)}
            values |= {"layout": kind, "above": "home", "section": kind}
            if kind == "search":
                values["facets"] = [
                    {"text": say(lists.HEADINGS[facet].text), "facet": facet, "codes": self._codes(facet)}
                    for facet in SEARCHED
                ]
            if kind == "health":
                counts = (("profiles", health.read), ("well filled", health.complete))
                values["counts"] = [{"number": number, "text": say(text)} for text, number in counts]
            yield self._file(kind), values, ""

    def _codes(self, facet: str) -> list[str]:
        return [
            term.code
            for term in self.setting.initiative.vocabularies[facet]
            if term.code in self.catalogue.facets[facet]
        ]

    def _groups(self, facet: str) -> list[Values]:
        parent, terms = lists.PARENTS.get(facet), self.setting.initiative.vocabularies[facet]
        if parent is None:
            return [{"codes": self._codes(facet)}]
        used = self._codes(facet)
        return [
            {"text": self.voice.label(parent, above), "url": self.voice.page(parent, above), "codes": codes}
            for above in self._codes(parent)
            if (codes := [code for code in used if terms.terms[code].parent == above])
        ]

    def _lists(self) -> Iterator[HugoPage]:
        say = self._say
        whole = {"facet": "sectors", "heading": say(lists.HEADINGS["sectors"].text), "codes": self._codes("sectors")}
        values = self._list("enterprises") | {"narrower": whole, "paged": True}
        yield self._file("enterprises/_index"), values, ""
        for facet in FACETS:
            overview = self._list(facet) | {"facet": facet, "groups": self._groups(facet)}
            yield self._file(f"{facet}/_index"), overview, ""
            for code in self._codes(facet):
                yield self._file(f"{facet}/{code}/_index"), self._term(facet, code), ""

    def _list(self, kind: str) -> Values:
        intro = self._say(lists.INTRODUCTIONS[kind].text)
        title = self._say(lists.HEADINGS[kind].text)
        return {
            "title": title,
            "description": intro,
            "intro": intro,
            "url": self._url(kind),
            "section": kind,
            "above": "home",
        }

    def _term(self, facet: str, code: str) -> Values:
        entries = self.catalogue.facets[facet][code]
        view = lists.list_view(self.voice, facet=facet, code=code, entries=entries, number=1, near=())
        about = view.intro or self.voice.say("Social enterprises: {title}.", title=view.heading)
        values: Values = {"title": view.heading, "description": about, "intro": view.intro or None}
        values |= {"url": self._url(facet, code), "section": facet, "above": facet, "paged": True}
        child = next((child for child, parent in lists.PARENTS.items() if parent == facet), None)
        if child is not None:
            terms = self.setting.initiative.vocabularies[child].terms
            codes = [one for one in self._codes(child) if terms[one].parent == code]
            values["narrower"] = {"facet": child, "heading": self._say(lists.HEADINGS[child].text), "codes": codes}
        if view.broader is not None:
            values["broader"] = _link(view.broader)
        return values

    def _institutions(self) -> Iterator[HugoPage]:
        say, voice = self._say, self.voice
        groups = institutions_view(voice, self.catalogue).groups
        planner = Planner(self.catalogue, self.setting.voices, {}, self.setting.today)
        yield self._file("institutions/_index"), {
            "title": say("Institutions that buy"),
            "description": say("Institutions of the initiative, and from whom they bought."),
            "url": self._url("institutions"),
            "section": "institutions",
            "above": "home",
            "groups": [
                {"text": group.label, "links": [_link(one.link) for one in group.institutions]} for group in groups
            ],
        }, ""  # fmt: skip
        for identifier, placed in self.setting.initiative.institutions.items():
            view = institution_view(placed.record, planner, voice)
            yield self._file(f"institutions/{identifier}"), {
                "title": view.name,
                "description": voice.say("{name}: what it bought from social enterprises.", name=view.name),
                "url": self._url("institutions", identifier),
                "section": "institutions",
                "kind": view.kind,
                "region": placed.record.region,
                "website": view.website,
                "website_label": view.website_label,
                "purchases": [
                    {
                        "name": bought.enterprise.text,
                        "url": bought.enterprise.url,
                        "what": bought.what.text,
                        "when": bought.when or None,
                        "value": bought.value or None,
                        "after_matchmaking": bought.after_matchmaking or None,
                    }
                    for bought in view.purchases
                ],
            }, ""  # fmt: skip

    def _plain(self) -> Iterator[HugoPage]:
        pages = [page for page in self.setting.initiative.plain_pages if page.language == self.voice.language]
        for page in pages:
            text = (self.root / page.path).read_text(encoding="utf-8")
            around = [
                {"text": other.title, "url": self.voice.urls.href(plain_path(self.voice, other.slug))}
                for other in pages
                if other is not page
            ]
            values = {"title": page.title, "description": page.summary, "others": around, "above": "home"}
            values["url"] = "/" + plain_path(self.voice, page.slug)
            yield self._file(page.key), values, text.partition("\n\n")[2]


def _link(link: Link) -> Values:
    return {"text": link.text, "url": link.url, "count": link.count}


def _group(group: FacetGroup) -> Values:
    return {"text": group.label, "links": [_link(link) for link in group.links]}
