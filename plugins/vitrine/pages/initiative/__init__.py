"""The pages of the initiative's records: a module a subject, all in SUBJECTS."""

from collections.abc import Callable, Iterator

from vitrine.pages.initiative.declaration import declaration_pages
from vitrine.pages.planner import PlannedPage, Planner
from vitrine.pages.voice import Voice

Subject = Callable[[Planner, Voice], Iterator[PlannedPage]]

SUBJECTS: tuple[Subject, ...] = (declaration_pages,)
