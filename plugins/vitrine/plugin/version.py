"""The version of a catalogue's data: its day, and a digest of every file that tells of enterprises or records."""

import hashlib
from collections.abc import Iterable
from datetime import date
from pathlib import Path

# Pages of plain text are no data.
_PLAIN = "pages"
_SHOWN = 8


def records_digest(root: Path) -> str:
    """A hash of the files of `content/`, whatever machine they are on."""
    digest = hashlib.blake2b(digest_size=16)
    content = root / "content"
    for file in sorted(file for file in content.rglob("*") if file.is_file()):
        path = file.relative_to(content)
        if path.parts[0] != _PLAIN:
            digest.update(path.as_posix().encode() + b"\0" + hashlib.blake2b(file.read_bytes()).digest())
    return digest.hexdigest()


def data_version(profiles: Iterable[tuple[str, str]], records: str, day: date) -> str:
    """`2026-11-25-1f2e3d4c`: the same for the same data on the same day. profiles: ids and hashes of their folders."""
    digest = hashlib.blake2b(records.encode(), digest_size=16)
    for identifier, content in sorted(profiles):
        digest.update(f"\0{identifier} {content}".encode())
    return f"{day.isoformat()}-{digest.hexdigest()[:_SHOWN]}"
