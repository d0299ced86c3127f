"""What may be published, and on what ground."""

from collections.abc import Callable, Iterator
from datetime import date

from vitrine.catalogue import Initiative
from vitrine.loading import Profile
from vitrine.model import Level, Message
from vitrine.rules.finding import Finding

# Facts that somebody could dispute: each names its source when the profile rests on public sources.
SOURCED = (
    "statuses",
    "certifications",
    "offerings",
    "founded",
    "employees",
    "trainees",
    "revenue",
    "client_references",
)

# The same of a fact that stands alone.
SOURCED_ALONE = ("group_bids",)

UNKNOWN_SOURCE = Message("must be the id of one of the profile’s sources; found '{found}'")
NO_SOURCES = Message("must be given: the profile rests on public sources")
NAMES_SOMEBODY = Message("must not name a person: the profile rests on public sources")
UNSOURCED = Message("must name its source: the profile rests on public sources")


def sources_are_known(profile: Profile, initiative: Initiative, today: date) -> Iterator[Finding]:
    """Ensure every `source` points to one of the profile's sources."""
    known = {source.id for source in profile.enterprise.sources}
    for location, identifier in profile.survey.sources:
        if identifier not in known:
            yield Finding(location, UNKNOWN_SOURCE.given(found=identifier))


def public_facts_are_sourced(profile: Profile, initiative: Initiative, today: date) -> Iterator[Finding]:
    """Ensure that without consent every fact says where it comes from; a lone source speaks for all."""
    enterprise = profile.enterprise
    if not enterprise.rests_on_public_sources:
        return
    if not enterprise.sources:
        yield Finding(("sources",), NO_SOURCES)
    if len(enterprise.sources) < 2:
        return
    for field in SOURCED:
        for place, fact in enumerate(getattr(enterprise, field)):
            if fact.source is None:
                yield Finding((field, place, "source"), UNSOURCED)
    for field in SOURCED_ALONE:
        alone = getattr(enterprise, field)
        if alone is not None and alone.source is None:
            yield Finding((field, "source"), UNSOURCED)


def public_profiles_name_nobody(profile: Profile, initiative: Initiative, today: date) -> Iterator[Finding]:
    """Ensure that no person is named in a profile that nobody consented to."""
    if profile.enterprise.rests_on_public_sources:
        for location, _ in profile.survey.people:
            yield Finding(location, NAMES_SOMEBODY)


def named_people_consented(profile: Profile, initiative: Initiative, today: date) -> Iterator[Finding]:
    """Warn that a person without a consent date is not shown."""
    for location, person in profile.survey.people:
        if person.consent_date is None:
            message = Message("should have a consent_date: without it the person is not shown")
            yield Finding(location, message, Level.WARNING)


CONSENT_RULES: tuple[Callable[[Profile, Initiative, date], Iterator[Finding]], ...] = (
    sources_are_known,
    public_facts_are_sourced,
    public_profiles_name_nobody,
    named_people_consented,
)
