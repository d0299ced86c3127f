"""A PDF that Typst wrote in; its objects out, and where its pages, its named places and its tags are.

ISO 32000-1, 7.3 and 7.5: what Typst writes is a table of objects whose dictionaries are plain, streams apart.
"""

import re
from collections.abc import Callable, Mapping
from itertools import pairwise
from typing import NamedTuple

_OBJECT = re.compile(rb"(\d+) 0 obj\s")
_REFERENCE = re.compile(rb"(\d+) 0 R")
_KEY_AND_REFERENCE = re.compile(rb"(\d+) (\d+) 0 R")
_NAMED = re.compile(rb"\(([\w-]+)\)(\d+) 0 R")
_IN_STRINGS = re.compile(rb"[()\\]")
_STREAM = b"stream"
Replace = Callable[[re.Match[bytes]], bytes]


class Place(NamedTuple):
    """Where a label leads. target: the number of its object; page: of the part, from 0."""

    target: int
    page: int


class PdfPart(NamedTuple):
    """A document to join with others. objects: their bodies, by number; the rest: numbers of objects.

    kept: of the tree of tags, what each page and each link stands for, by their keys.
    """

    objects: Mapping[int, bytes]
    page_tree: int
    page_count: int
    tag_root: int
    document: int
    kept: Mapping[int, int]
    roles: bytes
    places: Mapping[str, Place]
    information: int
    metadata: int
    language: bytes


def read_part(content: bytes) -> PdfPart:
    """The parts of a tagged document; raises ValueError when Typst has changed how it writes them."""
    objects, trailer = _objects(content)
    root = objects[_number(rb"/Root", trailer)]
    page_tree, tag_root = _number(rb"/Pages", root), _number(rb"/StructTreeRoot", root)
    pages = _numbers(_between(objects[page_tree], b"/Kids[", b"]"))
    tags = objects[tag_root]
    [document] = _numbers(_between(tags, b"/K[", b"]"))
    kept = _KEY_AND_REFERENCE.findall(_between(tags, b"/Nums[", b"]"))
    language = re.search(rb"/Lang(\([\w-]+\))", root)
    if language is None or f"/Count {len(pages)}/".encode() not in objects[page_tree]:
        raise ValueError("a PDF of Typst is not written as expected")
    return PdfPart(
        objects=objects,
        page_tree=page_tree,
        page_count=len(pages),
        tag_root=tag_root,
        document=document,
        kept={int(key): int(number) for key, number in kept},
        roles=_between(tags, b"/RoleMap<<", b">>"),
        places=_places(root, objects, pages),
        information=_number(rb"/Info", trailer),
        metadata=_number(rb"/Metadata", root),
        language=language[1],
    )


def rewritten(body: bytes, pattern: re.Pattern[bytes], replace: Replace) -> bytes:
    """An object whose dictionary is changed where a pattern is found; its strings and its stream stay as they are.

    pattern must find "(" alone, and "stream" alone, too: from there nothing is looked at.
    """
    if b"(" not in body and _STREAM not in body:
        return pattern.sub(replace, body)
    done, at, pieces = 0, 0, []
    while (found := pattern.search(body, at)) is not None:
        if found[0] == b"(":
            at = _string_end(body, found.start())
        elif found[0] == _STREAM:
            break
        else:
            pieces += [body[done : found.start()], replace(found)]
            done = at = found.end()
    return b"".join((*pieces, body[done:]))


def _string_end(body: bytes, start: int) -> int:
    """After the parenthesis that ends a string; balanced ones may stand inside."""
    depth, at = 0, start
    while (found := _IN_STRINGS.search(body, at)) is not None:
        at = found.end() + (found[0] == b"\\")
        depth += {b"(": 1, b")": -1}.get(found[0], 0)
        if depth == 0:
            break
    return at


def _objects(content: bytes) -> tuple[dict[int, bytes], bytes]:
    table = int(content[content.rindex(b"startxref") + 9 : content.rindex(b"%%EOF")])
    lines = content[table : content.rindex(b"trailer")].splitlines()
    starts = [*sorted(int(line[:10]) for line in lines if line.rstrip().endswith(b" n")), table]
    objects = {}
    for start, end in pairwise(starts):
        head = _OBJECT.match(content, start)
        if head is None:
            raise ValueError("a PDF of Typst is not written as expected")
        objects[int(head[1])] = content[head.end() : content.rindex(b"endobj", start, end)].rstrip(b"\n")
    return objects, content[content.rindex(b"trailer") :]


def _places(root: bytes, objects: Mapping[int, bytes], pages: list[int]) -> dict[str, Place]:
    if b"/Dests" not in root:
        return {}
    named = _NAMED.findall(_between(root, b"/Dests<</Names[", b"]"))
    order = {number: place for place, number in enumerate(pages)}
    return {
        name.decode(): Place(int(number), order[_numbers(objects[int(number)])[0]]) for name, number in named
    }  # fmt: skip


def _between(body: bytes, start: bytes, end: bytes) -> bytes:
    return body.partition(start)[2].partition(end)[0]


def _numbers(body: bytes) -> list[int]:
    return [int(number) for number in _REFERENCE.findall(body)]


def _number(key: bytes, body: bytes) -> int:
    found = re.search(key + rb" (\d+) 0 R", body)
    if found is None:
        raise ValueError("a PDF of Typst is not written as expected")
    return int(found[1])
