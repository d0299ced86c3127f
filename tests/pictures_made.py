"""Pictures for tests, made by code: good ones, and their containers taken apart."""

import struct
import zlib
from io import BytesIO
from pathlib import Path

from PIL import Image, PngImagePlugin

RED, BLUE = (220, 30, 30), (30, 30, 220)


def two_halves(size=(400, 200), mode="RGB") -> Image.Image:
    """Red on the left, blue on the right."""
    picture = Image.new("RGB", size, RED)
    picture.paste(BLUE, (size[0] // 2, 0, *size))
    return picture.convert(mode)


def encoded(picture: Image.Image, kind: str = "JPEG", **options) -> bytes:
    file = BytesIO()
    picture.save(file, kind, **options)
    return file.getvalue()


def saved(folder: Path, name: str, data: bytes) -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def png_chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I4s", len(content), kind) + content + struct.pack(">I", zlib.crc32(kind + content))


def png(width: int, height: int, *chunks: bytes) -> bytes:
    """A PNG of eight-bit colours with these chunks between its header and its end."""
    header = png_chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + header + b"".join(chunks) + png_chunk(b"IEND", b"")


def jpeg_header(width: int, height: int) -> bytes:
    """The start of a JPEG that claims this size."""
    frame = struct.pack(">BHHB", 8, height, width, 1) + b"\x01\x11\x00"
    return b"\xff\xd8\xff\xe0\x00\x04ab\xff\xc0" + struct.pack(">H", 2 + len(frame)) + frame


def webp_header(width: int, height: int) -> bytes:
    """The start of a WebP that claims this size."""
    size = (width - 1).to_bytes(3, "little") + (height - 1).to_bytes(3, "little")
    return b"RIFF\x16\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0" + size


def telling_exif(orientation: int = 1) -> Image.Exif:
    """A camera's notes with a place, an author and an orientation."""
    exif = Image.Exif()
    exif[0x0112] = orientation
    exif[0x013B] = "Prénom Nom"
    exif.get_ifd(0x8825).update({1: "N", 2: (45.0, 30.0, 0.0), 3: "W", 4: (73.0, 34.0, 0.0)})
    return exif


def telling_png_notes() -> PngImagePlugin.PngInfo:
    notes = PngImagePlugin.PngInfo()
    notes.add_text("Author", "Prénom Nom")
    notes.add_itxt("XML:com.adobe.xmp", "<x:xmpmeta>Prénom Nom</x:xmpmeta>")
    return notes


def linear_profile() -> bytes:
    """A colour profile with sRGB's primaries and no gamma. Source: ICC.1:2001-04."""

    def point(*values: float) -> bytes:
        return b"XYZ \0\0\0\0" + b"".join(struct.pack(">i", round(value * 65536)) for value in values)

    curve = b"curv\0\0\0\0" + struct.pack(">IHH", 1, 256, 0)
    tags = {
        b"wtpt": point(0.9642, 1.0, 0.8249),
        b"rXYZ": point(0.4361, 0.2225, 0.0139),
        b"gXYZ": point(0.3851, 0.7169, 0.0971),
        b"bXYZ": point(0.1431, 0.0606, 0.7141),
        **dict.fromkeys((b"rTRC", b"gTRC", b"bTRC"), curve),
    }
    start = 128 + 4 + 12 * len(tags)
    table, content = struct.pack(">I", len(tags)), b""
    for name, data in tags.items():
        table += struct.pack(">4sII", name, start + len(content), len(data))
        content += data
    head = struct.pack(">I4sI4s4s4s", start + len(content), b"none", 0x02400000, b"mntr", b"RGB ", b"XYZ ")
    rest = b"\0" * 12 + b"acsp" + b"\0" * 28 + struct.pack(">iii", 63190, 65536, 54061)
    return (head + rest).ljust(128, b"\0") + table + content
