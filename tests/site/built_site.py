"""The built reference catalogue as tests see it: its files, and its pages as trees of elements."""

import json
import os
import re
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cached_property
from html.parser import HTMLParser
from pathlib import Path
from shutil import copy, copytree
from urllib.parse import unquote, urljoin, urlsplit
from xml.etree.ElementTree import Element, TreeBuilder

from small_site import with_templates
from vitrine.plugin import Options, build

REPOSITORY = Path(__file__).parents[2]
VOID = {"area", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"}
# Attributes that make a browser fetch or lead somewhere.
ADDRESSES = ("href", "src", "action", "poster", "data")


class _Reader(HTMLParser):
    """Builds a tree; refuses elements that are not closed in order."""

    def __init__(self) -> None:
        super().__init__()
        self.builder = TreeBuilder()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.builder.start(tag, {name: value or "" for name, value in attributes})
        if tag in VOID:
            self.builder.end(tag)
        else:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.builder.start(tag, {name: value or "" for name, value in attributes})
        self.builder.end(tag)

    def handle_endtag(self, tag: str) -> None:
        expected = self.open.pop()
        if tag != expected:
            raise ValueError(f"line {self.getpos()[0]}: must be </{expected}>; found </{tag}>")
        self.builder.end(tag)

    def handle_data(self, text: str) -> None:
        self.builder.data(text)


def read_html(text: str) -> Element:
    """The page's root element."""
    reader = _Reader()
    reader.feed(text)
    reader.close()
    return reader.builder.close()


def with_class(root: Element, name: str) -> list[Element]:
    return [element for element in root.iter() if name in element.get("class", "").split()]


def text_of(element: Element | None) -> str:
    return "" if element is None else " ".join("".join(element.itertext()).split())


def links_in(element: Element) -> list[str]:
    return [link.get("href", "") for link in element.iter("a")]


@dataclass(frozen=True)
class BuiltPage:
    """One page. path: from the site's folder, as `en/enterprises/guepe/`."""

    path: str
    address: str
    root: Element

    @property
    def language(self) -> str:
        return self.root.get("lang", "")

    @property
    def title(self) -> str:
        return text_of(self.root.find("head/title"))

    @property
    def heading(self) -> str:
        return text_of(next(self.root.iter("h1"), None))

    @property
    def is_indexed(self) -> bool:
        return self.meta("robots") != "noindex"

    @property
    def is_bare(self) -> bool:
        """True for a page without the site around it: hung up, or shown in a partner's page."""
        return not with_class(self.root, "site-header")

    @cached_property
    def ids(self) -> list[str]:
        return [element.get("id", "") for element in self.root.iter() if "id" in element.keys()]  # noqa: SIM118

    @cached_property
    def alternates(self) -> dict[str, str]:
        """Address per language that the head names."""
        return {one.get("hreflang", ""): one.get("href", "") for one in self.root.iterfind("head/link[@hreflang]")}

    @cached_property
    def references(self) -> list[tuple[str, str]]:
        """Every address the page names, whole, with the element that names it; the card image too."""
        found = [(element.tag, address) for element in self.root.iter() for address in _addresses(element)]
        found.append(("meta", self.meta("og:image")))
        return [(tag, urljoin(self.address, address)) for tag, address in found]

    @property
    def cards(self) -> list[str]:
        """Where the cards of a list lead, in order."""
        return [link for card in with_class(self.root, "enterprise-card") for link in links_in(card)[:1]]

    @property
    def counted_links(self) -> list[tuple[str, int]]:
        """Where links with a number beside them lead, and the number."""
        items = [item for links in with_class(self.root, "facet-links") for item in links.iter("li")]
        return [(links_in(item)[0], int(text_of(item.find("span")))) for item in items if item.find("span") is not None]

    def meta(self, name: str) -> str:
        for meta in self.root.iterfind("head/meta"):
            if name in (meta.get("name"), meta.get("property")):
                return meta.get("content", "")
        return ""


def _addresses(element: Element) -> Iterator[str]:
    for name in ADDRESSES:
        if name in element.keys():  # noqa: SIM118 — an element is a list of its children
            yield element.get(name, "")
    for part in element.get("srcset", "").split(","):
        if part.strip():
            yield part.split()[0]


@dataclass(frozen=True)
class BuiltSite:
    """A published tree. address: where it is served, its folder included."""

    folder: Path
    address: str

    @property
    def base(self) -> str:
        return urlsplit(self.address).path

    @cached_property
    def version(self) -> str:
        """Of its data."""
        return str(json.loads(self.text("data/v1/version.json"))["version"])

    @cached_property
    def files(self) -> set[str]:
        return {str(file.relative_to(self.folder)) for file in self.folder.rglob("*") if file.is_file()}

    @cached_property
    def pages(self) -> dict[str, BuiltPage]:
        """Every page by its path."""
        paths = sorted(re.sub(r"(^|/)index\.html$", r"\1", file) for file in self.files if file.endswith(".html"))
        return {path: BuiltPage(path, self.address + path, read_html(self.text(path))) for path in paths}

    @property
    def lists(self) -> dict[str, BuiltPage]:
        """The pages that hold cards."""
        return {path: page for path, page in self.pages.items() if page.cards}

    def text(self, path: str) -> str:
        return (self.folder / file_of(path)).read_text(encoding="utf-8")

    def is_on_host(self, address: str) -> bool:
        return urlsplit(address)[:2] == urlsplit(self.address)[:2]

    def path_of(self, address: str) -> str:
        """The path from the site's folder that a link on this host leads to; `..` when it leaves the folder."""
        path = unquote(urlsplit(urljoin(self.address, address)).path)
        return path.removeprefix(self.base) if path.startswith(self.base) else ".."

    def page_at(self, address: str) -> BuiltPage:
        return self.pages[self.path_of(address)]


def file_of(path: str) -> str:
    return path + "index.html" if path == "" or path.endswith("/") else path


def copy_sources(folder: Path) -> Path:
    """This repository's catalogue, copied: a build leaves its cache beside what it reads."""
    folder.mkdir(parents=True)
    for name in ("content", "enterprises"):
        copytree(REPOSITORY / name, folder / name)
    copy(REPOSITORY / "site.yaml", folder)
    return with_templates(folder, "reference")


def with_history(sources: Path) -> Path:
    """The same in a repository of two days: a month ago Cuisine-Atout was elsewhere, under another name."""
    profile = sources / "enterprises" / "cuisine-atout" / "profile.md"
    now = profile.read_bytes()
    profile.write_bytes(
        now.replace(b"name: Cuisine-Atout", b"name: Atout").replace(b"region: montreal", b"region: laval")
    )
    today = datetime.now(UTC)
    subprocess.run(["git", "init", "-q", str(sources)], check=True)
    commit(sources, today - timedelta(days=32))
    profile.write_bytes(now)
    commit(sources, today)
    return sources


def commit(sources: Path, when: datetime) -> None:
    """Everything, on a day."""
    git = ("git", "-C", str(sources), "-c", "user.name=Somebody", "-c", "user.email=somebody@example.org")
    days = {f"GIT_{who}_DATE": when.isoformat() for who in ("AUTHOR", "COMMITTER")}
    for words in (("add", "enterprises", "content", "site.yaml"), ("commit", "-q", "-m", "State")):
        subprocess.run((*git, *words), check=True, env=os.environ | days)


def build_site(sources: Path, public: Path, address: str, *, with_search: bool = False) -> BuiltSite:
    outcome = build(Options(root=sources, public=public, address=address, with_search=with_search))
    assert outcome.is_published, outcome.problems
    return BuiltSite(public, address)
