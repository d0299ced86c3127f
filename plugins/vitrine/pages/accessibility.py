"""The figures of the last measures in; the accessibility statement, which says no more than they do, out."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from vitrine.model import Message
from vitrine.pages.planner import PlannedPage, Planner
from vitrine.pages.views.accessibility import MeasureView, StatementView
from vitrine.pages.voice import Voice
from vitrine.wording import format_date, format_language, format_number

KEY = "accessibility"  # of the plain page that a site may write itself
# What each is called, and the part of the figures that it gave.
_TOOLS = {
    "chromium": ("Chromium", "scans"),
    "axe-core": ("axe-core", "scans"),
    "vnu-jar": ("Nu HTML checker", "nu"),
    "lighthouse": ("Lighthouse", "lighthouse"),
}
# What each walk through a page looks at, by its name in the figures.
_WALKS = {
    "keyboard": Message("The keyboard alone: the link to the content first, the order of the page, a focus one sees."),
    "forced colours": Message("The same with colours that the system imposes (high contrast)."),
    "too wide": Message("Zoom of 200% and 400%, text twice as large: nothing is cut, nothing scrolls sideways."),
    "moving": Message("Less motion asked for: nothing moves."),
}
_MISSING = {
    "scans": Message("what axe-core finds"),
    "keyboard": Message("the keyboard"),
    "forced colours": Message("colours that the system imposes"),
    "too wide": Message("zoom and large text"),
    "moving": Message("less motion"),
    "nu": Message("errors of HTML"),
    "lighthouse": Message("Lighthouse’s score"),
}


def statement_page(plan: Planner, voice: Voice, figures: Mapping[str, Any]) -> Iterator[PlannedPage]:
    """The statement; none where the site writes it in a plain page of its own, which then holds the figures."""
    if any(page.key == KEY for page in voice.initiative.plain_pages):
        return
    yield plan.page(
        voice,
        plan.paths("accessibility"),
        "accessibility.html",
        (),
        lambda: {"statement": statement(voice, figures)},
        title=voice.say("Accessibility"),
        description=voice.say("What we aim for, what was measured and when, what was not tested."),
    )


def statement(voice: Voice, figures: Mapping[str, Any]) -> StatementView:
    """What the figures say in a language. figures: as scripts/measure_pages.py writes them; any part may be absent."""
    if not figures.get("day"):
        return StatementView("", "", (), ())
    pages = tuple(page for languages in figures.get("kinds", {}).values() for page in languages.values())
    there = {name for page in pages for name in page}
    there |= {name for name in ("nu", "lighthouse") if figures.get(name, {}) != {}}
    day = format_date(date.fromisoformat(figures["day"]), voice.language)
    measures = (*_scans(voice, figures, pages), *_walks(voice, pages, there), *_programs(voice, figures, there))
    missing = tuple(voice.wording.say(text) for name, text in _MISSING.items() if name not in there)
    return StatementView(day, _tools(voice, figures.get("versions", {}), there), measures, missing)


def _tools(voice: Voice, versions: Mapping[str, str], there: set[str]) -> str:
    used = (f"{name} {versions[key]}" for key, (name, part) in _TOOLS.items() if part in there and versions.get(key))
    return voice.list(used)


def _scans(voice: Voice, figures: Mapping[str, Any], pages: Sequence[Mapping[str, Any]]) -> Iterator[MeasureView]:
    scans = [scan for page in pages for scan in page.get("scans", ())]
    if not scans:
        return
    languages = dict.fromkeys(code for told in figures["kinds"].values() for code in told)
    what = voice.say(
        "{scans} scans by axe-core: {kinds} kinds of page, {languages}, light and dark, {widths} pixels wide.",
        scans=_number(voice, len(scans)),
        kinds=_number(voice, len(figures["kinds"])),
        languages=voice.list(format_language(code, voice.language) for code in languages),
        widths=voice.list(_number(voice, width) for width in sorted({scan["width"] for scan in scans})),
    )
    yield _measure(voice, what, sum(len(scan["barriers"]) for scan in scans))
    moved = sum(scan["shift"] > 0 for scan in scans)
    yield _measure(voice, voice.say("Pages being drawn: nothing jumps (layout shift of 0)."), moved)


def _walks(voice: Voice, pages: Iterable[Mapping[str, Any]], there: set[str]) -> Iterator[MeasureView]:
    for name, text in _WALKS.items():
        if name in there:
            yield _measure(voice, voice.wording.say(text), sum(len(page.get(name, ())) for page in pages))


def _programs(voice: Voice, figures: Mapping[str, Any], there: set[str]) -> Iterator[MeasureView]:
    if "nu" in there:
        pages = _number(voice, figures.get("pages", 0))
        what = voice.say("Errors of HTML, by the Nu HTML checker, on all {pages} pages.", pages=pages)
        yield _measure(voice, what, len(figures["nu"]))
    if "lighthouse" in there:
        scores = [one["scores"]["accessibility"] for one in figures["lighthouse"].values()]
        what = voice.say("Accessibility by Lighthouse, on {pages} pages.", pages=_number(voice, len(scores)))
        result = voice.say("{score} of 100 at the lowest.", score=_number(voice, min(scores)))
        yield MeasureView(what, result, min(scores) == 100)


def _measure(voice: Voice, what: str, found: int) -> MeasureView:
    some = voice.wording.ngettext("%(count)s thing to mend.", "%(count)s things to mend.", found)
    result = some % {"count": _number(voice, found)} if found else voice.say("Nothing found.")
    return MeasureView(what, result, not found)


def _number(voice: Voice, value: int) -> str:
    return format_number(value, voice.language)
