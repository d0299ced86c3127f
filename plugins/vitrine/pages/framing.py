"""What surrounds every page: title, addresses in each language, the way back."""

from collections.abc import Mapping

from markupsafe import Markup

from vitrine.pages.views import Alternate, Frame, Link
from vitrine.pages.voice import Voice
from vitrine.wording import format_language

_NO_DATA = Markup("")


def language_name(code: str) -> str:
    """A language's own name, as a link to it says: "Français", "English", "Español"."""
    name = format_language(code, code)
    return name[:1].upper() + name[1:]


def frame(
    voice: Voice,
    paths: Mapping[str, str],
    *,
    title: str,
    description: str,
    section: str = "",
    crumbs: tuple[Link, ...] = (),
    jsonld: Markup = _NO_DATA,
    image: str = "",
    is_indexed: bool = True,
) -> Frame:
    """The frame of a page. paths: the page's path per language; image: path of its card, empty for the site's."""
    urls = voice.urls
    path = paths[voice.language]
    return Frame(
        title=title,
        description=shortened(description),
        path=path,
        canonical=urls.absolute(path),
        alternates=tuple(
            Alternate(language, language_name(language), urls.absolute(paths[language]))
            for language in urls.languages
            if language in paths
        ),
        crumbs=crumbs,
        jsonld=jsonld,
        image=urls.absolute(image) if image else "",
        is_indexed=is_indexed,
        section=section,
    )


def home_crumb(voice: Voice) -> Link:
    """The first step of every way back."""
    return Link(voice.say("Home"), voice.urls.href(voice.urls.home(voice.language)))


def shortened(text: str, limit: int = 160) -> str:
    """The text cut at a word when a search engine would cut it anyway."""
    if len(text) <= limit:
        return text
    return text[: limit - 1].rsplit(" ", 1)[0].rstrip(",;:") + "…"
