"""A profile in; the front matter of its page in Hugo out: the same facts, in the words of one language.

Dates, amounts and areas come ready in words: work that Hugo is spared. Codes stay codes: Hugo's own taxonomies
and data files turn them into lists and labels.
"""

import zlib
from typing import Any

from vitrine.catalogue import Entry
from vitrine.images import placeholder
from vitrine.images.placeholder import initials
from vitrine.loading import Profile
from vitrine.model import Offering, Text
from vitrine.pages.framing import shortened
from vitrine.pages.pictures import Pictures
from vitrine.pages.profile import card_view, enterprise_view, story_of
from vitrine.pages.views import BadgeView, EnterpriseView, OfferingView, QuoteView, ReferenceView, SourceView
from vitrine.pages.voice import Voice
from vitrine.plugin.setting import Setting

Values = dict[str, Any]


def front_matter(profile: Profile, entry: Entry, voice: Voice, setting: Setting) -> Values:
    """Everything the page's template prints, but the story, the neighbours and the place in lists."""
    enterprise = profile.enterprise
    view = enterprise_view(
        profile, entry, story_of(profile, voice), voice=voice, pictures=Pictures(), today=setting.today
    )
    card = card_view(profile, entry, voice=voice, pictures=Pictures(), today=setting.today)
    about = view.summary or view.mission
    main_sector = entry.sectors[0] if entry.sectors else ""
    return {
        "title": view.name,
        "url": "/" + voice.urls.page(voice.language, "enterprises", entry.id),
        "date": enterprise.last_verified.first_day.isoformat(),
        "description": shortened(about.text) if about else view.name,
        "type": "enterprises" if entry.is_listed else "closed",
        "section": "enterprises",
        "card": main_sector,
        "hidden": not entry.is_listed or None,
        "about": _words(about),
        "mission": _words(view.mission),
        "legal_name": view.legal_name or None,
        "other_names": list(view.other_names),
        "neq": view.neq or None,
        "legal_form": [entry.legal_form] if entry.legal_form else [],
        "region": enterprise.region,
        "county": enterprise.mrc,
        "place": view.place,
        "trades": list(entry.sectors),
        "people": list(entry.people_served),
        "social_purposes": list(enterprise.social_purposes),
        "served": list(entry.served),
        "serves": view.serves or None,
        "recognitions": [
            _recognition(shown, fact.type) for shown, fact in zip(view.badges, enterprise.statuses, strict=True)
        ],
        "certifications": [
            _recognition(shown, fact.type)
            for shown, fact in zip(view.certifications, enterprise.certifications, strict=True)
        ],
        "offerings": [_offering(shown, fact) for shown, fact in zip(view.offerings, enterprise.offerings, strict=True)],
        "readiness": [{"label": label, "value": value} for label, value in view.readiness],
        "references": [
            _reference(shown, fact.institution)
            for shown, fact in zip(view.references, enterprise.client_references, strict=True)
        ],
        "bought_by": card.bought_by or None,
        "case_study": _case_study(view),
        "figures": _figures(view),
        "founded": [str(int(figure.value)) for figure in enterprise.founded],
        "contact": _contact(view),
        "social": list(enterprise.social),
        "street": enterprise.address.street if enterprise.address else None,
        "town": enterprise.municipality,
        "postal_code": enterprise.postal_code,
        "networks": list(view.networks),
        "cohorts": [cohort.text for cohort in view.cohorts],
        "status": view.status,
        "status_label": view.status_label,
        "status_note": _words(view.status_note),
        "closed_on": str(enterprise.closed_on) if enterprise.closed_on else None,
        "closed_in_words": view.closed_on or None,
        "verified": view.verified,
        "verified_date": view.verified_date,
        "verified_by": view.verified_by.text,
        "is_stale": view.is_stale,
        "basis": view.basis,
        "licence": view.licence,
        "completeness": {
            "percent": view.completeness.percent,
            "text": f"{view.completeness.percent} %",
            "missing": list(view.completeness.missing),
        },
        "sources": [_source_line(source) for source in view.sources],
        "drawing": {"sector": main_sector, "pattern": pattern_key(entry), "initials": initials(entry.name)},
    }


