"""A profile's pictures made ready: files by content, paths in the site."""

from pathlib import Path

from vitrine.catalogue import Entry
from vitrine.images import placeholder, variants
from vitrine.loading import Profile
from vitrine.model import Message
from vitrine.pages.pictures import Pictures, Rendition
from vitrine.plugin.templates import as_markup
from vitrine.rules.picture_rules import media_of


def pictures_of(profile: Profile, entry: Entry, cache: Path) -> tuple[Pictures, dict[str, Path]]:
    """What the profile's page shows, and the files to publish by path."""
    media = tuple(one for _, one in media_of(profile))
    renditions: dict[str, Rendition] = {}
    files: dict[str, Path] = {}
    for one in media:
        made = variants(profile.folder / one.file, cache)
        if isinstance(made, Message):
            continue  # the rules said so already
        formats = {}
        for kind, variations in made.formats.items():
            formats[kind] = tuple((width, f"images/{file.name}") for width, file in variations)
            files.update({f"images/{file.name}": file for _, file in variations})
        jpeg = formats.pop("image/jpeg")
        renditions[one.file] = Rendition(formats, jpeg[-1][1], made.width, made.height)
    drawn = as_markup(placeholder(entry.name, entry.sectors[0] if entry.sectors else ""))
    return Pictures(media, renditions, drawn), files
