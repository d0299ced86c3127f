"""A built site in; its pages, its size, what it weighs on the wire, out."""

import gzip
import re
import statistics
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from vitrine.pages.addresses import segments_of
from vitrine.pages.sections import SECTIONS
from vitrine.plugin import theme_folder
from vitrine.wording import load

_PAGE_OF_A_LIST = re.compile(r"/page/(\d+)/index\.html\Z")
# One page for every wrong address, in as many languages as a generator likes.
_NOT_FOUND = re.compile(r"(\w+/)?404\.html\Z")

# Pages that Hugo is spared beside those of the initiative: to fill in, or made of what it does not know.
_SPARED = (
    "shortlist", "market-scan", "quote-request", "posters", "embed", "data", "suggest", "group-bids", "accessibility",
)  # fmt: skip


class Built(NamedTuple):
    """The HTML pages of a site: their paths, alike whatever made them, and their bytes."""

    paths: frozenset[str]
    size: int


def built(folder: Path) -> Built:
    """What a generator made, but the pages that Hugo is spared."""
    pages = {path.relative_to(folder).as_posix(): path.stat().st_size for path in folder.rglob("*.html")}
    spared = tuple(_sections_of_the_initiative())
    found = {path: size for path, size in pages.items() if not (_NOT_FOUND.match(path) or path.startswith(spared))}
    kept = {_PAGE_OF_A_LIST.sub(r"/\1/index.html", path): size for path, size in found.items()}
    return Built(frozenset(kept), sum(kept.values()))


def _sections_of_the_initiative() -> Iterator[str]:
    for language, home in (("fr", ""), ("en", "en/")):
        segments = segments_of(load(language, [theme_folder() / "translations"]))
        yield from (f"{home}{segments[kind]}/" for kind in (*SECTIONS, *_SPARED) if kind != "institutions")


def differences(one: Built, other: Built) -> Iterator[str]:
    """Why two sites are not equal page for page; nothing when they are."""
    for mine, theirs, name in ((one, other, "the first"), (other, one, "the second")):
        alone = sorted(mine.paths - theirs.paths)
        if alone:
            yield f"{len(alone)} pages are in {name} site only, as {', '.join(alone[:4])}"
    if abs(one.size - other.size) > 0.15 * one.size:
        yield f"their HTML differs by more than 15 %: {one.size} and {other.size} bytes"


class Weights(NamedTuple):
    """Median bytes on the wire (gzip, level 9), and of the heavier of the sheets they link to."""

    profile: int
    full_list: int
    style: int


def weights(public: Path) -> Weights:
    """What a visitor of profiles and of full lists fetches."""
    profiles = sorted((public / "entreprises").glob("*/index.html"))
    named = [path for path in profiles if not path.parent.name.isdigit()][::20]
    lists = [public / "entreprises" / "index.html", public / "regions" / "montreal" / "index.html"]
    linked = [sheet for name in ("enterprise", "lists") for sheet in (public / "assets").glob(f"{name}.*.css")]
    sheets = max(map(_on_the_wire, linked))  # the other styles stand in the page
    return Weights(_median(named), _median([path for path in lists if path.exists()]), sheets)


def _median(files: list[Path]) -> int:
    return round(statistics.median(map(_on_the_wire, files)))


def _on_the_wire(file: Path) -> int:
    return len(gzip.compress(file.read_bytes(), 9, mtime=0))
