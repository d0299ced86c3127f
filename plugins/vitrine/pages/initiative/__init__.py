"""The pages of the initiative's records: a module a subject, all in SUBJECTS."""

from collections.abc import Callable, Iterator

from vitrine.pages.initiative.activities import activity_pages
from vitrine.pages.initiative.case_studies import case_study_pages
from vitrine.pages.initiative.clauses import benefit_pages, clause_pages
from vitrine.pages.initiative.cohorts import cohort_pages
from vitrine.pages.initiative.commitments import commitment_pages
from vitrine.pages.initiative.declaration import declaration_pages
from vitrine.pages.initiative.groups import group_pages
from vitrine.pages.initiative.indicators import indicator_pages
from vitrine.pages.initiative.institutions import institution_pages
from vitrine.pages.initiative.resources import resource_pages
from vitrine.pages.initiative.results import result_pages
from vitrine.pages.initiative.roll_outs import roll_out_pages
from vitrine.pages.initiative.thresholds import threshold_pages
from vitrine.pages.initiative.timeline import timeline_pages
from vitrine.pages.initiative.toolkit import toolkit_pages
from vitrine.pages.initiative.words import word_pages
from vitrine.pages.planner import PlannedPage, Planner
from vitrine.pages.voice import Voice

Subject = Callable[[Planner, Voice], Iterator[PlannedPage]]

SUBJECTS: tuple[Subject, ...] = (
    institution_pages,
    roll_out_pages,
    commitment_pages,
    cohort_pages,
    declaration_pages,
    activity_pages,
    group_pages,
    case_study_pages,
    timeline_pages,
    toolkit_pages,
    clause_pages,
    benefit_pages,
    resource_pages,
    word_pages,
    threshold_pages,
    result_pages,
    indicator_pages,
)
