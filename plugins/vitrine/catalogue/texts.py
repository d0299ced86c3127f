"""A text in several languages, as entries keep it."""

from vitrine.model import Localised

Texts = tuple[tuple[str, str], ...]


def texts_of(localised: Localised | None) -> Texts:
    """A text per language as pairs, in the order they were written."""
    return tuple(localised.texts.items()) if localised else ()
