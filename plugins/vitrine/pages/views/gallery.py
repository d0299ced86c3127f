"""What the gallery of components shows."""

from collections.abc import Mapping
from typing import NamedTuple

from markupsafe import Markup


class GalleryState(NamedTuple):
    """A component in a state. wrap: the element that it must stand in, `ul` or `dl`, or empty.

    size: `whole` for as wide as the page, `small` for many in a row, or empty.
    """

    title: str
    html: Markup
    wrap: str
    size: str


class GalleryComponent(NamedTuple):
    """A component in all its states. made_by: the script that draws it, in words. page: the one page that has it."""

    name: str
    states: tuple[GalleryState, ...]
    made_by: str
    page: str


class GalleryView(NamedTuple):
    """Components by family. scheme: of this page; schemes: the address in each."""

    scheme: str
    schemes: tuple[tuple[str, str], ...]
    families: Mapping[str, tuple[GalleryComponent, ...]]
