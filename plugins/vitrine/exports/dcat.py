"""Files of open data in; the description that other catalogues harvest out (DCAT 3, w3.org/TR/vocab-dcat-3)."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple
from urllib.parse import quote

from vitrine.exports.rows import About
from vitrine.model import Localised

_CONTEXT = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "spdx": "http://spdx.org/rdf/terms#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
_MEDIA_TYPES = {
    "json": "application/json",
    "csv": "text/csv",
    "geojson": "application/geo+json",
    "vcf": "text/vcard",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
# DCAT asks for an address rather than a word (w3.org/TR/vocab-dcat-3, 6.8.17).
_MEDIA_TYPE = "https://www.iana.org/assignments/media-types/"
# Licences by their short name (spdx.org/licenses) that have an address of their own.
_LICENCES = {
    "CC-BY-4.0": "https://creativecommons.org/licenses/by/4.0/",
    "CC-BY-SA-4.0": "https://creativecommons.org/licenses/by-sa/4.0/",
    "CC0-1.0": "https://creativecommons.org/publicdomain/zero/1.0/",
}


class DataFile(NamedTuple):
    """A file of open data, as it is in the tree."""

    path: str
    content: bytes

    @property
    def sha256(self) -> str:
        """Its checksum, in hexadecimal."""
        return hashlib.sha256(self.content).hexdigest()


def checksums(files: Sequence[DataFile]) -> bytes:
    """What `sha256sum --check` reads, from the folder the files are in."""
    return "".join(f"{file.sha256}  {file.path.rpartition('/')[2]}\n" for file in files).encode()


class Dataset(NamedTuple):
    """Files that tell of the same things. name: stays as long as the format does."""

    name: str
    title: Localised
    description: Localised
    files: Sequence[DataFile]


def dcat(datasets: Sequence[Dataset], about: About) -> bytes:
    """Each dataset, with each of its files as a distribution."""
    catalogue = {
        "@context": _CONTEXT,
        "@id": f"{about.address}data/v1/catalog.jsonld",
        "@type": "dcat:Catalog",
        "dct:title": _texts(about.site.name.texts),
        "foaf:homepage": {"@id": about.address},
        "dct:publisher": _publisher(about),
        "dct:language": list(about.site.languages),
        "dct:license": _licence(about.site.licence),
        "dcat:version": about.version,
        "dct:modified": _day(about),
        "dct:description": _texts(about.site.description.texts),
        "dcat:dataset": [_dataset(one, about) for one in datasets],
    }
    return (json.dumps(catalogue, ensure_ascii=False, indent=1) + "\n").encode()


def _dataset(dataset: Dataset, about: About) -> dict[str, Any]:
    return {
        "@id": f"{about.address}data/v1/#{dataset.name}",
        "@type": "dcat:Dataset",
        "dct:identifier": dataset.name,
        "dct:title": _texts(dataset.title.texts),
        "dct:description": _texts(dataset.description.texts),
        "dct:publisher": _publisher(about),
        "dct:license": _licence(about.site.licence),
        "dcat:version": about.version,
        "dct:modified": _day(about),
        "dcat:distribution": [_distribution(file, about) for file in dataset.files],
    }


def _distribution(file: DataFile, about: About) -> dict[str, Any]:
    return {
        "@id": f"{about.address}{file.path}#distribution",
        "@type": "dcat:Distribution",
        "dct:title": file.path.rpartition("/")[2],
        "dcat:downloadURL": {"@id": f"{about.address}{file.path}"},
        "dcat:mediaType": {"@id": f"{_MEDIA_TYPE}{_MEDIA_TYPES[file.path.rpartition('.')[2]]}"},
        "dcat:byteSize": len(file.content),
        "dct:license": _licence(about.site.licence),
        "dcat:version": about.version,
        "dct:modified": _day(about),
        "spdx:checksum": {
            "@type": "spdx:Checksum",
            "spdx:algorithm": {"@id": "spdx:checksumAlgorithm_sha256"},
            "spdx:checksumValue": file.sha256,
        },
    }


def _texts(texts: Mapping[str, str]) -> list[dict[str, str]]:
    return [{"@language": language, "@value": text} for language, text in texts.items()]


def _publisher(about: About) -> dict[str, str]:
    return {"@type": "foaf:Organization", "foaf:name": about.site.coordinator.name}


def _day(about: About) -> dict[str, str]:
    return {"@type": "xsd:date", "@value": about.day.isoformat()}


def licence_address(name: str) -> str:
    """Where a licence can be read; one without an address of its own by its short name (spdx.org/licenses)."""
    return _LICENCES.get(name) or f"https://spdx.org/licenses/{quote(name)}"


def _licence(name: str) -> dict[str, str] | str:
    return {"@id": licence_address(name)} if name in _LICENCES else name
