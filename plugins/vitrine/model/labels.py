"""The name of every field of a profile, for people: in forms, in spreadsheets, in reports."""

from collections.abc import Mapping

from pydantic import BaseModel

from vitrine.model.offering import Kind, OfferingStatus
from vitrine.model.problem import Message
from vitrine.model.record_labels import RECORD_LABELS

KINDS: Mapping[Kind, Message] = {
    Kind.PRODUCT: Message("Product"),
    Kind.SERVICE: Message("Service"),
    Kind.RENTAL: Message("Rental"),
    Kind.STAFFING: Message("Staffing"),
}
# Words of the model that people choose among, where they are not read from a vocabulary.
CHOICES: Mapping[str, Message] = {
    **{kind.value: word for kind, word in KINDS.items()},
    OfferingStatus.ACTIVE: Message("Sold all year"),
    OfferingStatus.SEASONAL: Message("Sold in season"),
    OfferingStatus.ENDED: Message("No longer sold"),
    "yes": Message("Yes"),
    "no": Message("No"),
}

_LABELS: Mapping[str, Mapping[str, Message]] = {
    **RECORD_LABELS,
    "Enterprise": {
        "id": Message("Identifier"),
        "name": Message("Name"),
        "legal_name": Message("Registered name"),
        "other_names": Message("Other names"),
        "former_names": Message("Former names"),
        "neq": Message("Québec enterprise number (NEQ)"),
        "legal_form": Message("Legal form"),
        "statuses": Message("Recognised statuses"),
        "certifications": Message("Certifications"),
        "mission": Message("Mission"),
        "summary": Message("Summary in one sentence"),
        "social_purposes": Message("Social purposes"),
        "people_served": Message("People served or employed"),
        "region": Message("Administrative region"),
        "mrc": Message("Regional county municipality (MRC)"),
        "municipality": Message("Municipality"),
        "district": Message("Borough or neighbourhood"),
        "address": Message("Address"),
        "postal_code": Message("Postal code"),
        "geo": Message("Point on the map"),
        "offerings": Message("Offerings"),
        "contact": Message("Contact"),
        "website": Message("Website"),
        "website_note": Message("Note on the website"),
        "social": Message("Pages on social networks"),
        "founded": Message("Year of founding"),
        "employees": Message("People employed"),
        "trainees": Message("People in training in a year"),
        "revenue": Message("Yearly revenue"),
        "client_references": Message("Client references"),
        "case_study": Message("Case study"),
        "media": Message("Pictures"),
        "readiness": Message("Readiness for public contracts"),
        "networks": Message("Networks and federations"),
        "extra": Message("Other facts"),
        "cohorts": Message("Cohorts"),
        "group_bids": Message("Bidding with others"),
        "status": Message("Status"),
        "status_note": Message("Note on its status"),
        "closed_on": Message("Closed on"),
        "closing_reason": Message("Why it closed"),
        "merged_into": Message("Merged into"),
        "last_verified": Message("Last verified on"),
        "verified_by": Message("Verified by"),
        "sources": Message("Sources"),
        "basis": Message("Basis of publication"),
        "licence": Message("Licence"),
    },
    "Recognition": {
        "type": Message("Type"),
        "issuer": Message("Granted by"),
        "number": Message("Number"),
        "valid_from": Message("Valid from"),
        "valid_to": Message("Valid until"),
        "evidence": Message("Address of the proof"),
        "note": Message("Note"),
        "source": Message("Source"),
    },
    "ClientReference": {
        "institution": Message("Institution"),
        "what": Message("What was bought"),
        "year": Message("Date"),
        "value": Message("Amount"),
        "after_matchmaking": Message("After a matchmaking event"),
        "quote": Message("What the client said"),
        "source": Message("Source"),
    },
    "CaseStudy": {
        "model": Message("Business model"),
        "context": Message("Context"),
        "findings": Message("Findings"),
        "quote": Message("Sentence to remember"),
        "sources": Message("Sources"),
    },
    "GroupBids": {
        "open": Message("Ready to bid with others"),
        "seeks_categories": Message("Looks for, by category"),
        "seeks": Message("Looks for"),
        "offers_categories": Message("Brings, by category"),
        "offers": Message("Brings"),
        "regions": Message("Regions where it would bid"),
        "note": Message("Conditions"),
        "since": Message("Ready since"),
        "source": Message("Source"),
    },
    "Consent": {
        "date": Message("Date of consent"),
        "by": Message("Role of the person who agreed"),
        "scope": Message("What the consent covers"),
    },
    "ConsentBasis": {
        "consent": Message("Consent"),
    },
    "Offering": {
        "id": Message("Identifier"),
        "name": Message("Name"),
        "kind": Message("Kind"),
        "category": Message("Category"),
        "description": Message("Description"),
        "unspsc": Message("UNSPSC code"),
        "keywords": Message("Keywords"),
        "area": Message("Area served"),
        "price_from": Message("Price from"),
        "unit": Message("Unit of the price"),
        "minimum": Message("Smallest order"),
        "capacity": Message("Capacity"),
        "lead_time_days": Message("Days to deliver"),
        "contract_modes": Message("Contract modes"),
        "audience": Message("Kinds of buyers"),
        "requirements_met": Message("Requirements met"),
        "benefits": Message("Benefits"),
        "clauses": Message("Toolkit clauses"),
        "media": Message("Pictures"),
        "status": Message("Availability"),
        "source": Message("Source"),
    },
    "Readiness": {
        "min_order": Message("Smallest order accepted"),
        "max_contract": Message("Largest contract it can carry"),
        "lead_time_days": Message("Usual days to deliver"),
        "liability_insurance": Message("Civil liability cover"),
        "seao_registered": Message("Receives notices from SEAO"),
        "bid_bond_ok": Message("Can post a bid bond"),
        "languages": Message("Working languages"),
    },
    "Source": {
        "id": Message("Identifier"),
        "title": Message("Title"),
        "publisher": Message("Publisher"),
        "url": Message("Web address"),
        "date": Message("Published on"),
        "consulted": Message("Read on"),
    },
    "Figure": {
        "value": Message("Number"),
        "bound": Message("Bound"),
        "as_of": Message("True on"),
        "source": Message("Source"),
        "note": Message("What it counts"),
    },
    "Person": {
        "name": Message("Name of the person"),
        "role": Message("Role"),
        "consent_date": Message("Agreed to be named on"),
    },
    "Quote": {
        "text": Message("Words"),
        "person": Message("Person"),
        "source": Message("Source"),
    },
    "Media": {
        "file": Message("File"),
        "alt": Message("What the picture shows"),
        "role": Message("Logo or photo"),
        "credit": Message("Credit"),
        "licence": Message("Licence"),
    },
    "Address": {
        "street": Message("Street"),
        "public": Message("Shown on the site"),
    },
    "Position": {
        "latitude": Message("Latitude"),
        "longitude": Message("Longitude"),
    },
    "Area": {
        "province": Message("Whole province"),
        "regions": Message("Regions served"),
        "mrc": Message("MRCs served"),
        "municipalities": Message("Municipalities served"),
        "radius_km": Message("Kilometres around"),
    },
    "Contact": {
        "email": Message("E-mail"),
        "phone": Message("Telephone"),
        "url": Message("Contact page"),
        "person": Message("Contact person"),
    },
}


def label_of(record: type[BaseModel], field: str) -> Message:
    """What a person calls a field of a record.

    Raises KeyError for a field that has no name yet.
    """
    for kind in record.__mro__:
        if field in _LABELS.get(kind.__name__, {}):
            return _LABELS[kind.__name__][field]
    raise KeyError(f"{record.__name__}.{field}")
