"""What the page of the declaration is given."""

from typing import NamedTuple

from vitrine.model import Text
from vitrine.pages.views.common import Link
from vitrine.pages.views.profile import SourceView


class Piece(NamedTuple):
    """A piece of a sentence: words, or what a blank is for; blank: its name, empty for words."""

    words: str
    blank: str = ""


class DeclarationPart(NamedTuple):
    """A heading, empty for none, and paragraphs in pieces."""

    heading: str
    paragraphs: tuple[tuple[Piece, ...], ...]


class DeclarationText(NamedTuple):
    """The text in one language, with all that its documents say in that language.

    locale: as documents name it, `fr-CA`. footer: holds `{page}` and `{pages}`. file: start of their names.
    signatures: labels of the lines to sign on.
    """

    language: str
    language_name: str
    locale: str
    title: str
    parts: tuple[DeclarationPart, ...]
    signatures: tuple[str, ...]
    footer: str
    file: str


class DeclarationVersion(NamedTuple):
    """A version of the text: its name, its day, whether it is the one to sign, who signed it."""

    name: str
    date: str
    state: str
    text: DeclarationText | None


class ExpectedActions(NamedTuple):
    """What a signatory is asked, under a heading."""

    heading: str
    actions: tuple[Text, ...]
