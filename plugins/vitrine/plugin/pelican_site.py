"""Vitrine inside Pelican's run: one generator, one writer, settings that follow no file's wishes."""

import logging
from collections.abc import Callable, Mapping
from pathlib import Path
from types import ModuleType
from typing import Any

from pelican import Pelican, signals
from pelican.generators import Generator
from pelican.settings import DEFAULT_CONFIG, configure_settings
from pelican.writers import Writer

# A pattern that nothing matches: strangers' text never leads Pelican to a file.
NEVER = "(?!)"
_FEEDS = ("_ATOM", "_RSS")

WritePlainPage = Callable[[Any], None]


class PelicanComplained(Exception):  # noqa: N818 — a page that Pelican would have dropped in silence
    """Pelican logged a warning or an error; holds what it said."""


class CatalogueGenerator(Generator):
    """Writes the catalogue's pages when Pelican asks its generators for their output."""

    def generate_context(self) -> None:
        """Nothing: profiles stay outside Pelican's own reading."""

    def generate_output(self, writer: Writer) -> None:
        """Hands over to the build that called Pelican."""
        self.settings["VITRINE_WRITE"]()


class PlainPageWriter(Writer):
    """Writes Pelican's plain pages in the same frame and into the same tree as the rest."""

    def write_file(self, name: str, template: Any, context: Any, *args: Any, **options: Any) -> None:
        """Only pages come here: no index, archive or feed is asked for."""
        self.settings["VITRINE_WRITE_PLAIN"](options["page"])


def _generators(pelican: Pelican) -> type[CatalogueGenerator]:
    return CatalogueGenerator


def _without_output(generator: Generator) -> None:
    """There is no article, and Pelican would compile a template for the archives of none."""
    generator.generate_output = lambda writer: None


def _writer(pelican: Pelican) -> type[PlainPageWriter]:
    return PlainPageWriter


def plugin() -> ModuleType:
    """What Pelican registers: a module with a `register` function."""
    module = ModuleType("vitrine_in_pelican")
    module.register = register  # type: ignore[attr-defined]
    return module


def register() -> None:
    """Tells Pelican of the generator and the writer."""
    signals.get_generators.connect(_generators)
    signals.get_writer.connect(_writer)
    signals.article_generator_init.connect(_without_output)


def settings(root: Path, theme: Path, *, language: str, origin: str) -> dict[str, Any]:
    """Pelican's settings: it reads plain pages only, and writes nothing of its own."""
    nothing = dict.fromkeys(
        [name for name in DEFAULT_CONFIG if name.endswith("_SAVE_AS") or ("FEED" in name and name.endswith(_FEEDS))], ""
    )
    return nothing | {
        "SITENAME": "",
        "SITEURL": origin,
        "PATH": str(root / "content"),
        "PAGE_PATHS": ["pages"],
        "ARTICLE_PATHS": [],
        "STATIC_PATHS": [],
        "THEME": str(theme),
        "THEME_STATIC_PATHS": [],
        "OUTPUT_PATH": str(root / ".vitrine" / "pelican"),
        "DELETE_OUTPUT_DIRECTORY": False,
        "DIRECT_TEMPLATES": [],
        "TIMEZONE": "UTC",
        "DEFAULT_LANG": language,
        "DEFAULT_DATE": "fs",
        "PAGE_TRANSLATION_ID": "key",
        "PAGE_SAVE_AS": "{slug}/index.html",
        "PAGE_LANG_SAVE_AS": "{lang}/{slug}/index.html",
        "PAGE_URL": "{slug}/",
        "PAGE_LANG_URL": "{lang}/{slug}/",
        "READERS": {"html": None, "rst": None},
        "INTRASITE_LINK_REGEX": NEVER,
        "JINJA_ENVIRONMENT": {"autoescape": True, "extensions": ["jinja2.ext.i18n"]},
        "PLUGIN_PATHS": [],
        "PLUGINS": [plugin()],
        "LOAD_CONTENT_CACHE": False,
        "CACHE_CONTENT": False,
    }


class _Complaints(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.said: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.said.append(record.getMessage())


def run(chosen: Mapping[str, Any], *, write: Callable[[], None], write_plain: WritePlainPage) -> None:
    """Runs Pelican once for all languages; raises PelicanComplained where it would have gone on."""
    from pelican.log import console

    complaints = _Complaints()
    logger = logging.getLogger("pelican")
    logger.addHandler(complaints)
    was_quiet, console.quiet = console.quiet, True
    try:
        whole = configure_settings(DEFAULT_CONFIG | dict(chosen))
        whole["VITRINE_WRITE"], whole["VITRINE_WRITE_PLAIN"] = write, write_plain
        Pelican(whole).run()
    finally:
        console.quiet = was_quiet
        logger.removeHandler(complaints)
        signals.get_generators.disconnect(_generators)
        signals.get_writer.disconnect(_writer)
        signals.article_generator_init.disconnect(_without_output)
    if complaints.said:
        raise PelicanComplained("\n".join(complaints.said))
