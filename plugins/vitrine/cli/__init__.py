"""Reads arguments, calls one room, prints. Exit codes: 0 done, 1 something to mend, 2 not understood."""

import gc
from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command; gives its exit code. arguments: the process's own when None."""
    if arguments is None:
        # Importing makes much that stays and no garbage: looking for some takes a sixth of a short command's time.
        gc.disable()
    from vitrine.cli.running import run

    return run(arguments)
