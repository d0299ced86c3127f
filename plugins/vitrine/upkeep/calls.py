"""Profiles in; whom to call and why, the most to say first, out."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import NamedTuple

from vitrine.catalogue import completeness
from vitrine.loading import Profile
from vitrine.model import Contact, Enterprise, Message
from vitrine.rules import has_expired, is_stale
from vitrine.upkeep.link_states import Seen, State

LEAST_PERCENT = 50


class Reason(NamedTuple):
    """Why to call. code: unverified, expired, contact, links or completeness."""

    code: str
    message: Message


class Call(NamedTuple):
    """A call to make. missing: what the profile lacks, most useful first."""

    enterprise: Enterprise
    percent: int
    reasons: tuple[Reason, ...]
    missing: tuple[Message, ...]


def calls_of(
    profiles: Iterable[Profile],
    known: Mapping[str, Seen],
    *,
    jurisdiction: str | None,
    today: date,
    months: int,
    percent: int,
) -> tuple[Call, ...]:
    """Calls to make, those with most reasons first, then the longest unverified.

    known: how links answered when they were last asked. months: without verification; percent: least filled.
    """
    made = []
    for profile in profiles:
        enterprise, score = profile.enterprise, completeness(profile, jurisdiction)
        if not enterprise.is_listed:
            continue
        reasons = (*_by_dates(enterprise, today, months), *_by_contact(enterprise, known))
        if score.percent < percent:
            reasons += (Reason("completeness", Message("{percent} % filled", {"percent": score.percent})),)
        if reasons:
            made.append(Call(enterprise, score.percent, reasons, score.wishes))
    return tuple(sorted(made, key=_order))


def _order(call: Call) -> tuple[int, str, str]:
    return -len(call.reasons), str(call.enterprise.last_verified), call.enterprise.id


def _by_dates(enterprise: Enterprise, today: date, months: int) -> Iterator[Reason]:
    if is_stale(enterprise.last_verified, today, months=months):
        values = {"date": str(enterprise.last_verified)}
        yield Reason("unverified", Message("not verified since {date}", values))
    for recognition in (*enterprise.statuses, *enterprise.certifications):
        if recognition.valid_to is not None and has_expired(recognition.valid_to, today):
            values = {"name": recognition.type, "date": str(recognition.valid_to)}
            yield Reason("expired", Message("{name} expired on {date}", values))


def _by_contact(enterprise: Enterprise, known: Mapping[str, Seen]) -> Iterator[Reason]:
    contact = enterprise.contact or Contact()
    if not any((contact.email, contact.phone, contact.url)):
        yield Reason("contact", Message("no way to reach it"))
    for url in filter(None, (contact.url, enterprise.website, *enterprise.social)):
        found = known.get(url)
        if found is not None and found.state is State.DEAD:
            yield Reason("links", Message("{url} is gone", {"url": url}))
