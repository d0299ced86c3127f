"""What a buyer writes in the browser: the market scan of a purchase, and a request for a quote."""

from collections.abc import Iterator
from functools import partial
from typing import Any

from vitrine.model import Clause, Message, PartialDate
from vitrine.pages.framing import language_name
from vitrine.pages.planner import PlannedPage, Planner
from vitrine.pages.views.buying import ClauseChoice, ClauseWords, MessageLanguage, RequestView, ScanView
from vitrine.pages.voice import Voice
from vitrine.rules import has_expired

# What a message says, whatever language the page is in.
MESSAGE = {
    "greeting": Message("Hello,"),
    "opening": Message("We would like to receive a price from your enterprise for the need below."),
    "subject": Message("Request for a quote: {need}"),
    "need": Message("Need"),
    "quantity": Message("Quantity"),
    "place": Message("Place"),
    "dates": Message("Dates wanted"),
    "conditions": Message("Conditions"),
    "deadline": Message("Answer wanted by"),
    "clauses": Message("Clauses that we consider"),
    "contact": Message("Whom to answer"),
    "profile": Message("We found you in the catalogue:"),
    "closing": Message("This message asks for a price; it is not an order."),
    "thanks": Message("Thank you,"),
    "pasted": Message("[Paste here the text that was copied.]"),
    "pair": Message("{label}: {value}"),
    "at": Message("{date}, {hour}"),
    "reminder": Message("Quotes to receive: {need}"),
}


def buying_pages(planner: Planner, voice: Voice) -> Iterator[PlannedPage]:
    """The market scan and the request for a quote; nobody finds them by search: they begin at the shortlist."""
    features = voice.initiative.site.features
    if features.has_market_scan:
        yield _scan_page(planner, voice)
    if features.has_quote_request:
        yield _request_page(planner, voice)


def _scan_page(planner: Planner, voice: Voice) -> PlannedPage:
    day = PartialDate.parse(planner.today.isoformat())
    thresholds = voice.page("thresholds") if voice.initiative.thresholds else ""
    return planner.page(
        voice, planner.paths("market-scan"), "market-scan.html", (str(day),),
        lambda: {"scan": ScanView(voice.date(day), thresholds)},
        title=voice.say("Market scan"),
        description=voice.say("Your shortlist as a document for the purchasing file."),
        section="shortlist", is_indexed=False,
    )  # fmt: skip


def _request_page(planner: Planner, voice: Voice) -> PlannedPage:
    clauses = tuple(clause for clause in _clauses(voice) if not has_expired(clause.review_by, planner.today))
    return planner.page(
        voice, planner.paths("quote-request"), "quote-request.html", tuple(clause.id for clause in clauses),
        partial(_request, planner, voice, clauses),
        title=voice.say("Ask for a quote"),
        description=voice.say("One request, written once, sent from your own mail to each enterprise that you keep."),
        section="shortlist", is_indexed=False,
    )  # fmt: skip


def _clauses(voice: Voice) -> Iterator[Clause]:
    return (placed.record for placed in voice.initiative.clauses.values())


def _request(planner: Planner, voice: Voice, clauses: tuple[Clause, ...]) -> dict[str, Any]:
    voices = sorted(planner.voices.values(), key=lambda one: one.language != voice.language)
    view = RequestView(
        languages=tuple(_language(one) for one in voices),
        clauses=tuple(_choice(clause, voice, voices) for clause in clauses),
        zone=voice.initiative.site.time_zone,
    )
    return {"request": view}


def _language(voice: Voice) -> MessageLanguage:
    words = tuple((name, voice.wording.say(message)) for name, message in MESSAGE.items())
    return MessageLanguage(voice.language, language_name(voice.language), words)


def _choice(clause: Clause, voice: Voice, voices: list[Voice]) -> ClauseChoice:
    """A clause that a language lacks is told in the nearest there is, as everywhere."""
    return ClauseChoice(
        id=clause.id,
        title=clause.title.best(voice.language).text,
        caution=clause.caution.best(voice.language).text,
        texts=tuple(
            ClauseWords(
                one.language,
                clause.title.best(one.language).text,
                clause.text.best(one.language).text,
                one.urls.absolute(one.urls.page(one.language, "clauses", clause.id)),
            )
            for one in voices
        ),
    )
