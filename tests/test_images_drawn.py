"""Pictures that are drawn: the card beside a shared link, the drawing of an enterprise without a picture."""

from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageChops

from vitrine.images import placeholder
from vitrine.images.card import _UNKNOWN, _font, card, drawable
from vitrine.images.placeholder import Colours, initials

ACCENT, HIGHLIGHT = "#1d5b4f", "#e0a52b"
SECTORS = [
    entry["code"]
    for entry in yaml.safe_load(
        (Path(__file__).parents[1] / "content/vocabulary/sectors.yaml").read_text(encoding="utf-8")
    )
]


def drawn(title: str = "", subtitle: str = "", name: str = "", accent: str = ACCENT) -> Image.Image:
    data = card(title, subtitle, name, accent=accent, highlight=HIGHLIGHT)
    return Image.open(BytesIO(data)).convert("RGB")


def test_a_card_is_a_small_png_of_the_size_that_networks_expect():
    data = card("Alimentation", "Traiteurs et épiceries", "Vitrine", accent=ACCENT, highlight=HIGHLIGHT)
    with Image.open(BytesIO(data)) as picture:
        assert (picture.format, picture.size) == ("PNG", (1200, 630))
    assert len(data) < 40_000


def test_a_card_differs_by_sector_as_the_drawings_of_its_enterprises_do():
    cards = {card("A", "", "V", accent=ACCENT, highlight=HIGHLIGHT, sector=sector) for sector in SECTORS}
    assert len(cards) == len(SECTORS)


def test_the_same_card_has_the_same_bytes():
    cards = {card("Été", "œuvre", "Vitrine", accent=ACCENT, highlight=HIGHLIGHT) for _ in range(3)}
    assert len(cards) == 1


@pytest.mark.parametrize(
    "words",
    [
        "Anticonstitutionnellement " * 30,
        "W" * 400,
        "W" * 29 + " i " * 40,
        "«\u00a0É\u00a0» " * 100,
        "a" * 100_000,
        "x, " * 90,
    ],
    ids=["long", "one word", "both", "no-break", "huge", "commas"],
)
def test_no_words_leave_their_place(words):
    difference = ImageChops.difference(drawn(words, words, words), drawn()).getbbox()
    left, top, right, bottom = difference
    assert left >= 78
    assert top >= 85
    assert right <= 1164
    assert bottom <= 580


def test_the_subtitle_of_a_long_title_does_not_touch_the_sites_name():
    difference = ImageChops.difference(drawn("Mot " * 200, "Mot " * 200, ""), drawn()).getbbox()
    assert difference[3] < 530


@pytest.mark.parametrize("colour", ["#000000", "#ffffff", "#f0d060", "#1d5b4f", "#777777", "#c02020"])
def test_ink_and_ground_are_told_apart_by_weak_eyes(colour):
    counts = drawn("MMMM", accent=colour).crop((80, 100, 500, 200)).getcolors(100_000)
    (_, one), (_, other) = sorted(counts, reverse=True)[:2]
    assert contrast(one, other) >= 4.5


def contrast(one, other) -> float:
    """Source: WCAG 2.2, contrast ratio."""

    def luminance(colour) -> float:
        parts = [part / 255 / 12.92 if part <= 10 else ((part / 255 + 0.055) / 1.055) ** 2.4 for part in colour]
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]

    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("font", ["Inter-Medium", "InterDisplay-Bold"])
def test_the_fonts_hold_every_letter_that_is_drawn(font):
    letters = [chr(code) for code in range(0x20, 0x2300) if not _UNKNOWN.match(chr(code))]
    assert len(letters) > 300
    assert [letter for letter in letters if not bytes(_font(font, 40).getmask(letter))] == [" ", "\u00a0", "\u202f"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("L’œuvre «\u202fçà\u202f» – Œil, 5\u00a0€", "L’œuvre «\u202fçà\u202f» – Œil, 5\u00a0€"),
        ("E\u0301te\u0301", "Été"),
        ("a\n b\tc", "a b c"),
        ("ﬁn Ắ ᐃᓄᒃ 中", "fin A"),
    ],
)
def test_letters_we_cannot_draw_lose_their_marks_or_are_left_out(text, expected):
    assert drawable(text) == expected


@given(st.text(), st.sampled_from(SECTORS) | st.text())
def test_a_placeholder_is_small_sound_and_silent(name, sector):
    drawing = placeholder(name, sector)
    root = ElementTree.fromstring(drawing)
    assert len(drawing.encode()) <= 900
    assert root.get("aria-hidden") == "true"
    assert {element.tag for element in root.iter()} == {"svg", "path", "text"}
    assert not {"id", "class", "style", "href"} & {key for element in root.iter() for key in element.attrib}


def test_every_sector_has_its_own_pattern():
    assert len({placeholder("Groupe PART", sector) for sector in SECTORS}) == len(SECTORS)


def test_a_placeholder_is_always_the_same():
    assert placeholder("Groupe PART", "food") == placeholder("Groupe PART", "food")


def test_colours_are_escaped():
    assert '"><script>' not in placeholder("a", "b", Colours(ground='"><script>'))


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("L'Atelier du Bois", "AB"),
        ("L’Atelier de l’Œuvre", "AŒ"),
        ("Groupe PART", "GP"),
        ("SOS Vélo", "SV"),
        ("édifice", "É"),
        ("D3 Pierres", "DP"),
        ("Les", "L"),
        ("<b>&", "B"),
        ("…", ""),
        ("", ""),
    ],
)
def test_initials_are_of_the_words_that_count(name, expected):
    assert initials(name) == expected
