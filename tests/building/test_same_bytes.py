"""Same input, same bytes: the whole tree, with search and handouts, whatever the machine around it is like."""

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from test_changes import commit, git
from trees import ADDRESS, contents

# Shares the work between processes, however few profiles there are.
BUILD = """
import os, sys
os.umask(int(sys.argv[1], 8))
import vitrine.plugin.building, vitrine.plugin.page_making
vitrine.plugin.building.WORTH_FORKING = vitrine.plugin.page_making.WORTH_SHARING = 1
from vitrine.cli import main
sys.exit(main(sys.argv[2:]))
"""
# No day is given: both take that of the commit.
OURS = ("SOURCE_DATE_EPOCH", "TZ", "LANG", "LC_ALL", "PYTHONHASHSEED", "PYTHONUTF8", "PYTHONCOERCECLOCALE")
HERE = {"TZ": "America/Montreal", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "1"}
ELSEWHERE = {
    "TZ": "Pacific/Kiritimati",
    "LC_ALL": "POSIX",
    "PYTHONUTF8": "0",
    "PYTHONCOERCECLOCALE": "0",
    "PYTHONHASHSEED": "4242",
}


def built_as(
    site: Path, umask: str, jobs: int, around: Mapping[str, str], more: Sequence[str] = ()
) -> dict[str, bytes]:
    """The public tree that a process of its own makes."""
    clean = {name: value for name, value in os.environ.items() if name not in OURS}
    words = ["build", "--site", str(site), "--base-url", ADDRESS, "--with-search", "--jobs", str(jobs), *more]
    command = [sys.executable, "-c", BUILD, umask, *words]
    done = subprocess.run(
        command, env={**clean, **around}, cwd=site.parent, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return contents(site / "public")


def put_elsewhere(site: Path, target: Path) -> Path:
    """The same files and history, made in the opposite order, at another time, in a folder of an odd name."""
    files = [file for file in site.rglob("*") if file.is_file() and "public" not in file.relative_to(site).parts]
    for file in sorted(files, reverse=True):
        copy = target / file.relative_to(site)
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(file, copy)
        os.utime(copy, (981_173_106, 981_173_106))
    return target


def test_a_whole_tree_has_the_same_bytes_wherever_whenever_and_by_however_many_it_is_made(
    small_site: Path, tmp_path: Path
) -> None:
    git(small_site, "init", "-q")
    commit(small_site, "2026-01-10")
    other = put_elsewhere(small_site, tmp_path / "Ailleurs – été #2 %20" / "site")

    here = built_as(small_site, "022", 1, HERE)
    there = built_as(other, "077", 2, ELSEWHERE)

    assert sorted(here) == sorted(there)
    assert [path for path in here if here[path] != there[path]] == []
    assert any(path.endswith("posters/index.html") or ".vcf" in path for path in here)
    assert any(path.startswith("find/") for path in here)
    assert b'"2026-01-10' in here["data/v1/version.json"]
