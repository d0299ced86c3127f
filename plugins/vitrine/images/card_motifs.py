"""A sector in; the drawing that tells its card from others': the same motif as on the drawings of its enterprises."""

from collections.abc import Callable

from PIL import ImageDraw

from vitrine.images.placeholder import motif_of

_RIGHT, _BOTTOM, _LEFT, _TOP = 1200, 630, 760, 90
_WIDTH = 8
Draw = ImageDraw.ImageDraw


def draw_motif(draw: Draw, sector: str, shade: int) -> None:
    """The motif of a sector, over the right of a card."""
    number, step = motif_of(sector)
    _MOTIFS[number](draw, step * 3, shade)


def _rings(draw: Draw, step: int, shade: int) -> None:
    for radius in range(step, 520, step):
        draw.ellipse((1120 - radius, 560 - radius, 1120 + radius, 560 + radius), outline=shade, width=_WIDTH)


def _waves(draw: Draw, step: int, shade: int) -> None:
    for top in range(_TOP, _BOTTOM + step, step):
        for place, left in enumerate(range(_LEFT, _RIGHT, 90)):
            start, end = (180, 360) if place % 2 else (0, 180)
            draw.arc((left, top - 45, left + 90 + _WIDTH, top + 45), start, end, fill=shade, width=_WIDTH)


def _hatching(draw: Draw, step: int, shade: int) -> None:
    for left in range(_LEFT + 200, 1600, step):
        draw.line((left, _TOP, left - 220, _BOTTOM), fill=shade, width=_WIDTH)


def _chevrons(draw: Draw, step: int, shade: int) -> None:
    for left in range(_LEFT, _RIGHT, step):
        draw.line((left, _TOP, left + 170, 360, left, _BOTTOM), fill=shade, width=_WIDTH, joint="curve")


def _steps(draw: Draw, step: int, shade: int) -> None:
    for side in range(step, _RIGHT - _LEFT, step):
        left, top = _RIGHT - side, _BOTTOM - side
        draw.line((left, _BOTTOM, left, top, _RIGHT, top), fill=shade, width=_WIDTH)


def _crosses(draw: Draw, step: int, shade: int) -> None:
    for left in range(_LEFT + 60, _RIGHT, 2 * step):
        for top in range(_TOP + 60, _BOTTOM, 2 * step):
            draw.line((left, top, left + step, top), fill=shade, width=_WIDTH)
            draw.line((left + step // 2, top - step // 2, left + step // 2, top + step // 2), fill=shade, width=_WIDTH)


# In the order of the motifs of `placeholder`.
_MOTIFS: tuple[Callable[[Draw, int, int], None], ...] = (_rings, _waves, _hatching, _chevrons, _steps, _crosses)
