"""Builds one synthetic catalogue with Vitrine and with its peers, in turn, and says what each took.

    python scripts/bench.py                       1,000 enterprises, three runs
    python scripts/bench.py --profiles 10000 --edits --search --json

docs/performance.md says what is compared, and what was measured.
"""

import argparse
import json
from pathlib import Path

from bench.report import print_report
from bench.trial import Trial

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    """Reads the arguments, measures and prints; 1 when the sites are not equal page for page."""
    parser = argparse.ArgumentParser(description="Measure Vitrine beside Hugo and plain Pelican.")
    parser.add_argument("--profiles", type=int, default=1000, metavar="N", help="enterprises; 1000 by default")
    parser.add_argument("--runs", type=int, default=3, help="of each generator, in turn; the median counts")
    parser.add_argument("--search", action="store_true", help="with full-text indexes too")
    parser.add_argument("--edits", action="store_true", help="one profile changed, in a cold process")
    parser.add_argument("--pelican", action="store_true", help="plain Pelican too, when there are over 1000 profiles")
    parser.add_argument("--hugo-json", action="store_true", help="give Hugo its front matter in JSON, not YAML")
    parser.add_argument("--json", action="store_true", help="end with one line of JSON; measures edits too")
    parser.add_argument("--work", type=Path, default=ROOT / ".bench", help="folder for everything that is made")
    chosen = parser.parse_args()
    trial = Trial(chosen.work.resolve(), chosen.profiles, chosen.runs, chosen.hugo_json)
    trial.prepare()
    trial.full_builds()
    trial.memory()
    if chosen.edits or chosen.json:
        trial.edits()
    if chosen.search:
        trial.search()
    if chosen.pelican or (chosen.profiles <= 1000 and not chosen.hugo_json):
        trial.plain_pelican()
    print_report(trial.results)
    if chosen.json:
        print(json.dumps(trial.results.summary()))
    return 1 if trial.results.differences else 0


if __name__ == "__main__":
    raise SystemExit(main())
