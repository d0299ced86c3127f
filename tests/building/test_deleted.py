"""What is deleted is gone: from every page, feed, list, index and file of data."""

import gzip
import shutil
from pathlib import Path

from trees import add_profile, built, contents

NAME = "Xylophage Quokka"
TRACES = (b"Xylophage", b"xylophage", b"quokka", b"Quokka")


def traces_in(public: Path) -> list[str]:
    """Files in which the enterprise is still told; those that are compressed are read too."""
    found = []
    for path, content in contents(public).items():
        text = gzip.decompress(content) if content[:2] == b"\x1f\x8b" else content
        if any(trace in text or trace.decode() in path for trace in TRACES):
            found.append(path)
    return found


def test_an_enterprise_that_was_taken_away_is_in_no_published_byte(small_site: Path) -> None:
    profile = add_profile(small_site, "xylophage-quokka", name=NAME)
    built(small_site, with_search=True)
    before = traces_in(small_site / "public")
    # Its page, lists, cards' neighbours, feed, sitemap, both indexes, open data: the scan sees them all.
    for place in ("entreprises/xylophage-quokka/", "feed.xml", "sitemap", "find/", "search/", "data/v1/"):
        assert any(place in path for path in before), place
    shutil.rmtree(profile.parent)
    built(small_site)
    built(small_site, with_search=True)
    assert traces_in(small_site / "public") == []
