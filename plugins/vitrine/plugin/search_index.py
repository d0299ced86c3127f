"""The full-text index, made when it is asked for and left as it was otherwise."""

import hashlib
import shutil
from collections.abc import Iterable
from pathlib import Path

from vitrine.markup import words_of_page
from vitrine.pages.planner import PlannedPage
from vitrine.pages.sections import SECTIONS
from vitrine.plugin.places import Places
from vitrine.plugin.setting import Setting
from vitrine.plugin.tree import files_of
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


def write_index(setting: Setting, places: Places, writing: Writing, *, is_asked: bool, jobs: int) -> None:
    """Puts the bundles of all languages into the tree; without being asked, keeps the ones that are there."""
    if not is_asked:
        writing.keep_all(PREFIX)
        return
    bundles = places.work / "search"
    shutil.rmtree(bundles, ignore_errors=True)
    index_pages(places.work / "search-pages", bundles, languages=tuple(setting.voices), jobs=jobs)
    for path in sorted(files_of(bundles)):
        file = bundles / path
        content = hashlib.sha256(file.read_bytes()).hexdigest()
        writing.link(PREFIX + path, file, content)
    shutil.rmtree(bundles)
