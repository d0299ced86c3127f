"""How well one colour is read on another, as WCAG 2.2 computes it."""

# 1.4.3 Contrast (Minimum), for text.
LEAST_CONTRAST = 4.5
# The theme's paper, and how much of the accent tints it (theme/static/css/tokens.css).
_PAPER = "#ffffff"
_TINT = 0.07
_STEPS = 100

Rgb = tuple[int, int, int]


def contrast(one: str, other: str) -> float:
    """From 1 to 21, of two colours as `#1d5b4f` (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio)."""
    lighter, darker = sorted((luminance(rgb(one)), luminance(rgb(other))), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def least_contrast_of_accent(accent: str) -> float:
    """Of links on tinted paper, and of white on the accent: the lesser of the two."""
    return min(contrast(accent, _mixed(accent, _PAPER, _TINT)), contrast(accent, "#ffffff"))


def readable_accent(accent: str) -> str:
    """The nearest darker accent that can be read wherever the theme prints it."""
    for step in range(_STEPS + 1):
        darker = _mixed("#000000", accent, step / _STEPS)
        if least_contrast_of_accent(darker) >= LEAST_CONTRAST:
            return darker
    raise AssertionError("black is read on any paper")


def _mixed(one: str, other: str, share: float) -> str:
    """`share` of one colour in another."""
    parts = (round(a * share + b * (1 - share)) for a, b in zip(rgb(one), rgb(other), strict=True))
    return "#" + "".join(f"{part:02x}" for part in parts)


def rgb(colour: str) -> Rgb:
    """The three parts of `#1d5b4f`, 0 to 255."""
    red, green, blue = bytes.fromhex(colour.removeprefix("#"))
    return red, green, blue


def luminance(colour: Rgb) -> float:
    """From 0 for black to 1 for white (https://www.w3.org/TR/WCAG22/#dfn-relative-luminance)."""
    red, green, blue = (_linear(part / 255) for part in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)
