"""Weighs text pages beside the same words set in Bootstrap, GOV.UK Frontend and DSFR; writes the figures into docs/.

    npm ci --prefix scripts/quality --ignore-scripts      once
    python scripts/bench_bytes.py --runs 5

docs/quality.md says how, and what came of it.
"""

import argparse
import json
import statistics
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from quality.local_site import reference_site
from quality.peers import PEERS, as_page, copy_assets
from quality.report import MEASURES, write_report

PAGES = {
    "profile": "en/enterprises/groupe-part/",
    "profile in French": "entreprises/groupe-part/",
    "guide": "en/accessibility/",
    "clause": "en/clauses/lot-splitting/",
}
# Slow 4G and a processor four times slower, as Lighthouse takes for a phone.
SLOW = {"offline": False, "latency": 150, "downloadThroughput": 1.6e6 / 8, "uploadThroughput": 750e3 / 8}
SLOWER = 4
CALM = 500  # milliseconds
PAINT = """() => new Promise((resolve) => new PerformanceObserver((list) => {
  for (const one of list.getEntriesByName("first-contentful-paint")) resolve(one.startTime);
}).observe({type: "paint", buffered: true}))"""


def main() -> int:
    """Measures each page of each in turn, writes and prints."""
    parser = argparse.ArgumentParser(description="Weigh pages beside those of well-known frameworks.")
    parser.add_argument("--runs", type=int, default=5, help="of each page, in turn; the median counts")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        public = Path(folder) / "public"
        with reference_site(public) as address:
            targets = dict(_targets(public, address))
            figures = _measured(targets, chosen.runs)
    figures |= {"day": datetime.now(UTC).date().isoformat(), "runs": chosen.runs}
    MEASURES.mkdir(exist_ok=True)
    text = json.dumps(figures, ensure_ascii=False, indent=1) + "\n"
    (MEASURES / "bytes.json").write_text(text, encoding="utf-8")
    print(text)
    write_report()
    return 0


def _targets(public: Path, address: str) -> Iterator[tuple[tuple[str, str], str]]:
    """Address by page and by who made it."""
    for peer in PEERS:
        copy_assets(peer, public)
    for page, path in PAGES.items():
        yield (page, "Vitrine"), address + path
        ours = (public / path / "index.html").read_text(encoding="utf-8")
        for peer in PEERS:
            name = f"_{peer.package.split('/')[-1]}-{page.replace(' ', '-')}.html"
            (public / name).write_text(as_page(peer, ours, "en" if path.startswith("en/") else "fr"), encoding="utf-8")
            yield (page, peer.name), address + name


def _measured(targets: dict[tuple[str, str], str], runs: int) -> dict[str, Any]:
    from browsing import chromium

    taken: dict[tuple[str, str], list[tuple[int, float]]] = {target: [] for target in targets}
    with chromium() as browser:
        for _ in range(runs):
            for target, address in targets.items():
                taken[target].append(_load(browser, address))
    pages: dict[str, Any] = {page: {} for page in PAGES}
    for (page, name), found in taken.items():
        weights, paints = zip(*found, strict=True)
        pages[page][name] = {"bytes": max(weights), "paint": round(statistics.median(paints))}
    return {"pages": pages}


def _load(browser: Any, address: str) -> tuple[int, float]:
    """Bytes on the wire, headers included, and milliseconds to the first contentful paint; an empty cache."""
    context = browser.new_context(viewport={"width": 390, "height": 800})
    page = context.new_page()
    page.wait_for_timeout(CALM)  # a new window of Chromium works for itself first
    wire = context.new_cdp_session(page)
    received: list[float] = []
    wire.on("Network.loadingFinished", lambda event: received.append(event["encodedDataLength"]))
    wire.send("Network.enable")
    wire.send("Network.emulateNetworkConditions", SLOW)
    wire.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    page.goto(address, wait_until="networkidle")
    paint = float(page.evaluate(PAINT))
    context.close()
    return round(sum(received)), paint


if __name__ == "__main__":
    raise SystemExit(main())