def facets(entry: Entry) -> Values:
    """The terms under which Hugo lists an enterprise."""
    return {
        "categories": list(entry.categories),
        "needs": list(entry.needs),
        "sectors": list(entry.sectors),
        "regions": list(entry.served),
        "mrc": list(entry.mrc),
        "legal-forms": [entry.legal_form] if entry.legal_form else [],
        "statuses": list(entry.statuses),
        "people-served": list(entry.people_served),
    }


def pattern_of(entry: Entry) -> str:
    """The drawing for an enterprise without a picture, up to its initials: one of few."""
    return placeholder(entry.name, entry.sectors[0] if entry.sectors else "").partition("<text")[0]


def pattern_key(entry: Entry) -> str:
    """A name for that drawing."""
    return f"p{zlib.crc32(pattern_of(entry).encode()):08x}"


def _words(text: Text | None) -> str | None:
    return text.text if text else None


def _cited(source: SourceView | None) -> Values | None:
    return (
        {"id": source.anchor.removeprefix("source-"), "number": source.number, "title": source.title}
        if source
        else None
    )


def _source_line(source: SourceView) -> Values:
    return {
        "id": source.anchor.removeprefix("source-"),
        "title": source.title,
        "publisher": source.publisher or None,
        "url": source.url or None,
        "date": source.date or None,
    }


def _recognition(shown: BadgeView, code: str) -> Values:
    return {
        "type": code,
        "state": shown.state,
        "issuer": shown.issuer or None,
        "validity": shown.validity or None,
        "evidence": shown.evidence or None,
        "source": _cited(shown.source),
    }


def _offering(shown: OfferingView, fact: Offering) -> Values:
    return {
        "id": shown.anchor,
        "name": shown.name.text,
        "kind": fact.kind.value,
        "category": fact.category,
        "description": _words(shown.description),
        "serves": shown.serves or None,
        "price": shown.price or None,
        "price_from": str(fact.price_from) if fact.price_from is not None else None,
        "minimum": _words(shown.minimum),
        "capacity": _words(shown.capacity),
        "lead_time": shown.lead_time or None,
        "contract_modes": list(fact.contract_modes),
        "requirements_met": list(fact.requirements_met),
        "benefits": list(fact.benefits),
        "source": _cited(shown.source),
    }


def _reference(shown: ReferenceView, institution: str) -> Values:
    return {
        "institution": institution,
        "what": shown.what.text,
        "when": shown.when or None,
        "value": shown.value or None,
        "after_matchmaking": shown.after_matchmaking or None,
        "quote": _quote(shown.quote),
        "source": _cited(shown.source),
    }


def _quote(quote: QuoteView | None) -> Values | None:
    return {"text": quote.text.text, "who": quote.who or None, "role": _words(quote.role)} if quote else None


def _case_study(view: EnterpriseView) -> Values | None:
    study = view.case_study
    if study is None:
        return None
    return {
        "model": study.model.text,
        "context": _words(study.context),
        "findings": [finding.text for finding in study.findings],
        "sources": [_cited(source) for source in study.sources],
    }


def _figures(view: EnterpriseView) -> list[Values]:
    return [
        {
            "label": group.label,
            "disagree": group.disagree or None,
            "figures": [
                {
                    "text": figure.text,
                    "as_of": figure.as_of or None,
                    "note": _words(figure.note),
                    "source": _cited(figure.source),
                }
                for figure in group.figures
            ],
        }
        for group in (*view.people_figures, *view.figures)
    ]


def _contact(view: EnterpriseView) -> Values:
    contact = view.contact
    return {
        "email": contact.email or None,
        "phone": contact.phone or None,
        "phone_url": contact.phone_url or None,
        "person": contact.person or None,
        "person_role": _words(contact.person_role),
        "website": contact.website or None,
        "website_label": contact.website_label or None,
        "address": list(contact.address),
        "social": [{"text": link.text, "url": link.url} for link in contact.social],
    }
