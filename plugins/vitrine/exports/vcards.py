"""Public facts of profiles in; one file of cards for an address book out (vCard 3.0: RFC 2426).

Version 3 rather than 4: Outlook and older telephones read no other.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from vitrine.exports.icalendar import PRODUCT, escaped, folded


class Issue(NamedTuple):
    """Where cards come from. catalogue: its name; version: of its data, empty for a card made apart."""

    catalogue: str
    version: str = ""


def vcards(
    facts: Iterable[Mapping[str, Any]], issue: Issue, *, language: str, region_names: Mapping[str, str]
) -> bytes:
    """A card per enterprise that can be reached. region_names: per code, in this language."""
    reached = (one for one in facts if _can_be_reached(one))
    return b"".join(
        vcard(one, issue, language=language, region=region_names.get(one["region"], one["region"])) for one in reached
    )


def vcard(one: Mapping[str, Any], issue: Issue, *, language: str, region: str) -> bytes:
    """The card of one enterprise. region: its name, in this language."""
    return b"".join(map(folded, _card(one, issue, language=language, region=region)))


def _can_be_reached(one: Mapping[str, Any]) -> bool:
    """True for one that is open and gives a way to reach it."""
    is_open = one["status"] in ("active", "paused")
    return is_open and ("website" in one or "contact" in one or "address" in one)


def _card(one: Mapping[str, Any], issue: Issue, *, language: str, region: str) -> Iterator[str]:
    contact, address = one.get("contact", {}), one.get("address", {})
    page = one["pages"][language]
    yield from ("BEGIN:VCARD", "VERSION:3.0", f"PRODID:{PRODUCT}", f"UID:{page}", f"SOURCE:{page}")
    yield f"FN:{escaped(one['name'])}"
    yield "N:;;;;"
    yield f"ORG:{escaped(one['name'])}"
    place = (
        address.get("street", ""),
        one.get("municipality", ""),
        region,
        one.get("postal_code", ""),
    )
    yield f"ADR;TYPE=WORK:;;{';'.join(escaped(part) for part in place)};"
    if "phone" in contact:
        yield f"TEL;TYPE=WORK,VOICE:{escaped(contact['phone'])}"
    if "email" in contact:
        yield f"EMAIL;TYPE=INTERNET:{escaped(contact['email'])}"
    if "website" in one:
        yield f"URL:{one['website']}"
    # Address books show a note, and none of the fields after it.
    told = (issue.catalogue, issue.version, one["last_verified"], one["licence"], page)
    yield f"NOTE:{escaped(' · '.join(filter(None, told)))}"
    yield f"REV:{one['last_verified']}"
    yield f"X-LICENCE:{escaped(one['licence'])}"
    if issue.version:
        yield f"X-CATALOGUE-VERSION:{issue.version}"
    yield "END:VCARD"
