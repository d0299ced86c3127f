"""What every page hands to the base template."""

from typing import NamedTuple

from markupsafe import Markup


class Link(NamedTuple):
    """A link; count: how many enterprises are behind it, None when that is not the question."""

    text: str
    url: str
    count: int | None = None  # type: ignore[assignment]  # hides tuple.count, which nobody calls


class Alternate(NamedTuple):
    """The same page in another language."""

    language: str
    name: str
    url: str


class Frame(NamedTuple):
    """What every page hands to the base template.

    canonical: absolute address, empty when the site has none. alternates: all languages, this one too.
    crumbs: from the home page to the parent. jsonld: a JSON text, already safe inside a script element.
    connects: origins that the page's scripts may ask beside the site's own.
    compiles: whether its scripts make programs of WebAssembly, as the full-text search does.
    is_copy: True for a page whose canonical address is of another site.
    is_profile: True for an enterprise that is listed, whose page holds other styles.
    """

    title: str
    description: str
    path: str
    canonical: str
    alternates: tuple[Alternate, ...]
    crumbs: tuple[Link, ...] = ()
    jsonld: Markup = Markup("")
    image: str = ""
    is_indexed: bool = True
    section: str = ""
    connects: str = ""
    compiles: bool = False
    is_copy: bool = False
    is_profile: bool = False
