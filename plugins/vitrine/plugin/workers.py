"""Profiles prepared and finished by several processes, forked before Pelican starts its threads."""

import gc
import multiprocessing
import tempfile
import traceback
from collections.abc import Callable, Iterator, Mapping, Sequence
from multiprocessing.connection import Connection, wait
from pathlib import Path
from typing import Any

from vitrine.plugin.neighbours import Errand
from vitrine.plugin.options import Progress
from vitrine.plugin.press import Prepared, Press
from vitrine.plugin.sharing import answer
from vitrine.plugin.stages import added
from vitrine.plugin.tree import Content, Tree
from vitrine.rules.checking import CHUNK


class Crew:
    """Prepares and finishes profiles: in this process, or in several others that share the work."""

    def __init__(self, press: Callable[[Any], Press], work: Path, *, jobs: int) -> None:
        work.mkdir(parents=True, exist_ok=True)
        self._home_of: dict[str, int] = {}
        self._connections: list[Connection] = []
        self._processes: list[multiprocessing.process.BaseProcess] = []
        self._finished: list[tuple[str, Content]] = []
        self._seconds: list[Mapping[str, float]] = []
        self._press: Press | None = None
        if jobs <= 1:
            self._press = press(tempfile.TemporaryFile(dir=work))  # noqa: SIM115 — lives as long as the crew
            return
        gc.freeze()
        context = multiprocessing.get_context("fork")
        for _ in range(jobs):
            here, there = context.Pipe()
            process = context.Process(target=_serve, args=(there, press, work), daemon=True)
            process.start()
            there.close()
            self._connections.append(here)
            self._processes.append(process)

    def compile_templates(self, languages: Sequence[str]) -> None:
        """Compiles what the press prints with, a language a process; what one has compiled, all find on disk."""
        if self._press is not None:
            for language in languages:
                self._press.compile_templates(language)
            return
        for _ in self._share(("compile", language) for language in languages):
            pass

    def prepare(self, names: Sequence[str], meanwhile: Callable[[], None] | None = None) -> Iterator[Prepared]:
        """The profiles of these folders, in no particular order; meanwhile: what this process does first."""
        if self._press is not None:
            for chunk in _chunks(names):
                yield from self._press.prepare(chunk)
            return
        for worker, result in self._share((("prepare", chunk) for chunk in _chunks(names)), meanwhile):
            for prepared in result:
                self._home_of[prepared.name] = worker
                yield prepared

    def prepare_again(self, names: Sequence[str]) -> None:
        """Prepares pages of profiles that did not change but whose neighbours did."""
        for _ in self.prepare(names):
            pass

    def _share(
        self, tasks: Iterator[tuple[str, Any]], meanwhile: Callable[[], None] | None = None
    ) -> Iterator[tuple[int, Any]]:
        """Gives each process a task, then another whenever it answers."""
        busy: dict[Any, int] = {}  # Any: what `wait` gives is typed wider than what it was given
        for worker, connection in enumerate(self._connections):
            task = next(tasks, None)
            if task is not None:
                connection.send(task)
                busy[connection] = worker
        if meanwhile is not None:
            meanwhile()
        while busy:
            for ready in wait(list(busy)):
                worker = busy.pop(ready)
                connection = self._connections[worker]
                result = answer(connection)
                task = next(tasks, None)
                if task is not None:
                    connection.send(task)
                    busy[connection] = worker
                yield worker, result

    def start_finishing(self, errands: Sequence[Errand], folder: Path) -> None:
        """Sends each process the pages to finish of the profiles it prepared."""
        for worker, connection in enumerate(self._connections):
            own = [errand for errand in errands if self._home_of[errand.id] == worker]
            connection.send(("finish", (own, folder)))

    def letting_go(self, progress: Progress) -> Progress:
        """The same progress, at each step of which processes go that have finished: each holds seventy megabytes."""

        def watched(step: str, done: int, total: int) -> None:
            for connection in [one for one in self._connections if one.poll()]:
                self._end(connection)
            progress(step, done, total)

        return watched

    def _end(self, connection: Connection) -> None:
        self._finished += answer(connection)
        connection.send(("stages", None))
        self._seconds.append(answer(connection))
        self._connections.remove(connection)
        connection.close()

    def finished(self, errands: Sequence[Errand], tree: Tree) -> list[tuple[str, Content]]:
        """Path and content of every page finished."""
        if self._press is not None:
            return self._press.finish(errands, tree)
        for connection in list(self._connections):
            self._end(connection)
        return self._finished

    def stages(self) -> Mapping[str, float]:
        """What each stage took in all processes together, once all have finished."""
        return self._press.stages.seconds if self._press is not None else added(self._seconds)

    @property
    def works_aside(self) -> bool:
        """True when other processes do the work, and this one has time for more."""
        return self._press is None

    def dismiss(self) -> None:
        """Lets all processes go."""
        for connection in self._connections:
            connection.close()
        for process in self._processes:
            process.terminate()
            process.join()


def _chunks(names: Sequence[str]) -> Iterator[Sequence[str]]:
    return (names[start : start + CHUNK] for start in range(0, len(names), CHUNK))


def _serve(connection: Connection, press: Callable[[Any], Press], work: Path) -> None:
    """What a process does: answers until the line is closed."""
    gc.disable()
    with tempfile.TemporaryFile(dir=work) as spool:
        own = press(spool)
        while True:
            try:
                task, argument = connection.recv()
            except EOFError:
                return
            try:
                connection.send((True, _do(own, task, argument)))
            except BaseException:  # noqa: BLE001 — sent on to the parent, which raises it
                connection.send((False, traceback.format_exc()))
                return


def _do(press: Press, task: str, argument: Any) -> Any:
    if task == "prepare":
        return press.prepare(argument)
    if task == "compile":
        return press.compile_templates(argument)
    if task == "stages":
        return press.stages.seconds
    errands, folder = argument
    return press.finish(errands, Tree(folder))
