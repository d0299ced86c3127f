"""Pictures of strangers made ready: clean, upright, in three formats, once."""

import random
import sys

import pytest
from PIL import Image

from pictures_made import (
    BLUE,
    RED,
    encoded,
    linear_profile,
    saved,
    telling_exif,
    telling_png_notes,
    two_halves,
)
from vitrine.images import Picture, variants
from vitrine.images.resizing import resized

KINDS = ("image/avif", "image/webp", "image/jpeg")
WIDE = encoded(two_halves((1500, 750)))
PRIVATE = (b"Exif", b"Nom", b"xmp", b"XMP", b"GPS", b"ICC_PROFILE", b"bonjour")


@pytest.fixture
def made(tmp_path):
    """Makes the variants of a picture that is accepted."""

    def make(name: str, data: bytes) -> Picture:
        picture = variants(saved(tmp_path, name, data), tmp_path / "cache")
        assert isinstance(picture, Picture)
        return picture

    return make


def widest(picture: Picture, kind: str) -> Image.Image:
    with Image.open(picture.formats[kind][-1][1]) as opened:
        opened.load()
        return opened


def is_near(pixel, colour, tolerance: int = 14) -> bool:
    return all(abs(one - other) <= tolerance for one, other in zip(pixel, colour, strict=True))


def test_a_picture_is_made_in_three_formats_and_three_widths(made):
    picture = made("a.jpg", WIDE)
    assert (picture.width, picture.height) == (1280, 640)
    assert tuple(picture.formats) == KINDS
    assert [[width for width, _ in files] for files in picture.formats.values()] == [[320, 640, 1280]] * 3


@pytest.mark.parametrize("size", [(300, 15_000), (15_000, 300)], ids=["tall", "turned"])
def test_a_picture_is_made_at_most_twice_as_tall_as_the_widest_is_wide(made, size):
    turned = Image.Exif()
    turned[0x0112] = 1 if size[0] < size[1] else 6
    picture = made("a.png", encoded(two_halves(size), "PNG", exif=turned))
    assert (picture.width, picture.height) == (51, 2550)
    assert [[width for width, _ in files] for files in picture.formats.values()] == [[51]] * 3


@pytest.mark.parametrize("width", [90, 300, 600])
def test_a_transparent_picture_is_resized_as_pillow_does(width):
    picture = Image.frombytes("RGBA", (600, 700), random.Random(5).randbytes(600 * 700 * 4))
    size = (width, width * 7 // 6)
    assert resized(picture, size).tobytes() == picture.resize(size, Image.Resampling.LANCZOS).tobytes()


@pytest.mark.parametrize(("kind", "pillow"), [("image/avif", "AVIF"), ("image/webp", "WEBP"), ("image/jpeg", "JPEG")])
def test_every_file_is_of_its_kind_width_and_proportion(made, kind, pillow):
    for width, path in made("a.jpg", WIDE).formats[kind]:
        with Image.open(path) as variant:
            assert (variant.format, variant.size) == (pillow, (width, width // 2))


def test_files_are_named_after_their_content(made):
    first, second = made("a.jpg", WIDE), made("b.png", encoded(two_halves((700, 350)), "PNG"))
    names = [path.name for picture in (first, second) for files in picture.formats.values() for _, path in files]
    assert len(set(names)) == 18
    assert {len(name.partition("-")[0]) for name in names} == {12}
    assert first.formats["image/avif"][1][1].name.endswith("-640.avif")


@pytest.mark.parametrize(("width", "widths"), [(1000, [320, 640, 1000]), (500, [320, 500]), (320, [320]), (90, [90])])
def test_a_picture_is_never_made_wider_than_it_is(made, width, widths):
    picture = made("a.png", encoded(two_halves((width, 60)), "PNG"))
    assert [width for width, _ in picture.formats["image/webp"]] == widths
    assert (picture.width, picture.height) == (width, 60)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.jpg", encoded(two_halves(), exif=telling_exif(), comment=b"bonjour", icc_profile=linear_profile())),
        ("a.jpg", encoded(two_halves(), xmp=b"<x:xmpmeta>Nom</x:xmpmeta>")),
        ("a.png", encoded(two_halves(), "PNG", exif=telling_exif(), pnginfo=telling_png_notes())),
        ("a.webp", encoded(two_halves(), "WEBP", exif=telling_exif(), xmp=b"Nom", icc_profile=linear_profile())),
    ],
)
def test_place_author_and_camera_are_left_behind(made, name, data, kind):
    assert any(word in data for word in PRIVATE)
    (_, narrow), (_, wide) = made(name, data).formats[kind]
    assert [word for word in PRIVATE if word in narrow.read_bytes() + wide.read_bytes()] == []
    with Image.open(wide) as variant:
        assert dict(variant.getexif()) == {}
        assert not {"exif", "xmp", "icc_profile", "comment"} & set(variant.info)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    ("orientation", "first", "last", "size"),
    [
        (1, RED, BLUE, (400, 200)),
        (3, BLUE, RED, (400, 200)),
        (6, RED, BLUE, (200, 400)),
        (8, BLUE, RED, (200, 400)),
    ],
)
def test_a_picture_is_turned_upright(made, kind, orientation, first, last, size):
    variant = widest(made("a.jpg", encoded(two_halves(), exif=telling_exif(orientation))), kind)
    assert variant.size == size
    assert is_near(variant.getpixel((5, 5)), first)
    assert is_near(variant.getpixel((size[0] - 5, size[1] - 5)), last)


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "I;16"])
def test_a_png_of_any_mode_is_shown_as_it_looks(made, mode):
    picture = made("a.png", encoded(Image.new("L", (60, 40), 255).convert(mode.replace("I;16", "L")), "PNG"))
    assert is_near(widest(picture, "image/jpeg").getpixel((30, 20)), (255, 255, 255))


