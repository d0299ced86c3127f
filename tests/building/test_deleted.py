"""What is deleted is gone: from every page, feed, list, index and file of data."""

import io
import shutil
import zipfile
import zlib
from gzip import compress
from pathlib import Path

import pytest
from test_changes import commit, git
from trees import add_profile, built, contents
from unpacking import is_readable, unpacked

NAME = "Xylophage Quokka"
# Its name and id; its addresses, none of which has a word of its name.
ADDRESSES = (b"zorille.example", b"bonjour@numbat.example", b"27 rue du Dugong", b"H9Z 9Z9")
TRACES = (b"xylophage", b"quokka", *map(bytes.lower, ADDRESSES))


def traces_in(public: Path) -> list[str]:
    """Files in which the enterprise is still told; those that are compressed are read too."""
    found = []
    for path, content in contents(public).items():
        text = unpacked(content).lower()
        if any(trace in text or trace.decode() in path.lower() for trace in TRACES):
            found.append(path)
    return found


def test_an_enterprise_that_was_taken_away_is_in_no_published_byte(small_site: Path) -> None:
    git(small_site, "init", "-q")
    commit(small_site, "2025-10-02")
    profile = add_profile(small_site, "xylophage-quokka", name=NAME)
    own = profile.read_text(encoding="utf-8").replace("email: info@atelier.example", "email: bonjour@numbat.example")
    own = own.replace("postal_code: H1X 2B4\n", "postal_code: H9Z 9Z9\naddress: {street: 27 rue du Dugong}\n")
    profile.write_text(own.replace("\nstatus:", "\nwebsite: https://zorille.example/\nstatus:"), encoding="utf-8")
    # Another profile speaks of it, and no longer does: the page of changes has it as it was before.
    other = small_site / "enterprises" / "atelier-du-nord" / "profile.md"
    text = other.read_text(encoding="utf-8")
    other.write_text(text.replace("\nstatus:", f"\nnetworks: [{NAME}]\nstatus:"), encoding="utf-8")
    commit(small_site, "2025-11-05")
    built(small_site, with_search=True)
    public = contents(small_site / "public")
    assert [path for path, content in public.items() if not is_readable(content)] == []
    told = b"".join(map(unpacked, public.values()))
    assert [address for address in ADDRESSES if address not in told] == []
    before = traces_in(small_site / "public")
    # Its page, lists, cards' neighbours, feed, sitemap, both indexes, open data: the scan sees them all.
    places = ("entreprises/xylophage-quokka/", "feed.xml", "sitemap", "find/", "search/", "data/v1/", "nouveautes/")
    for place in (*places, "data/v1/changes.json", "sources/", ".vcf", ".xlsx"):
        assert any(place in path for path in before), place
    shutil.rmtree(profile.parent)
    other.write_text(text, encoding="utf-8")
    commit(small_site, "2026-01-10")
    built(small_site)
    built(small_site, with_search=True)
    assert traces_in(small_site / "public") == []


def zipped(content: bytes) -> bytes:
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.xml", content)
    return raw.getvalue()


@pytest.mark.parametrize(
    "packed",
    [
        compress(b"Quokka"),
        zipped(b"Quokka"),
        compress(zipped(compress(b"Quokka"))),
        b"%PDF-1.7\nstream\n" + zlib.compress(b"Quokka") + b"\nendstream",
        b"\x89PNG\r\n\x1a\n" + b"zTXt" + b"a\0\0" + zlib.compress(b"Quokka"),
    ],
    ids=["gzip", "ZIP", "one in the other", "PDF", "PNG"],
)
def test_a_name_is_seen_in_whatever_it_is_packed_in(packed: bytes) -> None:
    assert b"Quokka" not in packed
    assert b"Quokka" in unpacked(packed)
