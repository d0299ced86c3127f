"""The feeds of a language: profiles new or checked anew, and new commitments."""

from vitrine.catalogue import Entry
from vitrine.exports import Feed, FeedEntry, atom, rfc3339
from vitrine.model import Commitment
from vitrine.pages.initiative.commitments import feed_path as commitment_feed_path
from vitrine.pages.initiative.commitments import in_order
from vitrine.pages.sections import SECTIONS
from vitrine.pages.voice import Voice
from vitrine.plugin.templates import feed_path

FEED_LENGTH = 48


def enterprise_feed(voice: Voice, entries: tuple[Entry, ...]) -> bytes:
    """The profiles given, in order."""
    return atom(_feed(voice, entries))


def commitment_feed(voice: Voice) -> bytes:
    """The commitments signed last."""
    site, urls = voice.initiative.site, voice.urls
    name = site.name.best(voice.language).text
    feed = Feed(
        language=voice.language,
        title=f"{name} – {voice.wording.say(SECTIONS['commitments'])}",
        url=urls.absolute(commitment_feed_path(voice)),
        page=urls.absolute(urls.page(voice.language, "commitments")),
        author=site.coordinator.name,
        entries=tuple(_commitment_entry(one, voice) for one in in_order(voice)[:FEED_LENGTH]),
    )
    return atom(feed)


def _commitment_entry(commitment: Commitment, voice: Voice) -> FeedEntry:
    institution = voice.initiative.institutions[commitment.institution].record.name.best(voice.language).text
    date = voice.date(commitment.renewed_on or commitment.signed_on)
    summary = voice.say("{institution} signed the declaration: {date}.", institution=institution, date=date)
    if commitment.renewed_on:
        summary = voice.say("{institution} signed the declaration again: {date}.", institution=institution, date=date)
    return FeedEntry(
        title=institution,
        url=voice.urls.absolute(voice.urls.page(voice.language, "commitments", commitment.id)),
        updated=rfc3339(str(commitment.renewed_on or commitment.signed_on)),
        summary=summary,
    )


def _feed(voice: Voice, entries: tuple[Entry, ...]) -> Feed:
    site, urls = voice.initiative.site, voice.urls
    return Feed(
        language=voice.language,
        title=site.name.best(voice.language).text,
        url=urls.absolute(feed_path(voice)),
        page=urls.absolute(urls.home(voice.language)),
        author=site.coordinator.name,
        entries=tuple(
            FeedEntry(
                title=entry.name,
                url=urls.absolute(urls.page(voice.language, "enterprises", entry.id)),
                updated=rfc3339(entry.last_verified),
                summary=dict(entry.summary).get(voice.language, next(iter(dict(entry.summary).values()), "")),
            )
            for entry in entries
        ),
    )
