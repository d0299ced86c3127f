"""What is too much to be held in memory for ten thousand enterprises: in a file of this build's own."""

import os
import tempfile
from pathlib import Path


class Shelf:
    """Bytes by name, each put once; a process that is forked finds what was there before."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._file = tempfile.TemporaryFile(dir=folder, buffering=0)  # noqa: SIM115 — lives as long as the shelf
        self._places: dict[str, tuple[int, int]] = {}

    def __contains__(self, name: str) -> bool:
        return name in self._places

    def put(self, name: str, content: bytes) -> None:
        """Adds something."""
        self._places[name] = len(content), self._file.tell()
        self._file.write(content)

    def take(self, name: str) -> bytes:
        """What was put under this name; it stays."""
        return os.pread(self._file.fileno(), *self._places[name])
