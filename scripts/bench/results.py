"""What a bench measured, and the ratios that follow."""

from dataclasses import dataclass, field

from bench.built import Built, Weights
from bench.stopwatch import Took, median

NOTHING = Built(frozenset(), 0)


@dataclass
class Results:
    """Seconds and megabytes, run by run; empty or None where nothing was measured."""

    profiles: int
    vitrine: list[Took] = field(default_factory=list)
    hugo: list[Took] = field(default_factory=list)
    vitrine_search: list[Took] = field(default_factory=list)
    hugo_search: list[Took] = field(default_factory=list)
    open_data: float = 0.0  # seconds of processor of one build with an index
    edits: dict[str, list[Took]] = field(default_factory=dict)
    unchanged: Took | None = None
    pelican: Took | None = None
    vitrine_memory: float = 0.0
    hugo_memory: float = 0.0
    vitrine_site: Built = NOTHING
    hugo_site: Built = NOTHING
    pelican_site: Built = NOTHING
    differences: tuple[str, ...] = ()
    weights: Weights | None = None
    stages: str = ""

    def summary(self) -> dict[str, float | int | None]:
        """The figures that are held to limits; None where nothing was measured."""
        ours, hugo = median(self.vitrine), median(self.hugo)
        search = _ratio(self.vitrine_search, self.hugo_search)
        return {
            "profiles": self.profiles,
            "full_cpu_ratio_to_hugo": round(ours.cpu / hugo.cpu, 3),
            "full_wall_ratio_to_hugo": round(ours.wall / hugo.wall, 3),
            "one_edit_wall_ratio_to_hugo": round(self.slowest_edit / hugo.wall, 4) if self.edits else None,
            "peak_memory_mb": round(self.vitrine_memory),
            "search_cpu_ratio": round(search.cpu, 3) if search else None,
            "search_cpu_ratio_without_open_data": round(self.without_open_data, 3) if search else None,
            "search_wall_ratio": round(search.wall, 3) if search else None,
            "full_cpu_seconds": round(ours.cpu, 2),
            "full_wall_seconds": round(ours.wall, 2),
            "hugo_cpu_seconds": round(hugo.cpu, 2),
            "hugo_wall_seconds": round(hugo.wall, 2),
            "hugo_peak_memory_mb": round(self.hugo_memory),
            "one_edit_wall_seconds": round(self.slowest_edit, 2) if self.edits else None,
            "cpu_milliseconds_per_profile": round(ours.cpu / self.profiles * 1000, 2),
            "pages": len(self.vitrine_site.paths),
        }

    @property
    def without_open_data(self) -> float:
        """Processor time with the index against Hugo's and Pagefind's, less what open data took, which Hugo has not."""
        return (median(self.vitrine_search).cpu - self.open_data) / median(self.hugo_search).cpu

    @property
    def slowest_edit(self) -> float:
        """Seconds on the clock of the kind of edit that takes longest."""
        return max(median(runs).wall for runs in self.edits.values())


def _ratio(ours: list[Took], theirs: list[Took]) -> Took | None:
    if not ours:
        return None
    one, other = median(ours), median(theirs)
    return Took(one.wall / other.wall, one.cpu / other.cpu)
