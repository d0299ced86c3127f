"""A profile's page and card, in one language, apart from what depends on other profiles."""

from datetime import date
from typing import NamedTuple

from vitrine.catalogue import Completeness, Entry
from vitrine.images import initials
from vitrine.loading import Profile
from vitrine.markup import render
from vitrine.model import Enterprise, Message, Status
from vitrine.pages.bids import bids_view
from vitrine.pages.extra_facts import extra_views
from vitrine.pages.homes import origin_view
from vitrine.pages.pictures import Pictures
from vitrine.pages.profile_contact import contact_view, readiness_rows
from vitrine.pages.profile_figures import figure_groups, people_figures
from vitrine.pages.profile_parts import (
    area_in_words,
    badge,
    case_study_view,
    cited,
    have_one_effect,
    offering_view,
)
from vitrine.pages.profile_sales import first_clients, sales, sold_sources
from vitrine.pages.views import CardView, CompletenessView, EnterpriseView, Link
from vitrine.pages.views.bids import BidsView
from vitrine.pages.voice import Voice
from vitrine.rules import is_stale

# Headings of a story stand under the page's own second level.
STORY_LEVEL = 3
OFFERINGS_ON_A_CARD = 3
CLIENTS_ON_A_CARD = 2
STATUS_LABELS = {
    Status.ACTIVE: Message("Active"),
    Status.PAUSED: Message("Paused"),
    Status.CLOSED: Message("Closed"),
    Status.MERGED: Message("Merged into another enterprise"),
}


class Story(NamedTuple):
    """A story, cleaned, and its language; both are empty when there is none."""

    html: str
    language: str


def enterprise_view(
    profile: Profile, entry: Entry, story: Story, *, voice: Voice, pictures: Pictures, today: date
) -> EnterpriseView:
    """Everything a profile's page says, but its neighbours; story: what `story_of` gives."""
    enterprise = profile.enterprise
    sources = cited(enterprise.sources, voice)
    all_sources = cited(sold_sources(enterprise, voice), voice)
    score = Completeness(entry.percent, entry.lacks)
    references = sales(enterprise, all_sources, voice)
    clients, more_clients = first_clients(references)
    is_shared = have_one_effect(enterprise.offerings)
    return EnterpriseView(
        id=enterprise.id,
        name=enterprise.name,
        legal_name=enterprise.legal_name or "",
        other_names=enterprise.other_names,
        former_names=enterprise.former_names,
        neq=enterprise.neq or "",
        legal_form=voice.facet("legal-forms", enterprise.legal_form) if enterprise.legal_form else None,
        summary=voice.text(enterprise.summary),
        mission=voice.text(enterprise.mission),
        place=place_in_words(enterprise, voice),
        region=voice.facet("regions", enterprise.region),
        mrc=voice.facet("mrc", enterprise.mrc) if enterprise.mrc else None,
        sectors=voice.facets("sectors", entry.sectors),
        extra=extra_views(enterprise, voice),
        badges=tuple(
            badge(status, "statuses", sources=sources, voice=voice, today=today) for status in enterprise.statuses
        ),
        certifications=tuple(
            badge(one, "certifications", sources=sources, voice=voice, today=today) for one in enterprise.certifications
        ),
        people_served=voice.facets("people-served", enterprise.people_served),
        social_purposes=voice.labels("social-purposes", enterprise.social_purposes),
        offerings=tuple(
            offering_view(offering, sources, voice, tells_benefits=not is_shared) for offering in enterprise.offerings
        ),
        serves=serves_in_words(entry, enterprise, voice),
        readiness=readiness_rows(enterprise.readiness, voice),
        bids=_bids(entry, voice),
        references=references,
        case_study=case_study_view(enterprise.case_study, sources, voice),
        story=story.html,
        story_language=story.language,
        figures=figure_groups(enterprise, sources, voice),
        people_figures=people_figures(enterprise, sources, voice),
        benefits=tuple([voice.benefit_links[code] for code in _benefits(entry)]),
        clients=clients,
        more_clients=more_clients,
        contact=contact_view(enterprise, voice),
        networks=enterprise.networks,
        cohorts=tuple(
            Link(voice.initiative.cohorts[cohort].record.name.best(voice.language).text, voice.page("cohorts", cohort))
            for cohort in enterprise.cohorts
            if cohort in voice.initiative.cohorts
        ),
        status=enterprise.status.value,
        status_label=voice.wording.say(STATUS_LABELS[enterprise.status]),
        status_note=voice.text(enterprise.status_note),
        closed_on=voice.date(enterprise.closed_on),
        closing_reason=voice.text(enterprise.closing_reason),
        verified=voice.date(enterprise.last_verified),
        verified_date=str(enterprise.last_verified),
        verified_by=enterprise.verified_by.best(voice.language),
        is_stale=is_stale(enterprise.last_verified, today),
        basis="public-sources" if enterprise.rests_on_public_sources else "consent",
        licence=enterprise.licence,
        sources=tuple(all_sources.by_id.values()),
        completeness=CompletenessView(score.percent, tuple(map(voice.wording.say, score.wishes))),
        pictures=pictures.photos(voice),
        picture=pictures.main(voice),
        placeholder=pictures.placeholder,
        correct_url=correct_url(enterprise, voice),
        origin=origin_view(enterprise.id, voice),
    )


