"""Decodes one picture of a stranger and writes its variants. A program of its own, run by preparation.py:

    python -P resizing.py FOLDER MEMORY_MB WIDTH HEIGHT VARIANT_WIDTH... < picture

WIDTH and HEIGHT are what the picture's structure says. Ends with 65 when it cannot be decoded.
"""

import json
import struct
import sys
import warnings
import zlib
from collections.abc import Callable
from functools import partial
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageCms, ImageOps

DAMAGED_CODE = 65
SECONDS = 10  # of processor
# What Pillow's readers raise on bytes that are not what they should be.
DAMAGES = (
    OSError,
    SyntaxError,
    ValueError,
    TypeError,
    AttributeError,
    LookupError,
    ArithmeticError,
    struct.error,
    zlib.error,
    Image.DecompressionBombError,
    Image.DecompressionBombWarning,
)
_COLOUR_SPACES = {"RGB": "RGB", "GRAY": "L", "CMYK": "CMYK"}
_WHITE = (255, 255, 255)
# Rows made ready at a time: a second copy of a large picture would take as much memory as the first.
_STRIP = 256


def main(arguments: list[str]) -> int:
    """Write the variants and picture.json into the folder; the exit code says whether it could."""
    folder = Path(arguments[0])
    memory, width, height, *widths = map(int, arguments[1:])
    limit(memory)
    data = sys.stdin.buffer.read()
    try:
        picture = opened(data, (width, height), widest=max(widths))
    except DAMAGES:
        return DAMAGED_CODE
    write(picture, folder, widths)
    return 0


def limit(memory: int) -> None:
    """Let the system stop a picture that takes too much; elsewhere than on Linux only time is limited."""
    if sys.platform == "linux":
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (memory * 1024**2, memory * 1024**2))
        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def opened(data: bytes, size: tuple[int, int], *, widest: int) -> Image.Image:
    """The picture as it should be seen, in sRGB with or without transparency, and nothing else about it."""
    warnings.simplefilter("error", Image.DecompressionBombWarning)
    picture: Image.Image = Image.open(BytesIO(data), formats=("JPEG", "PNG", "WEBP"))
    if picture.size != size:
        raise ValueError(f"the size is {size} outside and {picture.size} inside")
    picture.draft(None, (2 * widest, 2 * widest))  # None leaves the mode as it is
    picture.load()
    ImageOps.exif_transpose(picture, in_place=True)
    seen = _in_srgb(picture)
    seen.info = {}  # else the writers copy profiles and comments from here
    return seen


def _in_srgb(picture: Image.Image) -> Image.Image:
    if picture.mode.startswith("I"):  # 16 bits of grey
        picture = picture.point(lambda value: value / 257).convert("L")
    mode = "RGBA" if picture.has_transparency_data else "RGB"
    profile = picture.info.get("icc_profile")
    colours = _through_profile(picture, profile) if profile else None
    if colours is None:
        return _as(picture, mode)
    if mode == "RGBA" and colours.mode != "RGBA":
        alpha = _as(picture, mode).getchannel("A")
        picture.close()  # its pixels are no longer wanted
        colours.putalpha(alpha)
    return colours


def _as(picture: Image.Image, mode: str) -> Image.Image:
    """The picture in a mode; itself when it is: a copy would be as large again."""
    return picture if picture.mode == mode else picture.convert(mode)


def _through_profile(picture: Image.Image, profile: bytes) -> Image.Image | None:
    """The colours that the profile means; None when the profile is not one, or not of this picture."""
    try:
        source = ImageCms.ImageCmsProfile(BytesIO(profile))
        mode = _COLOUR_SPACES[source.profile.xcolor_space.strip()]
        if (mode == "CMYK") != (picture.mode == "CMYK"):
            return None
        srgb = ImageCms.createProfile("sRGB")
        seen = picture if mode == "RGB" and picture.mode == "RGBA" else _as(picture, mode)
        if mode != "RGB":
            return ImageCms.profileToProfile(seen, source, srgb, outputMode="RGB")
        ImageCms.profileToProfile(seen, source, srgb, inPlace=True)  # another one would be as large again
        return seen
    except (ImageCms.PyCMSError, KeyError, OSError):
        return None


def write(picture: Image.Image, folder: Path, widths: list[int]) -> None:
    """Write every variant, and what they are: never wider than the source, never taller than twice the widest."""
    widest = min(picture.width, max(1, 2 * max(widths) * picture.width // picture.height))
    own_widths = sorted({min(width, widest) for width in widths})
    heights = [max(1, round(picture.height * width / picture.width)) for width in own_widths]
    variants = [resized(picture, size) for size in zip(own_widths, heights, strict=True)]
    picture.close()  # encoders take as much memory again
    for variant in variants:
        for ending, save in _writers(variant):
            save(folder / f"{folder.name[:12]}-{variant.width}.{ending}")
    said = {"height": heights[-1], "width": own_widths[-1], "widths": own_widths}
    (folder / "picture.json").write_text(json.dumps(said), encoding="ascii")


def resized(picture: Image.Image, size: tuple[int, int]) -> Image.Image:
    """The picture in another size; a transparent one as Pillow does it, but strip by strip."""
    if picture.mode != "RGBA" or picture.size == size:
        return picture.resize(size, Image.Resampling.LANCZOS, reducing_gap=3.0)
    narrow = Image.new("RGBa", (size[0], picture.height))
    for top in range(0, picture.height, _STRIP):
        strip = picture.crop((0, top, picture.width, min(top + _STRIP, picture.height))).convert("RGBa")
        narrow.paste(strip.resize((size[0], strip.height), Image.Resampling.LANCZOS), (0, top))
    return narrow.resize(size, Image.Resampling.LANCZOS).convert("RGBA")


def _writers(variant: Image.Image) -> tuple[tuple[str, Callable[[Path], None]], ...]:
    """One thread each: the bytes may not depend on the machine's number of processors."""
    return (
        ("avif", partial(variant.save, format="AVIF", quality=58, speed=7, max_threads=1)),
        ("webp", partial(variant.save, format="WEBP", quality=76, method=4)),
        ("jpg", partial(_on_white(variant).save, format="JPEG", quality=78, optimize=True, progressive=True)),
    )


def _on_white(picture: Image.Image) -> Image.Image:
    """JPEG knows no transparency."""
    if picture.mode == "RGB":
        return picture
    ground = Image.new("RGB", picture.size, _WHITE)
    ground.paste(picture, mask=picture.getchannel("A"))
    return ground


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
