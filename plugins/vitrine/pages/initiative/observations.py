"""Figures for machines: a schema.org Dataset and its Observations."""

from collections.abc import Iterable, Mapping
from typing import Any

from vitrine.catalogue import Told
from vitrine.model import Unit
from vitrine.pages.initiative.figures import METHODS, indicator_link, subject, unit_of
from vitrine.pages.voice import Voice
from vitrine.urls import INITIATIVE_DATA

_LEAST = ("at-least", "more-than")
_PERCENT = 100


def dataset(
    told: tuple[Told, ...], voice: Voice, *, page: str, name: str, description: str
) -> tuple[Mapping[str, Any], ...]:
    """The Dataset that a page is, then each figure; page: its address in the site."""
    address = voice.urls.origin + page
    site = voice.initiative.site
    found = {
        "@type": "Dataset",
        "@id": f"{address}#dataset",
        "name": name,
        "description": description,
        "url": address,
        "inLanguage": voice.language,
        "license": site.licence,
        "distribution": {
            "@type": "DataDownload",
            "encodingFormat": "application/json",
            "contentUrl": voice.urls.absolute(INITIATIVE_DATA),
        },
        "creator": {"@type": "Organization", "name": site.coordinator.name},
        "variableMeasured": [_variable(indicator, voice) for indicator in sorted({one.indicator for one in told})],
    }
    return (found, *_observations(told, f"{address}#dataset", voice))


def _variable(indicator: str, voice: Voice) -> dict[str, Any]:
    link = indicator_link(indicator, voice)
    placed = voice.initiative.indicators.get(indicator)
    found = {
        "@type": "StatisticalVariable",
        "name": link.text,
        "url": voice.urls.origin + link.url if link.url else None,
        "description": placed.record.definition.best(voice.language).text if placed else None,
    }
    return {name: value for name, value in found.items() if value}


def _observations(told: Iterable[Told], whole: str, voice: Voice) -> Iterable[Mapping[str, Any]]:
    for one in told:
        unit = unit_of(one, voice)
        number = one.value * _PERCENT if unit is Unit.SHARE else one.value
        found = {
            "@type": "Observation",
            "isPartOf": {"@id": whole},
            "observationAbout": {"@type": "Thing", "name": subject(one, voice).text},
            "variableMeasured": indicator_link(one.indicator, voice).text,
            "observationPeriod": one.period,
            "observationDate": str(one.as_of) if one.as_of else None,
            "minValue" if one.bound in _LEAST else "value": float(number) if number % 1 else int(number),
            "unitText": _unit(unit, voice),
            "measurementMethod": voice.wording.say(METHODS[one.method]),
            "citation": one.source.url or one.source.title,
        }
        yield {name: value for name, value in found.items() if value is not None}


def _unit(unit: Unit, voice: Voice) -> str | None:
    return {Unit.MONEY: voice.initiative.site.currency, Unit.SHARE: "%"}.get(unit)
