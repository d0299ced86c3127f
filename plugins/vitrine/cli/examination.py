"""Whether this machine has all that Vitrine needs."""

import shutil
import sys
from pathlib import Path
from typing import NamedTuple

from vitrine.model import Message

_ROOM_NEEDED = 500_000_000


class Examined(NamedTuple):
    """One thing looked at; is_needed: without it, nothing can be built."""

    is_well: bool
    message: Message
    is_needed: bool = True


def examine(root: Path) -> tuple[Examined, ...]:
    """Everything looked at, the most needed first."""
    return (
        _python(),
        _yaml(),
        _pictures(),
        _pagefind(),
        _site(root),
        _room(root),
        Examined(
            shutil.which("git") is not None,
            Message("git: the catalogue’s day is that of the last commit; without it, today"),
            is_needed=False,
        ),
    )


def _python() -> Examined:
    found = ".".join(map(str, sys.version_info[:3]))
    return Examined(sys.version_info >= (3, 11), Message("Python 3.11 or later; found {found}", {"found": found}))


def _yaml() -> Examined:
    import yaml

    return Examined(hasattr(yaml, "CSafeLoader"), Message("PyYAML with libyaml, to read profiles"))


def _pictures() -> Examined:
    from PIL import features

    there = all(features.check(name) for name in ("jpg", "webp", "avif", "freetype2"))
    return Examined(there, Message("Pillow with JPEG, WebP, AVIF and text, to make pictures ready"))


def _pagefind() -> Examined:
    import pagefind_bin  # type: ignore[import-untyped]

    there = Path(pagefind_bin.get_executable()).is_file()
    return Examined(there, Message("Pagefind, to make the search index"), is_needed=False)


def _site(root: Path) -> Examined:
    values = {"folder": str(root)}
    return Examined((root / "site.yaml").is_file(), Message("site.yaml, the settings of a site, in {folder}", values))


def _room(root: Path) -> Examined:
    free = shutil.disk_usage(root).free
    values = {"found": free // 1_000_000, "needed": _ROOM_NEEDED // 1_000_000}
    return Examined(free >= _ROOM_NEEDED, Message("{needed} MB of free room; found {found} MB", values))
