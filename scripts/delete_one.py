"""Takes one enterprise of many out of a catalogue and looks for it in every published byte, packed ones included.

    .venv/bin/python scripts/delete_one.py                1,000 synthetic enterprises
    .venv/bin/python scripts/delete_one.py --of 200 --work /tmp/deleting

The site is published with its indexes, data and handouts, with a history in git; then the folder is taken out, that is
committed, and the site is published again over the first one. 1 when anything of it is left, or was not there before.
"""

import argparse
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from make_catalogue import make_catalogue

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests" / "building"))

from unpacking import is_readable, unpacked  # noqa: E402  # the tests' own reader of what is packed

DAY = "2026-11-24T12:00:00Z"  # of the synthetic catalogue
# Its name, word by word as indexes hold them (a stem at least), its id, its addresses.
TRACES = (b"xylophag", b"quokka", b"zorille.example", b"bonjour@numbat.example")


def main() -> int:
    """Reads the arguments, publishes twice, prints what was found."""
    parser = argparse.ArgumentParser(description="Take one enterprise of N out; look for it in what is published.")
    parser.add_argument("--of", type=int, default=1000, metavar="N", dest="count")
    parser.add_argument("--work", type=Path, default=ROOT / ".bench" / "deleted", help="folder for everything made")
    chosen = parser.parse_args()
    site, public = chosen.work / "catalogue", chosen.work / "public"
    make_catalogue(chosen.count, seed=1, out=site)
    shutil.rmtree(public, ignore_errors=True)
    folder = _named(site / "enterprises")
    _git(site, "init", "-q")
    before = _published(site, public)
    shutil.rmtree(folder)
    after = _published(site, public)
    shutil.rmtree(chosen.work)
    print(f"one of {chosen.count}: told in {before[0]} of {before[1]} files; taken out, in {after[0]} of {after[1]}")
    return int(after[0] > 0 or before[0] == 0)


def _named(enterprises: Path) -> Path:
    """The one in the middle, by a name and addresses that no other has."""
    found = sorted(enterprises.iterdir())
    old = found[len(found) // 2]
    new = old.rename(old.with_name("xylophage-quokka"))
    profile = new / "profile.md"
    lines = [_line(line) for line in profile.read_text(encoding="utf-8").splitlines(keepends=True)]
    profile.write_text("".join(lines), encoding="utf-8")
    return new


def _line(line: str) -> str:
    given = {
        "id: ": "id: xylophage-quokka\n",
        "name: ": "name: Xylophage Quokka\n",
        "website: ": "website: https://zorille.example/\n",
        "  email: ": "  email: bonjour@numbat.example\n",
    }
    return next((new for start, new in given.items() if line.startswith(start)), line)


def _published(site: Path, public: Path) -> tuple[int, int]:
    """Commits and publishes; how many files tell of it, of how many."""
    _git(site, "add", "--all")
    _git(site, "commit", "-q", "-m", "State")
    command = [sys.executable, "-m", "vitrine.cli", "build", "--with-search", "--site", str(site)]
    command += ["--output", str(public), "--base-url", "https://example.org/catalogue/"]
    subprocess.run(command, check=True, env={**os.environ, "PYTHONPATH": str(ROOT / "plugins")})
    files = {file.relative_to(public).as_posix(): file for file in public.rglob("*") if file.is_file()}
    return sum(_tells(path, file) for path, file in files.items()), len(files)


def _tells(path: str, file: Path) -> bool:
    content = file.read_bytes()
    if not is_readable(content):
        raise ValueError(f"{path}: must be of a kind that is read")
    text = path.encode() + unpacked(content).lower()
    return any(trace in text for trace in TRACES)


def _git(site: Path, *words: str) -> None:
    who: Mapping[str, str] = {"GIT_AUTHOR_DATE": DAY, "GIT_COMMITTER_DATE": DAY, "GIT_CONFIG_GLOBAL": os.devnull}
    named = ("-c", "user.name=Catalogue", "-c", "user.email=catalogue@example.org")
    subprocess.run(["git", "-C", str(site), *named, *words], check=True, env={**os.environ, **who})


if __name__ == "__main__":
    raise SystemExit(main())
