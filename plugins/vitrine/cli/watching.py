"""A site's folders watched; a build at every change to what the site is made of."""

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from vitrine.cli.live import Live
from vitrine.cli.speech import Speech
from vitrine.plugin import theme_folder
from vitrine.plugin.places import SOURCES

_LOOK_EVERY = 250  # milliseconds


@dataclass(frozen=True)
class Rebuild:
    """Builds in processes of their own, so that changes of Vitrine itself count too."""

    root: Path
    public: Path
    address: str
    jobs: int
    live: Live
    speech: Speech

    def __call__(self) -> None:
        """Builds, says what came of it, and tells open pages."""
        done = self._run() if self._has_search() else self._run("--with-search")
        # When everything was made anew, the search index was not: it takes longer, and is asked for apart.
        if done.returncode == 0 and not self._has_search():
            done = self._run("--with-search")
        said = (done.stdout + done.stderr).strip()
        self.speech.result(said)
        self.live.tell("" if done.returncode == 0 else said)

    def _has_search(self) -> bool:
        return (self.public / "search").is_dir()

    def _run(self, *more: str) -> subprocess.CompletedProcess[str]:
        language = "fr" if self.speech.wording.language == "fr" else "en"
        command = [sys.executable, "-m", "vitrine.cli", "build", "--site", str(self.root)]
        command += ["--output", str(self.public), "--base-url", self.address, "--lang", language]
        command += ["--jobs", str(self.jobs), "--gallery", *more]
        return subprocess.run(command, capture_output=True, text=True, check=False)


def changes(root: Path) -> Iterator[None]:
    """Yields once the watch is in place, then whenever something that makes the site changed; without end.

    What changes while the caller builds is yielded afterwards: nothing is missed between two builds.
    """
    while True:
        yield from _changes_of_what_is_there(root)


def _changes_of_what_is_there(root: Path) -> Iterator[None]:
    """Ends when a folder came or went: a new watch is needed, and what came with the folder is new too."""
    import watchfiles

    folders, settings = _folders(root), _stamp(root / "site.yaml")
    looks = watchfiles.watch(
        *folders, raise_interrupt=True, debounce=200, rust_timeout=_LOOK_EVERY, yield_on_timeout=True
    )
    next(looks)
    yield
    for changed in looks:
        if _folders(root) != folders:
            return
        found = _stamp(root / "site.yaml")
        if changed or found != settings:
            settings = found
            yield


def _folders(root: Path) -> tuple[Path, ...]:
    machine = Path(__file__).resolve().parents[1]
    places = (*(root / name for name in SOURCES), theme_folder(), machine)
    return tuple(place for place in places if place.is_dir())


def _stamp(file: Path) -> tuple[int, int, int]:
    """What changes when a file is written, or replaced as editors do; a watch on it would be lost then."""
    try:
        found = file.stat()
    except FileNotFoundError:
        return (0, 0, 0)
    return (found.st_ino, found.st_size, found.st_mtime_ns)
