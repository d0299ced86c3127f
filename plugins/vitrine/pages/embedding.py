"""Lists that a partner shows on its own site: which there are, what each says, and the code to paste."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from markupsafe import escape

from vitrine.catalogue import Catalogue, Entry
from vitrine.model.folding import collation_key
from vitrine.pages.framing import frame
from vitrine.pages.lists import HEADINGS, PAGE_SIZE, list_heading
from vitrine.pages.planner import PlannedPage, Planner
from vitrine.pages.sections import SECTIONS
from vitrine.pages.views.embedding import EmbeddedItem, EmbeddedListView, EmbeddingGroup, EmbeddingView, ListCode
from vitrine.pages.voice import Voice

FORMAT = 1
# The folder of what partners' pages fetch; the addresses stay as long as the format does.
FOLDER = "embed/v1/"
MODULE = f"{FOLDER}vitrine-list.js"
# The facets whose lists are worth showing elsewhere, each a group of the page that gives the code.
FACETS = ("regions", "categories")


@dataclass(frozen=True)
class EmbeddedList:
    """A list to show elsewhere. kind: `enterprises` for all, then code is empty."""

    kind: str
    code: str
    title: str
    entries: tuple[Entry, ...]

    @property
    def words(self) -> tuple[str, ...]:
        """What tells it from the others in an address."""
        return (self.kind, self.code) if self.code else (self.kind,)


def embedded_lists(catalogue: Catalogue, voice: Voice) -> Iterator[EmbeddedList]:
    """All enterprises, each region's, each category's, each cohort's."""
    yield EmbeddedList("enterprises", "", list_heading(voice, "enterprises", ""), catalogue.listed)
    for facet in FACETS:
        lists = catalogue.facets[facet].items()
        yield from _sorted((EmbeddedList(facet, code, voice.label(facet, code), some) for code, some in lists), voice)
    yield from _sorted(
        (
            EmbeddedList("cohorts", code, voice.initiative.cohorts[code].record.name.best(voice.language).text, some)
            for code, some in embedded_cohorts(catalogue).items()
        ),
        voice,
    )


def _sorted(lists: Iterable[EmbeddedList], voice: Voice) -> list[EmbeddedList]:
    return sorted(lists, key=lambda one: collation_key(one.title, voice.language))


def embedded_cohorts(catalogue: Catalogue) -> Mapping[str, tuple[Entry, ...]]:
    """Cohorts with enterprises that buyers find in lists, and these."""
    found = {
        code: tuple(entry for entry in catalogue.listed if code in entry.cohorts)
        for code in catalogue.initiative.cohorts
    }
    return {code: entries for code, entries in found.items() if entries}


def embed_url(voice: Voice, kind: str, code: str) -> str:
    """The link to where a list's code is; empty for a list that is not shown elsewhere."""
    if not voice.initiative.site.features.embeds or (code and kind not in (*FACETS, "cohorts")):
        return ""
    return f"{voice.page('embed')}#{_identifier(kind, code)}"


def _identifier(kind: str, code: str) -> str:
    """What names a list's line on the page of codes."""
    return "-".join(filter(None, (kind, code)))


def data_path(one: EmbeddedList, voice: Voice) -> str:
    """Path of the JSON from which a list is drawn in another page."""
    return f"{FOLDER}{voice.language}/{'/'.join(one.words)}.json"


def embedding_pages(planner: Planner, voice: Voice) -> Iterator[PlannedPage]:
    """A page to put in a frame for each list, and the one that gives the code."""
    lists = tuple(embedded_lists(planner.catalogue, voice))
    for one in lists:
        yield _list_page(planner, voice, one)
    yield planner.page(
        voice, planner.paths("embed"), "embedding.html", tuple(repr((one.words, one.title)) for one in lists),
        lambda: {"embedding": _embedding(lists, voice)},
        title=voice.say("Show a list on your site"),
        description=voice.say("A list of enterprises, always up to date, in a page of yours: the code to paste."),
    )  # fmt: skip


