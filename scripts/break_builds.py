"""Breaks builds in every way a machine may, and says whether the public site was ever anything but whole.

    .venv/bin/python scripts/break_builds.py                 all of it: some minutes
    .venv/bin/python scripts/break_builds.py --kills 20 --events 10 --pairs 3
    .venv/bin/python scripts/break_builds.py --with-search    builds that make the full-text index and the handouts too

Killed (SIGKILL) at random moments; killed at each of the last calls that write; two builds of one site at once; a disk
that is full, on a small file system in memory (asks for the right to mount one; says so when it is refused). Each time
the public tree must be the old one or the new one, byte for byte, and the next build must end as if nothing had been.
"""

import argparse
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SMALL_SITE = ROOT / "tests" / "profiles" / "site"
ADDRESS = "https://example.org/catalogue/"
# Run before the command: counts the calls that write, and ends the process at one of them, as a power cut does.
WATCH = """
import os, signal, sys
at, log, seen = int(sys.argv[1]), sys.argv[2], 0
WRITES = (
    "os.rename", "os.remove", "os.rmdir", "os.mkdir", "os.link", "os.truncate", "ctypes.call_function", "sqlite3.",
)
def watch(event, arguments):
    global seen
    is_writing = event == "open" and arguments[2] & (os.O_WRONLY | os.O_RDWR | os.O_CREAT)
    if is_writing or event.startswith(WRITES):
        seen += 1
        if seen == at:
            os.kill(os.getpid(), signal.SIGKILL)
sys.addaudithook(watch)
sys.argv = ["vitrine", *sys.argv[3:]]
from vitrine.cli import main
code = main()
if log != "-":
    os.write(1, f"{seen}\\n".encode())
sys.exit(code)
"""


class Site:
    """A small site that is turned from one state into another and back, and what its public tree may be."""

    def __init__(self, root: Path, options: Sequence[str] = ()) -> None:
        self.root, self.public, self.options = root, root / "public", options
        shutil.copytree(SMALL_SITE, root, dirs_exist_ok=True)
        self.profile = root / "enterprises" / "buanderie-des-quais" / "profile.md"
        self.texts = [self.profile.read_text(encoding="utf-8")]
        self.texts.append(self.texts[0].replace("name: Buanderie des Quais", "name: Buanderie du Port"))
        self.trees = [self.built(state) for state in (0, 1)]

    def turn(self, state: int) -> None:
        """Puts the sources in a state."""
        self.profile.write_text(self.texts[state], encoding="utf-8")

    def built(self, state: int) -> dict[str, bytes]:
        self.turn(state)
        subprocess.run(self.command(), check=True, capture_output=True)
        return self.contents()

    def command(self, *before: str) -> list[str]:
        program = [sys.executable, *(before or ("-m", "vitrine.cli"))]
        return [*program, "build", "--site", str(self.root), "--base-url", ADDRESS, "--jobs", "1", *self.options]

    def contents(self) -> dict[str, bytes]:
        files = (file for file in self.public.rglob("*") if file.is_file())
        return {file.relative_to(self.public).as_posix(): file.read_bytes() for file in files}

    def seen(self) -> str:
        """Which of the two trees is public."""
        found = self.contents()
        return next((name for name, tree in zip(("old", "new"), self.trees, strict=True) if tree == found), "broken")


