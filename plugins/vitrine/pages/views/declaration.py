"""What the page of the declaration is given."""

from typing import NamedTuple

from vitrine.model import Text
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

    locale: as documents name it, `fr-CA`. signatures: labels of the lines to sign on.
    footer: holds `{page}` and `{pages}`. record: YAML of a signature with `{names}` to fill.
    """

    language: str
    language_name: str
    locale: str
    title: str
    parts: tuple[DeclarationPart, ...]
    signatures: tuple[str, ...]
    footer: str
    record: str


class DeclarationVersion(NamedTuple):
    """A version of the text; text: None for the one that is signed, which the page shows in full."""

    name: str
    state: str
    date: str
    text: DeclarationText | None


class ExpectedActionView(NamedTuple):
    """Something that a signatory is asked to do."""

    label: Text
    explanation: Text | None


class DeclarationView(NamedTuple):
    """The text to sign, in every language, that of the page first, and what goes with it.

    since: ISO date before which nobody signs, empty when not known; early: the sentence that says so.
    kinds, institutions: code or id, and name. newcomer: YAML with `{names}` to fill, of an institution that the
    catalogue does not know.
    """

    texts: tuple[DeclarationText, ...]
    is_model: bool
    since: str
    early: str
    newcomer: str
    institutions: tuple[tuple[str, str], ...]
    kinds: tuple[tuple[str, str], ...]
    expected: tuple[ExpectedActionView, ...]
    versions: tuple[DeclarationVersion, ...]
    sources: tuple[SourceView, ...]
