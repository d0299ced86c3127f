"""Reads arguments, calls one room, prints. Exit codes: 0 done, 1 something to mend, 2 not understood."""

import gc
from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command; gives its exit code. arguments: the process's own when None."""
    if arguments is not None:
        return _run(arguments)
    # Importing makes much that stays and no garbage: looking for some takes a sixth of a short command's time.
    gc.disable()
    try:
        return _run(None)
    finally:
        # Nor is there any in what the process leaves: Python would look through it all, two thirds of a second
        # for ten thousand profiles, only to give back a memory that ends with it.
        gc.freeze()


def _run(arguments: Sequence[str] | None) -> int:
    from vitrine.cli.running import run

    return run(arguments)
