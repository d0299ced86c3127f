"""Compiled templates on disk, valid as long as nothing that went into any of them has changed."""

from collections.abc import Collection, Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import Any

import jinja2
from jinja2 import BaseLoader, Environment, FileSystemBytecodeCache
from jinja2.bccache import Bucket

from vitrine.wording.catalogues import Wording
from vitrine.wording.kept_files import digest_of, folder_beside
from vitrine.wording.kept_trees import Trees, keep_trees, kept_trees


class CompiledTemplates(FileSystemBytecodeCache):
    """Templates worked out whole, one of each language; all others once, for all languages.

    A whole one holds words, parents and includes: Jinja's own check, of its source alone, would not see them change.
    The others are the same for every site: they stay beside the theme, as Python's own compiled modules do.
    """

    def __init__(
        self,
        folder: Path,
        shared: Path | None,
        loader: BaseLoader,
        wording: Wording,
        constants: Mapping[str, Any],
        whole: Collection[str] | None,
    ) -> None:
        super().__init__(str(folder), "%s.cache")
        self._shared = str((shared and folder_beside(shared)) or self.directory)
        self._loader = loader
        self._wording = wording
        self._constants = constants
        self._whole = whole

    def get_bucket(self, environment: Environment, name: str, filename: str | None, source: str) -> Bucket:
        """What is kept of a template, by its name alone: a moved folder keeps its compiled templates."""
        key = self.get_cache_key(name)
        if self._whole is None or name in self._whole:
            bucket = Bucket(
                environment, f"{self._wording.language}-{key}", self.get_source_checksum(self._fingerprint + source)
            )
        else:
            bucket = Bucket(environment, key, self.get_source_checksum(self._room + source))
        self.load_bytecode(bucket)
        return bucket

    def trees(self, environment: Environment) -> Trees:
        """The trees of whole templates that were worked out before for any site of this theme."""
        return kept_trees(self._trees_file, self._trees_digest, environment)

    def keep_trees(self, trees: Trees) -> None:
        """Keeps them for the next."""
        keep_trees(self._trees_file, self._trees_digest, trees)

    @property
    def _trees_file(self) -> Path:
        return Path(self._shared, "trees")

    @cached_property
    def _trees_digest(self) -> str:
        """Of all that trees are made of: no words, and of constants the names alone."""
        return digest_of((self._room, repr(self._whole), repr(sorted(self._constants)), *self._sources))

    def _get_cache_filename(self, bucket: Bucket) -> str:
        folder = self.directory if "-" in bucket.key else self._shared
        return f"{folder}/{self.pattern % bucket.key}"

    @cached_property
    def _room(self) -> str:
        """A digest of what makes Python of a template: this room, Jinja."""
        parts = (path.read_text(encoding="utf-8") for path in sorted(Path(__file__).parent.glob("*.py")))
        return digest_of((jinja2.__version__, *parts))

    @cached_property
    def _fingerprint(self) -> str:
        """A digest of all that whole templates depend on: sources, words, constants."""
        return digest_of((self._room, *self._ingredients()))

    def _ingredients(self) -> Iterator[str]:
        yield repr((self._whole, self._wording.language, self._wording.plural_rule))
        yield repr(sorted(self._constants.items()))
        yield repr(sorted(self._wording.sentences.items()))
        yield from self._sources

    @cached_property
    def _sources(self) -> tuple[str, ...]:
        """Every template's name and source."""
        environment = Environment()  # noqa: S701 — it reads sources, and makes no page
        names = self._loader.list_templates()
        return tuple(part for name in names for part in (name, self._loader.get_source(environment, name)[0]))
