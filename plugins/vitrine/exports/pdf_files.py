"""Objects in; a PDF file out, those that hold no stream packed together (ISO 32000-1, 7.5.7 and 7.5.8)."""

import zlib
from collections.abc import Iterator, Sequence

_PACKED = 200
_HEAD = b"%PDF-1.7\n%\x80\x80\x80\x80\n"
Row = tuple[int, int, int]


def pdf_file(objects: Sequence[bytes], *, root: int, information: int, identity: bytes) -> bytes:
    """A file. objects: bodies, the first is number 1; root, information: numbers; identity: signs of a string."""
    rows: list[Row] = [(0, 0, 65535), *((0, 0, 0) for _ in objects)]
    pieces, length = [_HEAD], len(_HEAD)
    for number, body in _with_packs(objects, rows):
        piece = b"%d 0 obj\n%s\nendobj\n" % (number, body)
        _set(rows, number, (1, length, 0))
        pieces.append(piece)
        length += len(piece)
    _set(rows, len(rows), (1, length, 0))
    said = b"/Root %d 0 R/Info %d 0 R/ID[(%s)(%s)]" % (root, information, identity, identity)
    table = b"".join(b"%c%s%s" % (kind, at.to_bytes(4), more.to_bytes(2)) for kind, at, more in rows)
    extra = b"/Type/XRef/Size %d/W[1 4 2]" % len(rows) + said
    pieces.append(b"%d 0 obj\n%s\nendobj\nstartxref\n%d\n%%%%EOF\n" % (len(rows) - 1, _stream(extra, table), length))
    return b"".join(pieces)


def _set(rows: list[Row], number: int, row: Row) -> None:
    if number == len(rows):
        rows.append(row)
    else:
        rows[number] = row


def _with_packs(objects: Sequence[bytes], rows: list[Row]) -> Iterator[tuple[int, bytes]]:
    """Objects that stand alone, with their numbers; then packs of the others, whose rows are told at once."""
    plain = []
    for number, body in enumerate(objects, start=1):
        if body.endswith(b"endstream"):
            yield number, body
        else:
            plain.append(number)
    packs = [plain[start : start + _PACKED] for start in range(0, len(plain), _PACKED)]
    for own, numbers in enumerate(packs, start=len(objects) + 1):
        for place, number in enumerate(numbers):
            rows[number] = (2, own, place)
        yield own, _pack([(number, objects[number - 1]) for number in numbers])


def _pack(some: Sequence[tuple[int, bytes]]) -> bytes:
    heads, at = [], 0
    for number, body in some:
        heads.append(b"%d %d" % (number, at))
        at += len(body) + 1
    head = b" ".join(heads) + b"\n"
    content = head + b"\n".join(body for _, body in some)
    return _stream(b"/Type/ObjStm/N %d/First %d" % (len(some), len(head)), content)


def _stream(extra: bytes, content: bytes) -> bytes:
    packed = zlib.compress(content)
    return b"<<%s/Filter/FlateDecode/Length %d>>\nstream\n%s\nendstream" % (extra, len(packed), packed)
