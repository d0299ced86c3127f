"""Measures the search beside stock Pagefind, in Chromium on a slow network, in one run.

    .venv/bin/python scripts/bench_search.py                          1,000 synthetic enterprises
    .venv/bin/python scripts/bench_search.py --profiles 10000 --json
    .venv/bin/python scripts/bench_search.py --parts                  bytes by column and module, no browser

Three pages answer the same French queries on the same pages of one built site: ours; one with Pagefind's API, which
shows the first ten results; one with Pagefind's own Component UI. Each starts with an empty cache.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path

from vitrine.search import compact_index

from quality.local_site import ROOT, served  # isort: skip  # it tells where the tests' modules are
from browsing import chromium
from quality.asking import read_catalogue
from quality.searching import PAGES, Figures, cost_of_indexes, visit, write_stock_pages
from quality.weighing import of_index, of_script

LIMITS = {1000: 20, 10000: 90}


def main() -> int:
    """Builds the site, measures each page, prints a table or one line of JSON."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--profiles", type=int, default=1000, metavar="N")
    parser.add_argument("--runs", type=int, default=3, help="visits of each page; the median counts")
    parser.add_argument("--parts", action="store_true", help="only say what the index and the script weigh, by parts")
    parser.add_argument("--json", action="store_true", help="end with one line of figures")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=ROOT / ".bench" if (ROOT / ".bench").is_dir() else None) as folder:
        root, public = Path(folder) / "catalogue", Path(folder) / "public"
        _run(ROOT / "scripts" / "make_catalogue.py", str(chosen.profiles), "--out", str(root))
        if chosen.parts:
            return _print_parts(root)
        costs = cost_of_indexes(read_catalogue(root), Path(folder))
        with served(public) as address:
            _run("-m", "vitrine.cli", "build", "--site", str(root), "--base-url", address, "--output", str(public),
                 "--with-search")  # fmt: skip
            costs["Pagefind"] = write_stock_pages(public)
            with chromium() as browser:
                found = {name: visit(browser, address + path, name, chosen.runs) for name, path in PAGES.items()}
    _print(found, costs, chosen.profiles)
    if chosen.json:
        print(json.dumps({name: one._asdict() for name, one in found.items()} | {"index_cpu_seconds": costs}))
    return 0


def _print_parts(root: Path) -> int:
    index = compact_index(read_catalogue(root), "fr", ("fr", "en"))
    for weight in (*of_script(ROOT / "theme" / "static" / "js"), *of_index(index)):
        print(f"{weight.part:<28}{weight.bytes:>9}{weight.gzip:>9}")
    return 0


def _run(*command: object) -> None:
    subprocess.run([sys.executable, *map(str, command)], check=True, cwd=ROOT, stdout=subprocess.DEVNULL)


def _print(found: dict[str, Figures], costs: dict[str, float], profiles: int) -> None:
    ours = found["ours"]
    for name, one in found.items():
        print(f"{name:<18}" + "  ".join(f"{label} {value}" for label, value in one._asdict().items()))
    for name in ("Pagefind API", "Component UI"):
        print(f"first result, ours ÷ {name}: {ours.first_result_ms / found[name].first_result_ms:.2f} (asked ≤ 0.5)")
    limit = LIMITS.get(profiles)
    if limit:
        print(f"first query, kB: {ours.first_kb} ÷ {limit} asked = {ours.first_kb / limit:.2f}")
    print(f"index, CPU seconds: {costs}")
    print(f"  {costs['ours'] / costs['Pagefind']:.3f} of Pagefind on the profiles' pages (asked ≤ 0.05)")
    print(f"  {costs['ours'] / costs['Pagefind, bare pages']:.3f} of Pagefind on bare pages of the same facts")


if __name__ == "__main__":
    raise SystemExit(main())
