"""Public facts of profiles in; rows of tables out, a cell a text; and what a person needs to cite them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from vitrine.model import Site, Vocabularies
from vitrine.model.extra import ExtraField, ExtraKind, Told

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


Row = Mapping[str, str]


class Rows(NamedTuple):
    """The two tables of a catalogue in one language: a row an enterprise, a row an offering."""

    enterprises: Sequence[Row]
    offerings: Sequence[Row]


def rows_of(facts: Sequence[Facts], about: About, language: str) -> Rows:
    """The tables of these enterprises."""
    return Rows(list(enterprise_rows(facts, about, language)), list(offering_rows(facts, about, language)))


def enterprise_rows(facts: Iterable[Facts], about: About, language: str) -> Iterator[dict[str, str]]:
    """An enterprise a row, with words in one language; then what the site asks beside."""
    own = tuple(extra_columns(about).items())
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
            **_bids(about, one.get("group_bids", {}), language),
            "last_verified": one["last_verified"],
            "licence": one["licence"],
            "page": one["pages"].get(language, ""),
            **{column: in_words(field, one.get("extra", {}).get(field.code), language) for column, field in own},
        }


def extra_columns(about: About) -> dict[str, ExtraField]:
    """The columns of the site's own fields, by their names."""
    return {f"extra.{field.code}": field for field in about.site.extra_fields}


def in_words(field: ExtraField, told: Told | None, language: str) -> str:
    """A fact of the site's own as people read it; empty when a profile does not tell it."""
    match told:
        case None:
            return ""
        case bool():
            return "yes" if told else "no"
        case str() if field.kind is ExtraKind.CHOICE:
            return field.label_of(told, language)
        case str():
            return told
    return _text(told, language)


def _bids(about: About, bids: Facts, language: str) -> dict[str, str]:
    """What it says of bidding together with others, as far as it is open to it."""
    told = bids if bids.get("open") else {}
    return {
        "open_to_group_bids": "yes" if told else "",
        "group_bids_seeks": _labels(about, "categories", told.get("seeks_categories", ()), language),
        "group_bids_offers": _labels(about, "categories", told.get("offers_categories", ()), language),
        "group_bids_regions": _labels(about, "regions", told.get("regions", ()), language),
    }


def offering_rows(facts: Iterable[Facts], about: About, language: str) -> Iterator[dict[str, str]]:
    """An offering a row, the same way."""
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
