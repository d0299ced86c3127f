"""What each stage of a build takes, in seconds of processor time: to see the next slow thing."""

import time
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field


def added(parts: Iterable[Mapping[str, float]]) -> dict[str, float]:
    """Several processes' stages as one's."""
    whole: dict[str, float] = {}
    for part in parts:
        for name, seconds in part.items():
            whole[name] = whole.get(name, 0.0) + seconds
    return whole


@dataclass
class Stages:
    """One process's stages. seconds: per name; they are added up over processes."""

    seconds: dict[str, float] = field(default_factory=dict)

    @contextmanager
    def of(self, name: str) -> Iterator[None]:
        """Counts what happens inside as this stage's; never one inside another, which would count twice."""
        start = time.process_time()
        try:
            yield
        finally:
            self.seconds[name] = self.seconds.get(name, 0.0) + time.process_time() - start
