"""The command as a process: its pipes, its terminal, its exit code, and no other machine asked."""

import os
import pty
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest


def command(*words: str) -> list[str]:
    return [sys.executable, "-m", "vitrine.cli", *words]


def many_problems(root: Path) -> Path:
    """More problems than a pipe holds."""
    for number in range(400):
        shutil.copytree(root / "enterprises" / "atelier-du-nord", root / "enterprises" / f"copy-{number}")
    return root


def test_a_reader_that_has_read_enough_is_no_mistake(small_site: Path) -> None:
    words = command("check", "--site", str(many_problems(small_site)))
    process = subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    assert process.stdout is not None
    assert process.stderr is not None
    assert process.stdout.readline().startswith("enterprises/")
    process.stdout.close()
    assert (process.stderr.read(), process.wait(timeout=60)) == ("", 0)


def test_a_full_disk_is_told(small_site: Path) -> None:
    with Path("/dev/full").open("w") as full:
        words = command("check", "--lang", "en", "--site", str(small_site))
        done = subprocess.run(words, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert (done.returncode, done.stderr) == (1, "No room is left on the disk.\n")


def test_a_terminal_of_an_old_encoding_reads_what_it_can(small_site: Path) -> None:
    environment = {**os.environ, "PYTHONIOENCODING": "ascii"}
    words = command("doctor", "--lang", "fr", "--site", str(small_site))
    done = subprocess.run(words, env=environment, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert "? Python 3.11 ou plus r?cent" in done.stdout


def test_there_is_no_colour_and_no_progress_away_from_a_terminal(small_site: Path) -> None:
    words = command("build", "--lang", "en", "--site", str(small_site))
    environment = {**os.environ, "FORCE_COLOR": "1", "TERM": "xterm-256color"}
    done = subprocess.run(words, env=environment, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "")
    first, second = done.stderr.splitlines()
    assert re.match(r"2 profiles, \d+ pages \(", first)
    assert second.endswith("% of what free hosting takes (1 GB).")


def test_progress_shows_on_a_terminal(small_site: Path) -> None:
    ours, theirs = pty.openpty()
    words = command("build", "--lang", "en", "--site", str(small_site))
    process = subprocess.Popen(words, stderr=theirs, env={**os.environ, "TERM": "xterm-256color"})
    os.close(theirs)
    seen = b""
    try:
        while part := os.read(ours, 4096):
            seen += part
    except OSError:  # how Linux says that nobody writes any more
        os.close(ours)
    assert process.wait(timeout=60) == 0
    assert b"\x1b[" in seen
    assert re.search(rb"2 profiles, \d+ pages \(", seen)


# Asking another machine ends the command: an audit hook sees every connection and every name looked up.
OFFLINE = """
import sys
def refuse(event, values):
    assert event not in ("socket.connect", "socket.getaddrinfo", "socket.gethostbyname"), event
sys.addaudithook(refuse)
from vitrine.cli import main
sys.exit(main(sys.argv[1:]))
"""


@pytest.mark.parametrize("words", [["check"], ["build", "--with-search"], ["new", "Atelier du Sud"], ["doctor"]])
def test_a_command_asks_nothing_of_another_machine(small_site: Path, words: list[str]) -> None:
    whole = [sys.executable, "-c", OFFLINE, *words, "--site", str(small_site)]
    done = subprocess.run(whole, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
