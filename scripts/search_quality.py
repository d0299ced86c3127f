"""Asks the compact index in a real browser, and says how often it answers rightly.

    .venv/bin/python scripts/search_quality.py                         a synthetic catalogue of 1,000
    .venv/bin/python scripts/search_quality.py --profiles 10000 --json
    .venv/bin/python scripts/search_quality.py --site .                the reference catalogue
    .venv/bin/python scripts/search_quality.py --needs needs.json      needs and the categories that answer them

Queries are made from the vocabulary: each synonym of a category as it is, without accents, in the other number, after
an elision, in English on the French page, with one and two slips. A result is right when one of its categories is one
that the query, rightly spelt, names. `needs`: `[{"q": …, "expected": [codes of categories], "region": code or null}]`.
"""

import argparse
import json
import sys
import tempfile
from pathlib import Path

from quality.asking import Asked, asking
from quality.needs import Query, from_vocabulary, read_needs

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    """Reads the arguments, asks, prints a table or one line of JSON."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--profiles", type=int, default=1000, metavar="N", help="of the synthetic catalogue")
    parser.add_argument("--site", type=Path, help="a catalogue's folder, in place of a synthetic one")
    parser.add_argument("--needs", type=Path, help="queries of your own, in place of those of the vocabulary")
    parser.add_argument("--each", type=int, default=150, help="queries of each sort")
    parser.add_argument("--json", action="store_true", help="end with one line of figures")
    parser.add_argument("--failures", action="store_true", help="name the queries that were not answered rightly")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, asking(chosen.site, chosen.profiles, Path(folder)) as asked:
        queries = read_needs(chosen.needs) if chosen.needs else from_vocabulary(asked.catalogue, each=chosen.each)
        figures = {sort: measured(asked, some, chosen.failures) for sort, some in queries.items()}
    for sort, found in figures.items():
        print(f"{sort:<24}" + "  ".join(f"{name} {value}" for name, value in found.items()))
    if chosen.json:
        print(json.dumps(figures, ensure_ascii=False))
    return 0


def measured(asked: Asked, queries: list[Query], tells_failures: bool) -> dict[str, float]:
    """Of queries of one sort: the share whose first ten hold a right answer, how many of the ten are right, time."""
    answers = asked.answers([query.text for query in queries])
    found, right, shown = 0, 0, 0
    for query, answer in zip(queries, answers, strict=True):
        some = [asked.is_right(query, identifier) for identifier in answer.ids[:10]]
        is_found = any(some) if query.expected else not some
        found += is_found
        right, shown = right + sum(some), shown + len(some)
        if tells_failures and not (is_found and all(some)):
            print(f"  {query.text!r} ({query.source}): {sum(some)} of {len(some)}", file=sys.stderr)
    times = sorted(answer.milliseconds for answer in answers)
    return {
        "queries": len(queries),
        "found in ten": round(found / len(queries), 3),
        "precision at ten": round(right / shown, 3) if shown else 1.0,
        "90th percentile, ms": round(times[int(0.9 * (len(times) - 1))], 1),
    }


if __name__ == "__main__":
    raise SystemExit(main())
