"""Parts of a document, typeset apart, in; one tagged PDF out, with the bookmarks and the links between its parts.

What each part tags stays tagged: the trees are put under one root, and the keys that lead to them are moved on.
"""

import hashlib
import re
from base64 import b64encode
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from vitrine.exports.pdf_files import pdf_file
from vitrine.exports.pdf_parts import PdfPart, rewritten

# A link to a label of any part is typeset as this address, and becomes a link of the document.
LINK_SCHEME = "at:"
_CHANGED = re.compile(
    rb"(?P<number>\d+) 0 R"
    rb"|/StructParent(?P<many>s?) (?P<key>\d+)"
    rb"|/S/(?P<role>[A-Z]\w*)"
    rb"|/A<</Type/Action/S/URI/URI\(at:(?P<label>[\w-]+)\)>>"
    rb"|/Contents\(at:(?P<said>[\w-]+)\)"
    rb"|(?P<list>/A\[<</O/List/ListNumbering/\w+>>\])"
    rb"|\(|stream"
)
_PAGES_SAID = re.compile(rb"(<xmpTPg:NPages>)\d+")
_IDENTITY = re.compile(rb"(<xmpMM:(?:Instance|Document)ID>)[^<]+")


class Bookmark(NamedTuple):
    """A line of the panel that readers open beside the pages, closed at first. label: where it leads."""

    title: str
    label: str
    inner: tuple["Bookmark", ...] = ()


class Part(NamedTuple):
    """What is joined. roles: what some of its tags become."""

    pdf: PdfPart
    roles: Mapping[str, str]


def joined(parts: Sequence[Part], bookmarks: Sequence[Bookmark], descriptions: Mapping[str, str]) -> bytes:
    """One document, the same bytes each time. descriptions: of links, by the label where they lead.

    Title, author, language and standard are those of the first part.
    """
    whole = _Whole(parts, descriptions)
    whole.write_bookmarks(bookmarks)
    return whole.content(parts[0].pdf)


class _Whole:
    """The document as it grows. Objects 1 to 7: catalogue, pages, tags, document, bookmarks, metadata, information."""

    CATALOGUE, PAGES, TAGS, DOCUMENT, OUTLINES, METADATA, INFORMATION = range(1, 8)

    def __init__(self, parts: Sequence[Part], descriptions: Mapping[str, str]) -> None:
        self.objects: list[bytes] = [b""] * self.INFORMATION
        self._descriptions = descriptions
        self._keys = 0
        self._numbers: list[dict[int, int]] = []
        self._kept: list[bytes] = []
        self._roots: list[tuple[int, int]] = []
        self.targets: dict[str, int] = {}
        for part in parts:
            self._number(part.pdf)
        for part, numbers in zip(parts, self._numbers, strict=True):
            self._add(part, numbers)
        self.page_count = sum(part.pdf.page_count for part in parts)

    def _number(self, part: PdfPart) -> None:
        """Gives each object that the whole needs of a part its number."""
        numbers = {part.tag_root: self.DOCUMENT}
        for number in _needed(part):
            numbers[number] = self._new()
        self._numbers.append(numbers)
        self.targets |= {label: numbers[place.target] for label, place in part.places.items()}

    def _new(self) -> int:
        self.objects.append(b"")
        return len(self.objects)

    def _add(self, part: Part, numbers: Mapping[int, int]) -> None:
        pdf = part.pdf
        change = _Change(numbers, self._keys, part.roles, self.targets, self._descriptions)
        for old, new in numbers.items():
            if old != pdf.tag_root:
                self.objects[new - 1] = rewritten(pdf.objects[old], _CHANGED, change.of)
        pages, document = numbers[pdf.page_tree], numbers[pdf.document]
        self.objects[pages - 1] = self.objects[pages - 1].removesuffix(b">>") + b"/Parent %d 0 R>>" % self.PAGES
        self.objects[document - 1] = self.objects[document - 1].replace(b"/S/Document", b"/S/Part", 1)
        self._roots.append((pages, document))
        self._kept += [b"%d %d 0 R" % (key + self._keys, numbers[old]) for key, old in sorted(pdf.kept.items())]
        self._keys += max(pdf.kept, default=-1) + 1

    def write_bookmarks(self, bookmarks: Sequence[Bookmark]) -> None:
        first, last = self._siblings(bookmarks, self.OUTLINES)
        self._put(
            self.OUTLINES, b"<</Type/Outlines/First %d 0 R/Last %d 0 R/Count %d>>" % (first, last, len(bookmarks))
        )

    def _siblings(self, bookmarks: Sequence[Bookmark], parent: int) -> tuple[int, int]:
        numbers = [self._new() for _ in bookmarks]
        for place, (number, one) in enumerate(zip(numbers, bookmarks, strict=True)):
            body = b"/Parent %d 0 R/Title%s/Dest %d 0 R" % (parent, _text(one.title), self.targets[one.label])
            if place:
                body += b"/Prev %d 0 R" % numbers[place - 1]
            if place < len(numbers) - 1:
                body += b"/Next %d 0 R" % numbers[place + 1]
            if one.inner:
                body += b"/First %d 0 R/Last %d 0 R" % self._siblings(one.inner, number)
                body += b"/Count -%d" % len(one.inner)
            self._put(number, b"<<" + body + b">>")
        return numbers[0], numbers[-1]

    def _put(self, number: int, body: bytes) -> None:
        self.objects[number - 1] = body

    def content(self, first: PdfPart) -> bytes:
        """The file. What says whose it is comes from the first part."""
        pages, documents = (b" ".join(b"%d 0 R" % pair[which] for pair in self._roots) for which in (0, 1))
        self._put(self.PAGES, b"<</Type/Pages/Count %d/Kids[%s]>>" % (self.page_count, pages))
        self._put(self.DOCUMENT, b"<</Type/StructElem/S/Document/P %d 0 R/K[%s]>>" % (self.TAGS, documents))
        self._put(
            self.TAGS,
            b"<</Type/StructTreeRoot/RoleMap<<%s>>/K[%d 0 R]/ParentTree<</Nums[%s]>>/ParentTreeNextKey %d>>"
            % (first.roles, self.DOCUMENT, b" ".join(self._kept), self._keys),
        )
        self._put(
            self.CATALOGUE,
            b"<</Type/Catalog/Pages %d 0 R/Metadata %d 0 R/PageLabels<</Nums[0<</S/D>>]>>/Lang%s/StructTreeRoot %d 0 R"
            b"/MarkInfo<</Marked true/Suspects false>>/ViewerPreferences<</DisplayDocTitle true/Direction/L2R>>"
            b"/Outlines %d 0 R>>" % (self.PAGES, self.METADATA, first.language, self.TAGS, self.OUTLINES),
        )
        self._put(self.INFORMATION, first.objects[first.information])
        identity = b64encode(hashlib.sha256(b"".join(self.objects)).digest()[:16])
        self._put(self.METADATA, _metadata(first.objects[first.metadata], self.page_count, identity))
        return pdf_file(self.objects, root=self.CATALOGUE, information=self.INFORMATION, identity=identity)