def _list_page(planner: Planner, voice: Voice, one: EmbeddedList) -> PlannedPage:
    paths = {
        language: urls.page(language, "embed", urls.segments[language][one.kind], *filter(None, (one.code,)))
        for language, urls in ((language, other.urls) for language, other in planner.voices.items())
    }
    shown = tuple(planner.digests[entry.id] for entry in one.entries[:PAGE_SIZE])
    title = voice.say("{title}: a list to embed", title=one.title)

    def context() -> dict[str, Any]:
        about = frame(voice, paths, title=title, description=title, is_indexed=False)
        return {"embedded": embedded_view(one, voice), "frame": about}

    return PlannedPage(
        paths[voice.language], voice.language, "embedded-list.html", (one.title, str(len(one.entries)), *shown), context
    )


def embedded_view(one: EmbeddedList, voice: Voice) -> EmbeddedListView:
    """What is shown of a list: its first enterprises, and where the whole is."""
    count, site = len(one.entries), voice.initiative.site
    return EmbeddedListView(
        title=_heading(one, voice),
        url=voice.urls.absolute(voice.urls.page(voice.language, *one.words)),
        items=tuple(_item(entry, voice) for entry in one.entries[:PAGE_SIZE]),
        more=voice.wording.ngettext("See %(count)s enterprise", "See all %(count)s enterprises", count)
        % {"count": count},
        catalogue=site.name.best(voice.language).text,
        notice=voice.say(
            "Demonstration: these profiles were made from public sources; the enterprises have not reviewed them."
        )
        if site.demonstration
        else "",
    )


def _heading(one: EmbeddedList, voice: Voice) -> str:
    """What a list is called where nothing else says what it holds."""
    return voice.say("Social enterprises: {title}", title=one.title) if one.code else voice.say("Social enterprises")


def _item(entry: Entry, voice: Voice) -> EmbeddedItem:
    place = dict.fromkeys(filter(None, (entry.municipality, voice.label("regions", entry.region))))
    url = voice.urls.absolute(voice.urls.page(voice.language, "enterprises", entry.id))
    return EmbeddedItem(entry.name, url, voice.texts(entry.summary), ", ".join(place))


def embedded_json(one: EmbeddedList, voice: Voice) -> bytes:
    """The same for the element that draws a list in another page. Texts only: it puts no HTML anywhere."""
    view = embedded_view(one, voice)
    found: Mapping[str, Any] = {
        "format": FORMAT,
        "language": voice.language,
        "catalogue": view.catalogue,
        "licence": voice.initiative.site.licence,
        "title": view.title,
        "url": view.url,
        "more": view.more,
        "notice": view.notice,
        "count": len(one.entries),
        "enterprises": [
            {
                "name": item.name,
                "url": item.url,
                "place": item.place,
                "summary": item.summary.text if item.summary else "",
                "language": item.summary.language if item.summary else voice.language,
            }
            for item in view.items
        ],
    }
    return (json.dumps(found, ensure_ascii=False, separators=(",", ":")) + "\n").encode()


def _embedding(lists: tuple[EmbeddedList, ...], voice: Voice) -> EmbeddingView:
    codes = tuple(map(partial(_code, voice=voice), lists))
    groups = tuple(
        EmbeddingGroup(heading, tuple(code for one, code in zip(lists, codes, strict=True) if one.kind == kind))
        for kind, heading in _headings(voice).items()
    )
    return EmbeddingView(codes[0], tuple(group for group in groups if group.lists), voice.urls.href(MODULE))


def _headings(voice: Voice) -> dict[str, str]:
    kinds = {kind: HEADINGS[kind] for kind in ("enterprises", *FACETS)} | {"cohorts": SECTIONS["cohorts"]}
    return {kind: voice.wording.say(heading) for kind, heading in kinds.items()}


def _code(one: EmbeddedList, *, voice: Voice) -> ListCode:
    urls = voice.urls
    segment = urls.segments[voice.language][one.kind]
    page = urls.page(voice.language, "embed", segment, *filter(None, (one.code,)))
    data, whole = urls.absolute(data_path(one, voice)), urls.absolute(urls.page(voice.language, *one.words))
    title = escape(_heading(one, voice))
    return ListCode(
        id=_identifier(one.kind, one.code),
        title=one.title,
        page_url=urls.href(page),
        frame=f'<iframe src="{urls.absolute(page)}" title="{title}" '
        'width="100%" height="600" loading="lazy" style="border:0"></iframe>',
        element=f'<script type="module" src="{urls.absolute(MODULE)}"></script>\n'
        f'<vitrine-list src="{data}"><a href="{whole}">{title}</a></vitrine-list>',
        data_url=urls.href(data_path(one, voice)),
        list_url=voice.page(*one.words),
    )
