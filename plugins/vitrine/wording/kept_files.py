"""What is worked out of a theme, kept beside it for the next run, as Python's own compiled modules are."""

import contextlib
import hashlib
import os
import sys
from collections.abc import Iterable
from pathlib import Path


def folder_beside(theme: Path) -> Path | None:
    """Where this Python may keep what it makes of a theme; None where it may not, or was told not to."""
    if sys.dont_write_bytecode:
        return None
    folder = theme / "__pycache__" / str(sys.implementation.cache_tag)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        return None
    return folder if os.access(folder, os.W_OK) else None


def keep(file: Path, digest: str, content: bytes) -> None:
    """Keeps content, with a digest of all that it was made of; a file that cannot be written is not needed."""
    passing = file.with_suffix(f".{os.getpid()}")
    with contextlib.suppress(OSError):
        passing.write_bytes(digest.encode("ascii") + content)
        passing.replace(file)


def kept(file: Path, digest: str) -> bytes | None:
    """The content of a file; None where it is not there, or was made of something else."""
    try:
        content = file.read_bytes()
    except OSError:
        return None
    return content[len(digest) :] if content.startswith(digest.encode("ascii")) else None


def digest_of(parts: Iterable[str]) -> str:
    """One for these parts in this order."""
    digest = hashlib.blake2b(digest_size=16)
    for part in parts:
        digest.update(part.encode("utf-8", "surrogatepass") + b"\0")
    return digest.hexdigest()
