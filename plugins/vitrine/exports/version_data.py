"""What tells which state of the data somebody holds: a small file beside it, and one about its tables."""

import csv
import io
import json
from collections.abc import Iterable
from typing import Any

from vitrine.exports.dcat import DataFile, licence_address
from vitrine.exports.rows import About


def version_json(about: About, count: int) -> bytes:
    """Version, day and licence, and how many profiles there are: for who cites the catalogue, or asks if it moved."""
    return (json.dumps({**about.head(), "count": count}, ensure_ascii=False, indent=1) + "\n").encode()


def csv_metadata(files: Iterable[DataFile], about: About) -> bytes:
    """Licence, version, date and columns of the CSV files, where programs look for them.

    Source: w3.org/TR/tabular-data-model, 5.3 (`csv-metadata.json`, in the same folder).
    """
    described = {
        "@context": "http://www.w3.org/ns/csvw",
        "dc:title": [{"@value": text, "@language": one} for one, text in about.site.name.texts.items()],
        "dc:license": {"@id": licence_address(about.site.licence)},
        "dc:modified": {"@value": about.day.isoformat(), "@type": "date"},
        "schema:version": about.version,
        "tables": [_table(file) for file in files if file.path.endswith(".csv")],
    }
    return (json.dumps(described, ensure_ascii=False, indent=1) + "\n").encode()


def _table(file: DataFile) -> dict[str, Any]:
    header = next(csv.reader(io.StringIO(file.content.decode("utf-8-sig"), newline="")), [])
    return {
        "url": file.path.rpartition("/")[2],
        "tableSchema": {"columns": [{"titles": name} for name in header]},
    }
