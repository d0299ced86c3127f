"""What a synthetic enterprise sells: four to eight offerings in one trade or two, and where."""

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from bench.enterprises import Draft

_KINDS = ("product", "service", "service", "service", "rental", "staffing")


@dataclass(frozen=True)
class Trade:
    """The categories an enterprise sells in, its main one first."""

    categories: tuple[Mapping[str, Any], ...]

    @classmethod
    def drawn(cls, draw: random.Random, terms: Sequence[Mapping[str, Any]], number: int) -> "Trade":
        """Enterprise after enterprise, every category is somebody's main one."""
        main = terms[number % len(terms)]
        near = [term for term in terms if term["parent"] == main["parent"] and term is not main]
        others = draw.sample(near, min(len(near), draw.randint(1, 2)))
        if draw.random() < 0.4:
            others.append(draw.choice([term for term in terms if term["parent"] != main["parent"]]))
        return cls((main, *others))

    @property
    def labels(self) -> Mapping[str, str]:
        """The main category's label per language."""
        label: Mapping[str, str] = self.categories[0]["label"]
        return label


def offerings_of(draft: "Draft") -> list[dict[str, Any]]:
    """The offerings of an enterprise: its main category first."""
    areas = _areas(draft)
    count = draft.draw.randint(4, 8)
    return [_offering(draft, place, areas[place % len(areas)]) for place in range(count)]


def _areas(draft: "Draft") -> list[dict[str, Any]]:
    draw, home = draft.draw, draft.region["code"]
    if draw.random() < 0.12:
        return [{"province": True}]
    others = draw.sample([code for code in draft.pack.codes("regions") if code != home], draw.randint(0, 2))
    areas: list[dict[str, Any]] = [{"regions": [home, *others]}]
    if draw.random() < 0.3:
        near = draft.pack.mrc[home]
        areas.append({"mrc": [code for code, _ in draw.sample(near, min(len(near), 2))]})
    if draw.random() < 0.2:
        areas.append({"regions": [home], "radius_km": draw.choice((25, 50, 100))})
    return areas


def _offering(draft: "Draft", place: int, area: dict[str, Any]) -> dict[str, Any]:
    draw, words = draft.draw, draft.pack.words
    term = draft.trade.categories[0 if place == 0 else draw.randrange(len(draft.trade.categories))]
    extra = draw.choice(words["qualifiers"])
    name = {language: f"{label} {extra[language]}" for language, label in term["label"].items()}
    description = draft.said(draw.choice(words["offerings"]))
    return {
        "id": f"offre-{place + 1}",
        "name": name,
        "kind": draw.choice(_KINDS),
        "category": term["code"],
        "description": description,
        "unspsc": term.get("official"),
        "keywords": draw.sample(words["words"], draw.randint(4, 8)),
        "area": area,
        **_terms(draft),
        "source": draw.choice(("site", "rapport")) if draft.is_public or draw.random() < 0.2 else None,
    }


def _terms(draft: "Draft") -> dict[str, Any]:
    """Price, delays and what a public buyer asks; each is known for some."""
    draw, words = draft.draw, draft.pack.words
    priced = draw.random() < 0.6
    return {
        "price_from": draw.randint(8, 950) if priced else None,
        "unit": draw.choice(words["units"]) if priced else None,
        "minimum": draw.choice(words["minimums"]) if draw.random() < 0.3 else None,
        "capacity": draw.choice(words["capacities"]) if draw.random() < 0.3 else None,
        "lead_time_days": draw.randint(1, 30) if draw.random() < 0.6 else None,
        "contract_modes": draft.sample("contract-modes", 1, 3) if draw.random() < 0.7 else [],
        "audience": draft.sample("audiences", 1, 3) if draw.random() < 0.4 else [],
        "requirements_met": draft.sample("requirements", 1, 3) if draw.random() < 0.5 else [],
        "benefits": draft.sample("benefits", 1, 2) if draw.random() < 0.5 else [],
    }
