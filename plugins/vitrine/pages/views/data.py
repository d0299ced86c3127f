"""The page of open data."""

from typing import NamedTuple


class DataFileView(NamedTuple):
    """A file to take; language: its name, empty when the file holds all."""

    name: str
    url: str
    kind: str
    language: str
    size: str


class DatasetView(NamedTuple):
    """Files that tell of the same things."""

    id: str
    title: str
    text: str
    files: tuple[DataFileView, ...]


class DataView(NamedTuple):
    """What there is and how to use it. Addresses are empty for files that this site does not hold.

    is_complete: False in a quick build, which holds few files. embed_url: empty when no list can be embedded.
    """

    version: str
    day: str
    kept_by: str
    is_complete: bool
    workbook: str
    table: str
    cards: str
    catalogue: str
    schema: str
    description: str
    datasets: tuple[DatasetView, ...]
    citation: str
    example: str
    check: str
    embed_url: str
