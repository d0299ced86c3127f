"""From nothing to a site that can be published, timed: an empty folder, an empty environment, what a workflow does.

    python scripts/time_a_region.py            everything, the packages included (needs the network)
    python scripts/time_a_region.py --here     with the Vitrine of this environment

Prints the seconds of each step, and all beside the limit: ten minutes, what GitHub Pages gives a deployment
(docs.github.com/pages: usage limits).
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LIMIT = 600.0
ANSWERS = ("--name=L’Estrie achète", "--region=Estrie", "--languages=fr,en", "--coordinator=Pôle")


def main() -> int:
    """Times each step; 1 when one fails."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--here", action="store_true")
    is_here = parser.parse_args().here
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        vitrine = Path(sys.executable).parent / "vitrine" if is_here else folder / "environment/bin/vitrine"
        steps: list[tuple[str, list[str | Path], Path]] = []
        if not is_here:
            steps.append(("install", [ROOT / "scripts/install.sh", folder / "environment"], folder))
        region = folder / "region"
        steps += [
            ("init", [vitrine, "init", region, *ANSWERS, "--repository=pole/catalogue"], folder),
            ("check", [vitrine, "check"], region),
            ("build", [vitrine, "build", "--clean", "--with-search", "--base-url=https://example.org/x/"], region),
        ]
        return _timed(steps)


def _timed(steps: list[tuple[str, list[str | Path], Path]]) -> int:
    clean = {one: value for one, value in os.environ.items() if one not in ("PYTHONPATH", "VIRTUAL_ENV", "GITHUB_PATH")}
    whole = 0.0
    for step, command, where in steps:
        started = time.monotonic()
        done = subprocess.run([*map(str, command)], cwd=where, env=clean, capture_output=True, text=True, check=False)
        seconds = time.monotonic() - started
        whole += seconds
        print(f"{step:8}{seconds:7.1f} s")
        if done.returncode:
            print(done.stdout + done.stderr, file=sys.stderr)
            return 1
    print(f"{'all':8}{whole:7.1f} s, {100 * whole / LIMIT:.0f} % of the {LIMIT:.0f} s of a deployment")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
