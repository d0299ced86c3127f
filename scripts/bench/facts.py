"""The facts of a synthetic enterprise, part by part, as the front matter of its profile holds them."""

import random
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from bench.enterprises import Draft

Record = dict[str, Any]
# No business number was ever given with these first digits and so low a rest.
_NEQ_START = "11"
_POSTAL_LETTERS = "ABCEGHJKLMNPRSTVWXYZ"


def business_number(number: int) -> str:
    """A business number whose check digit holds: the Luhn sum of its last eight digits is 0 modulo 10."""
    digits = f"{number:07d}"
    doubled = (int(digit) * (1 if place % 2 else 2) for place, digit in enumerate(reversed(digits)))
    total = sum(value - 9 if value > 9 else value for value in doubled)
    return f"{_NEQ_START}{digits}{-total % 10}"


def verified(draw: random.Random) -> str:
    """The day it was last verified; more than a year ago for a few."""
    if draw.random() < 0.03:
        return f"2025-0{draw.randint(1, 9)}-{draw.randint(1, 28):02d}"
    return f"2026-{draw.randint(1, 10):02d}-{draw.randint(1, 28):02d}"


def statuses(draft: "Draft") -> list[Record]:
    """Recognised statuses: none, one or two."""
    found = draft.sample("statuses", 0, 2) if draft.draw.random() < 0.6 else []
    return [
        {"type": code, "valid_from": str(draft.draw.randint(2009, 2024)), "source": _source(draft)} for code in found
    ]


def certifications(draft: "Draft") -> list[Record]:
    """Certifications of one in four; a few have expired."""
    draw = draft.draw
    found = draft.sample("certifications", 1, 2) if draw.random() < 0.25 else []
    return [
        {
            "type": code,
            "issuer": "Bureau de normalisation",
            "number": str(draw.randint(10_000, 99_999)),
            "valid_from": "2024-03",
            "valid_to": "2026-03" if draw.random() < 0.05 else f"{draw.randint(2027, 2029)}-03",
            "evidence": f"https://registre.example/{draw.randint(10_000, 99_999)}",
            "source": _source(draft),
        }
        for code in found
    ]


def place(draft: "Draft") -> Record:
    """Where it is: a region, one of its MRCs, a street, a postal code of the region."""
    draw, prefixes = draft.draw, draft.region["postal_prefixes"]
    start = draw.choice(prefixes)
    start += draw.choice(_POSTAL_LETTERS) if len(start) == 2 else ""
    end = f"{draw.randint(1, 9)}{draw.choice(_POSTAL_LETTERS)}{draw.randint(1, 9)}"
    street = f"{draw.randint(1, 9800)}, {draw.choice(draft.pack.words['streets'])}"
    return {
        "region": draft.region["code"],
        "mrc": draft.mrc[0],
        "municipality": draft.mrc[1],
        "address": {"street": street},
        "postal_code": f"{start} {end}",
    }


def contact(draft: "Draft") -> Record:
    """Ways to reach it; the person agreed to be named."""
    draw = draft.draw
    contact: Record = {
        "email": f"info@{draft.id}.example",
        "phone": f"{draw.choice((418, 438, 450, 514, 819))} 555-{draw.randint(100, 199):04d}",
    }
    if not draft.is_public and draw.random() < 0.3:
        role = {"fr": "Développement des affaires", "en": "Business development"}
        contact["person"] = {"name": "Camille Exemple", "role": role, "consent_date": "2026-01-15"}
    return contact


def figures(draft: "Draft") -> Record:
    """Founding, people, revenue; two sources disagree now and then."""
    draw, founded = draft.draw, draft.draw.randint(1986, 2019)
    years = [founded, founded + 2] if draw.random() < 0.05 else [founded]
    people = {"value": draw.randint(8, 240), "as_of": "2025", "source": _source(draft)}
    if draw.random() < 0.4:
        people["bound"] = "about"
    money = {"value": draw.randint(2, 90) * 100_000, "as_of": "2025", "source": _source(draft)}
    return {
        "founded": [{"value": year, "source": _source(draft)} for year in years],
        "employees": [people],
        "trainees": [{"value": draw.randint(6, 90), "source": _source(draft)}] if draw.random() < 0.3 else [],
        "revenue": [money] if draw.random() < 0.5 else [],
    }


def references(draft: "Draft") -> list[Record]:
    """Institutions that bought."""
    draw, words = draft.draw, draft.pack.words
    found = []
    for identifier, _, _ in draw.sample(draft.pack.institutions, draw.choice((0, 1, 1, 2, 2, 3))):
        reference: Record = {
            "institution": identifier,
            "what": draft.said(draw.choice(words["purchases"])),
            "year": str(draw.randint(2016, 2026)),
        }
        if draw.random() < 0.5:
            reference["value"] = {"value": draw.randint(4, 900) * 1000, "bound": "about"}
        if draw.random() < 0.2:
            reference["after_matchmaking"] = True
        if draw.random() < 0.1:
            reference["quote"] = {"text": draft.said(draw.choice(words["quotes"]))}
        found.append(reference | {"source": _source(draft)})
    return found


def case_study(draft: "Draft") -> Record:
    """A story others can learn from."""
    words, draw = draft.pack.words, draft.draw
    return {
        "model": draw.choice(words["models"]),
        "context": draft.said(draw.choice(words["contexts"])),
        "findings": [draft.said(finding) for finding in words["findings"]],
        "sources": ["site"],
    }


def readiness(draw: random.Random) -> Record:
    """What a buyer checks first."""
    return {
        "min_order": draw.choice((150, 250, 500)),
        "max_contract": draw.choice((50_000, 100_000, 250_000)),
        "lead_time_days": draw.choice((5, 10, 15)),
        "liability_insurance": draw.choice((2_000_000, 5_000_000)),
        "seao_registered": draw.choice(("yes", "no")),
        "languages": ["fr", "en"],
    }


def status(draft: "Draft") -> Record:
    """Active, but for a few that are paused or closed."""
    chance = draft.draw.random()
    if chance < 0.02:
        note = {"fr": "Reprise prévue au printemps.", "en": "Expected to resume in spring."}
        return {"status": "paused", "status_note": note}
    if chance < 0.035:
        return {"status": "closed", "closed_on": "2025-06"}
    return {"status": "active"}


def _source(draft: "Draft") -> str:
    return draft.draw.choice(("site", "rapport"))


def sources(draft: "Draft") -> list[Record]:
    """Two sources, cited by facts."""
    report = f"Rapport annuel de {draft.name}"
    return [
        {
            "id": "site",
            "title": f"Site de {draft.name}",
            "publisher": draft.name,
            "url": draft.site,
            "consulted": "2026-01",
        },
        {
            "id": "rapport",
            "title": report,
            "publisher": draft.name,
            "date": "2025",
            "url": f"{draft.site}rapport-annuel",
        },
    ]


def consent(draw: random.Random) -> Record:
    """Who agreed to publication."""
    return {
        "consent": {"date": f"2025-{draw.randint(1, 12):02d}-10", "by": "direction générale", "scope": "whole profile"}
    }
