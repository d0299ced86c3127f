"""What a build is asked, and what came of it."""

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from vitrine.catalogue import Federated
from vitrine.model import Problem

if TYPE_CHECKING:  # half of the house, which a check does not need
    from vitrine.pages.health import SetAside

Progress = Callable[[str, int, int], None]


def silent(step: str, done: int, total: int) -> None:
    """No progress is shown."""


@dataclass(frozen=True)
class Options:
    """A build to make. address: where the site will be, empty for the settings' own. jobs: processes.

    sets_aside: publish without the profiles that have errors, if they are few.
    with_gallery: the gallery of components too, for those who work on the theme. federated: of a site made of regions.
    """

    root: Path
    public: Path
    address: str = ""
    jobs: int = 0
    with_search: bool = False
    no_handouts: bool = False
    with_gallery: bool = False
    is_clean: bool = False
    sets_aside: bool = False
    federated: Federated | None = None
    progress: Progress = silent

    @property
    def with_handouts(self) -> bool:
        """True for a site to be published, but where somebody would rather do without."""
        return self.with_search and not self.no_handouts

    @property
    def processes(self) -> int:
        """How many may work at once."""
        if self.jobs or not hasattr(os, "sched_getaffinity"):
            return self.jobs or os.cpu_count() or 1
        return len(os.sched_getaffinity(0))


class StaleExampleError(Exception):
    """An example of the gallery that its component no longer takes: for whoever works on the theme."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.path)
        self.problem = problem


@dataclass(frozen=True)
class Outcome:
    """What came of a build. pages: in the public tree; written: files, by this build; size: of the tree, in bytes.

    stages: seconds of processor time that each took, all processes together.
    is_published: False when errors, or another build, left the old tree in place. read: enterprises,
    those whose folder is a link or a file too.
    too_many: profiles with errors, when they were to be set aside and are more than few. known_since: the day before
    which a shallow history tells no change; empty when it tells all that the page of changes shows.
    """

    is_published: bool
    problems: tuple[Problem, ...]
    profiles: int = 0
    read: int = 0
    too_many: int = 0
    known_since: str = ""
    pages: int = 0
    written: int = 0
    set_aside: "tuple[SetAside, ...]" = ()
    is_busy: bool = False
    size: int = 0
    stages: Mapping[str, float] = field(default_factory=dict)
