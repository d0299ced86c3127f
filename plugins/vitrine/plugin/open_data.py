"""The files of open data, written when a profile or a record that they hold has changed."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from vitrine.catalogue import RECORD_KINDS, Catalogue
from vitrine.catalogue.changes import History
from vitrine.exports import initiative_data
from vitrine.exports.catalogue_data import (
    catalogue_json,
    catalogue_schema,
    enterprises_geojson,
    rows_csv,
)
from vitrine.exports.changes_data import changes_json
from vitrine.exports.dcat import DataFile, Dataset, checksums, dcat
from vitrine.exports.records_csv import Table, records_table, table_csv
from vitrine.exports.rows import About, rows_of
from vitrine.exports.vcards import Issue, vcards
from vitrine.exports.version_data import csv_metadata, version_json
from vitrine.model import Message
from vitrine.model.labels import KINDS
from vitrine.pages.data import dataset_of, dataset_texts
from vitrine.pages.profile import STATUS_LABELS
from vitrine.plugin.reading import Readings, shelve
from vitrine.plugin.setting import Setting
from vitrine.plugin.state import State
from vitrine.plugin.writing import Writing, inputs_digest
from vitrine.urls import CHANGES_DATA, DATA, INITIATIVE_DATA, VERSION_DATA

# What people read for codes that are words of the model.
_WORDS = {code.value: label for code, label in (*KINDS.items(), *STATUS_LABELS.items())} | {
    "yes": Message("Yes"),
    "no": Message("No"),
}

# Made last: it tells whether all are as they must be.
_LAST = f"{DATA}catalog.jsonld"


@dataclass(frozen=True)
class OpenData:
    """What they are made from. digests: per enterprise, of all that it says. state: where its facts are kept.

    history: what changed. version: of the data, as people cite it.
    """

    setting: Setting
    catalogue: Catalogue
    readings: Readings
    state: State
    writing: Writing
    digests: Mapping[str, str]
    history: History
    version: str

    def write(self, *, is_asked: bool) -> None:
        """All files when a site is made to be published.

        Otherwise the version and the records, and the others only as long as they hold what the catalogue says:
        a file that is behind the others would belie the checksums.
        """
        about, inputs = self._about(), self._inputs()
        if self.writing.is_current(_LAST, inputs):
            self.writing.keep_all(DATA)
            return
        version = DataFile(VERSION_DATA, version_json(about, len(self.catalogue.entries)))
        more, initiative = self._changes(), self._initiative()
        self._put([version, *more, *initiative], inputs)
        if is_asked:
            files = [*self._files(), *initiative]
            more += [
                DataFile(f"{DATA}catalogue.schema.json", catalogue_schema(about.site.extra_fields)),
                DataFile(f"{DATA}csv-metadata.json", csv_metadata(files, about)),
                version,
            ]
            sums = DataFile(f"{DATA}checksums.txt", checksums([*files, *more]))
            self._put([*files, *more, sums, DataFile(_LAST, dcat(self._datasets(files), about))], inputs)

    def _datasets(self, files: list[DataFile]) -> list[Dataset]:
        """The files by what they tell of."""
        texts = dataset_texts(self.setting.voices)
        found = {name: [file for file in files if dataset_of(file.path) == name] for name in texts}
        return [Dataset(name, *texts[name], some) for name, some in found.items() if some]

    def _put(self, files: list[DataFile], inputs: str) -> None:
        for file in files:
            self.writing.put(file.path, inputs, partial(bytes, file.content))

    def _changes(self) -> list[DataFile]:
        """What changed, when it is known."""
        history = self.history
        if not history.is_known:
            return []
        return [DataFile(CHANGES_DATA, changes_json(history, self._about(), self._pages))]

    def _pages(self, enterprise: str) -> dict[str, str]:
        urls = self.setting.voice.urls
        return {one: urls.absolute(urls.page(one, "enterprises", enterprise)) for one in self.setting.voices}

    def _initiative(self) -> list[DataFile]:
        """The records, when there are any: whatever changes one changes the setting, and makes all anew."""
        initiative = self.setting.shown
        if not any(initiative.records(kind) for kind in RECORD_KINDS):
            return []
        return [DataFile(INITIATIVE_DATA, initiative_data(initiative, self._about()))]

    def _inputs(self) -> str:
        """The version, which holds the day, is in every file; whatever changes a setting writes all anew."""
        listed = (f"{entry.id} {self.digests[entry.id]}" for entry in self._entries())
        return inputs_digest((self.version, repr(self.history), *listed))

    def _entries(self) -> list[Any]:
        """By id, closed ones too: they keep a page that says so."""
        return sorted(self.catalogue.entries, key=lambda entry: entry.id)

    def _about(self) -> About:
        site = self.setting.initiative.site
        return About(
            site,
            self.setting.initiative.vocabularies,
            self.setting.voice.urls.absolute(""),
            self.setting.today,
            self.version,
        )

    def _files(self) -> list[DataFile]:
        # With all that reads and writes spreadsheets: a fortieth of a second, for a site to publish.
        from vitrine.exports.catalogue_workbook import Spoken, catalogue_workbook

        about, lines, tables = self._about(), self._facts(), self._tables()
        facts = [json.loads(line) for line in lines]
        files = [DataFile(f"{DATA}catalogue.json", catalogue_json(lines, about))]
        for language, voice in self.setting.voices.items():
            issue = Issue(about.site.name.best(language).text, about.version)
            names = {one.code: one.label.best(language).text for one in about.vocabularies["regions"]}
            rows = rows_of(facts, about, language)
            files += [
                DataFile(f"{DATA}enterprises.{language}.csv", rows_csv(rows.enterprises)),
                DataFile(f"{DATA}offerings.{language}.csv", rows_csv(rows.offerings)),
                DataFile(
                    f"{DATA}enterprises.{language}.vcf",
                    vcards(facts, issue, language=language, region_names=names),
                ),
                DataFile(
                    f"{DATA}catalogue.{language}.xlsx",
                    catalogue_workbook(rows, about, tables, Spoken(voice.wording, _WORDS)),
                ),
            ]
        files.append(DataFile(f"{DATA}enterprises.geojson", enterprises_geojson(facts, about)))
        return [*files, *(DataFile(f"{DATA}{name}.csv", table_csv(table)) for name, table in tables.items())]

    def _tables(self) -> dict[str, Table]:
        """A table for each kind of record that there is one of."""
        initiative = self.setting.shown
        found = {kind.name: initiative.records(kind) for kind in RECORD_KINDS}
        return {
            name: records_table(records[one].record for one in sorted(records))
            for name, records in found.items()
            if records
        }

    def _facts(self) -> list[bytes]:
        """The public facts of every profile: of those read now, and of those kept."""
        wanted = [entry.id for entry in self._entries()]
        shelve(wanted, self.readings, self.state)
        return list(map(self.readings.facts.take, wanted))
