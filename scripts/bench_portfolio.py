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
    """One portfolio in a process of its own: its time on the clock, its most memory (resident)."""
    output = folder / "portfolio.pdf"
    words = [sys.executable, "-m", "vitrine.cli", "portfolio", "--site", str(site), "--output", str(output), *more]
    started = time.monotonic()
    process = subprocess.Popen(words, env=os.environ | {"SOURCE_DATE_EPOCH": DAY})
    _, status, usage = os.wait4(process.pid, 0)
    seconds, megabytes = time.monotonic() - started, _megabytes(usage)
    if status:
        return False
    print(f"{' '.join(more) or 'one a page':12} {output.stat().st_size / 1e6:6.1f} MB of PDF")
    print(f"  time   {seconds:7.1f} s   limit {SECONDS:5.0f} s   ratio {seconds / SECONDS:.2f}")
    print(f"  memory {megabytes:7.0f} MB  limit {MEGABYTES:5.0f} MB  ratio {megabytes / MEGABYTES:.2f}")
    return seconds <= SECONDS and megabytes <= MEGABYTES


def _megabytes(usage: resource.struct_rusage) -> float:
    return usage.ru_maxrss / 1000


if __name__ == "__main__":
    raise SystemExit(main())
