"""Measures every kind of page of the built reference catalogue in a real browser; writes the figures into docs/.

    npm ci --prefix scripts/quality --ignore-scripts      once
    python scripts/measure_pages.py                       all of it: a quarter of an hour
    python scripts/measure_pages.py --runs 0              without Lighthouse
    python scripts/measure_pages.py --only-lighthouse     Lighthouse alone, beside the other figures as they are

docs/quality.md says what is measured and what came of it; it is written from docs/measures/*.json.
"""

import argparse
import json
import tempfile
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from quality import in_browser, programs
from quality.local_site import reference_site
from quality.report import MEASURES, write_report

GALLERY = {"gallery": ("_gallery/", "en/_gallery/"), "gallery, dark": ("_gallery/dark/", "en/_gallery/dark/")}
LIGHTHOUSE = ("home", "all enterprises", "enterprise", "search", "toolkit")


def main() -> int:
    """Measures, writes and prints; 1 when anything is not as it must be."""
    parser = argparse.ArgumentParser(description="Measure the pages of the reference catalogue.")
    parser.add_argument("--runs", type=int, default=3, help="of Lighthouse a page, the median counts; 0 for none")
    parser.add_argument("--kinds", nargs="+", default=(), metavar="KIND", help="kinds of page; all by default")
    parser.add_argument("--only-lighthouse", action="store_true", help="leave the other figures as they are")
    parser.add_argument("--print", action="store_true", help="print the figures, write nothing")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        public = Path(folder) / "public"
        with reference_site(public) as address:
            figures = _before() if chosen.only_lighthouse else _looked_at(address, public, chosen.kinds)
            figures["lighthouse"] = _scores(address, chosen.runs) if chosen.runs else {}
    text = json.dumps(figures, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
    if chosen.print:
        print(text)
    else:
        MEASURES.mkdir(exist_ok=True)
        (MEASURES / "pages.json").write_text(text, encoding="utf-8")
        print(write_report())
    return int(not _is_right(figures))


def _before() -> dict[str, Any]:
    """The figures of the run before."""
    found: dict[str, Any] = json.loads((MEASURES / "pages.json").read_text(encoding="utf-8"))
    return found


def _looked_at(address: str, public: Path, kinds: Sequence[str]) -> dict[str, Any]:
    """Everything but Lighthouse's scores."""
    figures = _browsed(address, kinds)
    figures["day"] = datetime.now(UTC).date().isoformat()
    figures["pages"] = sum("_gallery" not in page.parts for page in public.rglob("*.html"))
    figures["nu"] = programs.nu_errors(public)
    figures["versions"] |= programs.versions()
    return figures


def _browsed(address: str, wanted: Sequence[str]) -> dict[str, Any]:
    from visiting import KINDS, LANGUAGES

    from browsing import chromium

    kinds: dict[str, Any] = {}
    with chromium() as browser:
        looking = in_browser.Looking(browser)
        for kind, paths in (KINDS | GALLERY).items():
            if not wanted or kind in wanted:
                told = dict(zip(LANGUAGES, paths, strict=True))
                kinds[kind] = {code: _page(looking, address + path, code) for code, path in told.items()}
                print(kind, _wrong(kinds[kind]) or "✓", flush=True)
        return {"kinds": kinds, "versions": {"chromium": browser.version, "axe-core": _axe_version(looking)}}


def _page(looking: in_browser.Looking, address: str, language: str) -> dict[str, Any]:
    """One page in one language. The keyboard takes long: in French at a desk, in English on a phone."""
    width = 1280 if language == "fr" else 390
    figures = {
        "scans": list(in_browser.scans(looking, address)),
        "too wide": in_browser.reflow(looking, address),
        "moving": in_browser.motion(looking, address),
        "keyboard": in_browser.keyboard(looking, address, width=width),
    }
    if language == "fr":
        figures["forced colours"] = in_browser.keyboard(looking, address, width=width, has_forced_colours=True)
    return figures


def _axe_version(looking: in_browser.Looking) -> str:
    return str(looking.page.evaluate("window.axe ? axe.version : ''")) or _axe_file_version()


def _axe_file_version() -> str:
    import axe_playwright_python

    first = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")[:40]
    return first.split(" v")[1].split()[0]


def _scores(address: str, runs: int) -> dict[str, Any]:
    from visiting import path_of

    return {
        f"{kind}, {where}": programs.lighthouse(address + path_of(kind, "fr"), runs, is_desk=where == "desk")
        for kind in LIGHTHOUSE
        for where in ("phone", "desk")
    }


def _wrong(languages: dict[str, Any]) -> list[str]:
    """Everything that is not as it must be on a kind of page."""
    found = []
    for language, page in languages.items():
        found += [f"{language} {name}: {what}" for name in _LISTS for what in page.get(name, ())]
        for scan in page["scans"]:
            where = f"{language} {scan['width']} {scan['scheme']}"
            found += [f"{where}: {what}" for what in scan["barriers"]] + [f"{where}: moves"] * (scan["shift"] > 0)
    return found


_LISTS = ("too wide", "moving", "keyboard", "forced colours")


def _is_right(figures: dict[str, Any]) -> bool:
    lowest = min((min(one["scores"].values()) for one in figures["lighthouse"].values()), default=100)
    return not figures["nu"] and lowest == 100 and not any(map(_wrong, figures["kinds"].values()))


if __name__ == "__main__":
    raise SystemExit(main())
