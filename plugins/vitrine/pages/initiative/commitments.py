"""The ledger of commitments, its filters, and a page for each commitment."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from functools import partial
from typing import Any, NamedTuple

from vitrine.model import Commitment, CommitmentStatus, Institution, Message
from vitrine.pages.initiative.bookshelf import Bookshelf
from vitrine.pages.initiative.commitment_views import STATUSES, asked_views, commitment_view
from vitrine.pages.initiative.parts import cohort_link
from vitrine.pages.planner import PlannedPage, Planner
from vitrine.pages.sections import SECTIONS, has_ledger
from vitrine.pages.views import FacetGroup, LedgerView, Link
from vitrine.pages.voice import Voice

FEED = "feed.xml"


class Filter(NamedTuple):
    """Some of the ledger. segment: the kind of page whose word stands in the address."""

    segment: str
    code: str
    label: str
    commitments: tuple[Commitment, ...]


def in_order(voice: Voice) -> tuple[Commitment, ...]:
    """Every commitment, the latest signed first."""
    records = [placed.record for placed in voice.initiative.commitments.values()]
    return tuple(sorted(records, key=lambda one: (one.signed_on.first_day, one.id), reverse=True))


def feed_path(voice: Voice) -> str:
    """Path of the feed of new commitments."""
    return voice.urls.page(voice.language, "commitments") + FEED


def commitment_pages(planner: Planner, voice: Voice) -> Iterator[PlannedPage]:
    """The whole ledger, each filter's part of it, each commitment; nothing where nobody could sign."""
    if not has_ledger(voice.initiative):
        return
    commitments = in_order(voice)
    title = voice.wording.say(SECTIONS["commitments"])
    yield _ledger_page(planner, voice, planner.paths("commitments"), commitments, chosen="", title=title)
    for one in filters(commitments, voice):
        title = voice.say("Commitments: {filter}", filter=one.label)
        paths = {language: _filter_path(other, one) for language, other in planner.voices.items()}
        yield _ledger_page(planner, voice, paths, one.commitments, chosen=one.label, title=title)
    for commitment in commitments:
        yield _commitment_page(planner, voice, commitment)


def _ledger_page(
    planner: Planner, voice: Voice, paths: dict[str, str], commitments: tuple[Commitment, ...],
    *, chosen: str, title: str,
) -> PlannedPage:  # fmt: skip
    def views() -> dict[str, Any]:
        url = voice.urls.href(paths[voice.language])
        return {"ledger": ledger_view(voice, commitments, planner.today, chosen=chosen, heading=title, url=url)}

    return planner.page(
        voice, paths, "initiative/commitments.html", _ages(commitments, planner.today, voice), views,
        title=title,
        description=voice.say("Who signed the declaration, what they have done since, and what they aim at."),
        section="commitments",
        above="commitments" if chosen else "initiative",
    )  # fmt: skip


def _commitment_page(planner: Planner, voice: Voice, commitment: Commitment) -> PlannedPage:
    institution = voice.initiative.institutions[commitment.institution].record.name.best(voice.language).text
    return planner.page(
        voice, planner.paths("commitments", commitment.id), "initiative/commitment.html",
        _ages((commitment,), planner.today, voice),
        partial(_commitment_context, voice, commitment, planner.today),
        title=voice.say("Commitment of {institution}", institution=institution),
        description=voice.say("{institution}: what it promised, and what it has done since.", institution=institution),
        section="commitments",
        above="commitments",
    )  # fmt: skip


def _commitment_context(voice: Voice, commitment: Commitment, today: date) -> dict[str, Any]:
    return {"commitment": commitment_view(commitment, Bookshelf(voice), voice=voice, today=today)}


def _ages(commitments: tuple[Commitment, ...], today: date, voice: Voice) -> tuple[str, ...]:
    """What the day changes in these pages."""
    return tuple(commitment_view(one, Bookshelf(voice), voice=voice, today=today).age for one in commitments)


def ledger_view(
    voice: Voice, commitments: tuple[Commitment, ...], today: date, *, chosen: str, heading: str, url: str
) -> LedgerView:
    """A part of the ledger. chosen: the filter's name, empty for all of it."""
    return LedgerView(
        heading=heading,
        chosen=chosen,
        url=url,
        all_url=voice.page("commitments"),
        declaration_url=voice.page("declaration") if voice.initiative.site.features.declaration else "",
        feed=voice.urls.absolute(feed_path(voice)) if voice.initiative.site.features.feeds else "",
        commitments=tuple(commitment_view(one, Bookshelf(voice), voice=voice, today=today) for one in commitments),
        filters=_filter_links(voice),
        participants=_participants(voice),
        asked=asked_views(voice),
    )


def filters(commitments: tuple[Commitment, ...], voice: Voice) -> tuple[Filter, ...]:
    """Every filter that something is behind: by status, by kind of institution, by cohort."""
    found: dict[tuple[str, str], list[Commitment]] = defaultdict(list)
    for commitment in commitments:
        institution: Institution = voice.initiative.institutions[commitment.institution].record
        found["statuses", commitment.status.value].append(commitment)
        found["institutions", institution.kind].append(commitment)
        for cohort in institution.cohorts:
            found["cohorts", cohort].append(commitment)
    return tuple(
        Filter(segment, code, label, tuple(found[segment, code]))
        for segment, code, label in _choices(voice)
        if (segment, code) in found
    )


def _choices(voice: Voice) -> Iterator[tuple[str, str, str]]:
    """Every value of every filter, in order."""
    for status in CommitmentStatus:
        yield "statuses", status.value, voice.wording.say(STATUSES[status])
    for term in voice.initiative.vocabularies["institution-kinds"]:
        yield "institutions", term.code, term.label.best(voice.language).text
    for identifier in voice.initiative.cohorts:
        yield "cohorts", identifier, cohort_link(identifier, voice).text


def _filter_path(voice: Voice, one: Filter) -> str:
    return voice.urls.page(voice.language, "commitments", voice.urls.segments[voice.language][one.segment], one.code)


def _filter_links(voice: Voice) -> tuple[FacetGroup, ...]:
    headings = {
        "statuses": Message("State"),
        "institutions": Message("Kind of institution"),
        "cohorts": Message("Cohort"),
    }
    found: dict[str, list[Link]] = {segment: [] for segment in headings}
    for one in filters(in_order(voice), voice):
        found[one.segment].append(Link(one.label, voice.urls.href(_filter_path(voice, one)), len(one.commitments)))
    return tuple(
        FacetGroup(voice.wording.say(headings[segment]), "", tuple(links)) for segment, links in found.items() if links
    )


def _participants(voice: Voice) -> tuple[FacetGroup, ...]:
    """Per cohort, the institutions that our sources name."""
    found: dict[str, list[Link]] = defaultdict(list)
    for identifier, placed in voice.initiative.institutions.items():
        link = Link(placed.record.name.best(voice.language).text, voice.page("institutions", identifier))
        for cohort in placed.record.cohorts:
            found[cohort].append(link)
    cohorts = voice.initiative.cohorts
    return tuple(
        FacetGroup(*cohort_link(identifier, voice)[:2], tuple(found[identifier]))
        for identifier in sorted(found, key=lambda one: (cohorts[one].record.period, one))
    )
