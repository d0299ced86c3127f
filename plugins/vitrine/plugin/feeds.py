"""The feeds of a language: profiles new or checked anew, in all or in a list, and new commitments."""

from vitrine.catalogue import Entry
from vitrine.exports import Feed, FeedEntry, atom, rfc3339
from vitrine.model import Commitment
from vitrine.pages.following import list_feed_path, list_feed_title
from vitrine.pages.initiative.commitments import feed_path as commitment_feed_path
from vitrine.pages.initiative.commitments import in_order
from vitrine.pages.sections import SECTIONS
from vitrine.pages.voice import Voice
from vitrine.plugin.templates import feed_path

FEED_LENGTH = 48


def enterprise_feed(voice: Voice, entries: tuple[Entry, ...]) -> bytes:
    """The profiles given, in order."""
    urls = voice.urls
    path, page = feed_path(voice), urls.home(voice.language)
    return atom(_feed(voice, entries, title=voice.initiative.site.name.best(voice.language).text, path=path, page=page))


def list_feed(voice: Voice, facet: str, code: str, entries: tuple[Entry, ...]) -> bytes:
    """The profiles of a region or a category, in order."""
    path, page = list_feed_path(voice, facet, code), voice.urls.page(voice.language, facet, code)
    return atom(_feed(voice, entries, title=list_feed_title(voice, facet, code), path=path, page=page))


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


def _feed(voice: Voice, entries: tuple[Entry, ...], *, title: str, path: str, page: str) -> Feed:
    site, urls = voice.initiative.site, voice.urls
    return Feed(
        language=voice.language,
        title=title,
        url=urls.absolute(path),
        page=urls.absolute(page),
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
