"""What a build needs before it reads a profile: the initiative, words, templates, assets, a key of them all."""

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from importlib.metadata import version
from pathlib import Path
from typing import Any

from vitrine.catalogue import Initiative
from vitrine.catalogue.shown import shown
from vitrine.exports.profile_schema import PATH as SCHEMA
from vitrine.exports.profile_schema import profile_schema
from vitrine.model import Problem, Site
from vitrine.pages.voice import Voice
from vitrine.plugin.assets import Assets, read_assets
from vitrine.plugin.day import catalogue_day
from vitrine.plugin.logo import Logo, read_logo
from vitrine.plugin.options import Options
from vitrine.plugin.places import (
    LOCAL_ADDRESS,
    Places,
    default_vocabularies,
    measures_file,
    theme_folder,
    translation_folders,
)
from vitrine.plugin.templates import page_environment, voices_of
from vitrine.rules import errors_in, read_initiative
from vitrine.wording import load
from vitrine.wording.jinja import FoldedEnvironment, SharedTrees

_LIBRARIES = (
    "babel",
    "jinja2",
    "markdown",
    "nh3",
    "pelican",
    "pillow",
    "pydantic",
    "pyromark",
    "pyyaml",
    "segno",
    "xlsxwriter",
)
# Files of a site that every page may depend on.
_SHARED = ("site.yaml", "content", "translations")


@dataclass(frozen=True)
class Setting:
    """Everything that all pages share. initiative: whole, to check by. shown: of the parts that are on.

    key: changes when any of it does; then nothing old is kept.

    has_handouts: True for a site with what people take away: cards, posters, badges, embedded lists, their feeds;
        and what the form corrects.
    """

    initiative: Initiative
    shown: Initiative
    voices: Mapping[str, Voice]
    assets: Assets
    logo: Logo
    theme: Path
    today: date
    key: str
    has_handouts: bool = False

    @property
    def voice(self) -> Voice:
        """The main language's."""
        return next(iter(self.voices.values()))

    @cached_property
    def measures(self) -> Mapping[str, Any]:
        """What was last measured of the pages in a browser; empty when nothing was."""
        file = measures_file()
        return json.loads(file.read_text("utf-8")) if file.is_file() else {}

    @cached_property
    def profile_schema(self) -> bytes:
        """The JSON Schema of a profile of this site."""
        address = self.voice.urls.absolute(SCHEMA)
        return profile_schema(self.initiative.vocabularies, address, extra_fields=self.initiative.site.extra_fields)

    def environments(self, places: Places) -> dict[str, FoldedEnvironment]:
        """The templates of each language."""
        trees = SharedTrees()
        return {
            language: page_environment(
                self.theme,
                voice,
                self.assets,
                self.logo,
                compiled=places.templates,
                has_handouts=self.has_handouts,
                trees=trees,
            )
            for language, voice in self.voices.items()
        }


def prepare_setting(options: Options) -> tuple[Setting | None, tuple[Problem, ...]]:
    """The setting of a site, or None when its settings cannot be read; and what is wrong in shared files."""
    federated = options.federated
    today = federated.day if federated else catalogue_day(options.root)
    initiative, problems = read_initiative(options.root, default_vocabularies(), today=today)
    if initiative is None:
        return None, problems
    site = initiative.site
    theme = theme_folder()
    folders = translation_folders(options.root)
    wordings = {language: load(language, folders) for language in site.languages}
    address = options.address or site.address or LOCAL_ADDRESS
    assets = read_assets(
        theme, accent=site.colours.accent, highlight=site.colours.highlight, has_logo=site.logo is not None
    )
    shown_logo, wrong = _logo(options, site, problems)
    key = _key(options.root, theme, f"{address} {federated!r} {shown_logo}")
    told = shown(initiative)
    voices = voices_of(wordings, address, told, federated)
    return Setting(initiative, told, voices, assets, shown_logo, theme, today, key), problems + wrong


def _logo(options: Options, site: Site, problems: tuple[Problem, ...]) -> tuple[Logo, tuple[Problem, ...]]:
    """The logo of settings without errors; of others, none."""
    if errors_in(problems):
        return Logo(), ()
    return read_logo(options.root, site, Places(options.root, options.public).images)


def _key(root: Path, theme: Path, told: str) -> str:
    """A hash of what is told, the machine, the theme, the settings and the libraries."""
    digest = hashlib.blake2b(told.encode(), digest_size=16)
    for library in _LIBRARIES:
        digest.update(f"{library} {version(library)}\0".encode())
    machine = Path(__file__).resolve().parents[1]
    folders = (machine, theme, default_vocabularies(), measures_file(), *(root / shared for shared in _SHARED))
    for folder in folders:
        for file in _files(folder):
            digest.update(file.name.encode() + b"\0" + hashlib.blake2b(file.read_bytes()).digest())
    return digest.hexdigest()


def _files(folder: Path) -> Iterator[Path]:
    if folder.is_file():
        yield folder
    elif folder.is_dir():
        yield from sorted(file for file in folder.rglob("*") if file.is_file() and "__pycache__" not in file.parts)
