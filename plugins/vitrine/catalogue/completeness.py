"""How much of a profile is filled, and what would help buyers most."""

from collections.abc import Callable
from typing import NamedTuple

from vitrine.loading import Profile
from vitrine.model import Enterprise, Message


class Part(NamedTuple):
    """Something a complete profile has; weight: how much buyers miss it."""

    wish: Message
    weight: int
    is_there: Callable[[Enterprise], bool]


# Most useful to a buyer first.
PARTS = (
    Part(Message("a way to reach the enterprise"), 3, lambda e: _has_contact(e)),
    Part(Message("the mission"), 2, lambda e: e.mission is not None),
    Part(Message("the area served by each offering"), 3, lambda e: all(o.area for o in e.offerings)),
    Part(
        Message("a price or a smallest order"),
        2,
        lambda e: any(o.price_from or o.minimum for o in e.offerings),
    ),
    Part(Message("the time between order and delivery"), 1, lambda e: _has_lead_time(e)),
    Part(Message("the contract modes it can answer"), 2, lambda e: any(o.contract_modes for o in e.offerings)),
    Part(Message("what each offering is, in a sentence"), 1, lambda e: all(o.description for o in e.offerings)),
    Part(Message("institutions that bought from it"), 2, lambda e: bool(e.client_references)),
    Part(Message("the legal form"), 1, lambda e: e.legal_form is not None),
    Part(Message("the Québec enterprise number"), 1, lambda e: e.neq is not None),
    Part(Message("the website"), 1, lambda e: e.website is not None),
    Part(Message("the year of founding"), 1, lambda e: bool(e.founded)),
    Part(Message("the number of people employed"), 1, lambda e: bool(e.employees)),
    Part(Message("a picture with its description"), 1, lambda e: any(m.alt for m in e.media)),
    Part(Message("the consent of the enterprise"), 1, lambda e: not e.rests_on_public_sources),
)
_TOTAL = sum(part.weight for part in PARTS) + 1  # and one for the story


class Completeness(NamedTuple):
    """percent: from 0 to 100. missing: what would help, most useful first."""

    percent: int
    missing: tuple[Message, ...]


def completeness(profile: Profile) -> Completeness:
    """The score of a profile and what it lacks."""
    missing = [part for part in PARTS if not part.is_there(profile.enterprise)]
    lost = sum(part.weight for part in missing) + (not profile.stories)
    wishes = tuple(part.wish for part in missing)
    if not profile.stories:
        wishes += (Message("the story of the enterprise"),)
    return Completeness(100 * (_TOTAL - lost) // _TOTAL, wishes)


def _has_contact(enterprise: Enterprise) -> bool:
    contact = enterprise.contact
    return contact is not None and any((contact.email, contact.phone, contact.url))


def _has_lead_time(enterprise: Enterprise) -> bool:
    of_offering = any(offering.lead_time_days is not None for offering in enterprise.offerings)
    return of_offering or (enterprise.readiness is not None and enterprise.readiness.lead_time_days is not None)
