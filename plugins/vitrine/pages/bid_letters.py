"""Letters that begin a bid together, as mails ready to be sent from one's own mail program (RFC 6068)."""

from urllib.parse import quote

from vitrine.catalogue import Bids, Entry, Match
from vitrine.model import Message
from vitrine.pages.views.bids import LetterView
from vitrine.pages.voice import Voice

# What every mail program takes whole; some cut longer addresses without a word.
LONGEST = 2000
_SUBJECT = Message("Bidding together: {writer} and {reader}")
_GENERAL_SUBJECT = Message("Bidding together with {reader}")
_OPENING = Message("Hello,\n\nThe catalogue says that you are open to bidding together with other enterprises.")
_BRINGS = Message("You bring what we look for: {categories}.")
_SEEKS = Message("We bring what you look for: {categories}.")
_REGIONS = Message("We could bid together in: {regions}.")
_PAGES = Message("Your page: {theirs}\nOurs: {ours}")
_PAGE = Message("Your page: {theirs}")
_CLOSING = Message("Could we talk about it?\n\nThank you,")


def letters(match: Match, pair: tuple[Entry, Entry], voice: Voice) -> tuple[LetterView, ...]:
    """One from each to the other."""
    first, second = pair
    ways = ((first, second, match.sought, match.returned), (second, first, match.returned, match.sought))
    return tuple(_letter(writer, reader, brought, wanted, match, voice) for writer, reader, brought, wanted in ways)


def _letter(
    writer: Entry, reader: Entry, brought: tuple[str, ...], wanted: tuple[str, ...], match: Match, voice: Voice
) -> LetterView:
    email = reader.bids.email if reader.bids else ""
    if not email:
        return LetterView(writer.name, reader.name, f"{voice.page('enterprises', reader.id)}#contact", is_mail=False)
    say = voice.wording.say
    told = [
        *([say(_BRINGS.given(categories=_labels(brought, voice)))] if brought else ()),
        *([say(_SEEKS.given(categories=_labels(wanted, voice)))] if wanted else ()),
        say(_REGIONS.given(regions=voice.list(voice.labels("regions", match.regions)))),
    ]
    subject = say(_SUBJECT.given(writer=writer.name, reader=reader.name))
    pages = say(_PAGES.given(theirs=_page(reader, voice), ours=_page(writer, voice)))
    return LetterView(writer.name, reader.name, _mail(email, subject, told, pages, voice), is_mail=True)


def general_letter(entry: Entry, bids: Bids, voice: Voice) -> str:
    """From anybody to an enterprise; empty when it gives no mail address."""
    if not bids.email:
        return ""
    say = voice.wording.say
    subject = say(_GENERAL_SUBJECT.given(reader=entry.name))
    return _mail(bids.email, subject, [], say(_PAGE.given(theirs=_page(entry, voice))), voice)


def _mail(email: str, subject: str, told: list[str], pages: str, voice: Voice) -> str:
    """The address of a mail; what makes it too long for some programs, the list of regions last, is left out."""
    say = voice.wording.say
    for length in range(len(told), -1, -1):
        body = "\n\n".join((say(_OPENING), *told[:length], pages, say(_CLOSING)))
        address = f"mailto:{quote(email, safe='@')}?subject={quote(subject, safe='')}&body={_quoted(body)}"
        if len(address) <= LONGEST:
            return address
    return f"mailto:{quote(email, safe='@')}?subject={quote(subject, safe='')}"


def _quoted(body: str) -> str:
    return quote(body.replace("\n", "\r\n"), safe="")


def _labels(codes: tuple[str, ...], voice: Voice) -> str:
    return voice.list(voice.labels("categories", codes))


def _page(entry: Entry, voice: Voice) -> str:
    return voice.urls.absolute(voice.urls.page(voice.language, "enterprises", entry.id))
