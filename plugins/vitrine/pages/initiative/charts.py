"""Bars drawn at build: their lengths, and what they say to those who do not see them."""

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from vitrine.pages.views.results import BarView, ChartView
from vitrine.pages.voice import Voice

_OPEN = ("at-least", "more-than")
# In em: a line of text and its bar, and where both begin.
_ROW, _TEXT, _BAR = Decimal("3.4"), Decimal("1.1"), Decimal("1.6")
# In percent: what a dashed end takes.
_REST = Decimal(5)


class Bar(NamedTuple):
    """A figure to draw. share: from 0 to 1 of all there is, else any number from 0."""

    label: str
    said: str
    value: Decimal
    bound: str


def chart(identifier: str, title: str, bars: Sequence[Bar], voice: Voice, *, is_share: bool) -> ChartView:
    """A chart of bars from zero; the longest fills it, or the whole does when the bars are shares."""
    is_open = any(bar.bound in _OPEN for bar in bars)
    room = 100 - _REST if is_open and not is_share else Decimal(100)
    most = Decimal(1) if is_share else max((bar.value for bar in bars), default=Decimal(0)) or Decimal(1)
    return ChartView(
        id=identifier,
        title=title,
        description=voice.say("Bars from zero: {list}.", list=voice.list(_in_words(bar, voice) for bar in bars)),
        height=f"{_ROW * len(bars)}em",
        bars=tuple(_bar(bar, place, bar.value / most * room, is_share) for place, bar in enumerate(bars)),
        has_track=is_share,
        is_open=is_open and not is_share,
    )


def _in_words(bar: Bar, voice: Voice) -> str:
    return voice.say("{label}: {value}", label=bar.label, value=bar.said)


def _bar(bar: Bar, place: int, width: Decimal, is_share: bool) -> BarView:
    top = _ROW * place
    has_rest = bar.bound in _OPEN and not is_share
    return BarView(
        label=bar.label,
        value=bar.said,
        width=f"{width:.1f}%",
        rest=(f"{width:.1f}%", f"{_REST}%") if has_rest else None,
        text_at=f"{top + _TEXT}em",
        bar_at=f"{top + _BAR}em",
    )
