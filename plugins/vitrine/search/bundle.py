"""Pagefind's bundle of one language: made the same at every build, lightened, and checked whole.

Its files are gzip around a mark and CBOR: `pf_meta` lists the others by name, `pf_filter` the values
of a filter.
"""

import gzip
import hashlib
import json
import os
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from vitrine.search.cbor import Item, decode, encode

_MARK = b"pagefind_dcd"
_ENTRY = "pagefind-entry.json"
_KEPT_SCRIPT = "pagefind.js"
_FOLDERS = ("", "fragment/", "index/", "filter/")
# Places of the lists in `pf_meta`, as Pagefind 1.5 writes it.
_DOCUMENTS, _CHUNKS, _FILTERS, _SORTS = 1, 2, 3, 4


class SearchIndexError(Exception):
    """The search index could not be made, or is not whole."""


class Entry(NamedTuple):
    """What `pagefind-entry.json` says of the bundle's one language."""

    hash: str
    wasm: str
    page_count: int


def lighten(bundle: Path) -> None:
    """Takes away what our page never asks for: stock interfaces, the worker, stemmers of other languages."""
    wasm = f"wasm.{read_entry(bundle).wasm}.pagefind"
    for file in bundle.iterdir():
        is_unused_code = file.suffix in (".js", ".css") and file.name != _KEPT_SCRIPT
        is_other_wasm = file.name.startswith("wasm.") and file.name != wasm
        if is_unused_code or is_other_wasm:
            file.unlink()


def settle(bundle: Path) -> None:
    """Puts in order what Pagefind leaves to chance, filters and sorts, and renames the files this changes."""
    entry = read_entry(bundle)
    old = _meta(bundle, entry.hash)
    lists = _lists(old)
    renamed: dict[Item, Item] = {}
    for file in sorted((bundle / "filter").glob("*.pf_filter")):
        renamed[file.stem] = _settle_filter(file)
    lists[_FILTERS] = [[name, renamed[stem]] for name, stem in map(_list, _by_name(lists[_FILTERS]))]
    lists[_SORTS] = _by_name(lists[_SORTS])
    content = encode(lists)
    language = entry.hash.rpartition("_")[0]
    name = f"{language}_{hashlib.sha256(content).hexdigest()[:10]}"
    old.unlink()
    _meta(bundle, name).write_bytes(_pack(content))
    file = bundle / _ENTRY
    file.write_text(file.read_text(encoding="utf-8").replace(entry.hash, name), encoding="utf-8")


def check(bundle: Path, *, pages: int) -> None:
    """Raises SearchIndexError unless the bundle holds this many pages and every file it speaks of."""
    entry = read_entry(bundle)
    if entry.page_count != pages:
        raise SearchIndexError(f"{bundle}: must hold {pages} pages; holds {entry.page_count}")
    full = {file for folder in _FOLDERS for file in _full_files(bundle, folder)}
    for file in _expected(bundle, entry, pages):
        if file not in full:
            raise SearchIndexError(f"{bundle / file}: must be there and not be empty")


def _full_files(bundle: Path, folder: str) -> Iterator[str]:
    """The files of a folder of the bundle that hold something, by their paths in it."""
    if (bundle / folder).is_dir():
        with os.scandir(bundle / folder) as entries:
            yield from (folder + one.name for one in entries if one.is_file() and one.stat().st_size)


def read_entry(bundle: Path) -> Entry:
    """The bundle's one language. Raises SearchIndexError when there is none, or more."""
    try:
        languages = json.loads((bundle / _ENTRY).read_bytes())["languages"]
        (found,) = languages.values()
        return Entry(found["hash"], found["wasm"] or "unknown", found["page_count"])
    except (OSError, ValueError, KeyError, TypeError) as problem:
        raise SearchIndexError(f"{bundle / _ENTRY}: must name one language") from problem


def _expected(bundle: Path, entry: Entry, pages: int) -> Iterator[str]:
    """Paths in the bundle."""
    yield _KEPT_SCRIPT
    yield f"wasm.{entry.wasm}.pagefind"
    meta = _meta(bundle, entry.hash)
    yield meta.name
    lists = _lists(meta)
    fragments = [str(_list(document)[0]) for document in _list(lists[_DOCUMENTS])]
    indexes = [str(_list(chunk)[-1]) for chunk in _list(lists[_CHUNKS])]
    filters = [str(_list(filter)[1]) for filter in _list(lists[_FILTERS])]
    if len(fragments) != pages or not indexes:
        raise SearchIndexError(f"{meta}: must list {pages} pages; lists {len(fragments)}")
    yield from (f"fragment/{name}.pf_fragment" for name in fragments)
    yield from (f"index/{name}.pf_index" for name in indexes)
    yield from (f"filter/{name}.pf_filter" for name in filters)


def _settle_filter(file: Path) -> str:
    """Sorts a filter's values; gives the file's new name, without its ending."""
    name, values = _lists(file)
    content = encode([name, _by_name(values)])
    language, _, old_hash = file.stem.rpartition("_")
    settled = f"{language}_{hashlib.sha256(content).hexdigest()[: len(old_hash)]}"
    file.unlink()
    file.with_stem(settled).write_bytes(_pack(content))
    return settled


def _by_name(pairs: Item) -> list[Item]:
    """A list of lists that start with their name, in the order of their names."""
    return sorted(_list(pairs), key=lambda pair: str(_list(pair)[0]))


def _meta(bundle: Path, name: str) -> Path:
    return bundle / f"pagefind.{name}.pf_meta"


def _lists(file: Path) -> list[Item]:
    """The lists that a file holds. Raises SearchIndexError when it holds anything else."""
    try:
        return _list(decode(_unpack(file)))
    except ValueError as problem:
        raise SearchIndexError(f"{file}: must hold lists; {problem}") from problem


def _list(item: Item) -> list[Item]:
    if not isinstance(item, list):
        raise SearchIndexError(f"Pagefind must write a list; found {item!r}")
    return item


def _unpack(file: Path) -> bytes:
    try:
        content = gzip.decompress(file.read_bytes())
    except (OSError, EOFError, zlib.error) as problem:
        raise SearchIndexError(f"{file}: must be a gzip file") from problem
    if not content.startswith(_MARK):
        raise SearchIndexError(f"{file}: must start with Pagefind's mark")
    return content.removeprefix(_MARK)


def _pack(content: bytes) -> bytes:
    """As gzip, without the date and system that make two equal files differ."""
    packing = zlib.compressobj(9, wbits=31)
    return packing.compress(_MARK + content) + packing.flush()
