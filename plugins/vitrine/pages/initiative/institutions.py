"""Institutions: all by kind, and a page for each."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from typing import Any

from vitrine.catalogue import Catalogue, told_figures
from vitrine.model import Commitment, CommitmentStatus, Institution
from vitrine.model.institution import Policy
from vitrine.pages.initiative.activities import activity_item, region_link
from vitrine.pages.initiative.bookshelf import Bookshelf
from vitrine.pages.initiative.commitment_views import commitment_view
from vitrine.pages.initiative.commitments import in_order
from vitrine.pages.initiative.figures import figure_rows
from vitrine.pages.initiative.parts import cohort_link
from vitrine.pages.initiative.purchases import purchases_of
from vitrine.pages.initiative.tools import measure_item
from vitrine.pages.planner import PlannedPage, Planner
from vitrine.pages.profile_contact import short_address
from vitrine.pages.profile_parts import Cited
from vitrine.pages.sections import SECTIONS, has_ledger
from vitrine.pages.views import InstitutionGroup, InstitutionMark, InstitutionsView, InstitutionView, Link
from vitrine.pages.views.toolkit import ToolItem
from vitrine.pages.voice import Voice

# Kinds that schema.org calls a GovernmentOrganization.
_PUBLIC = {
    "municipal", "paramunicipal", "public-transit", "health", "school", "provincial", "state-company", "federal",
    "indigenous-government",
}  # fmt: skip


def institution_pages(planner: Planner, voice: Voice) -> Iterator[PlannedPage]:
    """The index, and each institution."""
    catalogue = planner.catalogue
    sellers = tuple(planner.digests[entry.id] for entries in catalogue.buyers.values() for entry in entries)
    yield planner.page(
        voice, planner.paths("institutions"), "institutions.html", sellers,
        lambda: {"institutions": institutions_view(voice, catalogue)},
        title=voice.wording.say(SECTIONS["institutions"]),
        description=voice.say("Institutions of the initiative, what they promised, and from whom they bought."),
        section="institutions",
    )  # fmt: skip
    for placed in voice.initiative.institutions.values():
        yield _institution_page(planner, voice, placed.record)


def _institution_page(planner: Planner, voice: Voice, record: Institution) -> PlannedPage:
    catalogue = planner.catalogue
    name = record.name.best(voice.language).text
    bought = tuple(planner.digests[entry.id] for entry in catalogue.buyers.get(record.id, ()))
    has_region = str(record.region in catalogue.facets["regions"])
    views = [
        commitment_view(one, Bookshelf(voice), voice=voice, today=planner.today) for one in _signed(record.id, voice)
    ]
    return planner.page(
        voice, planner.paths("institutions", record.id), "institution.html",
        (*bought, has_region, *(view.age for view in views)),
        lambda: {"institution": institution_view(record, planner, voice)},
        title=name,
        description=voice.say("{name}: what it promised and bought from social enterprises.", name=name),
        section="institutions",
        above="institutions",
        things=partial(_things, record, voice),
    )  # fmt: skip


def _things(record: Institution, voice: Voice) -> Iterable[Mapping[str, Any]]:
    """The institution for machines (schema.org)."""
    page = voice.urls.absolute(voice.urls.page(voice.language, "institutions", record.id))
    summary = voice.text(record.summary)
    found = {
        "@type": "GovernmentOrganization" if record.kind in _PUBLIC else "Organization",
        "@id": f"{page}#organisation",
        "name": record.name.best(voice.language).text,
        "alternateName": [name for name in (record.short_name, *record.former_names) if name],
        "description": summary.text if summary else None,
        "url": record.website,
        "mainEntityOfPage": page,
    }
    return ({name: value for name, value in found.items() if value},)


def institutions_view(voice: Voice, catalogue: Catalogue) -> InstitutionsView:
    """All institutions by kind, those with names alike in the order of ids."""
    groups: dict[str, list[InstitutionMark]] = defaultdict(list)
    for identifier, placed in voice.initiative.institutions.items():
        groups[placed.record.kind].append(_mark(identifier, placed.record, catalogue, voice))
    return InstitutionsView(
        groups=tuple(
            InstitutionGroup(
                term.label.best(voice.language).text, tuple(sorted(groups[term.code], key=lambda mark: mark.link.text))
            )
            for term in voice.initiative.vocabularies["institution-kinds"]
            if term.code in groups
        ),
        commitments_url=_ledger_url(voice),
        cohorts_url=voice.page("cohorts") if voice.initiative.cohorts else "",
    )


def _mark(identifier: str, record: Institution, catalogue: Catalogue, voice: Voice) -> InstitutionMark:
    sellers = len(catalogue.buyers.get(identifier, ()))
    bought = voice.wording.ngettext("Bought from %(count)s enterprise", "Bought from %(count)s enterprises", sellers)
    return InstitutionMark(
        link=Link(record.name.best(voice.language).text, voice.page("institutions", identifier)),
        committed=_committed(_signed(identifier, voice), voice),
        bought=bought % {"count": sellers} if sellers else "",
    )


def _committed(commitments: Iterable[Commitment], voice: Voice) -> str:
    """Whether it signed, by its latest commitment; empty when it never did."""
    for commitment in commitments:
        lapsed = commitment.status is CommitmentStatus.LAPSED
        return voice.say("Commitment lapsed") if lapsed else voice.say("Committed")
    return ""


def _signed(identifier: str, voice: Voice) -> tuple[Commitment, ...]:
    """Its commitments, the latest first."""
    return tuple(one for one in in_order(voice) if one.institution == identifier)


def institution_view(record: Institution, planner: Planner, voice: Voice) -> InstitutionView:
    """Everything an institution's page says."""
    shelf = Bookshelf(voice)
    sources = shelf.cited(record.sources)
    initiative = voice.initiative
    name = record.name.best(voice.language)
    respondent = record.respondent
    activities = [one.record for one in initiative.activities.values() if record.id in one.record.institutions]
    results = [one for one in told_figures(initiative) if one.institution == record.id]
    measures = [one.record for one in initiative.measures.values() if record.id in one.record.institutions]
    return InstitutionView(
        id=record.id,
        name=name.text,
        name_language=name.language,
        short_name=record.short_name or "",
        former_names=record.former_names,
        kind=voice.label("institution-kinds", record.kind),
        region=region_link(record.region, planner.catalogue, voice),
        website=record.website or "",
        website_label=short_address(record.website or ""),
        summary=voice.text(record.summary),
        respondent=voice.text(respondent.role) if respondent else None,
        respondent_unit=voice.text(respondent.unit) if respondent else None,
        cohorts=tuple(cohort_link(cohort, voice) for cohort in record.cohorts),
        commitments_url=_ledger_url(voice),
        commitments=tuple(
            commitment_view(one, shelf, voice=voice, today=planner.today) for one in _signed(record.id, voice)
        ),
        policies=tuple(_policy_item(policy, sources, voice) for policy in record.policies),
        measures=tuple(measure_item(measure, voice) for measure in measures),
        activities=tuple(activity_item(one, voice) for one in activities),
        purchases=purchases_of(record.id, planner.catalogue, shelf, voice),
        results=figure_rows(results, shelf, voice),
        sources=shelf.views,
    )


def _policy_item(policy: Policy, sources: Cited, voice: Voice) -> ToolItem:
    source = sources.find(policy.source)
    details = (voice.date(policy.date), voice.say("Source {number}", number=source.number) if source else "")
    return ToolItem(policy.title.best(voice.language), policy.url or "", voice.text(policy.summary), details)


def _ledger_url(voice: Voice) -> str:
    """The ledger of commitments; empty when there is none."""
    return voice.page("commitments") if has_ledger(voice.initiative) else ""
