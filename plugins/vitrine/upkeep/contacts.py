"""Enterprises in; a sheet to merge letters with, a row each with its own review link, out.

Only what the enterprise gives to be reached by. No named person: they agreed to be shown, not to be written to.
"""

import csv
import io
from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from vitrine.catalogue import completeness
from vitrine.loading import Profile
from vitrine.model import Contact
from vitrine.model.guarding import guarded
from vitrine.wording import Wording, format_list

_COLUMNS = ("id", "name", "email", "phone", "region", "basis", "last_verified", "percent")


class Address(NamedTuple):
    """A profile's page, and where to review it, whole, in one language."""

    page: str
    review: str


def contacts_csv(
    profiles: Iterable[Profile],
    *,
    jurisdiction: str | None,
    wordings: Mapping[str, Wording],
    region_of: Callable[[str], str],
    address_of: Callable[[str, str], Address],
) -> bytes:
    """The sheet, by name; address_of: of an enterprise's id, in a language. Open enterprises with an e-mail address."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    per_language = [f"{column}_{language}" for language in wordings for column in ("missing", "page", "review")]
    writer.writerow([*_COLUMNS, *per_language])
    for profile in sorted(profiles, key=lambda one: (one.enterprise.name.casefold(), one.enterprise.id)):
        enterprise, contact = profile.enterprise, profile.enterprise.contact or Contact()
        if not enterprise.is_listed or contact.email is None:
            continue
        score = completeness(profile, jurisdiction)
        row = [enterprise.id, enterprise.name, contact.email, contact.phone or "", region_of(enterprise.region)]
        row += ["public-sources" if enterprise.rests_on_public_sources else "consent"]
        row += [str(enterprise.last_verified), str(score.percent)]
        for language, wording in wordings.items():
            address = address_of(language, enterprise.id)
            row += [format_list([wording.say(one) for one in score.wishes], language), *address]
        writer.writerow(map(guarded, row))
    return text.getvalue().encode("utf-8-sig")
