"""What the form needs to correct each profile, written when the profile has changed."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from vitrine.catalogue import Catalogue
from vitrine.exports.known_profiles import PATH as KNOWN
from vitrine.exports.known_profiles import known_profiles
from vitrine.exports.profile_source import profile_source
from vitrine.loading import PROFILES, read_text
from vitrine.loading.source_file import read_front_matter
from vitrine.plugin.setting import Setting
from vitrine.plugin.writing import Writing, inputs_digest
from vitrine.urls import PROFILE_SOURCES

_STORY = re.compile(r"story\.([a-z]{2,3})\.md\Z")


@dataclass(frozen=True)
class ProfileSources:
    """One file an enterprise. digests: per enterprise, of all that it says."""

    root: Path
    setting: Setting
    catalogue: Catalogue
    writing: Writing
    digests: Mapping[str, str]

    def write(self) -> None:
        """Who is there already; and, of a site that is made to be published, each profile."""
        entries = sorted(self.catalogue.entries, key=lambda entry: entry.id)
        told = inputs_digest(repr((one.id, one.name, one.neq, one.website_host)) for one in entries)
        self.writing.put(KNOWN, told, partial(known_profiles, entries))
        if not self.setting.has_handouts:
            return
        for entry in self.catalogue.entries:
            path = f"{PROFILE_SOURCES}{entry.id}.json"
            self.writing.put(path, self.digests[entry.id], partial(self._source, entry.id))

    def _source(self, identifier: str) -> bytes:
        folder = self.root / PROFILES / identifier
        found = read_front_matter(self.root, f"{PROFILES}/{identifier}/profile.md")
        assert found.source is not None, "a profile of the catalogue was read a moment ago"
        stories = {self.setting.voice.language: found.source.body} if found.source.body.strip() else {}
        for file in sorted(folder.iterdir()):
            match = _STORY.match(file.name)
            text = read_text(file) if match else None
            if match and isinstance(text, str):
                stories[match[1]] = text
        return profile_source(identifier, found, stories)
