"""Records and pages in; the addresses of other sites that they give, each with its place, out."""

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import NamedTuple

from vitrine.catalogue import RECORD_KINDS, Initiative
from vitrine.loading import Location, PlainPage, Profile, SourceFile, read_text
from vitrine.loading.source_file import field_of
from vitrine.markup import render
from vitrine.model.base import Record

_HREF = re.compile(r'href="(https?://[^"]+)"')


class Link(NamedTuple):
    """An address of another site. line, column: from 1, 0 when unknown; field: empty in a story."""

    url: str
    path: str
    line: int
    column: int
    field: str


def links_of_profile(profile: Profile) -> Iterator[Link]:
    """What a profile and its stories lead to."""
    yield from _of_record(profile.enterprise, profile.source)
    for story in profile.stories.values():
        yield from _of_text(story.markdown, story.path, story.line)


def links_of_site(root: Path, initiative: Initiative) -> Iterator[Link]:
    """What settings, records and plain pages lead to."""
    coordinator = initiative.site.coordinator
    if coordinator.url:
        yield Link(coordinator.url, "site.yaml", 0, 0, "coordinator.url")
    for kind in RECORD_KINDS:
        for placed in initiative.records(kind).values():
            yield from _of_record(placed.record, placed.source)
            yield from _of_text(placed.source.body, placed.source.path, placed.source.body_line)
    for page in initiative.plain_pages:
        yield from _of_page(root, page)


def _of_page(root: Path, page: PlainPage) -> Iterator[Link]:
    text = read_text(root / page.path)
    if isinstance(text, str):
        yield from _of_text(text, page.path, 0)


def _of_record(record: Record, source: SourceFile) -> Iterator[Link]:
    for location, url in _addresses(record, ()):
        yield Link(url, source.path, *source.spot(location), field_of(location))


def _addresses(value: object, location: Location) -> Iterator[tuple[Location, str]]:
    if isinstance(value, Record):
        for name in type(value).model_fields:
            yield from _addresses(getattr(value, name), (*location, name))
    elif isinstance(value, tuple):
        for place, one in enumerate(value):
            yield from _addresses(one, (*location, place))
    elif isinstance(value, str) and value.startswith(("https://", "http://")):
        yield location, value


def _of_text(markdown: str, path: str, before: int) -> Iterator[Link]:
    """Links of a text, where its address is first written. before: lines of the file above the text."""
    if "://" not in markdown:
        return
    for href in dict.fromkeys(_HREF.findall(render(markdown, base_level=2))):
        url = unescape(href)
        start = markdown.find(url)
        line = before + markdown.count("\n", 0, max(start, 0)) + 1
        yield Link(url, path, line, 1, "")
