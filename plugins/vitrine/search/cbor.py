"""The part of CBOR (RFC 8949) that Pagefind's lists are written in: arrays, whole numbers and texts."""

from typing import TypeAlias

Item: TypeAlias = "int | str | list[Item]"

_NUMBER, _TEXT, _ARRAY = 0, 3, 4
# A number from here on stands after its head, in as many bytes as the head's mark says.
_LARGE = 24
_SIZES = {24: 1, 25: 2, 26: 4, 27: 8}


def decode(data: bytes) -> Item:
    """The one item that `data` holds. Raises ValueError for anything else."""
    item, end = _read(data, 0)
    if end != len(data):
        raise ValueError(f"{len(data) - end} bytes follow the item")
    return item


def encode(item: Item) -> bytes:
    """The item in its shortest form."""
    if isinstance(item, int):
        return _head(_NUMBER, item)
    if isinstance(item, str):
        text = item.encode()
        return _head(_TEXT, len(text)) + text
    return _head(_ARRAY, len(item)) + b"".join(map(encode, item))


def _read(data: bytes, start: int) -> tuple[Item, int]:
    kind, number, start = _read_head(data, start)
    if kind == _NUMBER:
        return number, start
    if number > len(data) - start:
        raise ValueError("an item is longer than what holds it")
    if kind == _TEXT:
        return data[start : start + number].decode(), start + number
    if kind != _ARRAY:
        raise ValueError(f"kind {kind} is not expected here")
    items: list[Item] = []
    for _ in range(number):
        item, start = _read(data, start)
        items.append(item)
    return items, start


def _read_head(data: bytes, start: int) -> tuple[int, int, int]:
    """Kind, number, and where the rest starts."""
    if start >= len(data):
        raise ValueError("the data ends too early")
    kind, number = data[start] >> 5, data[start] & 31
    if number < _LARGE:
        return kind, number, start + 1
    if number not in _SIZES:
        raise ValueError(f"size {number} is not expected here")
    end = start + 1 + _SIZES[number]
    return kind, int.from_bytes(data[start + 1 : end]), end


def _head(kind: int, number: int) -> bytes:
    if number < _LARGE:
        return bytes((kind << 5 | number,))
    for mark, size in _SIZES.items():
        if number < 1 << 8 * size:
            return bytes((kind << 5 | mark,)) + number.to_bytes(size)
    raise OverflowError(f"{number} is more than eight bytes hold")
