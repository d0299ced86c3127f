"""Enterprises' case studies: by model, and by what can be learned from them."""

from collections.abc import Iterator

from vitrine.catalogue import Entry
from vitrine.model import Localised
from vitrine.pages.planner import PlannedPage, Planner
from vitrine.pages.sections import SECTIONS
from vitrine.pages.views import Link
from vitrine.pages.views.groups import CaseView
from vitrine.pages.voice import Voice


def case_study_pages(planner: Planner, voice: Voice) -> Iterator[PlannedPage]:
    """The list; each study is told on its enterprise's page."""
    entries = with_lesson(planner)
    if not entries:
        return
    yield planner.page(
        voice, planner.paths("case-studies"), "initiative/case_studies.html",
        tuple(planner.digests[entry.id] for entry in entries),
        lambda: {"cases": cases(entries, voice)},
        title=voice.wording.say(SECTIONS["case-studies"]),
        description=voice.say("How enterprises work and what others can learn from them, by model and by finding."),
        section="case-studies", above="initiative",
    )  # fmt: skip


def with_lesson(planner: Planner) -> tuple[Entry, ...]:
    """The listed enterprises that have a case study, when a page gathers them."""
    if not planner.catalogue.initiative.site.features.case_studies:
        return ()
    return tuple(entry for entry in planner.catalogue.listed if entry.lesson)


def cases(entries: tuple[Entry, ...], voice: Voice) -> tuple[CaseView, ...]:
    """Each study, in the order of models, then of names."""
    found = (
        CaseView(
            enterprise=Link(entry.name, f"{voice.page('enterprises', entry.id)}#case-study"),
            model=Localised(dict(entry.lesson.model)).best(voice.language),
            findings=tuple(Localised(dict(texts)).best(voice.language) for texts in entry.lesson.findings),
        )
        for entry in entries
        if entry.lesson
    )
    return tuple(sorted(found, key=lambda one: one.model.text))
