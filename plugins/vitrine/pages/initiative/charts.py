"""Bars drawn at build: their lengths, and what they say to those who do not see them."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from textwrap import wrap
from typing import NamedTuple

from vitrine.pages.views.results import BarView, ChartView
from vitrine.pages.voice import Voice

_OPEN = ("at-least", "more-than")
# In em, so that places follow the reader's size of text: a line of a label, a bar, the space to the next one.
_LINE, _BAR, _GAP = Decimal("1.35"), Decimal("0.9"), Decimal("1")
# Characters of a label that fit in 350 px of width, and what a number's character takes of it, in percent.
_LONGEST, _CHARACTER = 44, Decimal("2.4")
# In percent of the width: a dashed end, and the space before a number.
_REST, _SPACE = Decimal(5), Decimal("1.5")


class Bar(NamedTuple):
    """A figure to draw; said: the number in words."""

    label: str
    said: str
    value: Decimal
    bound: str


class _Scale(NamedTuple):
    """most: what fills the room. room: in percent of the width, what the number beside a bar leaves."""

    most: Decimal
    room: Decimal
    is_share: bool

    def width(self, value: Decimal) -> Decimal:
        return value / self.most * self.room


def chart(identifier: str, title: str, bars: Sequence[Bar], voice: Voice, *, is_share: bool) -> ChartView:
    """Bars from zero: the longest fills the room, or the whole does when they are shares (0 to 1)."""
    scale = _scale(bars, is_share=is_share)
    drawn = tuple(_drawn(bars, scale))
    return ChartView(
        id=identifier,
        title=title,
        description=voice.say("Bars from zero: {list}.", list=voice.list(_in_words(bar, voice) for bar in bars)),
        height=f"{sum((_height(bar) for bar in bars), Decimal(0))}em",
        bars=drawn,
        track=f"{scale.room:.1f}%" if is_share else "",
        is_open=any(bar.rest for bar in drawn),
    )


def _scale(bars: Sequence[Bar], *, is_share: bool) -> _Scale:
    longest = max((len(bar.said) for bar in bars), default=0)
    room = 100 - _SPACE - _CHARACTER * longest
    if not is_share and any(bar.bound in _OPEN for bar in bars):
        room -= _REST
    most = Decimal(1) if is_share else max((bar.value for bar in bars), default=Decimal(0))
    return _Scale(most or Decimal(1), max(room, Decimal(20)), is_share)


def _in_words(bar: Bar, voice: Voice) -> str:
    return voice.say("{label}: {value}", label=bar.label, value=bar.said)


def _lines(bar: Bar) -> list[str]:
    return wrap(bar.label, _LONGEST)


def _height(bar: Bar) -> Decimal:
    return _LINE * len(_lines(bar)) + _BAR + _GAP


def _drawn(bars: Sequence[Bar], scale: _Scale) -> Iterator[BarView]:
    top = Decimal(0)
    for bar in bars:
        lines = _lines(bar)
        below = top + _LINE * len(lines)
        width = scale.width(bar.value)
        rest = _REST if bar.bound in _OPEN and not scale.is_share else Decimal(0)
        end = (scale.room if scale.is_share else width + rest) + _SPACE
        yield BarView(
            lines=tuple((line, f"{top + _LINE * number + 1}em") for number, line in enumerate(lines)),
            value=bar.said,
            value_at=(f"{end:.1f}%", f"{below + _BAR - Decimal('0.1')}em"),
            bar_at=f"{below}em",
            width=f"{width:.1f}%",
            rest=(f"{width:.1f}%", f"{rest}%") if rest else None,
        )
        top += _height(bar)
