"""Public facts of every profile in; files of open data out: JSON and its schema, CSV, GeoJSON."""

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from vitrine.model import Site, Vocabularies
from vitrine.model.guarding import guarded

FORMAT = 1

Facts = Mapping[str, Any]


@dataclass(frozen=True)
class About:
    """What a person needs to cite the data. address: of the site's first page. version: of the data, as it is cited."""

    site: Site
    vocabularies: Vocabularies
    address: str
    day: date
    version: str

    def head(self) -> dict[str, Any]:
        """How every JSON file of ours begins."""
        return {
            "format": FORMAT,
            "catalogue": dict(self.site.name.texts),
            "address": self.address,
            "version": self.version,
            "date": self.day.isoformat(),
            "licence": self.site.licence,
            "kept_by": self.site.coordinator.name,
        }


def catalogue_json(facts: Sequence[bytes], about: About) -> bytes:
    """Every profile, a line each, so that two versions can be compared line by line."""
    head = {
        **about.head(),
        "schema": f"{about.address}data/v1/catalogue.schema.json",
        "count": len(facts),
    }
    start = json.dumps(head, ensure_ascii=False)[:-1].encode()
    return start + b', "enterprises": [\n' + b",\n".join(facts) + b"\n]}\n"


def catalogue_schema() -> bytes:
    """The JSON Schema of the file above: what is always there, and which type each thing is."""
    text, texts = {"type": "string"}, {"type": "object", "additionalProperties": {"type": "string"}}
    enterprise = {
        "type": "object",
        "required": [
            "id",
            "name",
            "region",
            "offerings",
            "status",
            "last_verified",
            "verified_by",
            "basis",
            "licence",
            "pages",
        ],
        "properties": {
            **dict.fromkeys(
                ("id", "name", "legal_name", "neq", "region", "mrc", "municipality", "website", "licence"), text
            ),
            **dict.fromkeys(("mission", "summary", "verified_by", "pages"), texts),
            "status": {"enum": ["active", "paused", "closed", "merged-into"]},
            "basis": {"enum": ["consent", "public-sources"]},
            "last_verified": {"type": "string", "pattern": "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"},
            "offerings": {
                "type": "array",
                "items": {
                    "type": "object",
                    "required": ["id", "name", "kind", "category"],
                    "properties": {
                        **dict.fromkeys(("id", "kind", "category", "unspsc"), text),
                        **dict.fromkeys(("name", "description"), texts),
                    },
                },
            },
        },
    }
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Vitrine: data/v1/catalogue.json",
        "type": "object",
        "required": ["format", "catalogue", "address", "version", "date", "licence", "kept_by", "count", "enterprises"],
        "properties": {
            "format": {"const": FORMAT},
            "catalogue": texts,
            "address": text,
            "version": text,
            "date": {"type": "string", "format": "date"},
            "licence": text,
            "kept_by": text,
            "count": {"type": "integer"},
            "enterprises": {"type": "array", "items": enterprise},
        },
    }
    return (json.dumps(schema, indent=1) + "\n").encode()


def enterprises_csv(facts: Iterable[Facts], about: About, language: str) -> bytes:
    """One row an enterprise, with words in one language, in UTF-8 with the mark that Excel asks for (RFC 4180)."""
    return _csv(_enterprise_rows(facts, about, language))


def offerings_csv(facts: Iterable[Facts], about: About, language: str) -> bytes:
    """One row an offering, the same way."""
    return _csv(_offering_rows(facts, about, language))


def _csv(rows: Iterable[Mapping[str, str]]) -> bytes:
    found = list(rows)
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(found[0] if found else ())
    writer.writerows([guarded(cell) for cell in row.values()] for row in found)
    return text.getvalue().encode("utf-8-sig")


def _enterprise_rows(facts: Iterable[Facts], about: About, language: str) -> Iterator[dict[str, str]]:
    for one in facts:
        contact = one.get("contact", {})
        yield {
            "id": one["id"],
            "name": one["name"],
            "legal_form": _label(about, "legal-forms", one.get("legal_form", ""), language),
            "statuses": _labels(about, "statuses", [status["type"] for status in one.get("statuses", ())], language),
            "summary": _text(one.get("summary"), language),
            "mission": _text(one.get("mission"), language),
            "region": _label(about, "regions", one["region"], language),
            "mrc": _label(about, "mrc", one.get("mrc", ""), language),
            "municipality": one.get("municipality", ""),
            "neq": one.get("neq", ""),
            "website": one.get("website", ""),
            "email": contact.get("email", ""),
            "phone": contact.get("phone", ""),
            "people_served": _labels(about, "people-served", one.get("people_served", ()), language),
            "status": one["status"],
            "last_verified": one["last_verified"],
            "licence": one["licence"],
            "page": one["pages"].get(language, ""),
        }


def _offering_rows(facts: Iterable[Facts], about: About, language: str) -> Iterator[dict[str, str]]:
    for one in facts:
        for offering in one["offerings"]:
            area = offering.get("area", {})
            yield {
                "enterprise": one["id"],
                "enterprise_name": one["name"],
                "id": offering["id"],
                "name": _text(offering["name"], language),
                "kind": offering["kind"],
                "category": _label(about, "categories", offering["category"], language),
                "unspsc": offering.get("unspsc", ""),
                "description": _text(offering.get("description"), language),
                "whole_province": "yes" if area.get("province") else "",
                "regions_served": _labels(about, "regions", area.get("regions", ()), language),
                "price_from": str(offering.get("price_from", "")),
                "contract_modes": _labels(about, "contract-modes", offering.get("contract_modes", ()), language),
                "requirements_met": _labels(about, "requirements", offering.get("requirements_met", ()), language),
                "page": f"{one['pages'].get(language, '')}#{offering['id']}",
            }


def _text(texts: Mapping[str, str] | None, language: str) -> str:
    """The text in this language, else in the first there is."""
    return texts.get(language) or next(iter(texts.values())) if texts else ""


def _label(about: About, vocabulary: str, code: str, language: str) -> str:
    return about.vocabularies[vocabulary].label(code, language) if code else ""


def _labels(about: About, vocabulary: str, codes: Iterable[str], language: str) -> str:
    return " | ".join(_label(about, vocabulary, code, language) for code in codes)


def enterprises_geojson(facts: Iterable[Facts], about: About) -> bytes:
    """The enterprises that gave a public point on the map (RFC 7946)."""
    features = [
        {
            "type": "Feature",
            "id": one["id"],
            "geometry": {"type": "Point", "coordinates": [one["geo"]["longitude"], one["geo"]["latitude"]]},
            "properties": {"name": one["name"], "region": one["region"], "pages": one["pages"]},
        }
        for one in facts
        if "geo" in one
    ]
    collection = {
        "type": "FeatureCollection",
        "features": features,
        "licence": about.site.licence,
        "version": about.version,
        "date": about.day.isoformat(),
    }
    return (json.dumps(collection, ensure_ascii=False, indent=1) + "\n").encode()
