"""Files from strangers: read once, whole, within limits, as UTF-8 text with Unix line ends."""

import os
import stat
import unicodedata
from pathlib import Path

from vitrine.loading.unseen import name_of, unseen_in, without_unseen
from vitrine.model import Message

MAXIMUM_BYTES = 200_000
LOCKED = Message("must be a regular file that can be read; found a link or a locked file")
HIDDEN_CHARACTER = Message("must hold only characters that can be seen; found {code} ({name})")
Place = tuple[int, int, Message]


def read_text(path: Path, *, at_most: int = MAXIMUM_BYTES) -> str | Place:
    """The file's text, or where and why it is refused (line, column, message). at_most: bytes."""
    found = read_bytes(path, at_most=at_most)
    return (0, 0, found) if isinstance(found, Message) else checked_text(found)


def checked_text(found: bytes) -> str | Place:
    """The text that bytes are, in normal form C, or where and why it is refused."""
    if found.startswith(b"\xef\xbb\xbf"):
        return (1, 1, Message("must be UTF-8 without a byte order mark; found one: save it as “UTF-8”"))
    try:
        text = found.decode("utf-8")
    except UnicodeDecodeError as error:
        line = found.count(b"\n", 0, error.start) + 1
        column = len(found[found.rfind(b"\n", 0, error.start) + 1 : error.start].decode("utf-8")) + 1
        return (
            line,
            column,
            Message("must be UTF-8 text; found byte {byte}", {"byte": f"0x{found[error.start]:02X}"}),
        )
    # Letters and their accents as one character, however a keyboard wrote them (UAX #15).
    return _refused_character(text) or unicodedata.normalize("NFC", text)


def read_bytes(path: Path, *, at_most: int) -> bytes | Message:
    """The file's bytes; a link, a device or a file over the limit is refused before it is read."""
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
    except FileNotFoundError:
        return Message("must be there; it is missing")
    except OSError:
        return LOCKED
    try:
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode):
            return Message("must be a regular file; found something else")
        if status.st_size > at_most:
            return Message(
                "must be at most {limit} kB; found {found} kB",
                {
                    "limit": at_most // 1000,
                    "found": -(-status.st_size // 1000),
                },
            )
        return os.read(descriptor, at_most + 1)
    finally:
        os.close(descriptor)


def _refused_character(text: str) -> Place | None:
    """Where a line end of Windows or a character that cannot be seen stands, if any does."""
    if "\r" in text:
        start = text.index("\r")
        return (
            *place_of(text, start),
            Message("must end lines as Unix does (LF); found a carriage return (CR)"),
        )
    match = unseen_in(text)
    if match is None:
        return None
    return (*place_of(text, match.start()), _refusal(match.group()))


def hidden_in(text: str) -> Message | None:
    """What is wrong with a text that holds a character nobody sees; None when it holds none."""
    match = unseen_in(text)
    return _refusal(match.group()) if match else None


def without_hidden(text: str) -> str:
    """The text without characters that nobody sees."""
    return without_unseen(text)


def _refusal(character: str) -> Message:
    return HIDDEN_CHARACTER.given(code=f"U+{ord(character):04X}", name=name_of(character))


def place_of(text: str, start: int) -> tuple[int, int]:
    """Line and column, from 1, of a position in a text."""
    return text.count("\n", 0, start) + 1, start - text.rfind("\n", 0, start)
