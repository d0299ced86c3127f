"""How to reach an enterprise, and what to check before inviting it."""

from decimal import Decimal

from vitrine.model import Contact, Enterprise, Readiness
from vitrine.pages.profile_parts import days_in_words, shown_person
from vitrine.pages.views import ContactView, Link
from vitrine.pages.voice import Voice
from vitrine.wording import format_language

# A phone's digits alone, as a `tel:` link takes them; an extension follows `;ext=` (RFC 3966).
_PHONE_MARKS = str.maketrans("", "", " ().-")


def readiness_rows(readiness: Readiness | None, voice: Voice) -> tuple[tuple[str, str], ...]:
    """What a buyer checks before inviting: label and answer; questions without an answer are left out."""
    if readiness is None:
        return ()
    yes_no = {"yes": voice.say("Yes"), "no": voice.say("No"), None: ""}
    rows = (
        (voice.say("Smallest order"), _money(readiness.min_order, voice)),
        (voice.say("Largest contract"), _money(readiness.max_contract, voice)),
        (voice.say("Usual lead time"), days_in_words(readiness.lead_time_days, voice)),
        (voice.say("Liability insurance"), _money(readiness.liability_insurance, voice)),
        (voice.say("Receives SEAO notices"), yes_no[readiness.seao_registered]),
        (voice.say("Can post a bid bond"), yes_no[readiness.bid_bond_ok]),
        (voice.say("Working languages"), voice.list(_language_names(readiness.languages, voice))),
    )
    return tuple(row for row in rows if row[1])


def _money(amount: Decimal | None, voice: Voice) -> str:
    return voice.money(amount) if amount is not None else ""


def _language_names(codes: tuple[str, ...], voice: Voice) -> tuple[str, ...]:
    return tuple(format_language(code, voice.language) for code in codes)


def contact_view(enterprise: Enterprise, voice: Voice) -> ContactView:
    """Ways to reach an enterprise; a street only when it is public, a person only with consent."""
    contact = enterprise.contact or Contact()
    person = shown_person(contact.person)
    website = enterprise.website or ""
    return ContactView(
        email=contact.email or "",
        phone=contact.phone or "",
        phone_url=phone_url(contact.phone, voice.initiative.site.jurisdiction) if contact.phone else "",
        page=contact.url or "",
        person=person.name if person else "",
        person_role=voice.text(person.role) if person else None,
        website=website,
        website_label=short_address(website),
        website_note=voice.text(enterprise.website_note),
        social=tuple(Link(short_address(url), url) for url in enterprise.social),
        address=_address_lines(enterprise),
    )


def _address_lines(enterprise: Enterprise) -> tuple[str, ...]:
    address = enterprise.address
    street = address.street if address and address.public else None
    town = " ".join(filter(None, (enterprise.municipality, enterprise.postal_code if street else None)))
    return tuple(filter(None, (street, enterprise.district, town)))


def phone_url(phone: str, jurisdiction: str | None) -> str:
    """A `tel:` link; where ten digits are a North American number, it gets its country code."""
    number, _, extension = phone.partition("poste") if "poste" in phone else phone.partition("ext")
    digits = number.translate(_PHONE_MARKS)
    if len(digits) == 10 and (jurisdiction or "").startswith(("CA", "US")):
        digits = "+1" + digits
    extension = "".join(character for character in extension if character.isdigit())
    return f"tel:{digits};ext={extension}" if extension else f"tel:{digits}"


def short_address(url: str) -> str:
    """An address as people say it: no scheme, no `www.`, no slash at the end."""
    return url.partition("://")[2].removeprefix("www.").rstrip("/")
