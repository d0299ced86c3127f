"""Parts of a workbook in; a workbook whose other parts are in order out."""

import io
import zipfile
from collections.abc import Mapping
from functools import cache

import openpyxl

PARTS = (
    "xl/worksheets/sheet1.xml",
    "xl/sharedStrings.xml",
    "xl/styles.xml",
    "xl/workbook.xml",
    "[Content_Types].xml",
    "xl/_rels/workbook.xml.rels",
)


@cache
def parts() -> Mapping[str, bytes]:
    """A small workbook's files, by name."""
    book, raw = openpyxl.Workbook(), io.BytesIO()
    for row in (["name", "region", "founded"], ["Atelier", "montreal", 1998], ["Été", "laval", "2001"]):
        book.active.append(row)
    book.save(raw)
    with zipfile.ZipFile(raw) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def with_part(chosen: bytes, content: bytes) -> bytes:
    """A workbook, one of its parts replaced."""
    name = PARTS[chosen[0] % len(PARTS)] if chosen else PARTS[0]
    return packed({**parts(), name: content})


def packed(files: Mapping[str, bytes], *, is_small: bool = False) -> bytes:
    """An archive of these files, the same for the same files."""
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w", zipfile.ZIP_DEFLATED if is_small else zipfile.ZIP_STORED) as archive:
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0)), content, archive.compression)
    return raw.getvalue()
