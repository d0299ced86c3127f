"""The file of a picture in; clean AVIF, WebP and JPEG files of several widths out, made once."""

import hashlib
import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import PIL

from vitrine.images.inspection import DAMAGED, Source, read
from vitrine.model.problem import Message

FORMATS: Mapping[str, str] = {"image/avif": "avif", "image/webp": "webp", "image/jpeg": "jpg"}
WIDTHS = (320, 640, 1280)
RECIPE = "2"  # raise it when resizing.py gives other bytes
_REMADE_WIDTH = 2048
SECONDS_LIMIT = 60
MEMORY_LIMIT = 1536  # MB of addresses; a picture of 25 megapixels needs a third

_RESIZING = Path(__file__).with_name("resizing.py")
_DAMAGED_CODE = 65  # sysexits.h EX_DATAERR, as resizing.py ends


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture ready to publish. Its files are named after their content: `<12 hex digits>-<width>.<ending>`."""

    width: int  # of the widest files, in pixels
    height: int
    formats: Mapping[str, tuple[tuple[int, Path], ...]]  # media type: (width, file), narrowest first


def variants(path: Path, cache: Path, *, widths: tuple[int, int, int] = WIDTHS) -> Picture | Message:
    """The picture in AVIF, WebP and JPEG at these widths; or why it cannot be shown.

    Never wider than the source; narrower where it would be more than twice as tall as the widest is wide.

    Orientation is applied; place, camera, colour profile and comments are left behind. The codecs run in
    a process of their own, with limits of time and memory: a picture made to break one breaks only that.
    A picture is decoded once; its files stay under `cache` until the source, the recipe or Pillow changes.
    """
    source = read(path)
    if isinstance(source, Message):
        return source
    recipe = f"{RECIPE} {PIL.__version__} {widths} "
    name = hashlib.sha256(recipe.encode() + source.data).hexdigest()
    folder = cache / name
    return _remembered(folder) or _made(source, folder, widths)


def remade(path: Path, *, at_most: int) -> bytes | Message:
    """A stranger's picture as WebP, 2,048 pixels wide at most, made anew: nothing else of the file is left.

    at_most: bytes of the file, whose name may have no ending.
    """
    source = read(path, at_most=at_most, is_named=False)
    if isinstance(source, Message):
        return source
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder) / "picture"
        made.mkdir()
        refusal = _resize(source, made, (_REMADE_WIDTH,))
        return refusal or next(made.glob("*.webp")).read_bytes()


def _remembered(folder: Path) -> Picture | None:
    try:
        said = json.loads((folder / "picture.json").read_bytes())
    except FileNotFoundError:
        return None
    formats = {
        kind: tuple((width, folder / f"{folder.name[:12]}-{width}.{ending}") for width in said["widths"])
        for kind, ending in FORMATS.items()
    }
    is_whole = all(file.is_file() for files in formats.values() for _, file in files)
    return Picture(said["width"], said["height"], formats) if is_whole else None


def _made(source: Source, folder: Path, widths: tuple[int, ...]) -> Picture | Message:
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".unfinished-", dir=folder.parent) as unfinished:
        made = Path(unfinished) / folder.name
        made.mkdir()
        refusal = _resize(source, made, widths)
        if refusal:
            return refusal
        _put(made, folder)
    picture = _remembered(folder)
    if picture is None:
        raise FileNotFoundError(f"{folder} was emptied while it was made")
    return picture


def _put(made: Path, folder: Path) -> None:
    """Put a whole folder in its place at once; another process may have been quicker, with the same bytes."""
    if folder.exists() and _remembered(folder) is None:
        shutil.rmtree(folder)
    try:
        made.rename(folder)
    except OSError:
        if not folder.exists():
            raise


def _resize(source: Source, folder: Path, widths: tuple[int, ...]) -> Message | None:
    size = (str(source.shape.width), str(source.shape.height))
    command = [sys.executable, "-P", str(_RESIZING), str(folder), str(MEMORY_LIMIT), *size, *map(str, widths)]
    try:
        done = subprocess.run(command, input=source.data, capture_output=True, timeout=SECONDS_LIMIT)
    except subprocess.TimeoutExpired:
        return _too_heavy()
    if done.returncode == _DAMAGED_CODE:
        return DAMAGED
    if done.returncode < 0 or b"MemoryError" in done.stderr:
        return _too_heavy()
    if done.returncode:
        raise RuntimeError(done.stderr.decode(errors="replace"))
    return None


def _too_heavy() -> Message:
    values = {"seconds": SECONDS_LIMIT, "limit": MEMORY_LIMIT}
    return Message("must open within {seconds} s and {limit} MB of memory; it does not", values)
