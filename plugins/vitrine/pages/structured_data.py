"""Facts for machines: schema.org in JSON-LD, safe inside a script element."""

from collections.abc import Iterable, Mapping
from typing import Any

from markupsafe import Markup
from pydantic_core import to_json

from vitrine.catalogue import Entry
from vitrine.loading import Profile
from vitrine.model import Offering, OfferingStatus
from vitrine.pages.essglobal import INITIATIVE, essglobal
from vitrine.pages.homes import home_address
from vitrine.pages.views import Link
from vitrine.pages.voice import Voice

# Inside <script>, JSON may not hold what would end the element or a line of a script.
_ESCAPES = (
    ("<", "\\u003c"),
    (">", "\\u003e"),
    ("&", "\\u0026"),
    ("\u2028", "\\u2028"),
    ("\u2029", "\\u2029"),
)


def as_script(graph: object) -> Markup:
    """JSON that cannot end the script element that holds it; there, HTML's own escapes would not be read."""
    text = to_json(graph).decode()
    for character, escape in _ESCAPES:
        text = text.replace(character, escape)
    return Markup(text)  # noqa: S704 the escapes above are what makes it safe


def linked(*things: Mapping[str, Any]) -> Markup:
    """A document of several things, ready to print."""
    return as_script({"@context": "https://schema.org", "@graph": [thing for thing in things if thing]})


def breadcrumbs(crumbs: Iterable[Link], title: str, voice: Voice) -> dict[str, Any]:
    """The way from the first page to this one."""
    items: list[dict[str, Any]] = [
        {"@type": "ListItem", "position": position, "name": crumb.text, "item": voice.urls.origin + crumb.url}
        for position, crumb in enumerate(crumbs, start=1)
    ]
    items.append({"@type": "ListItem", "position": len(items) + 1, "name": title})
    return {"@type": "BreadcrumbList", "itemListElement": items}


def item_list(entries: Iterable[Entry], voice: Voice) -> dict[str, Any]:
    """The enterprises of a page of a list, in order: each one's own page says its name."""
    return {
        "@type": "ItemList",
        "itemListElement": [
            {
                "@type": "ListItem",
                "position": position,
                "url": voice.urls.absolute(voice.urls.page(voice.language, "enterprises", entry.id)),
            }
            for position, entry in enumerate(entries, start=1)
        ],
    }


def organisation(profile: Profile, entry: Entry, voice: Voice) -> dict[str, Any]:
    """An enterprise: a LocalBusiness when its street is public, else an Organization; an initiative of ESSGlobal."""
    enterprise = profile.enterprise
    address = enterprise.address
    street = address.street if address and address.public else None
    here = voice.urls.absolute(voice.urls.page(voice.language, "enterprises", enterprise.id))
    page = home_address(enterprise.id, voice) or here
    summary = voice.text(enterprise.summary or enterprise.mission)
    found = {
        "@type": ["LocalBusiness" if street else "Organization", INITIATIVE],
        "@id": f"{page}#organisation",
        "name": enterprise.name,
        "legalName": enterprise.legal_name,
        "alternateName": [*enterprise.other_names, *enterprise.former_names],
        "description": summary.text if summary else None,
        "url": enterprise.website,
        "mainEntityOfPage": page,
        "email": enterprise.contact.email if enterprise.contact else None,
        "telephone": enterprise.contact.phone if enterprise.contact else None,
        "foundingDate": [str(int(figure.value)) for figure in enterprise.founded],
        "dissolutionDate": str(enterprise.closed_on) if enterprise.closed_on else None,
        "sameAs": list(enterprise.social),
        "identifier": _business_number(enterprise.neq),
        "address": _address(profile, street, voice),
        "areaServed": _area_served(profile, entry, voice),
        "makesOffer": [_offer(offering, voice) for offering in enterprise.offerings if _is_sold(offering)],
        **essglobal(enterprise.legal_form, voice),
    }
    return {name: value for name, value in found.items() if value}


def _is_sold(offering: Offering) -> bool:
    return offering.status is not OfferingStatus.ENDED


def _business_number(number: str | None) -> dict[str, str] | None:
    return {"@type": "PropertyValue", "propertyID": "NEQ", "value": number} if number else None


def _address(profile: Profile, street: str | None, voice: Voice) -> dict[str, str]:
    enterprise = profile.enterprise
    found = {
        "@type": "PostalAddress",
        "streetAddress": street,
        "addressLocality": enterprise.municipality,
        "addressRegion": voice.label("regions", enterprise.region),
        "postalCode": enterprise.postal_code if street else None,
        "addressCountry": (voice.initiative.site.jurisdiction or "").partition("-")[0],
    }
    return {name: value for name, value in found.items() if value}


def _area_served(profile: Profile, entry: Entry, voice: Voice) -> list[dict[str, str]]:
    """The regions that sources name; lists fall back on the head office's region, and say so: here nothing could."""
    if not any(offering.area for offering in profile.enterprise.offerings):
        return []
    return [{"@type": "AdministrativeArea", "name": name} for name in voice.labels("regions", entry.served)]


def _offer(offering: Offering, voice: Voice) -> dict[str, Any]:
    kind = "Product" if offering.kind.value == "product" else "Service"
    item = {
        "@type": kind,
        "name": offering.name.best(voice.language).text,
        "category": voice.label("categories", offering.category),
    }
    if offering.description:
        item["description"] = offering.description.best(voice.language).text
    offer: dict[str, Any] = {"@type": "Offer", "itemOffered": item}
    if offering.price_from is not None:
        offer["priceSpecification"] = {
            "@type": "PriceSpecification",
            "minPrice": str(offering.price_from),
            "priceCurrency": voice.initiative.site.currency,
        }
    return offer
