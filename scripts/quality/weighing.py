"""What a first query weighs, part by part: columns of the compact index, modules of the search page's script."""

import gzip
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from rjsmin import jsmin  # type: ignore[import-untyped]  # it has no types

from vitrine.plugin.scripts import SEARCH, joined
from vitrine.search import COLUMNS, CORE, CompactIndex
from vitrine.search.packing import unpacked

_IMPORT = re.compile(r"^import .*;\n", re.MULTILINE)
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
    """The page's script, then by how much each module that it holds makes it heavier; then what it fetches later."""
    scripts = {name: text.encode() for name, text in joined(folder).items()}
    whole = scripts.pop(SEARCH)
    yield _weight(f"{SEARCH}.js", whole)
    for file in sorted(folder.glob(f"{SEARCH}*.js")):
        own = jsmin(re.sub(r"^export ", "", _IMPORT.sub("", file.read_text("utf-8")), flags=re.MULTILINE)).encode()
        rest = whole.replace(own.strip(), b"")
        if rest != whole:
            full, less = _weight(file.name, whole), _weight(file.name, rest)
            yield Weight(f"  {file.name}", full.bytes - less.bytes, full.gzip - less.gzip)
    for name, later in scripts.items():
        yield _weight(f"later: {name}.js", later)


def _weight(part: str, data: bytes) -> Weight:
    return Weight(part, len(data), len(gzip.compress(data, 6)))
