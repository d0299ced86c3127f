"""Public facts of every profile in; files of open data out: JSON and its schema, CSV, GeoJSON."""

import csv
import io
import json
from collections.abc import Iterable, Sequence

from vitrine.exports.rows import FORMAT, About, Facts, Row
from vitrine.model.extra import ExtraField, ExtraKind
from vitrine.model.guarding import guarded_row


def catalogue_json(facts: Sequence[bytes], about: About) -> bytes:
    """Every profile, a line each, so that two versions can be compared line by line."""
    head = {
        **about.head(),
        "schema": f"{about.address}data/v1/catalogue.schema.json",
        "count": len(facts),
    }
    start = json.dumps(head, ensure_ascii=False)[:-1].encode()
    return start + b', "enterprises": [\n' + b",\n".join(facts) + b"\n]}\n"


def _extra_schema(fields: tuple[ExtraField, ...]) -> dict[str, object]:
    """What the site asks beside, by code."""
    kinds: dict[ExtraKind, dict[str, object]] = {
        ExtraKind.TEXT: {"type": "object", "additionalProperties": {"type": "string"}},
        ExtraKind.YES_NO: {"type": "boolean"},
    }
    found = {
        field.code: {"title": next(iter(field.label.texts.values())), **kinds.get(field.kind, {"type": "string"})}
        | ({"enum": [one.code for one in field.choices]} if field.choices else {})
        for field in fields
    }
    return {"type": "object", "properties": found, "additionalProperties": False}


def catalogue_schema(extra_fields: tuple[ExtraField, ...] = ()) -> bytes:
    """The JSON Schema of the file above: what is always there, and which type each thing is.

    extra_fields: what the site asks beside.
    """
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
            **({"extra": _extra_schema(extra_fields)} if extra_fields else {}),
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


def rows_csv(rows: Sequence[Row]) -> bytes:
    """A table, with words in one language, in UTF-8 with the mark that Excel asks for (RFC 4180)."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(rows[0] if rows else ())
    writer.writerows(guarded_row(row.values()) for row in rows)
    return text.getvalue().encode("utf-8-sig")


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
