"""A command in; what it took out: time on the clock, time of processors, memory of all its processes together."""

import os
import statistics
import subprocess
import sys
import threading
import time
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

SAMPLE_SECONDS = 0.05


class Took(NamedTuple):
    """What a run took, in seconds; cpu: user and system, of the command and all processes it waited for."""

    wall: float
    cpu: float

    def __add__(self, other: object) -> "Took":
        assert isinstance(other, Took)
        return Took(self.wall + other.wall, self.cpu + other.cpu)


class CommandFailed(Exception):  # noqa: N818 — a programmer's mistake in what the bench runs
    """A command ended with another code than 0; holds what it printed."""


# Python keeps what it compiles, as it does everywhere unless told not to.
AS_INSTALLED = {"PYTHONDONTWRITEBYTECODE": ""}


def run(command: Sequence[str | Path], *, folder: Path, environment: Mapping[str, str]) -> Took:
    """Runs a command to its end. Raises CommandFailed."""
    os.sync()  # what the run before left to write is not this one's work
    return _run(command, folder, environment)[0]


def peak_memory(command: Sequence[str | Path], *, folder: Path, environment: Mapping[str, str]) -> float:
    """The most that all processes of a run held at one moment, in megabytes (PSS, every 50 ms).

    Apart from `run`: reading the memory of a large process slows it down.
    """
    return _run(command, folder, environment, has_sampler=True)[1]


def watched(
    command: Sequence[str | Path], *, folder: Path, environment: Mapping[str, str], every: float = 1.0
) -> tuple[Took, float]:
    """What a run took, and its peak memory as above, looked at so seldom that it slows nothing."""
    return _run(command, folder, environment, has_sampler=True, every=every)


def _run(
    command: Sequence[str | Path],
    folder: Path,
    environment: Mapping[str, str],
    *,
    has_sampler: bool = False,
    every: float = SAMPLE_SECONDS,
) -> tuple[Took, float]:
    with (Path(folder).parent / "output.txt").open("w+", encoding="utf-8") as said:
        started = time.monotonic()
        process = subprocess.Popen(
            list(map(str, command)),
            cwd=folder,
            env={**os.environ, **AS_INSTALLED, **environment},
            stdout=said,
            stderr=said,
        )
        sampler = _Sampler(process.pid, every) if has_sampler else None
        _, status, usage = os.wait4(process.pid, 0)
        took = Took(time.monotonic() - started, usage.ru_utime + usage.ru_stime)
        process.returncode = os.waitstatus_to_exitcode(status)
        peak = sampler.stop() if sampler else 0.0
        if process.returncode != 0:
            said.seek(0)
            raise CommandFailed(f"{command[0]} ended with {process.returncode}:\n{said.read()[-4000:]}")
    return took, peak


class _Sampler(threading.Thread):
    """Adds up the memory of a process and its descendants, again and again."""

    def __init__(self, process: int, every: float) -> None:
        super().__init__(daemon=True)
        self.process, self.every = process, every
        self.peak = 0
        self.has_ended = threading.Event()
        self.start()

    def run(self) -> None:
        while not self.has_ended.wait(self.every):
            self.peak = max(self.peak, sum(map(_proportional_size, _tree(self.process))))

    def stop(self) -> float:
        self.has_ended.set()
        self.join()
        return self.peak / 1000


def _tree(process: int) -> Iterable[int]:
    yield process
    for task in _entries(Path(f"/proc/{process}/task")):
        for child in _read(task / "children").split():
            yield from _tree(int(child))


def _entries(folder: Path) -> list[Path]:
    try:
        return list(folder.iterdir())
    except (FileNotFoundError, ProcessLookupError):
        return []


def _read(file: Path) -> str:
    try:
        return file.read_text(encoding="ascii")
    except (FileNotFoundError, ProcessLookupError, PermissionError):
        return ""  # the process has ended meanwhile


def _proportional_size(process: int) -> int:
    """Kilobytes of a process, memory shared with others counted in shares."""
    for line in _read(Path(f"/proc/{process}/smaps_rollup")).splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1])
    return 0


def median(runs: Sequence[Took]) -> Took:
    """The middle wall and the middle cpu of several runs."""
    return Took(statistics.median(took.wall for took in runs), statistics.median(took.cpu for took in runs))


def python_script(name: str) -> Path:
    """A command of the environment that runs this."""
    return Path(sys.executable).with_name(name)
