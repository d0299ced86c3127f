"""Measures the printed portfolio of a synthetic catalogue, each figure beside its limit.

python scripts/bench_portfolio.py 1000
"""

import argparse
import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from make_catalogue import make_catalogue

SECONDS, MEGABYTES = 10.0, 500.0
# The day on which synthetic catalogues are read.
DAY = "1795521600"


def main() -> int:
    """Makes the catalogue and prints it both ways; 1 when a limit is passed."""
    parser = argparse.ArgumentParser(description="Measure the printed portfolio of N synthetic enterprises.")
    parser.add_argument("enterprises", type=int, metavar="N", nargs="?", default=1000)
    count = parser.parse_args().enterprises
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / "catalogue"
        make_catalogue(count, seed=1, out=site)
        results = [_measure(site, Path(folder), more) for more in ((), ("--compact",))]
    return int(not all(results))


def _measure(site: Path, folder: Path, more: tuple[str, ...]) -> bool:
    """One portfolio, as a command: its time on the clock, the most memory of all its processes together."""
    output = folder / "portfolio.pdf"
    words = [sys.executable, "-m", "vitrine.cli", "portfolio", "--site", str(site), "--output", str(output), *more]
    started, before, megabytes = time.monotonic(), _processor(), 0.0
    process = subprocess.Popen(words, env=os.environ | {"SOURCE_DATE_EPOCH": DAY})
    while process.poll() is None:
        megabytes = max(megabytes, _megabytes(process.pid))
        time.sleep(0.05)
    seconds = time.monotonic() - started
    if process.returncode:
        return False
    print(f"{' '.join(more) or 'one a page':12} {output.stat().st_size / 1e6:6.1f} MB of PDF")
    print(f"  time   {seconds:7.1f} s   limit {SECONDS:5.0f} s   ratio {seconds / SECONDS:.2f}")
    print(f"  processor {_processor() - before:4.1f} s, of all its processes")
    print(f"  memory {megabytes:7.0f} MB  limit {MEGABYTES:5.0f} MB  ratio {megabytes / MEGABYTES:.2f}")
    return seconds <= SECONDS and megabytes <= MEGABYTES


def _processor() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _megabytes(process: int) -> float:
    """What a process and those it started hold; what they share is counted once (proportional set size)."""
    found, ahead = 0, [process]
    while ahead:
        try:
            folder = Path(f"/proc/{ahead.pop()}")
            lines = (folder / "smaps_rollup").read_text().splitlines()
            children = "".join(one.read_text() for one in folder.glob("task/*/children"))
        except OSError:  # it has ended meanwhile
            continue
        found += sum(int(line.split()[1]) for line in lines if line.startswith("Pss:"))
        ahead += [int(child) for child in children.split()]
    return found / 1000


if __name__ == "__main__":
    raise SystemExit(main())
