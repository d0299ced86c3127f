"""Enterprises in; what the printed portfolio says of them out, as plain values that JSON holds."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from vitrine.catalogue import Entry
from vitrine.model import PartialDate, Text
from vitrine.pages.profile_contact import short_address
from vitrine.pages.views import BadgeView, EnterpriseView, OfferingView, ReferenceView
from vitrine.pages.voice import Voice

# What one printed page holds; the rest is on the enterprise's own page, where the QR code leads.
OFFERINGS, REFERENCES, PROOFS, FACTS = 5, 4, 4, 8
LONGEST_MISSION, LONGEST_SUMMARY, LONGEST_DESCRIPTION = 480, 260, 190
_FULL = (26, 42, 51, 58)  # lines
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


class IndexGroup(NamedTuple):
    """A heading of an index, and the ids below it. name: of its place in the document."""

    name: str
    label: str
    ids: tuple[str, ...]


def is_selected(entry: Entry, chosen: Selection) -> bool:
    """True for a listed enterprise that is in the selection."""
    return (
        entry.is_listed
        and (not chosen.region or chosen.region in entry.served)
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


def portfolio(count: int, chosen: Selection, *, voice: Voice, today: date, version: str) -> Value:
    """What every part of the portfolio prints; its templates only place it.

    count: of enterprises. version: of the catalogue's data.
    """
    site, home = voice.initiative.site, voice.urls.absolute(voice.urls.home(voice.language))
    day = voice.date(PartialDate(today.year, today.month, today.day))
    return {
        "language": voice.language,
        "day": [today.year, today.month, today.day],
        "name": site.name.best(voice.language).text,
        "description": site.description.best(voice.language).text,
        "selection": " · ".join(selection_in_words(chosen, voice)),
        "regions": " · ".join(voice.labels("regions", site.regions)) if not chosen.region else "",
        "keeper": site.coordinator.name,
        "address": short_address(home),
        "url": home,
        "accent": site.colours.accent,
        "highlight": site.colours.highlight,
        "words": _words(voice, day, count) | {"version": voice.say("Version of the data: {version}", version=version)},
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
        "scan": voice.say("Scan to read its whole page"),
        "catalogue_qr": voice.say("QR code: {address}", address=voice.urls.absolute("")),
    }


def printed_enterprise(sheet: Sheet, voice: Voice) -> Value:
    """One enterprise, as its page or its card says it."""
    view, address = sheet.view, page_address(sheet.entry.id, voice)
    offerings = [one for one in view.offerings if not one.is_ended]
    proofs = [one for one in (*view.badges, *view.certifications) if one.state != "expired"]
    more = max(0, len(offerings) - OFFERINGS) + max(0, len(view.references) - REFERENCES)
    said = {
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
    return said | {"fullness": _fullness(said)}


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
        (voice.say("Serves"), view.serves),
        *((group.label, group.figures[0].text) for group in view.figures if not group.disagree),
        (voice.say("NEQ"), view.neq),
        *view.readiness,
    ]
    return [[label, shortened(value, LONGEST_DESCRIPTION)] for label, value in facts if value][:FACTS]


def _fullness(said: Value) -> int:
    """How full its page is, 0 to 4, about: printed so much the smaller, to stand on one page."""
    texts = [one for one in (said["mission"], *(one["description"] for one in said["offerings"])) if one]
    head = 2 * _lines(said["name"], 26) + 1.4 * _lines(said["summary"] and said["summary"]["text"], 48)
    main: float = sum(_lines(one["text"], 60) for one in texts) + bool(said["mission"]) * 3 + bool(said["more"])
    main += sum(3 + _lines(one["details"], 70) for one in said["offerings"]) + bool(said["offerings"]) * 3
    main += sum(
        1.6 + _lines((one["what"]["text"] if one["what"] else "") + one["details"], 64) for one in said["references"]
    )
    side = 9 + sum(_lines(one, 28) for one in said["contact"]) + sum(1 + _lines(one, 28) for _, one in said["facts"])
    side += sum(_lines(one["label"], 28) + _lines(one["details"], 34) for one in said["proofs"])
    side += 2 * sum(bool(said[part]) for part in ("contact", "facts", "proofs"))
    return bisect_left(_FULL, head + max(main + bool(said["references"]) * 3, side))


def _lines(text: str | None, width: int) -> int:
    return -(-len(text or "") // width)


def _contact(view: EnterpriseView) -> list[str]:
    contact = view.contact
    lines = (*contact.address, contact.person, contact.phone, contact.email, contact.website_label)
    return [line for line in lines if line]


def index(entries: Sequence[Entry], vocabulary: str, voice: Voice) -> tuple[IndexGroup, ...]:
    """Categories or regions in the vocabulary's order, each with its enterprises; those nobody has are left out."""
    found: Mapping[str, list[str]] = {code: [] for code in voice.initiative.vocabularies[vocabulary].terms}
    for entry in entries:
        for code in entry.categories if vocabulary == "categories" else (entry.region,):
            found[code].append(entry.id)
    return tuple(
        IndexGroup(f"{vocabulary}-{code}", voice.label(vocabulary, code), tuple(ids))
        for code, ids in found.items()
        if ids
    )


def link_words(name: str, page: int, voice: Voice) -> str:
    """What a link to a page of the portfolio is called by those who do not see it."""
    return voice.say("{name}, page {page}", name=name, page=page)
