"""A region's logo made ready: its files by path in the site, what the head of a page says of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Any

from vitrine.images import Picture, variants
from vitrine.loading.source_file import read_yaml_file
from vitrine.model import Localised, Message, Problem, Site
from vitrine.urls import Urls

# As wide as the head of a page shows it at most, then for screens of twice and four times the dots.
_WIDTHS = (160, 320, 640)
_SHOWN = "image/webp"  # keeps transparency, and every browser knows it


@dataclass(frozen=True)
class Logo:
    """Nothing for a site without one. files: by path in the site."""

    files: Mapping[str, Path] = field(default_factory=lambda: MappingProxyType({}))
    light: tuple[tuple[int, str], ...] = ()
    dark: tuple[tuple[int, str], ...] = ()
    width: int = 0
    height: int = 0
    alt: Localised | None = None
    says_name: bool = False

    def view(self, urls: Urls, language: str) -> dict[str, Any]:
        """What templates print; empty for none. Any: texts and numbers."""
        if self.alt is None:
            return {}
        alt = self.alt.best(language)
        return {
            "url": urls.href(self.light[0][1]),
            "srcset": _srcset(self.light, urls),
            "dark": _srcset(self.dark, urls),
            "width": self.width,
            "height": self.height,
            "alt": alt.text,
            "lang": alt.language if alt.language != language else "",
            "says_name": self.says_name,
        }


def read_logo(root: Path, site: Site, cache: Path) -> tuple[Logo, tuple[Problem, ...]]:
    """The logo of a site whose settings have no error; one damaged inside is found here, when it is opened."""
    if site.logo is None:
        return Logo(), ()
    named = {"file": site.logo.file} | ({"dark": site.logo.dark} if site.logo.dark else {})
    made = {name: variants(root / file, cache, widths=_WIDTHS) for name, file in named.items()}
    pictures = {name: one for name, one in made.items() if isinstance(one, Picture)}
    if len(pictures) < len(made):
        return Logo(), tuple(_problems(root, made))
    shown = {name: tuple((width, f"images/{file.name}", file) for width, file in one.formats[_SHOWN])
             for name, one in pictures.items()}  # fmt: skip
    paths = {name: tuple((width, path) for width, path, _ in some) for name, some in shown.items()}
    files = {path: file for some in shown.values() for _, path, file in some}
    size = pictures["file"]
    logo = Logo(
        files, paths["file"], paths.get("dark", ()), size.width, size.height, site.logo.alt, site.logo.says_name
    )
    return logo, ()


def _problems(root: Path, made: Mapping[str, Picture | Message]) -> list[Problem]:
    source = read_yaml_file(root, "site.yaml").source
    assert source is not None, "the settings were read a moment ago"
    return [source.problem(("logo", name), one) for name, one in made.items() if isinstance(one, Message)]


def _srcset(files: tuple[tuple[int, str], ...], urls: Urls) -> str:
    return ", ".join(f"{urls.href(path)} {width}w" for width, path in files)
