"""A number in; the synthetic enterprise of that number out, always the same for the same seed."""

import random
import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from bench import facts
from bench.offerings import Trade, offerings_of

# The day on which the synthetic catalogue is read: nothing in it was verified later.
DAY = "2026-11-24"
EPOCH = "1795521600"  # that day at noon, as SOURCE_DATE_EPOCH

Record = dict[str, Any]
Texts = Mapping[str, str]


@dataclass(frozen=True)
class Pack:
    """Everything an enterprise is drawn from. terms: per vocabulary, its entries as their file gives them."""

    seed: int
    words: Mapping[str, Any]
    terms: Mapping[str, Sequence[Mapping[str, Any]]]

    def codes(self, vocabulary: str) -> list[str]:
        """The codes of a vocabulary, in order."""
        return [term["code"] for term in self.terms[vocabulary]]

    @cached_property
    def names(self) -> tuple[str, ...]:
        """Every name there can be, in an order of the seed's; then each again, with a number."""
        parts = self.words["names"]
        whole = [f"{a} {b} {c}" for a in parts["starts"] for b in parts["words"] for c in parts["tails"]]
        random.Random(self.seed).shuffle(whole)
        return (*whole, *(f"{name} 2" for name in whole))

    @cached_property
    def institutions(self) -> tuple[tuple[str, str, str], ...]:
        """Id, name and kind of each institution."""
        kinds = self.words["institutions"]
        return tuple((slug(name), name, kind) for kind, names in kinds.items() for name in names)

    @cached_property
    def mrc(self) -> Mapping[str, list[tuple[str, str]]]:
        """Per region, code and name of its MRCs."""
        found: dict[str, list[tuple[str, str]]] = {code: [] for code in self.codes("regions")}
        for term in self.terms["mrc"]:
            found[term["parent"]].append((term["code"], term["label"]["fr"]))
        return found


@dataclass(frozen=True)
class Draft:
    """What several parts of one enterprise have in common."""

    pack: Pack
    draw: random.Random
    number: int
    name: str
    region: Mapping[str, Any]
    mrc: tuple[str, str]
    trade: Trade
    is_public: bool  # rests on public sources, without consent

    @property
    def id(self) -> str:
        """Its folder's name."""
        return slug(self.name)

    @property
    def site(self) -> str:
        """Its web address; hosts under `.example` belong to nobody (RFC 2606)."""
        return f"https://www.{self.id}.example/"

    def slots(self, language: str) -> dict[str, str]:
        """What stands for the slots of a sentence."""
        draw = self.draw
        return {
            "name": self.name,
            "town": self.mrc[1],
            "region": self.region["label"][language],
            "year": str(draw.randint(1986, 2019)),
            "people": str(draw.randint(12, 140)),
            "percent": str(draw.randint(55, 92)),
            "days": str(draw.randint(3, 20)),
            "category": self.trade.labels[language],
            "site": self.site,
        }

    def said(self, texts: Texts) -> Record:
        """A sentence in each language, the same figures in both."""
        state = self.draw.getstate()
        made: Record = {}
        for language, text in texts.items():
            self.draw.setstate(state)
            sentence = text.format(**self.slots(language))
            made[language] = sentence[:1].upper() + sentence[1:]
        return made

    def sample(self, vocabulary: str, least: int, most: int) -> list[str]:
        """Some codes of a vocabulary."""
        return self.draw.sample(self.pack.codes(vocabulary), self.draw.randint(least, most))


def draft_of(pack: Pack, number: int) -> Draft:
    """The choices that the rest of enterprise `number`, from 0, follows."""
    draw = random.Random(pack.seed * 1_000_003 + number)
    region = draw.choice(pack.terms["regions"])
    trade = Trade.drawn(draw, pack.terms["categories"], number)
    mrc = draw.choice(pack.mrc[region["code"]])
    return Draft(pack, draw, number, pack.names[number], region, mrc, trade, draw.random() < 0.1)


def enterprise(draft: "Draft") -> Record:
    """The facts of an enterprise, as the front matter of its profile."""
    words, draw = draft.pack.words, draft.draw
    return {
        "id": draft.id,
        "name": draft.name,
        "legal_name": f"{draft.name} inc." if draw.random() < 0.3 else None,
        "other_names": [_acronym(draft.name)] if draw.random() < 0.2 else [],
        "neq": facts.business_number(draft.number),
        "legal_form": draw.choice([*["nonprofit"] * 8, *draft.pack.codes("legal-forms")]),
        "statuses": facts.statuses(draft),
        "certifications": facts.certifications(draft),
        "mission": draft.said(draw.choice(words["missions"])),
        "summary": draft.said(draw.choice(words["summaries"])),
        "social_purposes": draft.sample("social-purposes", 1, 3),
        "people_served": draft.sample("people-served", 1, 3),
        **facts.place(draft),
        "offerings": offerings_of(draft),
        "contact": facts.contact(draft),
        "website": draft.site,
        "social": [f"https://social.example/@{draft.id}"] if draw.random() < 0.4 else [],
        **facts.figures(draft),
        "client_references": facts.references(draft),
        "case_study": facts.case_study(draft) if draw.random() < 0.05 else None,
        "readiness": facts.readiness(draw) if draw.random() < 0.6 else None,
        "networks": draw.sample(words["networks"], 1) if draw.random() < 0.5 else [],
        "cohorts": [f"cohorte-{draw.randint(1, 3)}"] if draw.random() < 0.2 else [],
        **facts.status(draft),
        "last_verified": facts.verified(draw),
        "verified_by": {"fr": "Pôle d’économie sociale", "en": "Pôle d’économie sociale"},
        "sources": facts.sources(draft),
        "basis": "public-sources" if draft.is_public else facts.consent(draw),
    }


def story(draft: Draft, language: str, *, seed: int) -> str:
    """The story in one language; the same seed tells the same story in another."""
    words, draw = draft.pack.words, random.Random(seed)
    slots = draft.slots(language) | {key: str(draw.randint(12, 90)) for key in ("people", "percent")}
    slots |= {"year": str(draw.randint(1986, 2019)), "days": str(draw.randint(3, 20))}
    parts = []
    headings = draw.sample(words["headings"], 2)
    for place, (topic, most) in enumerate((("who", 2), ("work", 2), ("buyers", 2), ("people", 1))):
        if place in (1, 2):
            parts.append(f"## {headings[place - 1][language]}")
        chosen = draw.sample(words["story"][topic], draw.randint(max(1, most - 1), most))
        parts.append(" ".join(sentence[language].format(**slots) for sentence in chosen))
        if topic == "work":
            parts.append("\n".join(f"- {item[language]}" for item in draw.sample(words["items"], 3)))
    return "\n\n".join(parts) + "\n"


def slug(name: str) -> str:
    """Small letters without accents, digits and single hyphens."""
    plain = unicodedata.normalize("NFKD", name.lower().replace("œ", "oe"))
    return re.sub(r"[^a-z0-9]+", "-", "".join(c for c in plain if not unicodedata.combining(c))).strip("-")


def _acronym(name: str) -> str:
    return "".join(word[0] for word in slug(name).split("-")).upper()
