"""Columns in; one file out that a browser unpacks by what it brings: deflate (RFC 1951) of a line of JSON and columns.

A host that packs a file packs it whole, names and codes alike; here each column is packed in the way that suits it, and
the last one, of words, by Zopfli, which takes its time.
"""

import json
import zlib
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any

from zopfli import zlib as zopfli  # type: ignore[import-untyped]  # it has no types

_BETWEEN = "\0"  # which no text of a catalogue has
_WAYS = (zlib.Z_DEFAULT_STRATEGY, zlib.Z_HUFFMAN_ONLY)  # for words; for codes, which hardly come back in the same order
_RAW = -zlib.MAX_WBITS
_MOST = 9  # effort, and memory
_AROUND = slice(2, -4)  # what zlib has besides (RFC 1950): two bytes before, four after


def packed(head: Mapping[str, object], columns: Mapping[str, str]) -> bytes:
    """One column at least; none of them has U+0000, nor says its name: who reads them knows their order."""
    line = json.dumps(head, ensure_ascii=False, separators=(",", ":"))
    *texts, last = (text.encode() for text in (line, *(_BETWEEN + text for text in columns.values())))
    return b"".join((*map(_block, texts), zopfli.compress(last)[_AROUND]))


@lru_cache(maxsize=16)  # what the indexes of all languages share
def _block(data: bytes) -> bytes:
    """A part of a stream that ends at a byte, and that nothing before it is needed for."""
    return min((_packed(data, way) for way in _WAYS), key=len)


def _packed(data: bytes, way: int) -> bytes:
    packing = zlib.compressobj(_MOST, zlib.DEFLATED, _RAW, _MOST, way)
    return packing.compress(data) + packing.flush(zlib.Z_FULL_FLUSH)


def unpacked(data: bytes, columns: Iterable[str]) -> dict[str, Any]:
    """The head's entries, then columns by these names. Raises zlib.error or ValueError when it is no such file."""
    line, *texts = zlib.decompress(data, _RAW).decode().split(_BETWEEN)
    return {**json.loads(line), **dict(zip(columns, texts, strict=True))}
