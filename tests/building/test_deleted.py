"""What is deleted is gone: from every page, feed, list, index and file of data."""

import gzip
import io
import shutil
import zipfile
from pathlib import Path

from test_changes import commit, git
from trees import add_profile, built, contents

NAME = "Xylophage Quokka"
TRACES = (b"Xylophage", b"xylophage", b"quokka", b"Quokka")


def unpacked(content: bytes) -> bytes:
    """What a file holds, out of gzip (index fragments) or ZIP (workbooks)."""
    if content[:2] == b"\x1f\x8b":
        return gzip.decompress(content)
    if content[:4] == b"PK\x03\x04":
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return b"".join(map(archive.read, archive.namelist()))
    return content


def traces_in(public: Path) -> list[str]:
    """Files in which the enterprise is still told; those that are compressed are read too."""
    found = []
    for path, content in contents(public).items():
        text = unpacked(content)
        if any(trace in text or trace.decode() in path for trace in TRACES):
            found.append(path)
    return found


def test_an_enterprise_that_was_taken_away_is_in_no_published_byte(small_site: Path) -> None:
    git(small_site, "init", "-q")
    commit(small_site, "2025-10-02")
    profile = add_profile(small_site, "xylophage-quokka", name=NAME)
    # Another profile speaks of it, and no longer does: the page of changes has it as it was before.
    other = small_site / "enterprises" / "atelier-du-nord" / "profile.md"
    text = other.read_text(encoding="utf-8")
    other.write_text(text.replace("\nstatus:", f"\nnetworks: [{NAME}]\nstatus:"), encoding="utf-8")
    commit(small_site, "2025-11-05")
    built(small_site, with_search=True)
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
