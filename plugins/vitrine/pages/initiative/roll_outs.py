"""How regions took the initiative up, and the initiative's own first page."""

from collections.abc import Iterator
from functools import partial
from string import ascii_uppercase

from vitrine.catalogue import Initiative
from vitrine.model import Cohort, Message, RollOut, Text
from vitrine.pages.holdings import holdings
from vitrine.pages.initiative.activities import activity_item, cohort_url, region_link
from vitrine.pages.initiative.case_studies import with_lesson
from vitrine.pages.planner import PlannedPage, Planner
from vitrine.pages.profile_parts import cited
from vitrine.pages.sections import SECTIONS, held_by_sections
from vitrine.pages.views.groups import AimView, InitiativeView, RollOutView
from vitrine.pages.views.toolkit import ToolItem
from vitrine.pages.voice import Voice

# What each section tells, in the order of the first page.
_SECTIONS = {
    "declaration": Message("What institutions sign: the text, to fill in and to take away."),
    "institutions": Message("Who buys, from whom, and what each undertook."),
    "commitments": Message("Who signed the declaration, and what each has done since."),
    "cohorts": Message("Groups of enterprises and institutions that go through a programme together."),
    "activities": Message("Where buyers and enterprises meet."),
    "results": Message("What came of it, each figure with its source."),
    "toolkit": Message("Measures, clauses and guides for those who buy."),
    "thresholds": Message("From which amount a public call is due."),
    "working-groups": Message("Who meets, and what they found."),
    "roll-outs": Message("How other regions took the initiative up."),
    "case-studies": Message("What enterprises learned, told so that others can use it."),
    "timeline": Message("Everything that has a date, year by year."),
}


def roll_out_pages(planner: Planner, voice: Voice) -> Iterator[PlannedPage]:
    """The first page of the initiative, the list of regions, and a page each."""
    records = _in_order(voice.initiative)
    sections = section_items(planner, voice)
    if sections:
        origin = next((one for one in records if one.is_origin), None)
        yield planner.page(
            voice, planner.paths("initiative"), "initiative/index.html",
            (*_facets(planner), *map(repr, holdings(voice, planner.catalogue))),
            lambda: {"initiative": InitiativeView(
                roll_out_view(origin, planner, voice) if origin else None, holdings(voice, planner.catalogue), sections,
            )},
            title=voice.wording.say(SECTIONS["initiative"]),
            description=voice.say("How institutions and social enterprises come to do business with each other."),
            section="initiative",
        )  # fmt: skip
    if not records:
        return
    yield planner.page(
        voice, planner.paths("roll-outs"), "initiative/roll_outs.html", _facets(planner),
        lambda: {"roll_outs": tuple(roll_out_view(record, planner, voice) for record in records)},
        title=voice.wording.say(SECTIONS["roll-outs"]),
        description=voice.say("The regions that took the initiative up, and how the next one may."),
        section="roll-outs", above="initiative",
    )  # fmt: skip
    for record in records:
        label = voice.label("regions", record.region)
        yield planner.page(
            voice, planner.paths("roll-outs", record.id), "initiative/roll_out.html", _facets(planner),
            partial(lambda one: {"roll_out": roll_out_view(one, planner, voice)}, record),
            title=voice.say("{region}: the initiative", region=label),
            description=record.story.best(voice.language).text,
            section="roll-outs", above="roll-outs",
        )  # fmt: skip


def _in_order(initiative: Initiative) -> list[RollOut]:
    """Where it began first, then as regions followed."""
    records = [placed.record for placed in initiative.roll_outs.values()]
    return sorted(records, key=lambda one: (not one.is_origin, str(one.since or "9"), one.id))


def _facets(planner: Planner) -> tuple[str, ...]:
    """Which regions have a list of enterprises to link to."""
    return tuple(planner.catalogue.facets["regions"])


def section_items(planner: Planner, voice: Voice) -> tuple[ToolItem, ...]:
    """The sections that hold something, with how many things each holds."""
    found = []
    studies = {"case-studies": len(with_lesson(planner))}
    for kind, held in (held_by_sections(voice.initiative) | studies).items():
        if held:
            about = Text(voice.wording.say(_SECTIONS[kind]), voice.language)
            count = voice.say("{count} entries", count=held) if held > 1 and kind != "timeline" else ""
            title = Text(voice.wording.say(SECTIONS[kind]), voice.language)
            found.append(ToolItem(title, voice.page(kind), about, (count,)))
    return tuple(found)


def _letters(count: int) -> tuple[str, ...]:
    """`A`, `B` … for several aims; a lone one needs none."""
    return tuple(ascii_uppercase[:count]) if count > 1 else ("",)


def cohort_item(cohort: Cohort, voice: Voice) -> ToolItem:
    """A cohort as lists point to it, with how many enterprises took part."""
    ngettext = voice.wording.ngettext
    counts = (
        ngettext("%(count)s enterprise", "%(count)s enterprises", int(one.value))
        % {"count": voice.number(one.value, one.bound)}
        for one in cohort.enterprises_count
    )
    return ToolItem(
        cohort.name.best(voice.language), cohort_url(cohort.id, voice), voice.text(cohort.summary),
        (cohort.period, *counts),
    )  # fmt: skip


def roll_out_view(record: RollOut, planner: Planner, voice: Voice) -> RollOutView:
    """A region, with its cohorts and activities."""
    language, initiative = voice.language, voice.initiative
    cohorts = [one.record for one in initiative.cohorts.values() if one.record.region == record.region]
    held = [one.record for one in initiative.activities.values() if one.record.region == record.region]
    return RollOutView(
        label=voice.label("regions", record.region),
        url=voice.page("roll-outs", record.id),
        region=region_link(record.region, planner.catalogue, voice),
        is_origin=record.is_origin,
        since=voice.date(record.since),
        pole=record.pole.name.best(language),
        pole_was=voice.list(record.pole.former_names),
        pole_what=voice.text(record.pole.what),
        pole_url=record.pole.url or "",
        story=record.story.best(language),
        aims=tuple(
            AimView(letter, aim.text.best(language), tuple(one.best(language) for one in aim.means))
            for letter, aim in zip(_letters(len(record.aims)), record.aims, strict=False)
        ),
        roles=tuple(text.best(language) for text in record.roles),
        for_enterprises=tuple(text.best(language) for text in record.for_enterprises),
        for_buyers=tuple(text.best(language) for text in record.for_buyers),
        cohorts=tuple(cohort_item(one, voice) for one in sorted(cohorts, key=lambda one: (one.period, one.id))),
        activities=tuple(activity_item(one, voice) for one in held),
        sources=tuple(cited(record.sources, voice).by_id.values()),
    )
