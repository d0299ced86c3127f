"""Which fields of a profile the page asks for, in what order, and what helps to fill them in.

What is not asked (figures, references, a case study …) is left as it stands when a profile is corrected.
"""

from collections.abc import Mapping
from typing import NamedTuple

from vitrine.model import Message


class Question(NamedTuple):
    """A field to fill in. path: in its record, as `contact.email`; control: empty for the one its type calls for."""

    path: str
    hint: Message | None = None
    control: str = ""
    complete: str = ""
    is_asked: bool = False  # said to be needed, though files may do without it


class Group(NamedTuple):
    """A list of records, each with questions of its own. more: those that are folded away at first."""

    path: str
    one: Message
    add: Message
    remove: Message
    questions: tuple[Question, ...]
    more: tuple[Question, ...] = ()
    least: int = 0


class Section(NamedTuple):
    """A step of the form."""

    name: str
    heading: Message
    introduction: Message
    questions: tuple[Question | Group, ...]


STORY = "story"
_ONE_OF_ITS_SOURCES = Message("For a profile that rests on public sources: the identifier of one of its sources.")

_OFFERING = Group(
    "offerings",
    Message("Product or service {number}"),
    Message("Add a product or service"),
    Message("Remove product or service {number}"),
    (
        Question("name", Message("As a buyer would say it: Catering, Office cleaning, Custom furniture.")),
        Question("kind", control="radios"),
        Question("category", Message("Begin to type, then choose in the list: it is how buyers find you.")),
        Question("description", Message("One or two sentences.")),
        Question("keywords", Message("Words that buyers would type, one a line, in both languages if you can.")),
        Question("area.province", Message("Tick it if you serve the whole province; otherwise say where below.")),
        Question("area.regions"),
        Question("area.municipalities", Message("One a line.")),
        Question("area.radius_km", Message("If you say it by distance: a number of kilometres.")),
    ),
    more=(
        Question("price_from", Message("In dollars, before tax: 1500 or 12.50.")),
        Question("unit", Message("What the price is for: hour, person, kit.")),
        Question("minimum"),
        Question("capacity", Message("How much you can deliver, and how fast.")),
        Question("lead_time_days", Message("A number of days.")),
        Question("contract_modes"),
        Question("requirements_met"),
        Question("benefits"),
        Question("audience"),
        Question("status", control="radios"),
        Question("source", _ONE_OF_ITS_SOURCES, control="source"),
    ),
    least=1,
)
_RECOGNITION = (
    Question("type"),
    Question("issuer", Message("Who grants it.")),
    Question("valid_to", Message("As 2027-03-31, or 2027 if only the year is known.")),
    Question("evidence", Message("The address of a page that proves it.")),
)

