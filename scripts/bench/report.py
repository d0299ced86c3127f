"""What a bench measured, printed for people."""

import platform
import sys

from bench.built import Built
from bench.results import Results
from bench.stopwatch import Took, median


def print_report(results: Results) -> None:
    """Every table there is something to say in."""
    _print_builds(results)
    _print_equality(results)
    if results.edits:
        _print_edits(results)
    if results.weights is not None:
        profile, full_list, style = results.weights
        print(f"\nOn the wire: a profile {profile} bytes, a list of 48 {full_list}, the style sheet {style} (gzip).")
    if results.stages:
        print(f"\nVitrine’s stages\n{results.stages}")


def _print_builds(results: Results) -> None:
    hugo = median(results.hugo)
    print(f"\nPython {platform.python_version()}, {sys.base_prefix}")
    print(f"{results.profiles} enterprises; medians of {len(results.hugo)} runs in turn; seconds\n")
    print(f"{'':34}{'wall':>8}{'CPU':>8}{'wall/Hugo':>11}{'CPU/Hugo':>10}{'MB':>7}{'pages':>8}{'HTML MB':>9}")
    _print_row("Hugo", hugo, hugo, results.hugo_memory, results.hugo_site)
    _print_row("Vitrine", median(results.vitrine), hugo, results.vitrine_memory, results.vitrine_site)
    if results.pelican is not None:
        _print_row("plain Pelican (once)", results.pelican, hugo, 0, results.pelican_site)
    if results.hugo_search:
        both = median(results.hugo_search)
        _print_row("Hugo + Pagefind on its pages", both, both, 0, results.hugo_site)
        _print_row("Vitrine with its index", median(results.vitrine_search), both, 0, results.vitrine_site)
        told = f"{results.open_data:.2f} s of it are open data, which Hugo does not make; CPU/Hugo without"
        print(f"{'':34}{told} {results.without_open_data:.3f}")


def _print_row(name: str, took: Took, base: Took, memory: float, site: Built) -> None:
    memory_cell = f"{memory:.0f}" if memory else ""
    print(
        f"{name:34}{took.wall:8.2f}{took.cpu:8.2f}{took.wall / base.wall:11.3f}{took.cpu / base.cpu:10.3f}"
        f"{memory_cell:>7}{len(site.paths):8}{site.size / 1e6:9.1f}"
    )


def _print_equality(results: Results) -> None:
    if results.differences:
        print("\nThe two sites are NOT equal page for page:")
        for difference in results.differences:
            print(f"  {difference}")
    else:
        print("\nThe two sites are equal page for page; their HTML differs by less than 15 %.")


def _print_edits(results: Results) -> None:
    hugo = median(results.hugo).wall
    print("\nOne profile changed, cold process, against Hugo’s full build")
    rows = {name: median(runs) for name, runs in results.edits.items()}
    if results.unchanged is not None:
        rows["nothing changed"] = results.unchanged
    for name, took in rows.items():
        print(f"{name:34}{took.wall:8.2f}{took.cpu:8.2f}{took.wall / hugo:11.4f}")
