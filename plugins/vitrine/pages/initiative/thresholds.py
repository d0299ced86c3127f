"""The threshold helper: a table of rules by body and period, and the same rules as data for its form."""

import json
from collections.abc import Iterator
from datetime import timedelta
from decimal import Decimal
from functools import partial
from typing import Any

from vitrine.model import BuyingBody, Localised, PartialDate, Period, Step, Thresholds
from vitrine.pages.planner import PlannedPage, Planner
from vitrine.pages.profile_parts import Cited, cited
from vitrine.pages.sections import SECTIONS
from vitrine.pages.views.thresholds import ThresholdBody, ThresholdRow, ThresholdsView
from vitrine.pages.voice import Voice

_CENTS = 100


def threshold_pages(planner: Planner, voice: Voice) -> Iterator[PlannedPage]:
    """The one page, when a site has rules."""
    placed = voice.initiative.thresholds
    if placed is None:
        return
    yield planner.page(
        voice, planner.paths("thresholds"), "initiative/thresholds.html", (), partial(_context, placed.record, voice),
        title=voice.wording.say(SECTIONS["thresholds"]),
        description=voice.say("Direct award, invitation or public call: the rule by body, contract, amount and day."),
        section="thresholds", above="toolkit",
    )  # fmt: skip


def _context(rules: Thresholds, voice: Voice) -> dict[str, Any]:
    return {"thresholds": thresholds_view(rules, voice)}


def thresholds_view(rules: Thresholds, voice: Voice) -> ThresholdsView:
    """The table, and the form's choices and data."""
    sources = cited(rules.sources, voice)
    return ThresholdsView(
        bodies=tuple(_body(rules, body, sources, voice) for body in rules.bodies),
        choices=tuple((body.code, body.label.best(voice.language).text) for body in rules.bodies),
        contracts=tuple((sort.code, sort.label.best(voice.language).text) for sort in rules.contracts),
        jurisdiction=rules.jurisdiction,
        checked_on=voice.date(rules.checked_on),
        rules=rules_as_json(rules, voice),
        sources=tuple(sources.by_id.values()),
    )


def _body(rules: Thresholds, body: BuyingBody, sources: Cited, voice: Voice) -> ThresholdBody:
    periods = [period for period in rules.periods if period.body == body.code]
    return ThresholdBody(
        code=body.code,
        label=body.label.best(voice.language),
        rules=tuple(
            (voice.labels("contract-modes", step.modes), step.rule.best(voice.language)) for step in body.steps
        ),
        note=voice.text(body.note),
        rows=tuple(_row(rules, period, periods, sources, voice) for period in periods),
    )


def _row(rules: Thresholds, period: Period, periods: list[Period], sources: Cited, voice: Voice) -> ThresholdRow:
    labels = [sort.label.best(voice.language).text for sort in rules.contracts if sort.code in period.contracts]
    contracts = voice.say("Any contract") if len(labels) == len(rules.contracts) else ", ".join(labels)
    return ThresholdRow(
        contracts=contracts,
        period=_days(period, periods, voice),
        amount=voice.money(period.amount) if period.amount is not None else "",
        note=voice.text(period.note),
        sources=tuple(view for view in map(sources.find, period.sources) if view),
    )


def _days(period: Period, periods: list[Period], voice: Voice) -> str:
    """From its first day to the eve of the next of the same contracts."""
    days = (one.since.first_day for one in periods if set(one.contracts) & set(period.contracts))
    following = min((day for day in days if day > period.since.first_day), default=None)
    start = voice.date(period.since)
    if following is None:
        return voice.say("From {start} on", start=start)
    eve = following - timedelta(days=1)
    return voice.say("From {start} to {end}", start=start, end=voice.date(PartialDate(eve.year, eve.month, eve.day)))


def rules_as_json(rules: Thresholds, voice: Voice) -> str:
    """The rules as the form reads them: amounts in cents, days as ISO 8601 writes them, everything else in words."""
    titles = {source.id: source.title for source in rules.sources}
    found = {
        body.code: {
            "note": _said(body.note, voice),
            "steps": [_step(step, voice) for step in body.steps],
            "periods": [_period(period, titles, voice) for period in rules.periods if period.body == body.code],
        }
        for body in rules.bodies
    }
    return json.dumps(found, ensure_ascii=False, separators=(",", ":"))


def _said(text: Localised | None, voice: Voice) -> str:
    return text.best(voice.language).text if text else ""


def _step(step: Step, voice: Voice) -> dict[str, Any]:
    return {
        "from": _cents(step.at_least),
        "modes": voice.labels("contract-modes", step.modes),
        "rule": _said(step.rule, voice),
    }


def _period(period: Period, titles: dict[str, str], voice: Voice) -> dict[str, Any]:
    return {
        "contracts": period.contracts,
        "since": period.since.first_day.isoformat(),
        "since_said": voice.date(period.since),
        "amount": _cents(period.amount),
        "amount_said": voice.money(period.amount) if period.amount is not None else "",
        "sources": [titles[source] for source in period.sources],
        "note": _said(period.note, voice),
    }


def _cents(amount: Decimal | None) -> int | None:
    return None if amount is None else int(amount * _CENTS)
