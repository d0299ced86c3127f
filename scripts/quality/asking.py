"""A catalogue's compact index, asked in Chromium by the very modules of the search page."""

import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import NamedTuple

from playwright.sync_api import Page

from vitrine.catalogue import Catalogue, Entry
from vitrine.loading import profile_folders
from vitrine.rules import check_profile, read_initiative
from vitrine.search import compact_index

from quality.local_site import ROOT, served  # isort: skip  # it tells where the tests' modules are
from browsing import chromium

TODAY = date(2026, 11, 26)
_ASK = """async ([labels, queries]) => {
  const { openCatalogue } = await import("/js/search-catalogue.js");
  const { Finder } = await import("/js/search-finding.js");
  const { readQuery } = await import("/js/search-words.js");
  const named = new Map(Object.entries(labels).map(([name, some]) => [name, new Map(Object.entries(some))]));
  const catalogue = await openCatalogue("/find/", "core.bin");
  const finder = new Finder(catalogue, { labels: named, profiles: "/", since: "2025-11-26" });
  const answers = [];
  for (const query of queries) {
    const start = performance.now();
    const found = await finder.find(readQuery(query), new Map(), "relevance");
    answers.push([found.results.slice(0, 10).map(({ id }) => id), performance.now() - start, found.results.length]);
  }
  return answers;
}"""


class Answer(NamedTuple):
    """The ids found first, and how long the page took."""

    ids: Sequence[str]
    milliseconds: float
    total: int


class Wanted(NamedTuple):
    """The part of a query that decides what is right."""

    expected: frozenset[str]
    region: str


@dataclass(frozen=True)
class Asked:
    """A catalogue and a page that answers for it."""

    catalogue: Catalogue
    page: Page

    def answers(self, queries: list[str]) -> list[Answer]:
        """What the French page finds."""
        found = self.page.evaluate(_ASK, [_labels(self.catalogue), queries])
        return [Answer(*one) for one in found]

    def is_right(self, query: object, identifier: str) -> bool:
        """True when an enterprise sells what was asked for, there where it was asked for."""
        entry = self.catalogue.by_id[identifier]
        wanted = Wanted(query.expected, query.region)  # type: ignore[attr-defined]
        return not wanted.expected.isdisjoint(entry.categories) and wanted.region in ("", *entry.served)


@contextmanager
def asking(site: Path | None, profiles: int, folder: Path) -> Iterator[Asked]:
    """The catalogue of a site, or a synthetic one, in a page."""
    catalogue = read_catalogue(site or _synthetic(profiles, folder / "catalogue"))
    public = folder / "public"
    shutil.copytree(ROOT / "theme" / "static" / "js", public / "js")
    (public / "find").mkdir()
    for name, content in compact_index(catalogue, "fr", ("fr", "en")).files.items():
        (public / "find" / name).write_bytes(content)
    (public / "index.html").write_text("<!doctype html><title>Search</title>", encoding="utf-8")
    with served(public) as address, chromium() as browser:
        page = browser.new_page()
        page.goto(address)
        yield Asked(catalogue, page)


def read_catalogue(root: Path) -> Catalogue:
    """The listed enterprises of a site."""
    initiative, problems = read_initiative(root, ROOT / "content" / "vocabulary", today=TODAY)
    if initiative is None:
        raise SystemExit("\n".join(map(str, problems)))
    entries: list[Entry] = []
    for name in profile_folders(root)[0]:
        checked = check_profile(root, name, initiative, today=TODAY)
        if checked.entry:
            entries.append(checked.entry)
    return Catalogue.of(initiative, entries)


def _synthetic(profiles: int, folder: Path) -> Path:
    command = [sys.executable, str(ROOT / "scripts" / "make_catalogue.py"), str(profiles), "--out", str(folder)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return folder


def _labels(catalogue: Catalogue) -> dict[str, dict[str, str]]:
    named = {"category": "categories", "region": "regions", "mrc": "mrc"}
    lists = catalogue.initiative.vocabularies
    return {facet: {code: lists[name].label(code, "fr") for code in lists[name].terms} for facet, name in named.items()}
