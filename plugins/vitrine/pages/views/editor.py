"""What the page of the optional editor is given."""

from typing import NamedTuple


class EditorView(NamedTuple):
    """name: of the catalogue. config, program: addresses. helper: origin of who helps to sign in, or empty."""

    name: str
    config: str
    program: str
    helper: str