SECTIONS: tuple[Section, ...] = (
    Section(
        "identity",
        Message("Your enterprise"),
        Message("What the public sees first. Only what is marked as needed is needed."),
        (
            Question("name", Message("The name the public knows."), complete="organization"),
            Question("legal_name", Message("Only if it is not the same.")),
            Question("neq", Message("Ten digits. It tells your enterprise from all others.")),
            Question("legal_form", is_asked=True),
            Question("mission", Message("What your enterprise exists for, in a sentence or two."), is_asked=True),
            Question("summary", Message("What you sell and to whom: 160 characters at most, shown on your card.")),
            Question("social_purposes"),
            Question("people_served"),
        ),
    ),
    Section(
        "offerings",
        Message("What you sell"),
        Message("Buyers look for a product or a service. Tell one at least; sixty at most."),
        (_OFFERING,),
    ),
    Section(
        "place",
        Message("Where you are"),
        Message("The region where your head office is."),
        (
            Question("region"),
            Question("mrc"),
            Question("municipality", complete="address-level2"),
            Question("district"),
            Question("address.street", complete="address-line1"),
            Question("address.public", Message("Untick it to keep the street and the postal code off the site.")),
            Question("postal_code", Message("As H1X 2B4."), complete="postal-code"),
        ),
    ),
    Section(
        "contact",
        Message("How to reach you"),
        Message("One way at least. Prefer a general address: it stays good when people change."),
        (
            Question(
                "contact.email", Message("A general one, as info@example.org."), control="email", complete="email"
            ),
            Question("contact.phone", Message("As 514 555-0123."), control="tel", complete="tel"),
            Question("contact.url", Message("It starts with https://"), control="url"),
            Question("website", Message("It starts with https://"), control="url", complete="url"),
            Question("social", Message("One address a line.")),
        ),
    ),
    Section(
        "proofs",
        Message("Proofs and public contracts"),
        Message("What reassures a buyer. Leave what does not apply."),
        (
            Group(
                "statuses",
                Message("Status {number}"),
                Message("Add a recognised status"),
                Message("Remove status {number}"),
                _RECOGNITION,
            ),
            Group(
                "certifications",
                Message("Certification {number}"),
                Message("Add a certification"),
                Message("Remove certification {number}"),
                _RECOGNITION,
            ),
            Question("readiness.min_order", Message("In dollars, before tax: 1500 or 12.50.")),
            Question("readiness.max_contract", Message("In dollars, before tax: 1500 or 12.50.")),
            Question("readiness.liability_insurance", Message("In dollars: 2000000 for two million.")),
            Question("readiness.seao_registered", control="radios"),
            Question("readiness.bid_bond_ok", control="radios"),
            Question("networks", Message("One a line.")),
            Question("group_bids.open", Message("To answer a call for tenders with other enterprises, as partners.")),
            Question("group_bids.seeks_categories", Message("What a partner would do in a bid together.")),
            Question("group_bids.offers_categories", Message("What you would do; nothing: all that you sell.")),
            Question("group_bids.regions", Message("Nothing: the regions that you serve.")),
            Question("group_bids.note", Message("As the size of the contracts, or of the group.")),
            Question("group_bids.source", _ONE_OF_ITS_SOURCES, control="source"),
        ),
    ),
    Section(
        "story",
        Message("Story and pictures"),
        Message("Who you are, in your own words. Three short paragraphs are enough."),
        (
            Question(STORY, Message("Markdown may be used: **bold**, lists, links. No HTML.")),
            Group(
                "media",
                Message("Picture {number}"),
                Message("Add a picture"),
                Message("Remove picture {number}"),
                (
                    Question(
                        "file",
                        Message("JPEG, PNG or WebP. It is made smaller here; place and camera are taken out of it."),
                        control="picture",
                    ),
                    Question("alt", Message("For those who do not see it: who or what is there, doing what.")),
                    Question("role", control="radios"),
                    Question("credit", Message("Who took it.")),
                ),
            ),
        ),
    ),
    Section(
        "consent",
        Message("Dates and consent"),
        Message("Nothing is published without a basis: your consent, or public sources."),
        (
            Question("status", control="radios"),
            Question("last_verified", Message("The day these facts were checked: today, most often.")),
            Question("basis", control="basis"),
            Question(
                "basis.consent.by",
                Message("Your role: general manager, coordinator. It is never shown."),
                complete="organization-title",
            ),
            Group(
                "sources",
                Message("Source {number}"),
                Message("Add a source"),
                Message("Remove source {number}"),
                (
                    Question("title"),
                    Question("publisher"),
                    Question("url", Message("It starts with https://"), control="url"),
                    Question("consulted", Message("As 2026-11-26.")),
                ),
            ),
        ),
    ),
)

# What people choose among, where it is not read from a vocabulary.
CHOICES: Mapping[str, Mapping[str, Message]] = {
    "kind": {
        "product": Message("Product"),
        "service": Message("Service"),
        "rental": Message("Rental"),
        "staffing": Message("Staffing"),
    },
    "offerings.status": {
        "active": Message("Sold all year"),
        "seasonal": Message("Sold in season"),
        "ended": Message("No longer sold"),
    },
    "status": {
        "active": Message("Open"),
        "paused": Message("Not taking orders for now"),
        "closed": Message("Closed for good"),
    },
    "seao_registered": {"yes": Message("Yes"), "no": Message("No")},
    "bid_bond_ok": {"yes": Message("Yes"), "no": Message("No")},
    "basis": {
        "consent": Message("I speak for this enterprise, and agree to the publication of this profile."),
        "public-sources": Message("I am somebody else: these facts come from public sources, which I name."),
        "keep": Message("I only correct facts: leave the basis as it is."),
    },
    "role": {"photo": Message("Photo"), "logo": Message("Logo")},
}
