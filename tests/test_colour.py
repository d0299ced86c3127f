"""The colours that a region may choose."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from small_site import REPOSITORY
from vitrine.model import colour as colours
from vitrine.model.colour import LEAST_CONTRAST, contrast, least_contrast_of_accent, readable_accent


@pytest.mark.parametrize(
    ("one", "other", "ratio"), [("#000000", "#ffffff", 21), ("#ffffff", "#ffffff", 1), ("#777777", "#ffffff", 4.48)]
)
def test_contrast_is_that_of_wcag(one, other, ratio):
    assert contrast(one, other) == pytest.approx(ratio, abs=0.01)
    assert contrast(other, one) == contrast(one, other)


@given(st.from_regex(r"\A#[0-9a-f]{6}\Z"))
def test_the_colour_that_is_proposed_can_be_read(colour):
    near = readable_accent(colour)
    assert least_contrast_of_accent(near) >= LEAST_CONTRAST
    assert near == colour or least_contrast_of_accent(colour) < LEAST_CONTRAST


def test_contrast_is_computed_with_the_paper_of_the_theme():
    tokens = (REPOSITORY / "theme" / "static" / "css" / "tokens.css").read_text(encoding="utf-8")
    assert f"--colour-paper: {colours._PAPER};" in tokens
    assert f"--colour-tint: color-mix(in srgb, var(--accent) {colours._TINT:.0%}, {colours._PAPER});" in tokens
