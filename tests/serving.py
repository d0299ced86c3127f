"""`vitrine serve` as a process of its own, with a house of its own to change: machine, theme and a site."""

import json
import os
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from typing import IO

from small_site import REPOSITORY, copy_small_site

PATIENCE = 60  # seconds: other tests may be using the machine
News = dict[str, str]


@dataclass
class Served:
    """A server at work. said: all that it wrote to its terminal so far."""

    root: Path
    house: Path
    process: subprocess.Popen[str]
    port: int
    said: list[str]
    reader: threading.Thread

    @property
    def address(self) -> str:
        return f"http://localhost:{self.port}/"

    def get(self, path: str = "/") -> tuple[int, str]:
        """Status and text of what is answered."""
        answer = self._ask(path)
        return answer.status, answer.read().decode()

    def _ask(self, path: str) -> HTTPResponse:
        connection = HTTPConnection("localhost", self.port, timeout=PATIENCE)
        connection.request("GET", path)
        return connection.getresponse()

    def news_after(self, change: Callable[[], object]) -> News:
        """What open pages are told next, once something was changed."""
        told = self._told()
        next(told)
        change()
        return next(told)

    def _told(self) -> Iterator[News]:
        stream, start = self._ask("/_live/events"), time.monotonic()
        for line in stream:
            assert time.monotonic() - start < PATIENCE, "nothing was told"
            if line.startswith(b"data: "):
                yield json.loads(line.removeprefix(b"data: "))

    def interrupt(self) -> int:
        """Ctrl+C; the exit code."""
        self.process.send_signal(signal.SIGINT)
        self.reader.join(timeout=PATIENCE)
        return self.process.wait(timeout=PATIENCE)


def copy_house(folder: Path) -> Path:
    """The machine, the theme and the default lists, to be changed."""
    for name in ("plugins", "theme", "content/vocabulary"):
        shutil.copytree(REPOSITORY / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    return folder


def rewrite(file: Path, old: str, new: str) -> None:
    """Replaces a file by its edited self in one step, as editors do."""
    text = file.read_text(encoding="utf-8")
    assert old in text
    beside = file.with_name(f"{file.name}~")
    beside.write_text(text.replace(old, new, 1), encoding="utf-8")
    beside.replace(file)


def start(root: Path, house: Path, *options: str) -> subprocess.Popen[str]:
    """The command, with its language English and its output in one pipe."""
    command = [sys.executable, "-m", "vitrine.cli", "serve", "--site", str(root), "--lang", "en", *options]
    environment = {**os.environ, "PYTHONPATH": str(house / "plugins")}
    # A shell starts what it runs in the background deaf to Ctrl+C; a terminal does not.
    return subprocess.Popen(
        command,
        env=environment,
        text=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler) and None,
    )


@contextmanager
def serving(
    folder: Path, spoil: Callable[[Path], object] = lambda root: None, *, port: int = 18000
) -> Iterator[Served]:
    """The small site, served from a free port once its first build is done; spoil: changes it before.

    port: the one that is asked for.
    """
    house = copy_house(folder / "house")
    root = copy_small_site(folder / "site")
    spoil(root)
    process = start(root, house, "--port", str(port))
    assert process.stdout is not None
    said: list[str] = []
    given = _port_told(process.stdout, said)
    reader = threading.Thread(target=lambda: said.extend(process.stdout or ()), daemon=True)
    reader.start()
    try:
        yield Served(root, house, process, given, said, reader)
    finally:
        process.kill()
        process.wait()


def _port_told(output: IO[str], said: list[str]) -> int:
    """The port of the addresses, once all that is said at the start was said."""
    for line in output:
        said.append(line)
        if line == "Ctrl+C to stop.\n":
            break
    french = next(line for line in said if line.startswith("fr: http://localhost:"))
    return int(french.removeprefix("fr: http://localhost:").rstrip("/\n"))
