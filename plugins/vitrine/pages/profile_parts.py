"""The parts of a profile's page: sources, badges, offerings, references, contact."""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from vitrine.model import (
    Area,
    Offering,
    OfferingStatus,
    Person,
    Quote,
    Recognition,
    Source,
)
from vitrine.model.enterprise import CaseStudy, ClientReference
from vitrine.model.labels import KINDS
from vitrine.pages.views import (
    BadgeView,
    CaseStudyView,
    Link,
    OfferingView,
    QuoteView,
    ReferenceView,
    SourceView,
)
from vitrine.pages.voice import Voice
from vitrine.rules import has_expired


class Cited(NamedTuple):
    """A profile's sources, numbered in their order; a lone source speaks for facts that name none."""

    by_id: Mapping[str, SourceView]

    def find(self, identifier: str | None) -> SourceView | None:
        """The source of a fact, when it has one."""
        if identifier is not None:
            return self.by_id.get(identifier)
        return next(iter(self.by_id.values())) if len(self.by_id) == 1 else None


def cited(sources: tuple[Source, ...], voice: Voice) -> Cited:
    """The sources of a record as its page shows them."""
    return Cited(
        {
            source.id: SourceView(
                number=number,
                anchor=f"source-{source.id}",
                title=source.title,
                publisher=source.publisher or "",
                url=source.url or "",
                date=voice.date(source.date),
            )
            for number, source in enumerate(sources, start=1)
        }
    )


def badge(recognition: Recognition, vocabulary: str, *, sources: Cited, voice: Voice, today: date) -> BadgeView:
    """A status or certification, and whether it is valid on the catalogue's day."""
    term = voice.initiative.vocabularies[vocabulary].terms[recognition.type]
    description = term.description.best(voice.language).text if term.description else ""
    return BadgeView(
        label=term.label.best(voice.language).text,
        description=description,
        url=voice.page("statuses", recognition.type) if vocabulary == "statuses" else "",
        issuer=recognition.issuer or "",
        validity=_validity(recognition, voice),
        evidence=recognition.evidence or "",
        state=_state(recognition, today),
        note=voice.text(recognition.note),
        source=sources.find(recognition.source),
    )


def _state(recognition: Recognition, today: date) -> str:
    if recognition.valid_to is None:
        return "undated"
    return "expired" if has_expired(recognition.valid_to, today) else "valid"


def _validity(recognition: Recognition, voice: Voice) -> str:
    start, end = recognition.valid_from, recognition.valid_to
    if start and end:
        return voice.say("from {start} to {end}", start=voice.date(start), end=voice.date(end))
    if end:
        return voice.say("until {end}", end=voice.date(end))
    return voice.say("since {start}", start=voice.date(start)) if start else ""


def have_one_effect(offerings: tuple[Offering, ...]) -> bool:
    """Whether buying any of them changes the same: then it is said once, beside them."""
    return len({offering.benefits for offering in offerings}) <= 1


def offering_view(offering: Offering, sources: Cited, voice: Voice, *, tells_benefits: bool) -> OfferingView:
    """One offering as a row a buyer compares."""
    return OfferingView(
        anchor=f"offering-{offering.id}",
        name=offering.name.best(voice.language),
        kind=voice.wording.say(KINDS[offering.kind]),
        category=voice.facet("categories", offering.category),
        description=voice.text(offering.description),
        serves=area_in_words(offering.area, voice),
        price=_price(offering, voice),
        minimum=voice.text(offering.minimum),
        capacity=voice.text(offering.capacity),
        lead_time=days_in_words(offering.lead_time_days, voice),
        contract_modes=voice.labels("contract-modes", offering.contract_modes),
        requirements=voice.labels("requirements", offering.requirements_met),
        benefits=tuple([voice.benefit_links[code] for code in offering.benefits]) if tells_benefits else (),
        clauses=_clauses(offering, voice),
        is_ended=offering.status is OfferingStatus.ENDED,
        source=sources.find(offering.source),
    )


def _clauses(offering: Offering, voice: Voice) -> tuple[Link, ...]:
    """The clauses it says it can answer, then those written for its category."""
    fitting = voice.clauses_by_category.get(offering.category, ())
    if not (offering.clauses or fitting):
        return ()
    return tuple(
        [voice.clause_links[one] for one in dict.fromkeys((*offering.clauses, *fitting)) if one in voice.clause_links]
    )


def area_in_words(area: Area | None, voice: Voice) -> str:
    """Where an offering can be bought, as a phrase; empty when no source says."""
    if area is None:
        return ""
    if area.province:
        return voice.say("The whole province")
    known = (area.regions, area.mrc, area.municipalities, area.radius_km)
    if known not in voice.areas:
        voice.areas[known] = _places_in_words(area, voice)
    return voice.areas[known]


def _places_in_words(area: Area, voice: Voice) -> str:
    places = [*voice.labels("regions", area.regions), *voice.labels("mrc", area.mrc), *area.municipalities]
    if area.radius_km is not None:
        places.append(voice.say("{km} km around", km=area.radius_km))
    return voice.list(places)


def _price(offering: Offering, voice: Voice) -> str:
    if offering.price_from is None:
        return ""
    amount = voice.money(offering.price_from)
    if offering.unit is None:
        return voice.say("from {amount}", amount=amount)
    return voice.say("from {amount} per {unit}", amount=amount, unit=offering.unit.best(voice.language).text)


def days_in_words(days: int | None, voice: Voice) -> str:
    """`12 days`; empty when not known."""
    if days is None:
        return ""
    return voice.wording.ngettext("%(days)s day", "%(days)s days", days) % {"days": days}


def reference_view(reference: ClientReference, sources: Cited, voice: Voice) -> ReferenceView:
    """Who bought what."""
    institution = voice.initiative.institutions[reference.institution].record
    value = reference.value
    return ReferenceView(
        client=Link(institution.name.best(voice.language).text, voice.page("institutions", reference.institution)),
        what=reference.what.best(voice.language),
        when=voice.date(reference.year),
        value=voice.number(value.value, value.bound, is_money=True) if value else "",
        after_matchmaking=reference.after_matchmaking,
        quote=quote_view(reference.quote, voice),
        source=sources.find(reference.source),
    )


def quote_view(quote: Quote | None, voice: Voice) -> QuoteView | None:
    """Words said; the person only with a consent."""
    if quote is None:
        return None
    person = shown_person(quote.person)
    role = voice.text(person.role) if person else None
    return QuoteView(quote.text.best(voice.language), person.name if person else "", role)


def shown_person(person: Person | None) -> Person | None:
    """The person, if they agreed to be named."""
    return person if person is not None and person.consent_date is not None else None


def case_study_view(study: CaseStudy | None, sources: Cited, voice: Voice) -> CaseStudyView | None:
    """The story others can learn from."""
    if study is None:
        return None
    return CaseStudyView(
        model=study.model.best(voice.language),
        context=voice.text(study.context),
        findings=tuple(finding.best(voice.language) for finding in study.findings),
        quote=quote_view(study.quote, voice),
        sources=tuple(view for view in map(sources.find, study.sources) if view),
    )
