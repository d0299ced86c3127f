"""A profile's pictures made ready: files by content, paths in the site."""

from pathlib import Path
from typing import NamedTuple

from vitrine.catalogue import Entry
from vitrine.images import placeholder, variants
from vitrine.loading import Profile
from vitrine.model import Message, Problem
from vitrine.pages.pictures import Pictures, Rendition
from vitrine.plugin.templates import as_markup
from vitrine.rules.picture_rules import media_of


class MadeReady(NamedTuple):
    """What the profile's page shows, the files to publish by path, and the pictures that could not be opened."""

    pictures: Pictures
    files: dict[str, Path]
    problems: tuple[Problem, ...]


def pictures_of(profile: Profile, entry: Entry, cache: Path) -> MadeReady:
    """A profile's described pictures made ready; one that is damaged inside is found here, when it is opened."""
    media = tuple((location, one) for location, one in media_of(profile) if one.alt is not None)
    problems: list[Problem] = []
    renditions: dict[str, Rendition] = {}
    files: dict[str, Path] = {}
    for location, one in media:
        made = variants(profile.folder / one.file, cache)
        if isinstance(made, Message):
            problems.append(profile.source.problem((*location, "file"), made))
            continue
        formats = {}
        for kind, variations in made.formats.items():
            formats[kind] = tuple((width, f"images/{file.name}") for width, file in variations)
            files.update({f"images/{file.name}": file for _, file in variations})
        jpeg = formats.pop("image/jpeg")
        renditions[one.file] = Rendition(formats, jpeg, made.width, made.height)
    drawn = as_markup(placeholder(entry.name, entry.sectors[0] if entry.sectors else ""))
    return MadeReady(Pictures(tuple(one for _, one in media), renditions, drawn), files, tuple(problems))