def main() -> int:
    """Reads the arguments, breaks builds, prints a line for each way; 1 when a tree was broken."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--kills", type=int, default=200, help="at random moments")
    parser.add_argument("--events", type=int, default=1000, help="the last calls that write, each once; all by default")
    parser.add_argument("--pairs", type=int, default=20, help="two builds at once")
    parser.add_argument("--with-search", action="store_const", const=("--with-search",), default=(), dest="options")
    chosen = parser.parse_args()
    ways: dict[str, Callable[[Site], Iterator[str]]] = {
        f"killed at {chosen.kills} random moments": lambda site: killed_at_random(site, chosen.kills),
        "killed at each call that writes": lambda site: killed_at_events(site, chosen.events),
        f"two builds at once, {chosen.pairs} times": lambda site: two_at_once(site, chosen.pairs),
    }
    is_whole = True
    with tempfile.TemporaryDirectory() as folder:
        for number, (way, breaking) in enumerate(ways.items()):
            is_whole &= _told(way, Counter(breaking(Site(Path(folder) / str(number), chosen.options))))
        is_whole &= _told("disk full", Counter(disk_full(Path(folder) / "small", chosen.options)))
    return 0 if is_whole else 1


def _told(way: str, seen: Counter[str]) -> bool:
    print(f"{way}: " + ", ".join(f"{name} {times}" for name, times in sorted(seen.items())), flush=True)
    return not any(name.startswith("broken") for name in seen)


def killed_at_random(site: Site, kills: int) -> Iterator[str]:
    """The tree seen after each kill; the build turns the site into its other state each time."""
    start = time.monotonic()
    site.built(0)
    lasts, chance = time.monotonic() - start, random.Random(11)
    for kill in range(kills):
        site.turn(kill % 2)
        process = subprocess.Popen(site.command(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(chance.uniform(0, lasts))
        process.kill()
        process.wait()
        yield site.seen()
    yield _mended(site)


def killed_at_events(site: Site, last: int) -> Iterator[str]:
    """The tree seen after an end at each of the last calls that write."""
    site.built(0)
    site.turn(1)
    command = site.command("-c", WATCH, "0", "log")
    total = int(subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()[-1])
    for at in range(max(1, total - last + 1), total + 1):
        # The build after a broken one ends as if nothing had been.
        yield "mended" if site.built(0) == site.trees[0] else "broken"
        site.turn(1)
        subprocess.run(site.command("-c", WATCH, str(at), "-"), capture_output=True, check=False)
        yield site.seen()


def two_at_once(site: Site, pairs: int) -> Iterator[str]:
    """The tree after two builds that were started together."""
    for pair in range(pairs):
        site.turn(pair % 2)
        both = [subprocess.Popen(site.command(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) for _ in "ab"]
        codes = [process.wait() for process in both]
        yield site.seen() if 0 in codes else "broken"


def disk_full(folder: Path, options: Sequence[str]) -> Iterator[str]:
    """The tree after a build for which there was no room."""
    with _small_disk(folder, megabytes=10) as is_mounted:
        if not is_mounted:
            yield "not tried: no right to mount"
            return
        site = Site(folder / "site", options)
        site.built(0)
        for number, left in enumerate((2_000_000, 1_000_000, 500_000, 200_000, 50_000, 5_000, 0)):
            before = site.seen()
            with _filled(folder, left):
                site.turn(number % 2)
                done = subprocess.run(site.command(), capture_output=True, text=True, check=False)
            yield _after_no_room(site.seen(), before, done)
        yield _mended(site)


def _after_no_room(seen: str, before: str, done: subprocess.CompletedProcess[str]) -> str:
    """A build that had no room says so in a sentence and leaves what was there."""
    if done.returncode == 0:
        return "room enough"
    is_told = "Traceback" not in done.stderr
    return "stopped, the site as it was" if seen == before and is_told else f"broken: {done.stderr[-200:]}"


def _mended(site: Site) -> str:
    """The build after a broken one ends as if nothing had been."""
    return "mended" if site.built(1) == site.trees[1] else "broken"


@contextmanager
def _small_disk(folder: Path, *, megabytes: int) -> Iterator[bool]:
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", f"size={megabytes}m", "tmpfs", str(folder)]
    is_mounted = bool(shutil.which("mount")) and subprocess.run(mount, capture_output=True, check=False).returncode == 0
    try:
        yield is_mounted
    finally:
        if is_mounted:
            subprocess.run(["umount", str(folder)], check=True)


@contextmanager
def _filled(folder: Path, left: int) -> Iterator[None]:
    """Takes all the room but some bytes."""
    ballast = folder / "ballast"
    free = shutil.disk_usage(folder).free
    ballast.write_bytes(b"\0" * max(0, free - left))
    try:
        yield
    finally:
        ballast.unlink()


if __name__ == "__main__":
    raise SystemExit(main())
