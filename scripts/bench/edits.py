"""A synthetic catalogue in; one small change in it, of each kind that a catalogue knows."""

import re
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path


def _profile(folder: Path, place: int) -> Path:
    return sorted((folder / "enterprises").iterdir())[place] / "profile.md"


def _replace(file: Path, pattern: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    changed = re.sub(pattern, new, text, count=1, flags=re.MULTILINE)
    assert changed != text, f"{file} must hold {pattern}"
    file.write_text(changed, encoding="utf-8")


def edit(folder: Path, place: int) -> None:
    """Another summary: the page, its card on every list, the feed."""
    _replace(_profile(folder, place), r"^(summary:\n  fr: ).*$", rf"\1Un résumé revu pour la fiche {place}.")


def add(folder: Path, place: int) -> None:
    """One more enterprise, like another but for its identity."""
    source = _profile(folder, place).parent
    target = source.with_name(f"{source.name}-bis")
    shutil.copytree(source, target)
    _rename_inside(target, "Bis")
    _replace(target / "profile.md", r"^neq: .*\n", "")


def delete(folder: Path, place: int) -> None:
    """One enterprise less."""
    shutil.rmtree(_profile(folder, place).parent)


def rename(folder: Path, place: int) -> None:
    """Another name and address for the same enterprise; it stands elsewhere in every list."""
    source = _profile(folder, place).parent
    target = source.with_name(f"{source.name}-renouveau")
    source.rename(target)
    _rename_inside(target, "Renouveau")


def _rename_inside(folder: Path, word: str) -> None:
    file = folder / "profile.md"
    _replace(file, r"^id: .*$", f"id: {folder.name}")
    _replace(file, r"^name: (.*?)$", rf"name: {word} \1")
    _replace(file, r"^website: .*$", f"website: https://www.{folder.name}.example/")


def move(folder: Path, place: int) -> None:
    """The same enterprise under another category and another legal form."""
    file = _profile(folder, place)
    text = file.read_text(encoding="utf-8")
    category = "bakery" if "category: printing" in text else "printing"
    form = "mutual" if "legal_form: cooperative" in text else "cooperative"
    _replace(file, r"^    category: .*$", f"    category: {category}")
    _replace(file, r"^legal_form: .*$", f"legal_form: {form}")


EDITS: Mapping[str, Callable[[Path, int], None]] = {
    "edited": edit,
    "added": add,
    "deleted": delete,
    "renamed": rename,
    "moved": move,
}
