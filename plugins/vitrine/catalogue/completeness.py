"""How much of a profile is filled, and what would help buyers most."""

from collections.abc import Callable
from functools import cache
from typing import NamedTuple

from vitrine.loading import Profile
from vitrine.model import Enterprise, Message


class Part(NamedTuple):
    """Something a complete profile has; weight: how much buyers miss it. jurisdiction: where it means something."""

    wish: Message
    weight: int
    is_there: Callable[[Profile], bool]
    jurisdiction: str = ""


# Most useful to a buyer first.
PARTS = (
    Part(Message("a way to reach the enterprise"), 3, lambda p: _has_contact(p.enterprise)),
    Part(Message("the mission"), 2, lambda p: p.enterprise.mission is not None),
    Part(Message("the area served by each offering"), 3, lambda p: all(o.area for o in p.enterprise.offerings)),
    Part(
        Message("a price or a smallest order"),
        2,
        lambda p: any(o.price_from or o.minimum for o in p.enterprise.offerings),
    ),
    Part(Message("the time between order and delivery"), 1, lambda p: _has_lead_time(p.enterprise)),
    Part(
        Message("the contract modes it can answer"), 2, lambda p: any(o.contract_modes for o in p.enterprise.offerings)
    ),
    Part(
        Message("what each offering is, in a sentence"), 1, lambda p: all(o.description for o in p.enterprise.offerings)
    ),
    Part(Message("institutions that bought from it"), 2, lambda p: bool(p.enterprise.client_references)),
    Part(Message("the legal form"), 1, lambda p: p.enterprise.legal_form is not None),
    Part(Message("the Québec enterprise number"), 1, lambda p: p.enterprise.neq is not None, "CA-QC"),
    Part(Message("the website"), 1, lambda p: p.enterprise.website is not None),
    Part(Message("the year of founding"), 1, lambda p: bool(p.enterprise.founded)),
    Part(Message("the number of people employed"), 1, lambda p: bool(p.enterprise.employees)),
    Part(Message("a picture with its description"), 1, lambda p: any(m.alt for m in p.enterprise.media)),
    Part(Message("the consent of the enterprise"), 1, lambda p: not p.enterprise.rests_on_public_sources),
    Part(Message("the story of the enterprise"), 1, lambda p: bool(p.stories)),
)


class Completeness(NamedTuple):
    """percent: from 0 to 100. missing: positions in PARTS of what would help, most useful first."""

    percent: int
    missing: tuple[int, ...]

    @property
    def wishes(self) -> tuple[Message, ...]:
        """What would help, in words."""
        return tuple(PARTS[position].wish for position in self.missing)


def completeness(profile: Profile, jurisdiction: str | None) -> Completeness:
    """The score of a profile and what it lacks, where the rules of `jurisdiction` apply."""
    total, missing = _asked(jurisdiction), []
    lost = 0
    for position, part in enumerate(PARTS):
        if part.jurisdiction in ("", jurisdiction) and not part.is_there(profile):
            missing.append(position)
            lost += part.weight
    return Completeness(100 * (total - lost) // total, tuple(missing))


@cache
def _asked(jurisdiction: str | None) -> int:
    """The weight of all that a complete profile has there."""
    return sum(part.weight for part in PARTS if part.jurisdiction in ("", jurisdiction))


def _has_contact(enterprise: Enterprise) -> bool:
    contact = enterprise.contact
    return contact is not None and any((contact.email, contact.phone, contact.url))


def _has_lead_time(enterprise: Enterprise) -> bool:
    of_offering = any(offering.lead_time_days is not None for offering in enterprise.offerings)
    return of_offering or (enterprise.readiness is not None and enterprise.readiness.lead_time_days is not None)
