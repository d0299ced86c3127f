"""Builds a synthetic catalogue of N enterprises once, as it would be published, and says what it took of the limits.

    .venv/bin/python scripts/measure_volume.py 10000
    .venv/bin/python scripts/measure_volume.py 50000 --no-handouts --work /tmp/volume

The limits: GitHub Pages takes 1 GB a site and 10 minutes a deployment; docs/performance.md allows a build 400 MB.
Memory is that of all processes together (PSS), looked at every second.
"""

import argparse
import os
import shutil
import sys
from collections import Counter
from pathlib import Path

from bench import stopwatch
from make_catalogue import make_catalogue

ROOT = Path(__file__).resolve().parent.parent
DAY = "1795521600"  # of the synthetic catalogue
SITE_BYTES = 1_000_000_000
DEPLOYMENT_SECONDS = 600
BUILD_MEGABYTES = 400


def main() -> int:
    """Reads the arguments, makes the catalogue, builds it, prints."""
    parser = argparse.ArgumentParser(description="Build N synthetic enterprises, compare with the limits of hosting.")
    parser.add_argument("enterprises", type=int, metavar="N")
    parser.add_argument("--no-handouts", action="store_true", help="without posters, badges, cards and lists to embed")
    parser.add_argument("--no-search", action="store_true", help="without the index, the open data and the handouts")
    parser.add_argument("--work", type=Path, default=ROOT / ".bench" / "volume", help="folder for everything made")
    parser.add_argument("--keep", action="store_true", help="leave the folder there, to look at the site")
    chosen = parser.parse_args()
    catalogue, public = chosen.work / "catalogue", chosen.work / "public"
    make_catalogue(chosen.enterprises, seed=1, out=catalogue)
    options = [*([] if chosen.no_search else ["--with-search"]), *(["--no-handouts"] if chosen.no_handouts else [])]
    build = [sys.executable, "-m", "vitrine.cli", "build", "--clean", "--publish", *options]
    took, peak = stopwatch.watched(
        [*build, "--site", catalogue, "--output", public, "--base-url", "https://example.org/catalogue/"],
        folder=catalogue,
        environment={"SOURCE_DATE_EPOCH": DAY, "PYTHONPATH": str(ROOT / "plugins")},
    )
    _tell(chosen.enterprises, took, peak, public)
    if not chosen.keep:
        shutil.rmtree(chosen.work)
    return 0


def _tell(count: int, took: stopwatch.Took, peak: float, public: Path) -> None:
    sizes = _sizes(public)
    size, pages = sum(sizes.values()), sum(path.endswith(".html") for path in sizes)
    print(f"{count} enterprises, 2 languages, {len(os.sched_getaffinity(0))} processors")
    print(f"time: {took.wall:.0f} s, {took.cpu:.0f} s of processor: {took.wall / DEPLOYMENT_SECONDS:.0%} of 10 minutes")
    print(f"memory: {peak:.0f} MB: {peak / BUILD_MEGABYTES:.0%} of {BUILD_MEGABYTES} MB")
    print(f"size: {size / 1_000_000:.0f} MB: {size / SITE_BYTES:.0%} of 1 GB")
    print(f"files: {len(sizes)}, {pages} of them pages; {size / count / 1000:.0f} kB an enterprise")
    kinds: Counter[str] = Counter()
    for path, bytes_of_it in sizes.items():
        kinds[_kind(path)] += bytes_of_it
    for kind, bytes_of_it in kinds.most_common(12):
        print(f"  {kind}: {bytes_of_it / 1_000_000:.0f} MB, {bytes_of_it / size:.0%}")


def _sizes(public: Path) -> dict[str, int]:
    return {file.relative_to(public).as_posix(): file.stat().st_size for file in public.rglob("*") if file.is_file()}


def _kind(path: str) -> str:
    """The first folder of a path, its language left out, and what ends its name."""
    parts = path.removeprefix("en/").split("/")
    return f"{parts[0] if len(parts) > 1 else '.'} {Path(path).suffix}"


if __name__ == "__main__":
    raise SystemExit(main())
