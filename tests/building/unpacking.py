"""A published file in; all that it says out, whatever it is packed in. What cannot be read is told."""

import gzip
import io
import re
import zipfile
import zlib

# Begins a stream of zlib, as in PNG and PDF.
_ZLIB = re.compile(rb"x[\x01\x5e\x9c\xda]")
_MARKS = (b"\x89PNG", b"%PDF", b"\xff\xd8\xff", b"RIFF", b"\0\1\0\0", b"pagefind_dcd", b"\0asm")


def unpacked(content: bytes) -> bytes:
    """What a file holds: out of gzip, ZIP, the core of the compact index and the streams of PNG and PDF, one in the
    other too."""
    if content[:2] == b"\x1f\x8b":
        return unpacked(gzip.decompress(content))
    if content[:4] == b"PK\x03\x04":
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return b"".join(name.encode() + b"\n" + unpacked(archive.read(name)) for name in archive.namelist())
    if content[:4] in (b"\x89PNG", b"%PDF"):
        return content + b"".join(_inflated(content[found.start() :]) for found in _ZLIB.finditer(content))
    return _core(content) or content


def is_readable(content: bytes) -> bool:
    """True for text, and for what begins like a kind that `unpacked` was written for."""
    whole = unpacked(content)
    try:
        whole.decode()
    except UnicodeDecodeError:
        return whole.startswith(_MARKS) or content.startswith(b"PK\x03\x04")
    return True


def _core(content: bytes) -> bytes:
    try:
        whole = zlib.decompress(content, -zlib.MAX_WBITS)
    except zlib.error:
        return b""
    return whole if whole.startswith(b'{"format":') else b""


def _inflated(content: bytes) -> bytes:
    try:
        return zlib.decompressobj().decompress(content)
    except zlib.error:
        return b""
