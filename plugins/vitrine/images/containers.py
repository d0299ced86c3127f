"""Bytes of a JPEG, PNG or WebP in, its shape out, read from its structure: nothing is decoded."""

import struct
import zlib
from collections.abc import Iterator
from typing import NamedTuple


class Shape(NamedTuple):
    """What a picture's structure says of it."""

    width: int  # pixels, as stored: before any orientation is applied
    height: int
    is_animated: bool
    end: int | None  # bytes the picture takes; None when it is cut short or damaged


_UNREADABLE = Shape(0, 0, is_animated=False, end=None)


def png_shape(data: bytes) -> Shape:
    """Source: PNG specification, 3rd edition, 5. Every checksum is verified."""
    if data[12:16] != b"IHDR" or len(data) < 33:
        return _UNREADABLE
    width, height = struct.unpack_from(">II", data, 16)
    end, is_animated = None, False
    for kind, start, stop in _png_chunks(data):
        is_animated |= kind == b"acTL"
        (checksum,) = struct.unpack_from(">I", data, stop)
        if zlib.crc32(data[start - 4 : stop]) != checksum:
            break
        if kind == b"IEND":
            end = stop + 4
            break
    return Shape(width, height, is_animated, end)


def _png_chunks(data: bytes) -> Iterator[tuple[bytes, int, int]]:
    """(kind, first byte of its content, first byte after it) of each whole chunk."""
    position = 8
    while position + 12 <= len(data):
        length, kind = struct.unpack_from(">I4s", data, position)
        stop = position + 8 + length
        if stop + 4 > len(data):
            return
        yield kind, position + 8, stop
        position = stop + 4


_SIZES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}  # start of a frame, of whichever coding
_SCAN = 0xDA
_END = 0xD9
_WITHIN_SCAN = frozenset((0x00, *range(0xD0, 0xD8)))  # what may follow 0xFF inside a scan


def jpeg_shape(data: bytes) -> Shape:
    """Source: ITU-T T.81, annex B."""
    width = height = 0
    end = None
    for marker, start in _jpeg_markers(data):
        if marker == _END:
            end = start
        elif marker in _SIZES and start + 7 <= len(data):
            height, width = struct.unpack_from(">HH", data, start + 3)
    return Shape(width, height, is_animated=False, end=end)


def _jpeg_markers(data: bytes) -> Iterator[tuple[int, int]]:
    """(marker, first byte after it) of each segment, up to the end of the first picture."""
    position = 2
    while (found := _marker_at(data, position)) is not None:
        marker, start = found
        yield marker, start
        if marker == _END or start + 2 > len(data):
            return
        position = start + int.from_bytes(data[start : start + 2], "big")
        if marker == _SCAN:
            position = _after_scan(data, position)


def _after_scan(data: bytes, position: int) -> int:
    """Where the next marker is; searched byte by byte, as a pattern takes ten times as long."""
    position = data.find(b"\xff", position)
    while 0 <= position < len(data) - 1 and data[position + 1] in _WITHIN_SCAN:
        position = data.find(b"\xff", position + 2)
    return position if position >= 0 else len(data)


def _marker_at(data: bytes, position: int) -> tuple[int, int] | None:
    if data[position : position + 1] != b"\xff":
        return None
    while data[position : position + 1] == b"\xff":  # any number of these may fill
        position += 1
    return (data[position], position + 1) if position < len(data) else None


def webp_shape(data: bytes) -> Shape:
    """Source: RFC 9649, 2."""
    if len(data) < 30:
        return _UNREADABLE
    (length,) = struct.unpack_from("<I", data, 4)
    end = 8 + length + length % 2
    kinds = tuple(_riff_kinds(data[:end]))
    is_animated = b"ANIM" in kinds or b"ANMF" in kinds
    is_whole = end <= len(data) and (b"VP8 " in kinds or b"VP8L" in kinds)
    return Shape(*_webp_size(data), is_animated, end if is_whole else None)


def _riff_kinds(data: bytes) -> Iterator[bytes]:
    position = 12
    while position + 8 <= len(data):
        kind, length = struct.unpack_from("<4sI", data, position)
        position += 8 + length + length % 2
        if position <= len(data):
            yield kind


def _webp_size(data: bytes) -> tuple[int, int]:
    match data[12:16]:
        case b"VP8X":
            return 1 + int.from_bytes(data[24:27], "little"), 1 + int.from_bytes(data[27:30], "little")
        case b"VP8L":
            bits = int.from_bytes(data[21:25], "little")
            return 1 + (bits & 0x3FFF), 1 + (bits >> 14 & 0x3FFF)
        case b"VP8 ":
            width, height = struct.unpack_from("<HH", data, 26)
            return width & 0x3FFF, height & 0x3FFF
    return 0, 0
