"""A name and a sector in; a small drawing out, for an enterprise that sent no picture."""

import re
import zlib
from collections.abc import Callable
from html import escape
from typing import NamedTuple


class Colours(NamedTuple):
    """Any CSS colours: of the pattern, of the initials, of the ground under them; "": what is behind shows through."""

    pattern: str = "currentColor"
    initials: str = "currentColor"
    ground: str = ""


THEME = Colours()  # follows the page's colours, dark or light

_WORD = re.compile(r"[^\W_]+")
_SMALL_FRENCH = (
    "à",
    "au",
    "aux",
    "d",
    "de",
    "des",
    "du",
    "en",
    "et",
    "l",
    "la",
    "le",
    "les",
    "par",
    "pour",
    "s",
    "sur",
)
_SMALL_ENGLISH = ("and", "for", "in", "of", "on", "the")


def placeholder(name: str, sector: str, colours: Colours = THEME) -> str:
    """An inline SVG of 320 × 180, at most 900 bytes: a pattern by sector, the initials of the name.

    The same name and sector give the same drawing. It is hidden from assistive technology: it says nothing
    that the name beside it does not. It has no id, style or script, so that any number stand on one page.
    """
    pattern, ink, ground = (escape(colour) for colour in colours)
    under = f'<path fill="{ground}" d="M0 0h320v180H0z"/>' if ground else ""
    return (
        f'<svg viewBox="0 0 320 180" aria-hidden="true">{under}'
        f'<path fill="none" stroke="{pattern}" stroke-opacity=".28" stroke-width="{3 + _seed(sector) % 4}" '
        f'd="{_pattern(sector, shift=_seed(name) % 20)}"/>'
        f'<text x="28" y="150" fill="{ink}" font-size="64" font-weight="700">{escape(initials(name))}</text></svg>'
    )


def initials(name: str) -> str:
    """One or two capital letters of the words that count: AB for «L'Atelier du Bois»."""
    words = _WORD.findall(name)
    telling = [word for word in words if word.lower() not in (*_SMALL_FRENCH, *_SMALL_ENGLISH)] or words
    return "".join(word[0].upper() for word in telling[:2])[:3]


def _pattern(sector: str, *, shift: int) -> str:
    """Path of one of six motifs, on the right; the sector chooses it and its step, the name its place."""
    number, step = motif_of(sector)
    return _MOTIFS[number](step, shift)


def motif_of(sector: str) -> tuple[int, int]:
    """Which motif is a sector's, and its step."""
    seed = _seed(sector) // 4
    return seed % len(_MOTIFS), 22 + seed // len(_MOTIFS) % 31


def _seed(text: str) -> int:
    return zlib.crc32(text.encode())


def _rings(step: int, shift: int) -> str:
    radii = range(step, 140, step)
    return "".join(f"M{300 - shift - r} 40a{r} {r} 0 1 0 {2 * r} 0a{r} {r} 0 1 0 -{2 * r} 0" for r in radii)


def _waves(step: int, shift: int) -> str:
    rows = range(shift, 180, step)
    return "".join(f"M150 {y}" + f"q15-{step // 2} 30 0t30 0t30 0t30 0t30 0t30 0" for y in rows)


def _hatching(step: int, shift: int) -> str:
    return "".join(f"M{x + shift} 0l-70 180" for x in range(220, 440, step))


def _chevrons(step: int, shift: int) -> str:
    return "".join(f"M{x + shift} 0l50 90l-50 90" for x in range(160, 320, step))


def _steps(step: int, shift: int) -> str:
    return "".join(f"M{320 - n * step} {shift}v{n * step}h{n * step}" for n in range(1, 1 + 150 // step))


def _crosses(step: int, shift: int) -> str:
    half = step // 2
    places = ((x, y) for x in range(170, 320, 2 * step) for y in range(shift, 180, 2 * step))
    return "".join(f"M{x} {y}h{step}m-{half}-{half}v{step}" for x, y in places)


_MOTIFS: tuple[Callable[[int, int], str], ...] = (_rings, _waves, _hatching, _chevrons, _steps, _crosses)
