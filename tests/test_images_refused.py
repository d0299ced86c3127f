"""Pictures of strangers that are refused, each with a sentence that says why."""

import struct
import zipfile
import zlib
from contextlib import suppress
from io import BytesIO

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from pictures_made import encoded, jpeg_header, png, png_chunk, saved, two_halves, webp_header
from vitrine.images import inspect, preparation, variants
from vitrine.images.inspection import BYTES_LIMIT
from vitrine.images.resizing import DAMAGES, opened
from vitrine.model.problem import Message

PICTURE = two_halves((64, 48))
JPEG, PNG, WEBP = encoded(PICTURE), encoded(PICTURE, "PNG"), encoded(PICTURE, "WEBP")
WEBP_LOSSLESS = encoded(PICTURE, "WEBP", lossless=True)
WEBP_EXTENDED = encoded(two_halves((64, 48), "RGBA"), "WEBP", exif=b"Exif\0\0")
FRAMES = {"save_all": True, "append_images": [two_halves((64, 48)).rotate(90)], "duration": 100}
GOOD = {
    "a.jpg": JPEG,
    "b.JPEG": encoded(PICTURE, progressive=True, comment=b"bonjour"),
    "c.png": PNG,
    "d.webp": WEBP,
    "e.webp": WEBP_LOSSLESS,
    "f.webp": WEBP_EXTENDED,
    "g.jpg": JPEG + b"\0" * 12,
}


def said(message: Message | None) -> str | None:
    """The message in English, as a reader sees it."""
    if message is None:
        return None
    values = {name: said(value) if isinstance(value, Message) else value for name, value in message.values.items()}
    return message.text.format(**values)


def archive() -> bytes:
    file = BytesIO()
    with zipfile.ZipFile(file, "w") as opened_archive:
        opened_archive.writestr(zipfile.ZipInfo("a.txt"), "a")  # dated 1980: the same in each process
    return file.getvalue()


def archive_in_a_chunk() -> bytes:
    """A PNG in good order that programs for archives open: the end of the PNG is the archive's comment."""
    content = archive()
    comment = 4 + len(png_chunk(b"IEND", b""))
    content = content[:-2] + struct.pack("<H", comment)
    return png(1, 1, png_chunk(b"IDAT", zlib.compress(b"\0" * 4)), png_chunk(b"prVt", content))


@pytest.mark.parametrize("name", GOOD)
def test_a_jpeg_png_or_webp_picture_is_accepted(tmp_path, name):
    assert inspect(saved(tmp_path, name, GOOD[name])) is None


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (encoded(PICTURE, "GIF"), "GIF"),
        (encoded(PICTURE, "BMP"), "BMP"),
        (encoded(PICTURE, "TIFF"), "TIFF"),
        (encoded(PICTURE, "AVIF"), "HEIC / AVIF"),
        (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", "HEIC / AVIF"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "SVG"),
        (b"\xef\xbb\xbf<?xml version='1.0'?><svg/>", "SVG"),
        (b"\n<!doctype html><title>a</title>", "HTML"),
        (archive(), "ZIP"),
        (b"%PDF-1.7", "PDF"),
        (b"", "an empty file"),
        (b"bonjour", "an unknown kind of file"),
        (b"RIFF\x04\0\0\0WAVE", "an unknown kind of file"),
    ],
)
def test_anything_else_is_refused_by_its_content(tmp_path, data, kind):
    message = inspect(saved(tmp_path, "photo.jpg", data))
    assert said(message) == f"must be a JPEG, PNG or WebP picture; found {kind}"


@pytest.mark.parametrize(
    ("name", "data", "expected"),
    [
        ("a.png", JPEG, ".jpg"),
        ("a.jpg", PNG, ".png"),
        ("a.jpg", WEBP, ".webp"),
        ("a.svg", PNG, ".png"),
        ("a", PNG, ".png"),
    ],
)
def test_an_ending_that_says_another_kind_is_refused(tmp_path, name, data, expected):
    message = inspect(saved(tmp_path, name, data))
    ending = name[1:]
    assert said(message) == f"must have the ending of what it holds, {expected}; found '{ending}'"


def test_a_file_over_two_megabytes_is_refused_unread(tmp_path):
    path = saved(tmp_path, "a.jpg", JPEG + b"\0" * BYTES_LIMIT)
    assert said(inspect(path)) == f"must be at most 2000 kB; found {-(-path.stat().st_size // 1000)} kB"


@pytest.mark.parametrize(
    ("name", "data", "found"),
    [
        ("a.png", png(30_000, 30_000), "30000 × 30000"),
        ("a.jpg", jpeg_header(60_000, 50_000), "60000 × 50000"),
        ("a.webp", webp_header(16_000, 15_000), "16000 × 15000"),
        ("a.png", png(5001, 5000), "5001 × 5000"),
    ],
)
def test_a_bomb_is_refused_by_the_size_it_claims(tmp_path, name, data, found):
    message = inspect(saved(tmp_path, name, data))
    limit = 12 if name == "a.webp" else 25
    assert said(message) == f"must be at most {limit} megapixels; found {found} pixels"


def test_a_thread_like_picture_is_refused(tmp_path):
    message = inspect(saved(tmp_path, "a.png", png(20_000, 2)))
    assert said(message) == "must be at most 16000 pixels on each side; found 20000 × 2"


