"""Small pages in; Pagefind's bundles out, one per language, checked."""

import errno
import os
import shutil
import subprocess
from collections.abc import Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pagefind_bin  # type: ignore[import-untyped]  # it has no types

from vitrine.search import bundle
from vitrine.search.bundle import SearchIndexError
from vitrine.search.documents import SearchDocument
from vitrine.search.pages import write_page

SECONDS = 540  # less than the ten minutes that free hosting gives a deployment
_WORDS_OF_AN_ERROR = 600
# What its two libraries for work side by side, Tokio and Rayon, ask how many threads they may have.
_THREADS = ("TOKIO_WORKER_THREADS", "RAYON_NUM_THREADS")
_LEAST_ROOM = 1_000_000  # bytes: with less, what failed did for want of it


def build_index(
    documents: Mapping[str, Iterable[SearchDocument]],
    output: Path,
    work: Path,
    *,
    jobs: int = 1,
    seconds: float = SECONDS,
) -> Mapping[str, int]:
    """Writes the small pages of every language in `work`, then does what `index_pages` does."""
    for of_language in documents.values():
        for document in of_language:
            write_page(document, work)
    return index_pages(work, output, languages=tuple(documents), jobs=jobs, seconds=seconds)


def index_pages(
    work: Path, output: Path, *, languages: Iterable[str], jobs: int = 1, seconds: float = SECONDS
) -> Mapping[str, int]:
    """Makes `output/<language>` from the small pages in `work/<language>`; gives the pages of each.

    jobs: languages indexed at a time, each in a process of its own, and their threads together. seconds: given to
    each. A language without pages gets no bundle. `work` is taken away, whatever happens. Raises SearchIndexError, or
    OSError where no room is left; the bundle of a language that failed is then not there.
    """

    asked = tuple(languages)
    at_once = max(1, min(jobs, len(asked)))
    threads = max(1, jobs // at_once)

    def indexed(language: str) -> int:
        return _index(work / language, output / language, language, threads=threads, seconds=seconds)

    try:
        with ThreadPoolExecutor(max_workers=at_once) as pool:
            return dict(zip(asked, pool.map(indexed, asked), strict=True))
    finally:
        shutil.rmtree(work, ignore_errors=True)


def _index(pages: Path, output: Path, language: str, *, threads: int, seconds: float) -> int:
    """Makes one bundle; gives how many pages it holds."""
    # An older bundle would keep pages that are no more.
    shutil.rmtree(output, ignore_errors=True)
    count = sum(1 for _ in pages.rglob("*.html"))
    if count == 0:
        return 0
    try:
        _run(pages, output, language, threads=threads, seconds=seconds)
        bundle.lighten(output)
        bundle.settle(output)
        bundle.check(output, pages=count)
    except SearchIndexError as problem:
        is_full = shutil.disk_usage(pages).free < _LEAST_ROOM
        shutil.rmtree(output, ignore_errors=True)
        if is_full:  # Pagefind says nothing of it, or says it in words of its own
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(output)) from problem
        raise
    return count


def _run(pages: Path, output: Path, language: str, *, threads: int, seconds: float) -> None:
    """Runs Pagefind where no settings file or variable can steer it.

    threads: it would take as many as there are processors for each language, and spend a tenth more on them.
    """
    settings = {name: value for name, value in os.environ.items() if not name.startswith("PAGEFIND_")}
    settings |= dict.fromkeys(_THREADS, str(threads))
    command = [
        str(pagefind_bin.get_executable().resolve()),
        "--site",
        ".",
        "--output-path",
        str(output.resolve()),
    ]
    command += ["--force-language", language, "--silent"]
    try:
        done = subprocess.run(
            command,
            cwd=pages,
            env=settings,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=seconds,
            check=False,
        )
    except subprocess.TimeoutExpired as late:
        raise SearchIndexError(f"Pagefind must index {pages} in {seconds:g} seconds; it has not") from late
    if done.returncode != 0:
        said = (done.stderr or done.stdout).decode(errors="replace")[-_WORDS_OF_AN_ERROR:].strip()
        raise SearchIndexError(f"Pagefind must index {pages}; it ended with {done.returncode}: {said}")