def test_sixteen_bits_of_grey_keep_their_shade(made):
    picture = made("a.png", encoded(Image.new("I;16", (60, 40), 0x8080), "PNG"))
    assert is_near(widest(picture, "image/jpeg").getpixel((30, 20)), (128, 128, 128), 3)


@pytest.mark.parametrize("mode", ["L", "CMYK"])
def test_a_jpeg_in_grey_or_for_print_is_shown(made, mode):
    picture = made("a.jpg", encoded(Image.new("RGB", (60, 40), (128, 128, 128)).convert(mode)))
    assert is_near(widest(picture, "image/webp").getpixel((30, 20)), (128, 128, 128))


@pytest.mark.parametrize("mode", ["RGB", "RGBA"])
def test_colours_are_translated_from_the_pictures_profile(made, mode):
    dim = Image.new("RGB", (60, 40), (55, 55, 55)).convert(mode)
    picture = made("a.png", encoded(dim, "PNG", icc_profile=linear_profile()))
    assert is_near(widest(picture, "image/jpeg").getpixel((30, 20)), (128, 128, 128), 3)


@pytest.mark.parametrize("profile", [b"not a profile", linear_profile().replace(b"RGB ", b"CMYK")])
def test_a_broken_profile_is_ignored(made, profile):
    picture = made("a.png", encoded(two_halves(), "PNG", icc_profile=profile))
    assert is_near(widest(picture, "image/jpeg").getpixel((5, 5)), RED)


def test_transparency_stays_where_it_can_and_is_white_in_jpeg(made):
    logo = two_halves((400, 200), "RGBA")
    logo.paste((0, 0, 0, 0), (0, 0, 100, 200))
    picture = made("a.png", encoded(logo, "PNG"))
    assert widest(picture, "image/avif").getpixel((20, 50))[3] == 0
    assert widest(picture, "image/webp").getpixel((20, 50))[3] == 0
    assert is_near(widest(picture, "image/jpeg").getpixel((20, 50)), (255, 255, 255), 3)
    assert is_near(widest(picture, "image/jpeg").getpixel((150, 50)), RED)


def test_the_same_picture_gives_the_same_bytes(tmp_path):
    path = saved(tmp_path, "a.jpg", WIDE)
    files = [variants(path, tmp_path / cache).formats for cache in ("one", "two")]
    contents = [[path.read_bytes() for kind in KINDS for _, path in formats[kind]] for formats in files]
    assert contents[0] == contents[1]


def test_a_picture_made_once_is_not_decoded_again(tmp_path, monkeypatch):
    path = saved(tmp_path, "a.jpg", WIDE)
    first = variants(path, tmp_path / "cache")
    monkeypatch.setattr(sys, "executable", "/there/is/no/python")
    assert variants(path, tmp_path / "cache") == first
    assert [entry.name[0] for entry in (tmp_path / "cache").iterdir()] != ["."]


def test_a_changed_picture_is_made_again(tmp_path):
    first = variants(saved(tmp_path, "a.jpg", WIDE), tmp_path / "cache")
    second = variants(saved(tmp_path, "a.jpg", encoded(two_halves((350, 200)))), tmp_path / "cache")
    assert (first.width, second.width) == (1280, 350)


def test_a_cache_with_a_file_missing_is_made_whole(tmp_path):
    path = saved(tmp_path, "a.png", encoded(two_halves((80, 40)), "PNG"))
    first = variants(path, tmp_path / "cache")
    first.formats["image/webp"][0][1].unlink()
    assert variants(path, tmp_path / "cache") == first
    assert first.formats["image/webp"][0][1].is_file()


def test_other_widths_are_kept_apart(tmp_path):
    path = saved(tmp_path, "a.jpg", WIDE)
    picture = variants(path, tmp_path / "cache", widths=(100, 200, 300))
    assert [width for width, _ in picture.formats["image/jpeg"]] == [100, 200, 300]
    assert variants(path, tmp_path / "cache").width == 1280