def story_of(profile: Profile, voice: Voice) -> Story:
    """The story in this language, else in the first of the site's that it was told in."""
    for language in (voice.language, *voice.initiative.site.languages):
        if language in profile.stories:
            return Story(render(profile.stories[language].markdown, base_level=STORY_LEVEL), language)
    return Story("", "")


def card_view(profile: Profile, entry: Entry, *, voice: Voice, pictures: Pictures, today: date) -> CardView:
    """An enterprise in a list: what a buyer scans."""
    enterprise = profile.enterprise
    offerings = [offering.name.best(voice.language).text for offering in enterprise.offerings]
    return CardView(
        id=enterprise.id,
        url=voice.page("enterprises", enterprise.id),
        name=enterprise.name,
        summary=voice.text(enterprise.summary or enterprise.mission),
        sells=tuple(offerings[:OFFERINGS_ON_A_CARD]),
        sells_more=max(0, len(offerings) - OFFERINGS_ON_A_CARD),
        place=place_in_words(enterprise, voice),
        serves=serves_in_words(entry, enterprise, voice),
        badges=voice.labels("statuses", entry.statuses),
        bought_by=_clients(entry, voice),
        verified=voice.date(enterprise.last_verified),
        is_stale=is_stale(enterprise.last_verified, today),
        is_paused=enterprise.status is Status.PAUSED,
        picture=pictures.main(voice),
        initials=initials(enterprise.name),
    )


def _bids(entry: Entry, voice: Voice) -> BidsView | None:
    """What it looks for and brings in a group bid; None when it is not open to one."""
    if entry.bids is None:
        return None
    return bids_view(entry.bids, voice, served=entry.served, serves_all=entry.serves_province)


def _benefits(entry: Entry) -> tuple[str, ...]:
    """What buying from it changes, whatever is bought, each once."""
    return tuple(dict.fromkeys(code for claim in entry.claims for code in claim.benefits))


def _clients(entry: Entry, voice: Voice) -> str:
    """Two clients by their short names, and how many more."""
    clients = tuple(dict.fromkeys(purchase.institution for purchase in entry.purchases))
    records = [voice.initiative.institutions[client].record for client in clients[:CLIENTS_ON_A_CARD]]
    names = [record.short_name or record.name.best(voice.language).text for record in records]
    more = len(clients) - len(names)
    if more:
        return voice.say("{names} and {more} more", names=", ".join(names), more=more)
    return voice.list(names)


def place_in_words(enterprise: Enterprise, voice: Voice) -> str:
    """`Rosemont, Montréal (Estrie)`: borough, town, and the region when it says more."""
    region = voice.label("regions", enterprise.region)
    place = ", ".join(filter(None, (enterprise.district, enterprise.municipality)))
    if not place:
        return region
    return place if enterprise.municipality == region else f"{place} ({region})"


def serves_in_words(entry: Entry, enterprise: Enterprise, voice: Voice) -> str:
    """The area served by the offerings together; empty when no source says."""
    if entry.serves_province:
        return voice.say("The whole province")
    areas = [offering.area for offering in enterprise.offerings if offering.area is not None]
    if not areas:
        return ""
    phrases = tuple(dict.fromkeys(area_in_words(area, voice) for area in areas))
    return phrases[0] if len(phrases) == 1 else voice.list(voice.labels("regions", entry.served))


def correct_url(enterprise: Enterprise, voice: Voice) -> str:
    """Where to propose a correction; empty when the site names no repository."""
    repository = voice.initiative.site.repository
    if repository is None:
        return ""
    return f"{repository.rstrip('/')}/edit/main/enterprises/{enterprise.id}/profile.md"
