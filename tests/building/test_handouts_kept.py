"""Handouts stay true: made by builds to be published, kept current by the quick ones after, gone with the profile."""

from pathlib import Path

from test_build import edit
from trees import ADDRESS, add_profile, built, clean_copy, contents

CARD = "entreprises/atelier-du-nord/atelier-du-nord.vcf"


def test_a_quick_build_on_top_of_a_published_one_gives_the_bytes_of_a_clean_one(
    small_site: Path, tmp_path: Path
) -> None:
    built(small_site, with_search=True)
    edit(small_site)
    profile = add_profile(small_site, "atelier-du-sud", name="Atelier du Sud")
    built(small_site)
    quick = handouts(small_site)
    assert ADDRESS.encode() in quick[CARD]
    copy = clean_copy(small_site, tmp_path / "copy")
    built(copy, with_search=True)
    assert handouts(copy) == quick
    profile.write_text(
        profile.read_text(encoding="utf-8").replace("status: active", "status: closed"), encoding="utf-8"
    )
    built(small_site)
    left = {path for path in handouts(small_site) if "atelier-du-sud" in path}
    assert left == {"entreprises/atelier-du-sud/badge.svg", "en/enterprises/atelier-du-sud/badge.svg"}


def handouts(root: Path) -> dict[str, bytes]:
    ours = ("affiches/", "en/posters/", "embed/", "integrer/", "en/embed/")
    found = contents(root / "public")
    return {
        path: content
        for path, content in found.items()
        if path.startswith(ours) or (path.endswith((".vcf", "badge.svg", "feed.xml", ".opml")) and "data/" not in path)
    }


def test_a_site_may_do_without_and_have_them_later(small_site: Path) -> None:
    built(small_site, with_search=True, no_handouts=True)
    assert not (small_site / "public" / CARD).exists()
    assert (small_site / "public" / "data" / "v1" / "catalogue.json").exists()
    page = small_site / "public" / "entreprises" / "atelier-du-nord" / "index.html"
    assert ".vcf" not in page.read_text(encoding="utf-8")
    built(small_site, with_search=True)
    assert (small_site / "public" / CARD).exists()
    assert ".vcf" in page.read_text(encoding="utf-8")
