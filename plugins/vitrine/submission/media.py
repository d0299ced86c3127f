"""The pictures that answers attach in; their files, and what the profile says of them, out."""

from collections.abc import Iterator
from typing import Any

from vitrine.model import Message
from vitrine.submission.answers import Fault
from vitrine.submission.attachments import address_in, picture
from vitrine.submission.draft import Site, Values, question_of, text_of
from vitrine.submission.questions import Form

ROLES = ("logo", "photo")


def attached(
    site: Site, form: Form, values: Values, taken: frozenset[str]
) -> tuple[list[dict[str, Any]], dict[str, bytes], list[Fault]]:
    """What the profile says of each picture, the files by name, and what is wrong. taken: names already used."""
    media: list[dict[str, Any]] = []
    files: dict[str, bytes] = {}
    faults: list[Fault] = []
    for role in (one for one in ROLES if one in values):
        address = address_in(text_of(values, role))
        found = address if isinstance(address, Message) else picture(address, site.fetch)
        if isinstance(found, Message):
            faults.append(Fault(question_of(form, role), found))
            continue
        name = next(one for one in _names(role) if one not in taken)
        files[name] = found
        media.append({"file": name, **_told(site, role, form.language, values)})
    return media, files, faults


def _names(role: str) -> Iterator[str]:
    """`photo.webp`, `photo-2.webp` …"""
    yield f"{role}.webp"
    yield from (f"{role}-{number}.webp" for number in range(2, 100))


def _told(site: Site, role: str, language: str, values: Values) -> dict[str, Any]:
    told: dict[str, Any] = {"role": role}
    if alt := text_of(values, f"{role}-alt"):
        told["alt"] = site.typed(alt, language)
    if credit := text_of(values, f"{role}-credit"):
        told["credit"] = credit
    return told
