"""The history of the catalogue in; the page that tells what changed, month by month, out."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from vitrine.catalogue import Catalogue, Entry
from vitrine.catalogue.changes import STORY, Change, FieldChange, History
from vitrine.model import Enterprise, Localised, Message, Offering, PartialDate, Text
from vitrine.model.labels import label_of
from vitrine.pages.field_words import in_words
from vitrine.pages.others import change_view
from vitrine.pages.views.changes import ChangesView, FieldView, HistoricChange, MonthView
from vitrine.pages.voice import Voice
from vitrine.urls import CHANGES_DATA

# Verified last: all of them where there is no history, some where there is one.
MOST_RECENT, RECENT = 48, 12
FIELDS = 6
LONGEST, CONTEXT = 160, 3
KINDS = {
    "new": Message("New in the catalogue"),
    "edited": Message("Edited"),
    "verified": Message("Verified anew"),
    "moved": Message("Moved"),
    "closed": Message("Closed or merged"),
}


def changes_view(voice: Voice, catalogue: Catalogue, history: History, version: str) -> ChangesView:
    """What changed, and the profiles verified last."""
    shown = [catalogue.by_id[change.enterprise] for change in history.changes]
    return ChangesView(
        since=voice.date(PartialDate.parse(history.since)) if history.is_known else "",
        is_partial=history.is_partial,
        version=version,
        data_url=voice.urls.href(CHANGES_DATA) if history.is_known else "",
        months=tuple(_months(voice, catalogue, history)),
        regions=_choices(
            voice, "regions", voice.say("All regions"), (code for entry in shown for code in entry.served)
        ),
        categories=_choices(
            voice, "categories", voice.say("All categories"), (code for entry in shown for code in entry.categories)
        ),
        recent=tuple(change_view(voice, one) for one in catalogue.recent[: RECENT if shown else MOST_RECENT]),
    )


def _choices(voice: Voice, facet: str, everything: str, codes: Iterable[str]) -> tuple[tuple[str, str], ...]:
    found = set(codes)
    terms = (term.code for term in voice.initiative.vocabularies[facet])
    return (("", everything), *((code, voice.label(facet, code)) for code in terms if code in found))


def _months(voice: Voice, catalogue: Catalogue, history: History) -> Iterator[MonthView]:
    by_month = {month: tuple(some) for month, some in groupby(history.changes, key=lambda change: change.day[:7])}
    for month in sorted({*by_month, *history.added, *history.more, *history.removed}, reverse=True):
        changes = (_change(voice, catalogue.by_id[one.enterprise], one) for one in by_month.get(month, ()))
        label = voice.date(PartialDate.parse(month))
        yield MonthView(month, label[0].upper() + label[1:], tuple(changes), tuple(_notes(voice, history, month)))


def _notes(voice: Voice, history: History, month: str) -> Iterator[str]:
    added, more, removed = (counts.get(month, 0) for counts in (history.added, history.more, history.removed))
    if added:
        yield voice.wording.ngettext(
            "%(count)s enterprise was added at once.", "%(count)s enterprises were added at once.", added
        ) % {"count": added}
    if more:
        yield voice.wording.ngettext(
            "%(count)s more edit is not told here.", "%(count)s more edits are not told here.", more
        ) % {"count": more}
    if removed:
        yield voice.wording.ngettext(
            "%(count)s profile was taken out of the catalogue.",
            "%(count)s profiles were taken out of the catalogue.",
            removed,
        ) % {"count": removed}


def _change(voice: Voice, entry: Entry, change: Change) -> HistoricChange:
    fields = tuple(_field(voice, field) for field in change.fields)
    return HistoricChange(
        name=entry.name,
        url=voice.page("enterprises", entry.id),
        place=entry.municipality or voice.label("regions", entry.region),
        day=voice.date(PartialDate.parse(change.day)),
        iso_day=change.day,
        kind=change.kind,
        kind_label=voice.wording.say(KINDS[change.kind]),
        fields=fields[:FIELDS],
        more=max(0, len(fields) - FIELDS),
        regions=" ".join(entry.served),
        categories=" ".join(entry.categories),
    )


def _field(voice: Voice, change: FieldChange) -> FieldView:
    if change.path == (STORY,):
        return FieldView(voice.say("Story"), (), ())
    if len(change.path) == 2:
        return _offering(voice, change)
    record = Offering if change.offering is not None else Enterprise
    name = change.path[-1]
    before, after = (in_words(voice, record, name, value) for value in (change.before, change.after))
    removed, added = _differing(before, after)
    label = voice.wording.say(label_of(record, name))
    if change.offering is not None:
        offering = Localised(change.offering).best(voice.language).text
        label = voice.say("{offering}: {field}", offering=offering, field=label)
    # What was taken out and not replaced is not said again.
    return FieldView(label, removed if after else (), added)


def _offering(voice: Voice, change: FieldChange) -> FieldView:
    """An offering that came, or that went: its name is no secret, and tells what it was."""
    before, after = (in_words(voice, Offering, "name", value) for value in (change.before, change.after))
    label = voice.say("Now also sells") if after else voice.say("No longer sells")
    return FieldView(label, before, after)


def _differing(before: tuple[Text, ...], after: tuple[Text, ...]) -> tuple[tuple[Text, ...], tuple[Text, ...]]:
    """Of lists, what went and what came; of two long texts, from where they differ."""
    if len(before) == len(after) == 1:
        place = _parting(before[0].text, after[0].text)
        before, after = (_from(before[0], place),), (_from(after[0], place),)
    removed = tuple(_from(text, 0) for text in before if text not in after)
    return removed, tuple(_from(text, 0) for text in after if text not in before)


def _parting(before: str, after: str) -> int:
    """How many words two texts share before they differ, but for a few that tell where that is."""
    if max(len(before), len(after)) <= LONGEST:
        return 0
    pairs = zip(before.split(), after.split(), strict=False)
    same = next((place for place, (one, other) in enumerate(pairs) if one != other), 0)
    return max(0, same - CONTEXT)


def _from(text: Text, place: int) -> Text:
    words = " ".join(text.text.split()[place:])
    cut = words if len(words) <= LONGEST else words[:LONGEST].rpartition(" ")[0] + "…"
    return Text(f"… {cut}" if place else cut, text.language)
