"""The other pages: institutions; a profile in the list of those verified last."""

from vitrine.catalogue import Catalogue, Entry
from vitrine.model import PartialDate, Status
from vitrine.pages.profile import STATUS_LABELS
from vitrine.pages.views import ChangeView, Link
from vitrine.pages.voice import Voice


def change_view(voice: Voice, entry: Entry) -> ChangeView:
    """A profile as the list of changes shows it."""
    verified = PartialDate.parse(entry.last_verified)
    return ChangeView(
        name=entry.name,
        url=voice.page("enterprises", entry.id),
        summary=voice.texts(entry.summary),
        date=voice.date(verified),
        iso_date=entry.last_verified,
        state=voice.wording.say(STATUS_LABELS[Status(entry.status)]),
    )


def institution_link(voice: Voice, catalogue: Catalogue, identifier: str) -> Link:
    """An institution and how many enterprises are known to have sold to it; None when none."""
    record = voice.initiative.institutions[identifier].record
    sellers = len(catalogue.buyers.get(identifier, ()))
    return Link(record.name.best(voice.language).text, voice.page("institutions", identifier), sellers or None)
