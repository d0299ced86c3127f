"""Sites to build, and their trees as maps of bytes."""

import os
import shutil
from pathlib import Path

from vitrine.plugin import Options, Outcome, build

ADDRESS = "https://example.org/catalogue/"


def built(root: Path, *, public: Path | None = None, **more: object) -> Outcome:
    """Builds a site where it stands."""
    return build(Options(root=root, public=public or root / "public", address=ADDRESS, **more))  # type: ignore[arg-type]


def contents(public: Path) -> dict[str, bytes]:
    """Every file of a tree."""
    return {file.relative_to(public).as_posix(): file.read_bytes() for file in public.rglob("*") if file.is_file()}


def clean_copy(root: Path, target: Path) -> Path:
    """The same sources elsewhere, without caches or output, and with other file times."""
    shutil.copytree(root, target, ignore=shutil.ignore_patterns("public", ".public*", ".vitrine"))
    for file in target.rglob("*"):
        os.utime(file, (1_000_000_000, 1_000_000_000))
    return target


def add_profile(root: Path, identifier: str, *, name: str) -> Path:
    """A second enterprise like the one of the small site, under another name."""
    model = root / "enterprises" / "atelier-du-nord"
    folder = root / "enterprises" / identifier
    shutil.copytree(model, folder)
    profile = folder / "profile.md"
    text = profile.read_text(encoding="utf-8")
    text = text.replace(f"id: {model.name}", f"id: {identifier}", 1)
    lines = [_renamed(line, name) for line in text.splitlines(keepends=True)]
    profile.write_text("".join(lines), encoding="utf-8")
    return profile


def _renamed(line: str, name: str) -> str:
    if line.startswith("name: "):
        return f"name: {name}\n"
    return "" if line.startswith(("website: ", "neq: ")) else line
