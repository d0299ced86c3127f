"""A stranger's ZIP file in; its members out, when they are packed as people's programs pack them."""

import io
import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager

# What zipfile raises on bytes that are not what their index says.
BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    ValueError,
    KeyError,
    NotImplementedError,
    RuntimeError,
    EOFError,
    OSError,
)
# Others ask for as much memory as their first bytes say.
_PACKINGS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)


@contextmanager
def opened_archive(raw: bytes) -> Iterator[zipfile.ZipFile]:
    """The archive; raises one of BROKEN, here and wherever it is read, when it is not one in good order."""
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        for member in archive.infolist():
            if member.compress_type not in _PACKINGS:
                raise NotImplementedError(f"packed by way {member.compress_type}")
        yield archive