class _Change(NamedTuple):
    """What becomes of what `_CHANGED` finds in a part."""

    numbers: Mapping[int, int]
    keys: int
    roles: Mapping[str, str]
    targets: Mapping[str, int]
    descriptions: Mapping[str, str]

    def of(self, found: re.Match[bytes]) -> bytes:
        """What stands in its place."""
        kind = found.lastgroup
        if kind == "number":
            return b"%d 0 R" % self.numbers[int(found["number"])]
        if kind == "key":
            return b"/StructParent%s %d" % (found["many"], int(found["key"]) + self.keys)
        if kind == "role":
            role = found["role"].decode()
            return b"/S/" + self.roles.get(role, role).encode()
        if kind == "list":
            return b"" if "L" in self.roles else found[0]
        if kind == "label":
            return b"/Dest %d 0 R" % self.targets[found["label"].decode()]
        return b"/Contents" + _text(self.descriptions[found["said"].decode()])


_REACHED = re.compile(rb"(?P<number>\d+) 0 R|\(|stream")


def _needed(part: PdfPart) -> list[int]:
    """Objects of a part that its pages, tags and places lead to, in the order of their numbers."""
    seen = {part.tag_root}
    ahead = [part.page_tree, part.document, *part.kept.values(), *(place.target for place in part.places.values())]

    def reach(found: re.Match[bytes]) -> bytes:
        ahead.append(int(found["number"]))
        return b""

    while ahead:
        number = ahead.pop()
        if number not in seen:
            seen.add(number)
            rewritten(part.objects[number], _REACHED, reach)
    return sorted(seen - {part.tag_root})


def _text(text: str) -> bytes:
    """A text as PDF keeps it, whatever its signs (ISO 32000-1, 7.9.2.2)."""
    return b"<FEFF" + text.encode("utf-16-be").hex().upper().encode() + b">"


def _metadata(body: bytes, page_count: int, identity: bytes) -> bytes:
    content = body.partition(b"stream\n")[2].rpartition(b"\nendstream")[0]
    content = _PAGES_SAID.sub(rb"\g<1>%d" % page_count, content)
    content = _IDENTITY.sub(rb"\g<1>" + identity, content)
    return b"<</Type/Metadata/Subtype/XML/Length %d>>\nstream\n%s\nendstream" % (len(content), content)
