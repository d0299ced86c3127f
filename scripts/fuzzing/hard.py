"""Inputs that are known to be hard, by reader and name: bombs, depths, far cells, sizes that lie."""

import io
import json
import struct
import zlib
from collections.abc import Callable, Mapping

from PIL import Image, ImageCms

from fuzzing.seeds import seeds
from fuzzing.sheets import packed, parts

_SHEET = (
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{}</sheetData></worksheet>'
)
_CELL = '<c r="{}" t="inlineStr"><is><t>{}</t></is></c>'
_DOCTYPE = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "{}">]>'.format("&a;" * 5000)


def _fields(text: str) -> bytes:
    return f"---\n{text}\n---\n".encode()


def _alias_bomb() -> bytes:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 20)]
    return _fields("\n".join(lines))


def _merges() -> bytes:
    lines = ["a0: &a0 {x: 1}"]
    lines += [f"a{n}: &a{n} {{<<: [*a{n - 1}, *a{n - 1}], y{n}: 1}}" for n in range(1, 40)]
    return _fields("\n".join(lines))


def _picture(kind: str, size: tuple[int, int], *, mode: str = "RGB", **options: object) -> bytes:
    raw = io.BytesIO()
    Image.new(mode, size, (200, 30, 30, 90)[: len(mode)]).save(raw, kind, **options)
    return raw.getvalue()


def _profile() -> bytes:
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


def _turned() -> Image.Exif:
    exif = Image.Exif()
    exif[0x0112] = 6
    return exif


def _frames(kind: str) -> bytes:
    frames = [Image.new("RGB", (400, 400), (number % 256, 9, 9)) for number in range(400)]
    raw = io.BytesIO()
    frames[0].save(raw, kind, save_all=True, append_images=frames[1:], duration=10)
    return raw.getvalue()


def _chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def _png(width: int, height: int, *middle: bytes) -> bytes:
    header = _chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + header + b"".join(middle) + _chunk(b"IEND", b"")


def _pixels_that_lie() -> bytes:
    """A picture of four pixels whose data unpack to 200 MB; its words too."""
    packed_pixels = zlib.compress(b"\0" * 200_000_000, 9)
    words = b"Comment\0\0" + zlib.compress(b"a" * 60_000_000, 9)
    return _png(2, 2, _chunk(b"zTXt", words), _chunk(b"IDAT", packed_pixels))


def _rows(count: int, columns: int, text: str = "x") -> str:
    cells = "".join(_CELL.format("", text).replace(' r=""', "") for _ in range(columns))
    return f"<row>{cells}</row>" * count


def _row(cells: str, attributes: str = "") -> str:
    return _SHEET.format(f"<row{attributes}>{cells}</row>")


def _zeros() -> bytes:
    pictures = {f"a{number}.png": b"\0" * 2_900_000 for number in range(29)}
    return packed({"profile.md": b"---\n---\n", **pictures}, is_small=True)


def _workbook(sheet: str) -> bytes:
    return packed({**parts(), "xl/worksheets/sheet1.xml": sheet.encode()}, is_small=True)


def _strings() -> bytes:
    kinds = (
        parts()["[Content_Types].xml"]
        .decode()
        .replace(
            "</Types>",
            '<Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.'
            'spreadsheetml.sharedStrings+xml"/></Types>',
        )
    )
    strings = '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">{}</sst>'
    many = strings.format("<si><t>é</t></si>" * 1_700_000)
    return packed(
        {**parts(), "[Content_Types].xml": kinds.encode(), "xl/sharedStrings.xml": many.encode()}, is_small=True
    )


def _issue(text: str) -> bytes:
    body = next(one for one in seeds("issue") if one[:1] != b"{").decode()
    answers = body.replace("_No response_", text)
    issue = {"number": 1, "title": text[:200], "body": answers, "created_at": "2026-01-01"}
    return json.dumps({"issue": issue}).encode()


def _region(enterprises: bytes, *, count: int = 1) -> bytes:
    whole = json.loads(next(one for one in seeds("region-data") if one[:9] == b'{"format"'))
    head = json.dumps({**whole, "count": count, "enterprises": []}).encode()
    return head.replace(b'"enterprises": []', b'"enterprises": [' + enterprises + b"]")


