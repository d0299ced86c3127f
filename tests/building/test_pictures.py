"""A stranger's pictures on the built site: in formats and widths, without what they hid, or refused in words."""

import re
from pathlib import Path

import pytest
from PIL import Image
from trees import built, clean_copy, contents

from pictures_made import encoded, telling_exif, two_halves
from vitrine.wording import load

FOLDER = "enterprises/atelier-du-nord"
PAGES = ("entreprises/atelier-du-nord/index.html", "en/enterprises/atelier-du-nord/index.html")
DESCRIBED = "{fr: La cour de l’atelier, en: The workshop’s yard}"


def photograph(width: int, **options: object) -> bytes:
    """A photo whose camera notes tell a place and an author, and that it lies on its side."""
    return encoded(two_halves((width, width * 3 // 4)), exif=telling_exif(orientation=6), quality=90, **options)


def add_picture(root: Path, data: bytes, *, alt: str = DESCRIBED, name: str = "cour.jpg") -> None:
    """Lays a picture beside the profile and speaks of it there."""
    (root / FOLDER / name).write_bytes(data)
    profile = root / FOLDER / "profile.md"
    described = f", alt: {alt}" if alt else ""
    line = f"media: [{{file: {name}, role: photo{described}}}]\n"
    text = re.sub(r"^media:.*\n", "", profile.read_text(encoding="utf-8"), flags=re.MULTILINE)
    profile.write_text(text.replace("status: active\n", f"{line}status: active\n"), encoding="utf-8")


def images_of(public: Path) -> dict[str, bytes]:
    return {path: data for path, data in contents(public).items() if path.endswith((".avif", ".webp", ".jpg"))}


@pytest.fixture
def site_with_photo(small_site: Path) -> Path:
    add_picture(small_site, photograph(2400))
    assert built(small_site).is_published
    return small_site


def test_a_photo_is_there_in_three_formats_and_three_widths(site_with_photo: Path) -> None:
    files = [path.rpartition(".")[2] for path in images_of(site_with_photo / "public")]
    assert sorted(files) == ["avif"] * 3 + ["jpg"] * 3 + ["webp"] * 3
    page = contents(site_with_photo / "public")[PAGES[0]].decode()
    for start, ending in (
        ('source type="image/avif"', "avif"),
        ('source type="image/webp"', "webp"),
        ("img src", "jpg"),
    ):
        named = re.search(rf'<{start}[^>]* srcset="([^"]+)"', page)
        assert named is not None, ending
        assert re.fullmatch(rf"(/\S+\.{ending} \d+w(, )?){{3}}", named[1]), ending


def test_every_file_that_a_page_names_is_there(site_with_photo: Path) -> None:
    public = contents(site_with_photo / "public")
    named = re.findall(r"/catalogue/([^\s\"]+\.(?:avif|webp|jpg))", public[PAGES[1]].decode())
    assert set(named) == set(images_of(site_with_photo / "public"))


def test_no_published_picture_tells_a_place_or_an_author_and_all_are_upright(site_with_photo: Path) -> None:
    for path in images_of(site_with_photo / "public"):
        with Image.open(site_with_photo / "public" / path) as picture:
            assert not picture.getexif()
            assert picture.height > picture.width
    whole = b"".join(images_of(site_with_photo / "public").values())
    assert b"Exif" not in whole
    assert "Prénom Nom".encode() not in whole


def test_each_language_describes_the_photo_in_its_own_words(site_with_photo: Path) -> None:
    french, english = (contents(site_with_photo / "public")[page].decode() for page in PAGES)
    assert 'alt="La cour de l’atelier"' in french
    assert 'alt="The workshop’s yard"' in english


def test_a_description_in_the_main_language_only_says_its_language(small_site: Path) -> None:
    add_picture(small_site, photograph(900), alt="La cour")
    built(small_site)
    assert 'alt="La cour" lang="fr"' in contents(small_site / "public")[PAGES[1]].decode()


def test_a_photo_without_a_description_is_not_published(small_site: Path) -> None:
    add_picture(small_site, photograph(900), alt="")
    assert built(small_site).is_published
    assert images_of(small_site / "public") == {}


def test_another_photo_under_the_same_name_replaces_the_first(site_with_photo: Path, tmp_path: Path) -> None:
    before = images_of(site_with_photo / "public")
    add_picture(site_with_photo, photograph(2000))
    built(site_with_photo)
    clean = clean_copy(site_with_photo, tmp_path / "clean")
    built(clean)
    assert contents(site_with_photo / "public") == contents(clean / "public")
    assert not set(before) & set(images_of(site_with_photo / "public"))


def noisy(data: bytes) -> bytes:
    """The picture with its middle overwritten: its structure holds, its content does not."""
    middle = len(data) // 2
    return data[:middle] + b"\xff\xc4\0\x05abc" * 8 + data[middle + 56 :]


REFUSED = [
    ("cour.jpg", b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"),
    ("cour.jpg", photograph(900) + b"PK\x03\x04<?php system('id') ?>"),
    ("cour.jpg", noisy(photograph(900))),
    ("cour.png", photograph(900)),
    ("cour.jpg", encoded(Image.new("L", (16_000, 16_000)))),
]


@pytest.mark.parametrize(("name", "data"), REFUSED, ids=["svg", "polyglot", "damaged", "fake", "bomb"])
def test_a_picture_that_is_not_what_it_claims_stops_the_build_in_words(
    small_site: Path, name: str, data: bytes
) -> None:
    add_picture(small_site, data, name=name)
    outcome = built(small_site)
    assert not outcome.is_published
    [problem] = outcome.problems[:1]
    assert problem.path.startswith(FOLDER)
    assert load("en", ()).say(problem.message).startswith("must ")
