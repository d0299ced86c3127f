"""A profile's pictures as its page shows them: only those that are described."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from vitrine.model import Media, Text
from vitrine.pages.views import PictureView
from vitrine.pages.voice import Voice


class Rendition(NamedTuple):
    """A picture made ready: per format its files as (width, path in the site); jpeg: the same, read by everything."""

    formats: Mapping[str, tuple[tuple[int, str], ...]]
    jpeg: tuple[tuple[int, str], ...]
    width: int
    height: int


# On paper a picture is some six centimetres wide: this many pixels make 270 dots an inch.
PRINTED_WIDTH = 640


class PrintedPicture(NamedTuple):
    """A picture for paper: path of its file in the site, what it shows, who made it."""

    path: str
    alt: Text | None
    credit: str


@dataclass(frozen=True)
class Pictures:
    """The pictures of one profile. renditions: by file name. placeholder: drawn when there is none."""

    media: tuple[Media, ...] = ()
    renditions: Mapping[str, Rendition] = field(default_factory=dict)
    placeholder: str = ""

    def main(self, voice: Voice) -> PictureView | None:
        """The logo, else the first photo; None when nothing can be shown."""
        shown = self._shown()
        logos = [media for media in shown if media.role == "logo"]
        return next((self._view(media, voice) for media in logos + shown), None)

    def printed(self, voice: Voice) -> PrintedPicture | None:
        """The same for paper, no wider than is seen."""
        shown = self._shown()
        for media in [media for media in shown if media.role == "logo"] + shown:
            files = self.renditions[media.file].jpeg
            path = max((one for one in files if one[0] <= PRINTED_WIDTH), default=files[0])[1]
            return PrintedPicture(path, voice.text(media.alt), media.credit or "")
        return None

    def photos(self, voice: Voice) -> tuple[PictureView, ...]:
        """All photos, in the profile's order."""
        return tuple(self._view(media, voice) for media in self._shown() if media.role == "photo")

    def _shown(self) -> list[Media]:
        return [media for media in self.media if media.alt is not None and media.file in self.renditions]

    def _view(self, media: Media, voice: Voice) -> PictureView:
        rendition = self.renditions[media.file]
        return PictureView(
            sources=tuple((kind, _srcset(files, voice)) for kind, files in rendition.formats.items()),
            url=voice.urls.href(rendition.jpeg[-1][1]),
            srcset=_srcset(rendition.jpeg, voice),
            width=rendition.width,
            height=rendition.height,
            alt=voice.text(media.alt),
            credit=media.credit or "",
        )


def _srcset(files: tuple[tuple[int, str], ...], voice: Voice) -> str:
    return ", ".join(f"{voice.urls.href(path)} {width}w" for width, path in files)
