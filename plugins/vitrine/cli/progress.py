"""How far a build is, on a terminal."""

import sys

from vitrine.cli.speech import Speech
from vitrine.plugin import Progress
from vitrine.plugin.options import silent


class progress_bar:  # noqa: N801 — used as `with progress_bar(...)`
    """A progress bar on a terminal; nothing elsewhere."""

    def __init__(self, speech: Speech) -> None:
        self._speech = speech
        self._bar: object = None

    def __enter__(self) -> Progress:
        if not sys.stderr.isatty():
            return silent
        from rich.console import Console
        from rich.progress import Progress as Bar

        bar = Bar(console=Console(stderr=True), transient=True)
        self._bar = bar
        tasks: dict[str, object] = {}

        def show(step: str, done: int, total: int) -> None:
            # The display has a thread: it starts with the first step, after processes were forked.
            if not tasks:
                bar.start()
            if step not in tasks:
                tasks[step] = bar.add_task(step, total=total)
            bar.update(tasks[step], completed=done)  # type: ignore[arg-type]

        return show

    def __exit__(self, *_: object) -> None:
        if self._bar is not None:
            self._bar.stop()  # type: ignore[attr-defined]
