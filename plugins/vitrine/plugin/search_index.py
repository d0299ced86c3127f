"""The full-text index, made when it is asked for and left as it was otherwise."""

import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from vitrine.markup import words_of_page
from vitrine.pages.planner import PlannedPage
from vitrine.pages.sections import SECTIONS
from vitrine.plugin.places import Places
from vitrine.plugin.setting import Setting
from vitrine.plugin.tree import content_of, files_of
from vitrine.plugin.writing import Writing
from vitrine.search import PageDocument, index_pages, write_page
from vitrine.urls import file_of

PREFIX = "search/"


def pages_folder(places: Places, setting: Setting) -> Path:
    """Where pages made for the index go, a folder per language."""
    folder = places.work / "search-pages"
    for language in setting.voices:
        (folder / language).mkdir(parents=True, exist_ok=True)
    return folder


def write_search_pages(setting: Setting, pages: Iterable[PlannedPage], tree: Path, folder: Path) -> None:
    """Puts what the written pages of the initiative say where the index is made from."""
    for page in pages:
        if page.found is None:
            continue
        section = setting.voices[page.language].wording.say(SECTIONS[page.found.section])
        text = words_of_page((tree / file_of(page.path)).read_text(encoding="utf-8"))
        document = PageDocument(
            page.language, page.path, page.found.title, page.found.summary, (page.found.section, section), text
        )
        write_page(document, folder)


@contextmanager
def index_aside(setting: Setting, places: Places, *, is_asked: bool, jobs: int) -> Iterator[Callable[[Writing], None]]:
    """Has the bundles of all languages made meanwhile; gives what waits for them and puts them into the tree.

    Without being asked, those that are there stay.
    """
    if not is_asked:
        yield _keep
        return
    bundles = places.work / "search"
    shutil.rmtree(bundles, ignore_errors=True)
    with ThreadPoolExecutor(max_workers=1) as pool:
        pages, languages = places.work / "search-pages", tuple(setting.voices)
        made = pool.submit(index_pages, pages, bundles, languages=languages, jobs=jobs)
        yield partial(_put, bundles, made)


def _keep(writing: Writing) -> None:
    writing.keep_all(PREFIX)


def _put(bundles: Path, made: Future[Mapping[str, int]], writing: Writing) -> None:
    made.result()
    for path in sorted(files_of(bundles)):
        file = bundles / path
        content = content_of(file.read_bytes())
        writing.link(PREFIX + path, file, content.digest, content)
    shutil.rmtree(bundles)
