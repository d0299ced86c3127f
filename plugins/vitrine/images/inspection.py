"""The file of a picture in; why it cannot be shown out."""

import re
import stat
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

from vitrine.images.containers import Shape, jpeg_shape, png_shape, webp_shape
from vitrine.model.problem import Message

BYTES_LIMIT = 2_000_000
PIXELS_LIMIT = 25_000_000
# Its decoder holds five pictures at once: 300 MiB is the limit for all kinds.
WEBP_PIXELS_LIMIT = 12_000_000
SIDE_LIMIT = 16_000  # what every format we write can hold


class _Kind(NamedTuple):
    signature: re.Pattern[bytes]
    endings: tuple[str, ...]
    shape: Callable[[bytes], Shape]
    most_pixels: int = PIXELS_LIMIT


_KINDS = (
    _Kind(re.compile(rb"\xff\xd8\xff"), (".jpg", ".jpeg"), jpeg_shape),
    _Kind(re.compile(rb"\x89PNG\r\n\x1a\n"), (".png",), png_shape),
    _Kind(re.compile(rb"RIFF.{4}WEBP", re.DOTALL), (".webp",), webp_shape, WEBP_PIXELS_LIMIT),
)
_OTHERS = (
    (re.compile(rb"GIF8"), "GIF"),
    (re.compile(rb"BM"), "BMP"),
    (re.compile(rb"II\*\0|MM\0\*"), "TIFF"),
    (re.compile(rb".{4}ftyp", re.DOTALL), "HEIC / AVIF"),
    (re.compile(rb"\s*(?:\xef\xbb\xbf)?\s*<(?:svg|\?xml|!DOCTYPE svg)", re.IGNORECASE), "SVG"),
    (re.compile(rb"\s*(?:\xef\xbb\xbf)?\s*<"), "HTML"),
    (re.compile(rb"PK\x03\x04"), "ZIP"),
    (re.compile(rb"%PDF"), "PDF"),
)
_PAGE = re.compile(rb"<(?i:script|!doctype html|html[ >]|\?php)")  # the `<` outside is what makes it fast

DAMAGED = Message("must be a whole picture; it is cut short or damaged")


class Source(NamedTuple):
    """A picture that may be decoded."""

    data: bytes
    shape: Shape


def inspect(path: Path) -> Message | None:
    """Why the picture cannot be shown, or None. Reads its structure; decodes nothing (about 1 ms).

    Damage inside the compressed pixels is seen later, by `variants`.
    """
    found = read(path)
    return found if isinstance(found, Message) else None


def read(path: Path, *, at_most: int = BYTES_LIMIT, is_named: bool = True) -> Source | Message:
    """The picture's bytes and shape, or why it cannot be shown.

    at_most: bytes. is_named: False for a file whose name has no ending.
    """
    refusal = _refusal_of_file(path, at_most)
    if refusal:
        return refusal
    data = path.read_bytes()
    kind = next((kind for kind in _KINDS if kind.signature.match(data)), None)
    if kind is None:
        return Message("must be a JPEG, PNG or WebP picture; found {kind}", {"kind": _name(data)})
    if is_named and path.suffix.lower() not in kind.endings:
        values = {"expected": kind.endings[0], "found": path.suffix}
        return Message("must have the ending of what it holds, {expected}; found '{found}'", values)
    shape = kind.shape(data)
    return _refusal_of_shape(shape, kind.most_pixels) or _refusal_of_rest(data, shape) or Source(data, shape)


def _refusal_of_file(path: Path, at_most: int) -> Message | None:
    try:
        state = path.lstat()
    except FileNotFoundError:
        return _not_ordinary(Message("nothing"))
    if stat.S_ISLNK(state.st_mode):
        return _not_ordinary(Message("a symbolic link"))
    if not stat.S_ISREG(state.st_mode):
        return _not_ordinary(Message("a folder or a device"))
    if state.st_size > at_most:
        values = {"limit": at_most // 1000, "found": -(-state.st_size // 1000)}
        return Message("must be at most {limit} kB; found {found} kB", values)
    return None


def _not_ordinary(kind: Message) -> Message:
    return Message("must be an ordinary file; found {kind}", {"kind": kind})


def _name(data: bytes) -> str | Message:
    if not data:
        return Message("an empty file")
    return next((name for sign, name in _OTHERS if sign.match(data)), Message("an unknown kind of file"))


def _refusal_of_shape(shape: Shape, most_pixels: int) -> Message | None:
    found: dict[str, str | int | Message | tuple[str, ...]] = {"width": shape.width, "height": shape.height}
    if not shape.width or not shape.height:
        return DAMAGED
    if shape.width * shape.height > most_pixels:
        values = {"limit": most_pixels // 1_000_000, **found}
        return Message("must be at most {limit} megapixels; found {width} × {height} pixels", values)
    if max(shape.width, shape.height) > SIDE_LIMIT:
        values = {"limit": SIDE_LIMIT, **found}
        return Message("must be at most {limit} pixels on each side; found {width} × {height}", values)
    if shape.is_animated:
        return Message("must be a still picture; found an animation")
    return None


def _refusal_of_rest(data: bytes, shape: Shape) -> Message | None:
    """What else the file holds: a picture that is also something else fools those who look at one end."""
    if shape.end is None:
        return DAMAGED
    rest = data[shape.end :].strip(b"\0")
    if rest:
        return Message(
            "must end where the picture ends; found {found} more bytes: save it again from a picture editor",
            {"found": len(rest)},
        )
    if zipfile.is_zipfile(BytesIO(data)):
        return Message("must hold a picture only; found {kind} inside", {"kind": Message("an archive")})
    if _PAGE.search(data):
        return Message("must hold a picture only; found {kind} inside", {"kind": Message("a web page or script")})
    return None
