"""Public facts and records in; the catalogue as one workbook in a language out: who reads it needs no other file."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pydantic import BaseModel

from vitrine.exports.records_csv import Table
from vitrine.exports.rows import FORMAT, About, Row, Rows, extra_columns
from vitrine.exports.workbook import WorkSheet, workbook
from vitrine.model import Area, Contact, Enterprise, Message, Offering
from vitrine.model.enterprise import GroupBids
from vitrine.model.labels import label_of
from vitrine.wording import Wording

_OWN_HEADERS: Mapping[str, Message] = {
    "enterprise": Message("Identifier of the enterprise"),
    "enterprise_name": Message("Enterprise"),
    "email": label_of(Contact, "email"),
    "phone": label_of(Contact, "phone"),
    "whole_province": label_of(Area, "province"),
    "regions_served": label_of(Area, "regions"),
    "open_to_group_bids": label_of(GroupBids, "open"),
    "group_bids_seeks": Message("Bidding with others: looks for"),
    "group_bids_offers": Message("Bidding with others: brings"),
    "group_bids_regions": Message("Bidding with others: regions"),
    "page": Message("Page of the catalogue"),
}
# Columns whose codes are said in words.
_CODED = ("kind", "status", "whole_province", "open_to_group_bids")


@dataclass(frozen=True)
class Spoken:
    """How a workbook speaks. words: what people read for the codes of kinds, statuses and `yes`."""

    wording: Wording
    words: Mapping[str, Message]


def catalogue_workbook(rows: Rows, about: About, tables: Mapping[str, Table], spoken: Spoken) -> bytes:
    """A sheet that says what it is, one of enterprises, one of offerings, then one of each kind of record."""
    wording = spoken.wording
    language = wording.language
    own = {column: field.label.best(language).text for column, field in extra_columns(about).items()}
    sheets = [
        WorkSheet(wording.say(Message("Read me")), _read_me(about, wording), is_table=False),
        _sheet(Message("Enterprises"), rows.enterprises, Enterprise, spoken, own),
        _sheet(Message("Offerings"), rows.offerings, Offering, spoken),
        *(WorkSheet(name, table) for name, table in tables.items()),
    ]
    site = about.site
    return workbook(sheets, title=site.name.best(language).text, licence=site.licence, day=about.day)


def _read_me(about: About, wording: Wording) -> list[tuple[str, str]]:
    site, say = about.site, wording.say
    return [
        (say(Message("Catalogue")), site.name.best(wording.language).text),
        (say(Message("Address")), about.address),
        (say(Message("Version")), about.version),
        (say(Message("Date")), about.day.isoformat()),
        (say(Message("Licence")), site.licence),
        (say(Message("Kept by")), site.coordinator.name),
        (say(Message("Format")), str(FORMAT)),
        ("", say(Message("Every cell is text. Several words in a cell are separated by |."))),
        (
            "",
            say(Message("Sheets after the first three hold the records of the initiative, in every language.")),
        ),
    ]


def _sheet(
    name: Message, rows: Sequence[Row], record: type[BaseModel], spoken: Spoken, own: Mapping[str, str] = {}
) -> WorkSheet:
    """own: headers of the columns of the site's own fields."""
    say = spoken.wording.say
    columns = list(rows[0]) if rows else ["id"]
    header = [own.get(column) or say(_OWN_HEADERS.get(column) or label_of(record, column)) for column in columns]
    coded = [place for place, column in enumerate(columns) if column in _CODED or column.startswith("extra.")]
    return WorkSheet(say(name), [header, *(_said(row, columns, coded, spoken) for row in rows)])


def _said(row: Row, columns: Sequence[str], coded: Sequence[int], spoken: Spoken) -> list[str]:
    """A row as people read it. coded: places of cells that may hold a code."""
    cells = [row[column] for column in columns]
    for place in coded:
        cell = cells[place]
        if cell in spoken.words and (columns[place] in _CODED or cell in ("yes", "no")):
            cells[place] = spoken.wording.say(spoken.words[cell])
    return cells
