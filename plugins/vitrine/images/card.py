"""A title and colours in; the picture that social networks show beside a link out."""

import re
import unicodedata
from bisect import bisect
from collections.abc import Iterator
from functools import lru_cache
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from vitrine.images.card_motifs import draw_motif
from vitrine.model.colour import Rgb, luminance, rgb

SIZE = (1200, 630)  # pixels, as Open Graph's readers expect
_FONTS = Path(__file__).with_name("fonts")
_MARGIN = 80
_WIDTH = SIZE[0] - 2 * _MARGIN
_TITLE_SIZES = (92, 80, 70, 62, 54, 48)
_TITLE_LINES = 3
_SUBTITLE_LINES = 2
_SCALLOP = 60

# One byte a pixel: from 0 the ground to 254 the ink, through all mixtures of the two; 255 the highlight.
_GROUND, _FAINT, _SOFT, _INK, _HIGHLIGHT = 0, 22, 205, 254, 255

# What our fonts hold (Inter, cut down to these): test_card.py compares.
_UNKNOWN = re.compile("[^ -~\u00a0-\u0148\u014a-\u017fȘ-țẀ-ẅ\u2010-\u2015‘-„†-•…\u202f‰′″‹›⁄€№™←-↓−≈≠≤≥]")


def card(title: str, subtitle: str, site_name: str, *, accent: str, highlight: str, sector: str = "") -> bytes:
    """A PNG of 1200 × 630, under an awning. Colours are `#rrggbb`; the ink is black or white, whichever is read better.

    A long title gets smaller, then is cut with an ellipsis; nothing leaves the picture. The same words and
    colours give the same bytes. Letters outside Latin lose their marks or are left out.
    """
    canvas = Image.new("L", SIZE, _GROUND)
    draw = ImageDraw.Draw(canvas)
    draw_motif(draw, sector, _FAINT)
    _awning(draw)
    top = _write_title(draw, drawable(title))
    _write_lines(draw, _lines(drawable(subtitle), _font("Inter-Medium", 36), _SUBTITLE_LINES), 36, top, _SOFT)
    name = _lines(drawable(site_name), _font("Inter-Medium", 32), 1)
    draw.rectangle((_MARGIN, 534, _MARGIN + 23, 557), _HIGHLIGHT)
    draw.text((_MARGIN + 42, 546), "".join(name), _INK, _font("Inter-Medium", 32), anchor="lm")
    return _png(canvas, _palette(rgb(accent), rgb(highlight)))


def drawable(text: str) -> str:
    """The text with only what our fonts hold, on one line."""
    one_line = re.sub("[\t\r\n]", " ", unicodedata.normalize("NFC", text))
    words = _UNKNOWN.sub(lambda letter: _nearest(letter[0]), one_line).split(" ")
    return " ".join(word for word in words if word)


def _nearest(letter: str) -> str:
    return "".join(part for part in unicodedata.normalize("NFKD", letter) if not _UNKNOWN.match(part))


def _awning(draw: ImageDraw.ImageDraw) -> None:
    """The scallops of the site's own head, in the highlight and the ink."""
    for place, left in enumerate(range(0, SIZE[0], _SCALLOP)):
        colour = _INK if place % 2 else _HIGHLIGHT
        draw.pieslice((left, _SCALLOP // -2, left + _SCALLOP - 1, _SCALLOP // 2), 0, 180, colour)


def _write_title(draw: ImageDraw.ImageDraw, title: str) -> int:
    """Write the title as large as fits in three lines, and say where the next line may start."""
    for size in _TITLE_SIZES:
        lines = _lines(title, _font("InterDisplay-Bold", size), _TITLE_LINES)
        if not lines or not lines[-1].endswith("…"):
            break
    return _write_lines(draw, lines, size, 90, _INK, name="InterDisplay-Bold") + 24


def _write_lines(
    draw: ImageDraw.ImageDraw, lines: tuple[str, ...], size: int, top: int, ink: int, *, name: str = "Inter-Medium"
) -> int:
    for line in lines:
        draw.text((_MARGIN, top), line, ink, _font(name, size), anchor="la")
        top += round(size * 1.18)
    return top


def _lines(text: str, font: ImageFont.FreeTypeFont, limit: int) -> tuple[str, ...]:
    """The text broken to the card's width; when it needs more lines than `limit`, the last ends with …."""
    lines = [""]
    for word in _words(text, font):
        longer = f"{lines[-1]} {word}".strip(" ")
        if font.getlength(longer) <= _WIDTH:
            lines[-1] = longer
        elif len(lines) == limit:
            return (*lines[:-1], _cut(lines[-1], font))
        else:
            lines.append(word)
    return tuple(line for line in lines if line)


def _words(text: str, font: ImageFont.FreeTypeFont) -> Iterator[str]:
    """Words no wider than a line: longer ones come in pieces."""
    for word in text[:400].split(" "):
        while font.getlength(word) > _WIDTH:
            size = _fitting(word, font)
            yield word[:size]
            word = word[size:]
        yield word


def _fitting(word: str, font: ImageFont.FreeTypeFont) -> int:
    """How many of its letters fit on a line."""
    return bisect(range(len(word)), _WIDTH, key=lambda size: int(font.getlength(word[: size + 1])))


def _cut(line: str, font: ImageFont.FreeTypeFont) -> str:
    while font.getlength(f"{line}…") > _WIDTH:
        line = line[:-1]
    return f"{line.rstrip(' ,;:')}…"


@lru_cache(maxsize=16)
def _font(name: str, size: int) -> ImageFont.FreeTypeFont:
    # The basic layout: another engine may be on another machine, and would give other bytes.
    return ImageFont.truetype(_FONTS / f"{name}.otf", size, layout_engine=ImageFont.Layout.BASIC)


def _palette(ground: Rgb, highlight: Rgb) -> list[int]:
    # At this luminance, black and white are read equally well.
    ink = (255, 255, 255) if luminance(ground) < 0.179 else (0, 0, 0)
    mixtures = [
        round(below + (above - below) * step / _INK)
        for step in range(_INK + 1)
        for below, above in zip(ground, ink, strict=True)
    ]
    return [*mixtures, *highlight]


def _png(canvas: Image.Image, palette: list[int]) -> bytes:
    coarse = [value if value >= _INK else value & 0xF0 for value in range(256)]  # 16 shades: half the bytes
    coloured = canvas.point(coarse)
    coloured.putpalette(palette)
    file = BytesIO()
    coloured.save(file, "PNG", compress_level=7)
    return file.getvalue()
