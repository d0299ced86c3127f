"""Sheets as people make them, and the command that reads them."""

import csv
import io
from collections.abc import Sequence
from pathlib import Path

import openpyxl

from vitrine.cli import main

WHOLE = {
    "name": "Menuiserie du Fleuve",
    "mission.fr": "Former des jeunes aux métiers du bois.",
    "mission.en": "Training young people in woodworking.",
    "region": "Montréal",
    "offerings.1.name.fr": "Mobilier de bureau",
    "offerings.1.name.en": "Office furniture",
    "offerings.1.kind": "product",
    "offerings.1.category": "catering",
    "contact.email": "bonjour@example.org",
    "status": "active",
    "last_verified": "2026-01-10",
    "verified_by.fr": "Pôle d’essai",
    "basis": "public-sources",
    "sources.1.title": "Site de la menuiserie",
}


def csv_file(path: Path, rows: Sequence[Sequence[str]], *, delimiter: str = ",", encoding: str = "utf-8") -> Path:
    """A CSV file of these rows."""
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=delimiter).writerows(rows)
    path.write_bytes(text.getvalue().encode(encoding))
    return path


def xlsx_file(path: Path, rows: Sequence[Sequence[object]]) -> Path:
    """A workbook of these rows."""
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(list(row))
    book.save(path)
    return path


def run(*words: str | Path, site: Path, language: str = "en") -> int:
    """One command on a site; gives its exit code."""
    return main([*map(str, words), "--site", str(site), "--lang", language])
