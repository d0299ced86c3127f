"""What the pages of several kinds of record share: ages in words, links."""

from datetime import date

from vitrine.catalogue import Entry
from vitrine.model import PartialDate
from vitrine.pages.views import Link
from vitrine.pages.voice import Voice

_MONTHS = 12


def age_in_words(since: PartialDate, today: date, voice: Voice) -> str:
    """How long ago it was, no more precise than the date itself; empty when it is to come."""
    if since.first_day > today:
        return ""
    months = (today.year - since.year) * _MONTHS + today.month - (since.month or today.month)
    if since.day and today.day < since.day:
        months -= 1
    years = months // _MONTHS
    ngettext = voice.wording.ngettext
    if years >= 2 or (years and since.month is None):
        return ngettext("%(years)s year ago", "%(years)s years ago", years) % {"years": years}
    if months:
        return ngettext("%(months)s month ago", "%(months)s months ago", months) % {"months": months}
    return voice.say("this year") if since.month is None else voice.say("less than a month ago")


def cohort_link(identifier: str, voice: Voice) -> Link:
    """A cohort by its name."""
    name = voice.initiative.cohorts[identifier].record.name
    return Link(name.best(voice.language).text, voice.page("cohorts", identifier))


def enterprise_link(entry: Entry, voice: Voice) -> Link:
    """An enterprise by its name."""
    return Link(entry.name, voice.page("enterprises", entry.id))
