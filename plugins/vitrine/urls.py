"""Where every page is: paths of the built site, and the addresses that lead to them."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Self
from urllib.parse import urlsplit

# Open data; the addresses stay as long as their format does.
DATA = "data/v1/"
# The optional editor.
EDITOR = "admin/"
# What a form needs to correct a profile, one file each.
PROFILE_SOURCES = "sources/"
INITIATIVE_DATA = f"{DATA}initiative.json"
CHANGES_DATA = f"{DATA}changes.json"
VERSION_DATA = f"{DATA}version.json"


@dataclass(frozen=True)
class Urls:
    """Addresses of one site.

    origin: scheme and host, without a slash at the end. base: the folder it is published in, `/` or
    `/name/`. languages: the main one first; it has no folder of its own. segments: per language, the
    word that each kind of page has in its address.
    """

    origin: str
    base: str
    languages: tuple[str, ...]
    segments: Mapping[str, Mapping[str, str]]

    @classmethod
    def at(cls, address: str, languages: tuple[str, ...], segments: Mapping[str, Mapping[str, str]]) -> Self:
        """The addresses of a site published at `address`, as `https://example.org/catalogue/`."""
        parts = urlsplit(address)
        base = "/" + parts.path.strip("/") + "/" if parts.path.strip("/") else "/"
        return cls(f"{parts.scheme}://{parts.netloc}", base, languages, segments)

    def home(self, language: str) -> str:
        """Path of the language's first page, from the site's folder: empty for the main language."""
        return "" if language == self.languages[0] else f"{language}/"

    def page(self, language: str, kind: str, *parts: str, number: int = 1) -> str:
        """Path of a page, from the site's folder; number: of a long list, from 1."""
        path = self._starts[language, kind]
        for part in parts:
            path += f"{part}/"
        return f"{path}{number}/" if number > 1 else path

    @cached_property
    def _starts(self) -> Mapping[tuple[str, str], str]:
        """Path of each kind of page in each language: every page asks for dozens."""
        return {
            (language, kind): f"{self.home(language)}{segment}/"
            for language, segments in self.segments.items()
            for kind, segment in segments.items()
        }

    def href(self, path: str) -> str:
        """What a link to this path says."""
        return self.base + path

    def absolute(self, path: str) -> str:
        """The whole address of this path."""
        return self.origin + self.base + path


def file_of(path: str) -> str:
    """The file that answers for a path: a folder's is its index page."""
    return path + "index.html" if path == "" or path.endswith("/") else path
