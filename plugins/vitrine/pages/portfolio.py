"""Enterprises in; what the printed portfolio says of them out, as plain values that JSON holds."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, NamedTuple

from vitrine.catalogue import Catalogue, Entry
from vitrine.model import PartialDate, Text
from vitrine.pages.profile_contact import short_address
from vitrine.pages.views import BadgeView, EnterpriseView, OfferingView, ReferenceView
from vitrine.pages.voice import Voice

# What one printed page holds; the rest is on the enterprise's own page, where the QR code leads.
OFFERINGS, REFERENCES, PROOFS, FACTS = 5, 4, 4, 8
LONGEST_MISSION, LONGEST_SUMMARY, LONGEST_DESCRIPTION = 480, 260, 190
Value = dict[str, Any]  # Any: what JSON holds


class Selection(NamedTuple):
    """Which enterprises: codes of vocabularies, the id of a cohort; all that are given must hold."""

    region: str = ""
    category: str = ""
    cohort: str = ""


class Sheet(NamedTuple):
    """An enterprise to print. picture: name of a file, empty for the drawing; alt: None when nobody described it."""

    view: EnterpriseView
    entry: Entry
    picture: str
    alt: Text | None
    credit: str
    qr: str


def selected(catalogue: Catalogue, chosen: Selection) -> tuple[Entry, ...]:
    """The listed enterprises of a selection, in the catalogue's order."""
    return tuple(
        entry
        for entry in catalogue.listed
        if (not chosen.region or chosen.region in entry.served)
        and (not chosen.category or chosen.category in (*entry.categories, *entry.sectors))
        and (not chosen.cohort or chosen.cohort in entry.cohorts)
    )


def selection_in_words(chosen: Selection, voice: Voice) -> tuple[str, ...]:
    """What was chosen, as people read it; codes and ids must be known."""
    said = []
    if chosen.region:
        said.append(voice.label("regions", chosen.region))
    if chosen.category:
        categories = voice.initiative.vocabularies["categories"].terms
        said.append(voice.label("categories" if chosen.category in categories else "sectors", chosen.category))
    if chosen.cohort:
        said.append(voice.initiative.cohorts[chosen.cohort].record.name.best(voice.language).text)
    return tuple(said)


def portfolio(sheets: Iterable[Sheet], chosen: Selection, *, voice: Voice, today: date, version: str) -> Value:
    """Everything the portfolio prints; its templates only place it. version: of the catalogue's data."""
    site, printed = voice.initiative.site, tuple(sheets)
    day = voice.date(PartialDate(today.year, today.month, today.day))
    about = selection_in_words(chosen, voice)
    return {
        "language": voice.language,
        "day": [today.year, today.month, today.day],
        "name": site.name.best(voice.language).text,
        "description": site.description.best(voice.language).text,
        "selection": " · ".join(about),
        "regions": " · ".join(voice.labels("regions", site.regions)) if not chosen.region else "",
        "keeper": site.coordinator.name,
        "address": short_address(voice.urls.absolute(voice.urls.home(voice.language))),
        "url": voice.urls.absolute(voice.urls.home(voice.language)),
        "accent": site.colours.accent,
        "highlight": site.colours.highlight,
        "enterprises": [_enterprise(sheet, voice) for sheet in printed],
        "categories": _index(printed, "categories", voice),
        "places": _index(printed, "regions", voice),
        "words": _words(voice, day, len(printed))
        | {"version": voice.say("Version of the data: {version}", version=version)},
    }


def _words(voice: Voice, day: str, count: int) -> Value:
    site = voice.initiative.site
    return {
        "edition": voice.say("Edition of {day}", day=day),
        "day": day,
        "count": voice.wording.ngettext("%(count)s enterprise", "%(count)s enterprises", count) % {"count": count},
        "kept": voice.say("Kept by {name}", name=site.coordinator.name),
        "licence": voice.say("Data under licence {licence}", licence=site.licence),
        "demonstration": voice.say("Demonstration") if site.demonstration else "",
        "contents": voice.say("Contents"),
        "enterprises": voice.say("Enterprises"),
        "categories": voice.say("Index by category"),
        "places": voice.say("Index by region"),
        "head_office": voice.say("By the region of the head office."),
        "offerings": voice.say("What it sells"),
        "references": voice.say("Who bought from it"),
        "proofs": voice.say("Statuses and certifications"),
        "mission": voice.say("Mission"),
        "contact": voice.say("Contact"),
        "facts": voice.say("Facts"),
        "page": voice.say("Its page"),
        "scan": voice.say("Scan to read its whole page"),
        "catalogue_qr": voice.say("QR code: {address}", address=voice.urls.absolute("")),
    }


