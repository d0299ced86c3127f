"""The printed portfolio's values and templates in; a tagged PDF out, declared PDF/UA-1, the same bytes each time."""

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final, NamedTuple

import typst

from vitrine.model import Message

# ISO 14289-1, as Typst checks it: a picture without a description stops it.
STANDARD: Final = "ua-1"
PAPERS = {"letter": "us-letter", "a4": "a4"}
# The sentence with which Typst refuses a sign that no font of the portfolio has.
_LACKING = re.compile(r'the text `"(?P<signs>.+?)"` could not be displayed')
# Writing systems beyond the portfolio's fonts, and drawings; they go at once, others as Typst meets them.
_FAR_SIGNS = re.compile("[\u2e80-\uffef\U00010000-\U0010ffff]")
STAND_IN = "□"
_MOST_SIGNS = 40


class Typeset(NamedTuple):
    """A document. has_stand_ins: True when signs that no font has were printed as an empty square."""

    content: bytes
    has_stand_ins: bool


def typeset(
    values: Mapping[str, Any],  # Any: what JSON holds
    files: Mapping[str, bytes],
    *,
    templates: Path,
    main: str,
    fonts: tuple[Path, ...],
) -> Typeset | Message:
    """The PDF, or why there is none. files: pictures, by the names that values give them.

    templates: a folder; main: the one that is the document. To be called in a process of its own: Typst's threads
    do not live on in those forked after.

    Values are read as data, never as Typst's language: what strangers wrote cannot become a command.
    """
    sources = {"data.json": json.dumps(values, ensure_ascii=False).encode(), **files}
    written = {one.name: one.read_bytes() for one in sorted(templates.glob("*.typ"))}
    written["main.typ"] = written.pop(main)
    folders = [folder.as_posix() for folder in fonts]
    said = ""
    for attempt in range(_MOST_SIGNS):
        try:
            made = typst.compile(  # type: ignore[call-overload]  # its types forget that files may be given by name
                {**written, **sources},
                font_paths=folders,
                ignore_system_fonts=True,
                format="pdf",
                pdf_standards=STANDARD,
            )
        except typst.TypstError as error:
            said = str(error)
            lacking = _LACKING.search(said)
            if lacking is None:
                break
            sources = {name: _without(lacking["signs"], name, content) for name, content in sources.items()}
            continue
        assert isinstance(made, bytes)
        return Typeset(made, has_stand_ins=attempt > 0)
    return _reason(said)


def _without(signs: str, name: str, content: bytes) -> bytes:
    """A text in which signs that cannot be printed are replaced; pictures as they are."""
    if not name.endswith((".json", ".svg")):
        return content
    text = _FAR_SIGNS.sub(STAND_IN, content.decode())
    return text.translate(dict.fromkeys(map(ord, signs), STAND_IN)).encode()


def _reason(said: str) -> Message:
    if "alt text" in said:
        return Message("every picture of the portfolio must be described (alt); one is not")
    return Message("the portfolio could not be typeset: {why}", {"why": said})
