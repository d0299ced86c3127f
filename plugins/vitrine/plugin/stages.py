"""What each stage of a build takes, in seconds of processor time: to see the next slow thing."""

import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field


def added(parts: Iterable[Mapping[str, float]]) -> dict[str, float]:
    """Several processes' stages as one's."""
    whole: dict[str, float] = {}
    for part in parts:
        for name, seconds in part.items():
            whole[name] = whole.get(name, 0.0) + seconds
    return whole


def _nothing() -> float:
    return 0.0


@dataclass
class Stages:
    """One process's stages. seconds: per name; they are added up over processes.

    compiling: seconds that compiling templates took so far, in whatever stage one was first asked for; they are
    counted as "templates", and not in that stage.
    """

    compiling: Callable[[], float] = _nothing
    seconds: dict[str, float] = field(default_factory=dict)

    @contextmanager
    def of(self, name: str) -> Iterator[None]:
        """Counts what happens inside as this stage's; never one inside another, which would count twice."""
        start, compiling = time.process_time(), self.compiling()
        try:
            yield
        finally:
            templates = self.compiling() - compiling
            self._add(name, time.process_time() - start - templates)
            if templates:
                self._add("templates", templates)

    def _add(self, name: str, seconds: float) -> None:
        self.seconds[name] = self.seconds.get(name, 0.0) + seconds
