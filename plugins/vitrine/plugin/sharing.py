"""Work given to another process, which knows all that this one does."""

import gc
import multiprocessing
import traceback
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from multiprocessing.connection import Connection
from typing import Any

# Fewer profiles than this are read faster than processes are made.
WORTH_FORKING = 200


class WorkerFailed(Exception):  # noqa: N818 — a programmer's mistake in another process
    """A process stopped on an exception; holds its traceback."""


@contextmanager
def undisturbed() -> Iterator[None]:
    """Stops looking for garbage for a time: values are frozen and acyclic, and there is none to find."""
    was_looking = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_looking:
            gc.enable()


def aside(work: Callable[[], Any]) -> Callable[[], Any]:
    """Starts to do something in a process that knows all that this one does; gives what waits for the result."""
    context = multiprocessing.get_context("fork")
    here, there = context.Pipe(duplex=False)
    process = context.Process(target=_do_aside, args=(there, work), daemon=True)
    process.start()
    there.close()

    def result() -> Any:
        found = answer(here)
        process.join()
        return found

    return result


def meanwhile(work: Callable[[], Any], *, is_worth_it: bool) -> Callable[[], Any]:
    """What gives the result of some work, which is done when asked for, or begun by another process if worth it."""
    return aside(work) if is_worth_it else work


def share(work: Callable[[Sequence[str]], list[Any]], names: Sequence[str]) -> list[Any]:
    """What some work makes of names, in no particular order: half of it in another process when there are many."""
    if len(names) < WORTH_FORKING:
        return work(names)
    with undisturbed():
        others = aside(lambda: work(names[1::2]))
        return [*work(names[::2]), *others()]


def _do_aside(connection: Connection, work: Callable[[], Any]) -> None:
    try:
        connection.send((True, work()))
    except BaseException:  # noqa: BLE001 — sent on to the parent, which raises it
        connection.send((False, traceback.format_exc()))


def answer(connection: Connection) -> Any:
    """What a process sent; raises WorkerFailed with what stopped it."""
    try:
        ok, result = connection.recv()
    except EOFError:
        raise WorkerFailed("a process was killed") from None
    if not ok:
        raise WorkerFailed(result)
    return result