def _enterprise(sheet: Sheet, voice: Voice) -> Value:
    view, address = sheet.view, page_address(sheet.entry.id, voice)
    offerings = [one for one in view.offerings if not one.is_ended]
    proofs = [one for one in (*view.badges, *view.certifications) if one.state != "expired"]
    more = max(0, len(offerings) - OFFERINGS) + max(0, len(view.references) - REFERENCES)
    return {
        "id": view.id,
        "name": view.name,
        "place": view.place,
        "form": view.legal_form.text if view.legal_form else "",
        "summary": _text(view.summary or view.mission, LONGEST_SUMMARY),
        "mission": _text(view.mission if view.summary else None, LONGEST_MISSION),
        "offerings": [_offering(one) for one in offerings[:OFFERINGS]],
        "references": [_reference(one) for one in view.references[:REFERENCES]],
        "proofs": [_proof(one) for one in proofs[:PROOFS]],
        "more": voice.say("The rest is on its page.") if more else "",
        "facts": _facts(view, voice),
        "contact": _contact(view),
        "verified": voice.say("Verified {date}", date=view.verified),
        "url": address,
        "qr": sheet.qr,
        "qr_alt": voice.say("QR code: {address}", address=address),
        "picture": sheet.picture,
        "alt": _text(sheet.alt),
        "credit": sheet.credit,
        "drawing": f"{view.id}.svg",
    }


def page_address(identifier: str, voice: Voice) -> str:
    """The whole address of an enterprise's page."""
    return voice.urls.absolute(voice.urls.page(voice.language, "enterprises", identifier))


def _text(text: Text | None, longest: int = 4000) -> Value | None:
    return {"text": shortened(text.text, longest), "lang": text.language.partition("-")[0]} if text else None


def shortened(text: str, longest: int) -> str:
    """At most so many characters, cut between words."""
    words = " ".join(text.split())
    return words if len(words) <= longest else words[:longest].rpartition(" ")[0].rstrip(",;:.") + "…"


def _offering(offering: OfferingView) -> Value:
    details = (offering.serves, offering.price, offering.lead_time)
    return {
        "name": _text(offering.name, LONGEST_DESCRIPTION),
        "category": offering.category.text,
        "description": _text(offering.description, LONGEST_DESCRIPTION),
        "details": " · ".join(shortened(one, LONGEST_DESCRIPTION) for one in details if one),
    }


def _reference(reference: ReferenceView) -> Value:
    return {
        "client": reference.client.text,
        "what": _text(reference.what, LONGEST_DESCRIPTION),
        "details": " · ".join(filter(None, (reference.when, reference.value))),
    }


def _proof(badge: BadgeView) -> Value:
    return {"label": badge.label, "details": " · ".join(filter(None, (badge.issuer, badge.validity)))}


def _facts(view: EnterpriseView, voice: Voice) -> list[list[str]]:
    facts = [
        (voice.say("Legal form"), view.legal_form.text if view.legal_form else ""),
        (voice.say("Serves"), view.serves),
        *((group.label, group.figures[0].text) for group in view.figures if not group.disagree),
        (voice.say("NEQ"), view.neq),
        *view.readiness,
    ]
    return [[label, shortened(value, LONGEST_DESCRIPTION)] for label, value in facts if value][:FACTS]


def _contact(view: EnterpriseView) -> list[str]:
    contact = view.contact
    lines = (*contact.address, contact.person, contact.phone, contact.email, contact.website_label)
    return [line for line in lines if line]


def _index(sheets: tuple[Sheet, ...], vocabulary: str, voice: Voice) -> list[Value]:
    """Terms in the vocabulary's order, each with its enterprises; those nobody has are left out."""
    found: Mapping[str, list[str]] = {code: [] for code in voice.initiative.vocabularies[vocabulary].terms}
    for sheet in sheets:
        for code in sheet.entry.categories if vocabulary == "categories" else (sheet.entry.region,):
            found[code].append(sheet.entry.id)
    return [{"label": voice.label(vocabulary, code), "ids": ids} for code, ids in found.items() if ids]
