"""What must be true of the pictures beside a profile."""

from collections.abc import Callable, Iterator
from datetime import date

from vitrine.catalogue import Initiative
from vitrine.images import inspect
from vitrine.loading import Location, Profile
from vitrine.model import Level, Media, Message
from vitrine.rules.finding import Finding

NO_PICTURE = Message("must lie beside profile.md; '{found}' is not there")
NO_DESCRIPTION = Message("should say what the picture shows: without it the picture is not shown")


def media_of(profile: Profile) -> Iterator[tuple[Location, Media]]:
    """Every picture a profile speaks of."""
    for place, media in enumerate(profile.enterprise.media):
        yield ("media", place), media
    for position, offering in enumerate(profile.enterprise.offerings):
        for place, media in enumerate(offering.media):
            yield ("offerings", position, "media", place), media


def pictures_are_there(profile: Profile, initiative: Initiative, today: date) -> Iterator[Finding]:
    """Ensure every picture spoken of lies beside the profile, and is one we can show."""
    for location, media in media_of(profile):
        if media.file not in profile.files:
            yield Finding((*location, "file"), NO_PICTURE.given(found=media.file))
            continue
        refusal = inspect(profile.folder / media.file)
        if refusal is not None:
            yield Finding((*location, "file"), refusal)


def pictures_are_spoken_of(profile: Profile, initiative: Initiative, today: date) -> Iterator[Finding]:
    """Ensure no picture lies there for nothing: it would never be seen."""
    spoken_of = {media.file for _, media in media_of(profile)}
    pictures = (file for file in profile.files if not file.endswith(".md"))
    for file in sorted(set(pictures) - spoken_of):
        message = Message("must be named under `media` in profile.md, or taken away")
        yield Finding((), message, path=f"{profile.source.path.rpartition('/')[0]}/{file}")


def pictures_are_described(profile: Profile, initiative: Initiative, today: date) -> Iterator[Finding]:
    """Warn of a picture without a description: it is not shown until it has one."""
    for location, media in media_of(profile):
        if media.alt is None:
            yield Finding((*location, "alt"), NO_DESCRIPTION, Level.WARNING)


PICTURE_RULES: tuple[Callable[[Profile, Initiative, date], Iterator[Finding]], ...] = (
    pictures_are_there,
    pictures_are_spoken_of,
    pictures_are_described,
)
