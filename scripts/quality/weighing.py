"""What a first query weighs, part by part: columns of the compact index, modules of the search page's script."""

import gzip
import json
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from vitrine.plugin.minifying import minified
from vitrine.plugin.scripts import SEARCH, joined, page_modules
from vitrine.search import COLUMNS, CORE, CompactIndex
from vitrine.search.packing import unpacked

_FEW = 100  # bytes, of a column that is not worth a line


class Weight(NamedTuple):
    """Bytes of a part as it is, and on the wire."""

    part: str
    bytes: int
    gzip: int


def of_index(index: CompactIndex) -> Iterator[Weight]:
    """Each file of the index, then its columns, compressed alone."""
    for name, data in sorted(index.files.items()):
        if name == CORE:  # the core under its other name
            continue
        is_packed = name.endswith(".bin")
        yield Weight(name, len(data), len(data)) if is_packed else _weight(name, data)
        for column, content in (unpacked(data, COLUMNS) if is_packed else json.loads(data)).items():
            text = content if isinstance(content, str) else json.dumps(content, ensure_ascii=False)
            if len(text) > _FEW:
                yield _weight(f"  {column}", text.encode())


def of_script(folder: Path) -> Iterator[Weight]:
    """The page's script, then each module that it holds, as it would weigh alone; then what the page fetches later."""
    scripts = {name: text.encode() for name, text in joined(folder).items()}
    yield _weight(f"{SEARCH}.js", scripts.pop(SEARCH))
    for file, text in sorted(page_modules(folder).items()):
        yield _weight(f"  {file}", minified(text).encode())
    for name, later in scripts.items():
        yield _weight(f"later: {name}.js", later)


def _weight(part: str, data: bytes) -> Weight:
    return Weight(part, len(data), len(gzip.compress(data, 6)))
