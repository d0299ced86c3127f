"""docs/quality.md, written from the figures in docs/measures/."""

# ruff: noqa: E501 — a row of a table is one line

import json
from collections.abc import Iterator
from typing import Any

from quality.local_site import ROOT

MEASURES = ROOT / "docs" / "measures"
PAGE = ROOT / "docs" / "quality.md"

_INTRODUCTION = """# How the pages do in a browser, and how we know

Written by `scripts/measure_pages.py` and `scripts/bench_bytes.py` from the figures in `docs/measures/`: change those, not
this page.

```sh
npm ci --prefix scripts/quality --ignore-scripts
.venv/bin/python scripts/measure_pages.py
.venv/bin/python scripts/bench_bytes.py
```
"""


def write_report() -> str:
    """Writes the page; gives its text."""
    text = report()
    PAGE.write_text(text, encoding="utf-8")
    return text


def report() -> str:
    """The page as the figures make it."""
    parts = [_INTRODUCTION]
    if (MEASURES / "pages.json").is_file():
        pages = _read("pages.json")
        parts += [*_measured(pages), *_kinds(pages), *_lighthouse(pages)]
    if (MEASURES / "bytes.json").is_file():
        parts += _bytes(_read("bytes.json"))
    return "\n".join([*parts, *_untested()])


def _read(name: str) -> Any:
    return json.loads((MEASURES / name).read_text(encoding="utf-8"))


def _measured(pages: dict[str, Any]) -> Iterator[str]:
    told = pages["versions"]
    yield f"""## What was measured

On {pages["day"]}, on the {pages["pages"]} pages of the reference catalogue, in Chromium {told["chromium"]}. Kinds of page looked at in the
browser, in two languages: {", ".join(pages["kinds"])}.

| | Asked | Measured |
|---|---|---|
| axe-core {told["axe-core"]}, each kind, in French and English, light and dark, 390 and 1,280 px wide; targets of 24 px (WCAG 2.5.8) too | 0 | {_barriers(pages)} barriers in {_scans(pages)} scans |
| Nu HTML checker {told["vnu-jar"]}, every page | 0 | {len(pages["nu"])} errors |
| layout shift, the largest of all scans | 0 | {_shift(pages):g} |
| wider than 320 px (400 % of 1,280), than 640 px (200 %), or with text at 200 % | 0 | {_count(pages, "too wide")} |
| Tab, on {_walked(pages)} kinds of page: skip link first, in the order of the page, focus seen at each stop, no trap | 0 | {_count(pages, "keyboard")} faults |
| the same with forced colours, in French | 0 | {_count(pages, "forced colours")} faults |
| elements that still move when less motion is asked for | 0 | {_count(pages, "moving")} |
"""


def _found(pages: dict[str, Any]) -> list[dict[str, Any]]:
    return [page for languages in pages["kinds"].values() for page in languages.values()]


def _count(pages: dict[str, Any], name: str) -> int:
    return sum(len(page.get(name, ())) for page in _found(pages))


def _walked(pages: dict[str, Any]) -> int:
    return sum("keyboard" in languages["fr"] for languages in pages["kinds"].values())


def _scans(pages: dict[str, Any]) -> int:
    return sum(len(page["scans"]) for page in _found(pages))


def _barriers(pages: dict[str, Any]) -> int:
    return sum(len(scan["barriers"]) for page in _found(pages) for scan in page["scans"])


def _shift(pages: dict[str, Any]) -> float:
    return max(float(scan["shift"]) for page in _found(pages) for scan in page["scans"])


def _kinds(pages: dict[str, Any]) -> Iterator[str]:
    """Kinds of page where something is not as asked, with what it is."""
    names = ("too wide", "moving", "keyboard", "forced colours")
    told = []
    for kind, languages in pages["kinds"].items():
        for language, page in languages.items():
            said = {f"{name}: {what}" for name in names for what in page.get(name, ())}
            said |= {f"axe: {what}" for scan in page["scans"] for what in scan["barriers"]}
            said |= {f"layout shift {one['shift']:g} at {one['width']} px" for one in page["scans"] if one["shift"]}
            told += [f"- {kind} ({language}): {what}" for what in sorted(said)]
    yield "### Not as asked\n"
    lines = told[:60] + [f"- and {len(told) - 60} more, in `docs/measures/pages.json`"] * (len(told) > 60)
    yield "\n".join([*lines, *(f"- Nu: {what}" for what in pages["nu"])] or ["Nothing."]) + "\n"


def _lighthouse(pages: dict[str, Any]) -> Iterator[str]:
    if not pages["lighthouse"]:
        yield "## Lighthouse\n\nNot part of this run (`--runs 0`).\n"
        return
    yield f"""## Lighthouse {pages["versions"]["lighthouse"]}

A simulated phone on slow 4G with a processor four times slower, and a desk as Lighthouse simulates one; the median of three
runs; 100 asked everywhere. A busy machine lowers the performance: `scripts/measure_pages.py --only-lighthouse` on a quiet one
measures these anew.

| French page | Performance | Accessibility | Best practices | SEO | Audits under 90 in the worst run |
|---|---|---|---|---|---|"""
    for kind, one in pages["lighthouse"].items():
        scores = " | ".join(str(score) for score in one["scores"].values())
        yield f"| {kind} | {scores} | {', '.join(one['audits']) or '–'} |"
    yield ""


def _bytes(size: dict[str, Any]) -> Iterator[str]:
    yield f"""## Bytes and time beside others

Measured on {size["day"]}: the same words as a page of each, with the whole style sheet, script and fonts that a page of it
loads as its documentation tells to; over gzip, everything included, in Chromium with an empty cache; first contentful paint
on slow 4G (1.6 Mbit/s, 150 ms) with a processor four times slower, the median of {size["runs"]} runs in turn.

| | Page | kB on the wire | ÷ ours | First contentful paint | ours ÷ |
|---|---|---|---|---|---|"""
    for page, peers in size["pages"].items():
        ours = peers["Vitrine"]
        for name, one in peers.items():
            kilobytes, ratio = f"{one['bytes'] / 1000:.1f}", f"{one['bytes'] / ours['bytes']:.1f}"
            yield f"| {name} | {page} | {kilobytes} | {ratio} | {one['paint']:.0f} ms | {ours['paint'] / one['paint']:.2f} |"
    yield "\nAsked: ours at most 14 kB a text page; first contentful paint at most 0.70 of Bootstrap’s.\n"
    for page, peers in size["pages"].items():
        ours, ratio = peers["Vitrine"], peers["Vitrine"]["paint"] / peers["Bootstrap"]["paint"]
        weight = f"{ours['bytes'] / 1000:.1f} kB, {'met' if ours['bytes'] <= 14_000 else 'not met'}"
        yield f"- {page}: {weight}; first contentful paint {ratio:.2f}, {'met' if ratio <= 0.7 else 'not met'}."
    yield "\nBytes are the same at each run; times are not on a machine that does other work: compare those of one run only.\n"


def _untested() -> Iterator[str]:
    yield """## What was not tested

Screen readers, screen magnifiers and voice control by people; Firefox and Safari; PDF files read by people; texts
assessed by readers. A tool finds only some of the barriers.
"""
