"""The toolkit for buyers along the stages of a purchase, and the measures that others took."""

from collections.abc import Iterator, Mapping
from functools import partial
from typing import Any

from vitrine.model import Measure, Message, Text
from vitrine.pages.initiative.tools import EFFORTS, clause_item, institution_links, measure_item, resource_item
from vitrine.pages.planner import PlannedPage, Planner
from vitrine.pages.profile_parts import cited
from vitrine.pages.sections import SECTIONS
from vitrine.pages.views import Link
from vitrine.pages.views.toolkit import MeasureView, StageView, ToolItem, ToolkitView
from vitrine.pages.voice import Voice

# What serves at every stage: the kind of page, and what one finds there.
_OTHERS = {
    "thresholds": Message("From which amount a public call is due, by body, contract and day."),
    "clauses": Message("Texts to copy into a call or a contract, in both languages."),
    "measures": Message("What institutions here already did to buy from social enterprises."),
    "benefits": Message("What to count and what to tell when reporting on purchases."),
    "resources": Message("What to read, watch or use to buy from social enterprises."),
    "principles": Message("Six principles to check before calling a supplier a social enterprise."),
    "glossary": Message("The words of purchasing and of the social economy, in a sentence each."),
}


def toolkit_pages(planner: Planner, voice: Voice) -> Iterator[PlannedPage]:
    """The index, a page a stage, the list of measures and a page each."""
    initiative = voice.initiative
    if not (initiative.measures or initiative.clauses or initiative.resources):
        return
    stages = stage_views(voice)
    yield planner.page(
        voice, planner.paths("toolkit"), "initiative/toolkit.html", (),
        lambda: {"toolkit": ToolkitView(stages, _others(voice))},
        title=voice.wording.say(SECTIONS["toolkit"]),
        description=voice.say("Measures, clauses and guides for buying from social enterprises, stage by stage."),
        section="toolkit", things=partial(_how_to, stages, voice),
    )  # fmt: skip
    for code, stage in zip(initiative.vocabularies["purchase-stages"].terms, stages, strict=True):
        yield planner.page(
            voice, planner.paths("toolkit", code), "initiative/stage.html", (), partial(_stage, stage, stages),
            title=stage.label, description=stage.description, section="toolkit", above="toolkit",
        )  # fmt: skip
    yield from _measures(planner, voice)


def stage_views(voice: Voice) -> tuple[StageView, ...]:
    """Every stage in its order, with its tools."""
    return tuple(
        _stage_view(code, number, voice)
        for number, code in enumerate(voice.initiative.vocabularies["purchase-stages"].terms, start=1)
    )


def stage_link(code: str, voice: Voice) -> Link:
    """A stage by its name."""
    return Link(voice.label("purchase-stages", code), voice.page("toolkit", code))


def _stage_view(code: str, number: int, voice: Voice) -> StageView:
    initiative = voice.initiative
    term = initiative.vocabularies["purchase-stages"].terms[code]
    measures = [one.record for one in initiative.measures.values()]
    clauses = [one.record for one in initiative.clauses.values()]
    resources = [one.record for one in initiative.resources.values()]
    return StageView(
        number=number,
        label=term.label.best(voice.language).text,
        description=term.description.best(voice.language).text if term.description else "",
        url=voice.page("toolkit", code),
        measures=tuple(measure_item(one, voice) for one in measures if one.stage == code),
        clauses=tuple(clause_item(one, voice) for one in clauses if one.stage == code),
        resources=tuple(resource_item(one, voice) for one in resources if code in one.stages),
    )


def _stage(stage: StageView, stages: tuple[StageView, ...]) -> dict[str, Any]:
    return {"stage": stage, "stages": stages}


def _others(voice: Voice) -> tuple[ToolItem, ...]:
    initiative = voice.initiative
    there = {"thresholds": initiative.thresholds, "clauses": initiative.clauses, "measures": initiative.measures,
             "benefits": initiative.benefits, "resources": initiative.resources}  # fmt: skip
    return tuple(
        ToolItem(
            Text(voice.wording.say(SECTIONS[kind]), voice.language),
            voice.page(kind),
            Text(voice.wording.say(what), voice.language),
        )
        for kind, what in _OTHERS.items()
        if there.get(kind, True)
    )


def _how_to(stages: tuple[StageView, ...], voice: Voice) -> tuple[Mapping[str, Any], ...]:
    """The stages as schema.org tells a way of doing."""
    steps = [
        {"@type": "HowToStep", "position": stage.number, "name": stage.label, "text": stage.description,
         "url": voice.urls.origin + stage.url}
        for stage in stages
    ]  # fmt: skip
    return ({"@type": "HowTo", "name": voice.wording.say(SECTIONS["toolkit"]), "step": steps},)


def _measures(planner: Planner, voice: Voice) -> Iterator[PlannedPage]:
    records = [placed.record for placed in voice.initiative.measures.values()]
    if not records:
        return
    yield planner.page(
        voice, planner.paths("measures"), "initiative/measures.html", (),
        lambda: {"stages": stage_views(voice)},
        title=voice.wording.say(SECTIONS["measures"]),
        description=voice.say("What institutions did to buy from social enterprises, and how we know it."),
        section="measures", above="toolkit",
    )  # fmt: skip
    for record in records:
        view = measure_view(record, voice)
        yield planner.page(
            voice, planner.paths("measures", record.id), "initiative/measure.html", (),
            partial(dict, measure=view),
            title=view.title.text, description=view.what.text, section="measures", above="measures",
            things=partial(_measure_thing, view),
        )  # fmt: skip


def measure_view(measure: Measure, voice: Voice) -> MeasureView:
    """The page of a measure."""
    clauses = (voice.initiative.clauses[one].record for one in measure.clauses)
    return MeasureView(
        title=measure.title.best(voice.language),
        stage=stage_link(measure.stage, voice),
        what=measure.what.best(voice.language),
        how=voice.text(measure.how),
        effort=voice.wording.say(EFFORTS[measure.effort]) if measure.effort else "",
        since=voice.date(measure.since),
        institutions=institution_links(measure, voice),
        clauses=tuple(clause_item(one, voice) for one in clauses),
        sources=tuple(cited(measure.sources, voice).by_id.values()),
    )


def _measure_thing(view: MeasureView) -> tuple[Mapping[str, Any], ...]:
    """A way of doing, when the record says how."""
    if view.how is None:
        return ()
    step = {"@type": "HowToStep", "text": view.how.text}
    return ({"@type": "HowTo", "name": view.title.text, "description": view.what.text, "step": [step]},)
