"""The full-text index, made when it is asked for and left as it was otherwise."""

import hashlib
import shutil

from vitrine.plugin.places import Places
from vitrine.plugin.setting import Setting
from vitrine.plugin.tree import files_of
from vitrine.plugin.writing import Writing
from vitrine.search import index_pages

PREFIX = "search/"


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