HARD: Mapping[str, Mapping[str, Callable[[], bytes]]] = {
    "profile": {
        "alias bomb": _alias_bomb,
        "chained merges": _merges,
        "100 kB of [": lambda: _fields("a: " + "[" * 100_000),
        "100 kB of {": lambda: _fields("a: " + "{a: " * 25_000),
        "199 kB of a: ": lambda: _fields("\n".join(f"a{n}: b" for n in range(18_000))),
        "lists in lists": lambda: _fields("a:\n" + "".join(f"{'  ' * n}- a:\n" for n in range(300))),
        "a list of 40,000": lambda: _fields("statuses:\n" + "- a\n" * 40_000),
        "a number of 190,000 digits": lambda: _fields("founded: [{value: " + "9" * 190_000 + "}]"),
        "a story of 190 kB": lambda: next(iter(seeds("profile"))) + b"[[[[" * 45_000,
    },
    "story": {
        "20 kB of [": lambda: b"[" * 20_000,
        "100 kB of [": lambda: b"[" * 100_000,
        "20 kB of [[[[ and ](": lambda: b"[a](" * 5_000,
        "20 kB of *": lambda: b"*a_ " * 5_000,
        "20 kB of >": lambda: b">" * 20_000,
        "lists in lists": lambda: b"".join(b" " * (2 * n) + b"- a\n" for n in range(140)),
        "20 kB of `": lambda: b"".join(b"`" * n + b" " for n in range(200)),
        "20 kB of <": lambda: b"<a " * 6_600,
        "20 kB of references": lambda: b"[a]: b\n[a][a]" * 1_400,
        "20 kB of &": lambda: b"&#0;" * 5_000,
    },
    "picture": {
        "25 Mpx PNG": lambda: _picture("PNG", (5000, 5000)),
        "25 Mpx JPEG": lambda: _picture("JPEG", (5000, 5000), quality=20),
        "25 Mpx progressive JPEG": lambda: _picture("JPEG", (5000, 5000), quality=20, progressive=True),
        "25 Mpx WebP": lambda: _picture("WEBP", (5000, 5000), quality=20),
        "12 Mpx WebP": lambda: _picture("WEBP", (4000, 3000), quality=20),
        "12 Mpx WebP, transparent": lambda: _picture("WEBP", (4000, 3000), mode="RGBA", quality=20),
        "25 Mpx PNG, transparent": lambda: _picture("PNG", (5000, 5000), mode="RGBA"),
        "25 Mpx PNG with a profile": lambda: _picture("PNG", (5000, 5000), mode="RGBA", icc_profile=_profile()),
        "25 Mpx PNG, turned": lambda: _picture("PNG", (5000, 5000), exif=_turned()),
        "25 Mpx JPEG in CMYK": lambda: _picture("JPEG", (5000, 5000), mode="CMYK", quality=20),
        "25 Mpx JPEG, tall": lambda: _picture("JPEG", (1562, 16_000), quality=20),
        "25 Mpx PNG, tall, transparent": lambda: _picture("PNG", (1562, 16_000), mode="RGBA"),
        "12 Mpx WebP, tall, transparent": lambda: _picture("WEBP", (1280, 9_370), mode="RGBA", quality=20),
        "900 Mpx PNG": lambda: _png(30_000, 30_000, _chunk(b"IDAT", zlib.compress(b"\0" * 90_000_000, 9))),
        "PNG whose pixels lie": _pixels_that_lie,
        "400 frames of GIF": lambda: _frames("GIF"),
        "400 frames of WebP": lambda: _frames("WEBP"),
        "2 MB of FF": lambda: b"\xff\xd8" + b"\xff" * 1_999_000,
        "2 MB of empty chunks": lambda: _png(9, 9, *[_chunk(b"tEXt", b"")] * 160_000),
    },
    "workbook": {
        "far cell": lambda: _workbook(_row(_CELL.format("XFD1048576", "x"), ' r="1048576"')),
        "zip bomb": lambda: _workbook(_SHEET.format(" " * 150_000_000)),
        "spaces up to the limit": lambda: _workbook(_SHEET.format(" " * 39_000_000)),
        "entities": lambda: _workbook(_DOCTYPE + _row(_CELL.format("A1", "&b;" * 5000))),
        "one cell up to the limit": lambda: _workbook(_row(_CELL.format("A1", "é" * 19_000_000))),
        "20,000 rows": lambda: _workbook(_SHEET.format(_rows(20_000, 30))),
        "many cells": lambda: _workbook(_SHEET.format(_rows(800, 1000))),
        "cells up to the limit": lambda: _workbook(_SHEET.format(_rows(1_980, 100, "é" * 40))),
        "depth": lambda: _workbook(_SHEET.format("<a>" * 200_000)),
        "shared strings": _strings,
        "attributes": lambda: _workbook(_row("", "".join(f' a{n}="x"' for n in range(1_000_000)))),
    },
    "sheet": {
        "20 MB of commas": lambda: b"," * 20_000_000,
        "20 MB of commas in quotes": lambda: b'"a\n","b\n",' * 2_000_000,
        "20 MB of lines": lambda: b"\n" * 20_000_000,
        "20 MB of quotes": lambda: b'"' * 20_000_000,
        "10,000 rows": lambda: b"name,region\n" + b"".join(b"A %d,montreal\n" % n for n in range(10_000)),
        "1,000 columns": lambda: b",".join(b"offerings.%d.name.fr" % n for n in range(1_000)) + b"\n" + b"x," * 999,
        "a cell of 40 kB": lambda: b'name,story\nA,"' + b"[" * 39_000 + b'"\n',
    },
    "issue": {
        "100 kB of [": lambda: b"[" * 100_000,
        "4 MB of headings": lambda: b"### a\n\nb\n\n" * 400_000,
        "answers of 60 kB": lambda: _issue("[" * 60_000),
        "answers of addresses": lambda: _issue("https://github.com/ " * 3_000),
        "JSON in JSON": lambda: b'{"issue":' * 100_000,
    },
    "received": {
        "zip bomb": lambda: packed({"profile.md": b"a" * 150_000_000}, is_small=True),
        "many members": lambda: packed({f"a{n}.png": b"" for n in range(20_000)}),
        "30 pictures of zeros": _zeros,
        "alias bomb": _alias_bomb,
    },
    "proposal": {"100 kB of [": lambda: b"[" * 100_000},
    "site-files": {
        "alias bomb": lambda: b"\0" + _alias_bomb()[4:-5],
        "20,000 categories": lambda: b"\1" + b"".join(b"- code: a%d\n" % n for n in range(12_000)),
        "translations of 1 MB": lambda: b"\x0e" + b"".join(b'msgid "a%d"\nmsgstr "b"\n\n' % n for n in range(38_000)),
        "a header of 190 kB": lambda: b"\x0d" + b"Title: a\n" * 20_000,
    },
    "regions-file": {
        "alias bomb": lambda: _alias_bomb()[4:-5],
        "10,000 regions": lambda: b"regions:\n" + b"- {code: laval, name: x}\n" * 8_000,
    },
    "region-data": {
        "100 kB of [": lambda: b'{"format": 1, "a": ' + b"[" * 100_000,
        "values up to the limit": lambda: _region(b'{"id": "a", "name": "a", "b": [' + b"1," * 990_000 + b"1]}"),
        "maps up to the limit": lambda: _region(b'{"id": "a", "name": "a", "b": [' + b'{"a":1},' * 490_000 + b"1]}"),
        "one text of 20 MB": lambda: _region(b'{"id": "a", "name": "' + b"a" * 19_900_000 + b'"}'),
        "one text of 20 MB, a letter of four bytes": lambda: _region(
            b'{"id": "a", "name": "' + b"a" * 19_900_000 + "\U0001f33b".encode() + b'"}'
        ),
        "49 texts of 400 kB": lambda: _region(
            b",".join(b'{"id": "a%d", "name": "' % n + b"a" * 399_900 + b'"}' for n in range(49)), count=49
        ),
        "texts and maps up to both limits": lambda: _region(
            b'{"id": "a", "b": ['
            + b'{"a":1},' * 490_000
            + b'1], "name": "'
            + b"a" * 15_900_000
            + "\U0001f33b".encode()
            + b'"}'
        ),
        "names that hide": lambda: _region(b'{"id": "a", "name": "a", "x": "' + b"\\u202e" * 200_000 + b'"}'),
        "many that are refused": lambda: _region(b",".join([b'{"id": "a", "name": "a"}'] * 2_000), count=2_000),
    },
    "robots": {"10 MB of rules": lambda: b"Disallow: /a*b*c*d\n" * 500_000},
    "addresses": {"2 MB of one line": lambda: b"https://a." + b"a" * 2_000_000},
}  # fmt: skip