@pytest.mark.parametrize(("name", "kind"), [("a.png", "PNG"), ("a.webp", "WEBP")])
def test_an_animation_is_refused(tmp_path, name, kind):
    message = inspect(saved(tmp_path, name, encoded(PICTURE, kind, **FRAMES)))
    assert said(message) == "must be a still picture; found an animation"


@pytest.mark.parametrize("kept", [0.3, 0.6, 0.9, 0.99])
@pytest.mark.parametrize("name", ["a.jpg", "c.png", "d.webp", "e.webp", "f.webp"])
def test_a_truncated_picture_is_refused(tmp_path, name, kept):
    data = GOOD[name]
    message = inspect(saved(tmp_path, name, data[: int(len(data) * kept)]))
    assert said(message) == "must be a whole picture; it is cut short or damaged"


@pytest.mark.parametrize("rest", [archive(), b"<script>alert(1)</script>", b"\0\0PK", JPEG], ids=lambda rest: rest[:4])
@pytest.mark.parametrize("name", ["a.jpg", "c.png", "d.webp"])
def test_anything_after_the_end_is_refused(tmp_path, name, rest):
    message = inspect(saved(tmp_path, name, GOOD[name] + rest))
    assert said(message).startswith(f"must end where the picture ends; found {len(rest.strip(bytes(1)))} more bytes")


@pytest.mark.parametrize(
    ("name", "data", "kind"),
    [
        ("a.png", archive_in_a_chunk(), "an archive"),
        ("a.jpg", encoded(PICTURE, comment=b"<SCRIPT>alert(1)</SCRIPT>"), "a web page or script"),
        ("a.png", png(1, 1, png_chunk(b"tEXt", b"Comment\0<?php system($_GET[0]) ?>")), "a web page or script"),
    ],
)
def test_a_picture_that_is_also_something_else_is_refused(tmp_path, name, data, kind):
    assert said(inspect(saved(tmp_path, name, data))) == f"must hold a picture only; found {kind} inside"


def test_a_link_a_folder_and_nothing_are_refused(tmp_path):
    (tmp_path / "link.jpg").symlink_to(saved(tmp_path, "a.jpg", JPEG))
    (tmp_path / "folder.jpg").mkdir()
    found = [said(inspect(tmp_path / name)) for name in ("link.jpg", "folder.jpg", "none.jpg")]
    assert found == [
        "must be an ordinary file; found a symbolic link",
        "must be an ordinary file; found a folder or a device",
        "must be an ordinary file; found nothing",
    ]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.png", png(8, 8, png_chunk(b"IDAT", b"not compressed"))),
        ("b.png", png(8, 8, png_chunk(b"IDAT", zlib.compress(b"\0" * 20)))),
        ("c.jpg", JPEG.replace(b"\xff\xc0\x00\x11\x08", b"\xff\xc0\x00\x11\x0c")),
        ("d.webp", WEBP[:60] + bytes(len(WEBP) - 60)),
        ("e.webp", WEBP[:26] + struct.pack("<HH", 4000, 3000) + WEBP[30:]),
    ],
)
def test_damage_inside_is_refused_when_the_picture_is_made_ready(tmp_path, name, data):
    path = saved(tmp_path, name, data)
    assert inspect(path) is None
    assert said(variants(path, tmp_path / "cache")) == "must be a whole picture; it is cut short or damaged"
    assert list((tmp_path / "cache").iterdir()) == []


@pytest.mark.parametrize(("setting", "value"), [("SECONDS_LIMIT", 0.01), ("MEMORY_LIMIT", 120)])
def test_a_picture_that_takes_too_much_is_refused(tmp_path, monkeypatch, setting, value):
    monkeypatch.setattr(preparation, setting, value)
    black = zlib.compress(bytes(4900 * (1 + 3 * 4900)), 1)
    path = saved(tmp_path, "a.png", png(4900, 4900, png_chunk(b"IDAT", black)))
    assert said(variants(path, tmp_path / "cache")).startswith("must open within ")
    assert list((tmp_path / "cache").iterdir()) == []


@given(st.sampled_from([JPEG, PNG, WEBP, WEBP_LOSSLESS, WEBP_EXTENDED]), st.data())
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_spoilt_bytes_are_refused_or_shown_and_never_break_us(tmp_path, data, draws):
    spoilt = bytearray(data)
    for _ in range(draws.draw(st.integers(1, 8))):
        spoilt[draws.draw(st.integers(12, len(data) - 1))] = draws.draw(st.integers(0, 255))
    ending = {b"\xff\xd8": "jpg", b"\x89P": "png", b"RI": "webp"}[data[:2]]
    message = inspect(saved(tmp_path, f"a.{ending}", bytes(spoilt)))
    assert message is None or message.text.startswith("must ")
    with suppress(DAMAGES):
        assert opened(bytes(spoilt), PICTURE.size, widest=64).mode in {"RGB", "RGBA"}


@given(
    st.sampled_from([(b"\xff\xd8\xff", "jpg"), (b"\x89PNG\r\n\x1a\n", "png"), (b"RIFF....WEBP", "webp")]), st.binary()
)
@example((b"\xff\xd8\xff", "jpg"), b"\xff" * 2000)
@example((b"RIFF....WEBP", "webp"), b"VP8 " + b"\0" * 30)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_bytes_behind_a_signature_give_a_sentence(tmp_path, kind, rest):
    signature, ending = kind
    assert inspect(saved(tmp_path, f"a.{ending}", signature + rest)).text.startswith("must ")
