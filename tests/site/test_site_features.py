"""The reference catalogue with every part switched off: what is left is whole, and leads nowhere else."""

import json
from pathlib import Path

import pytest
from built_site import BuiltSite, build_site, copy_sources, file_of, with_class

from pictures_made import encoded, saved, two_halves
from vitrine.model.features import Features

pytestmark = pytest.mark.xdist_group("site")

OFF = "features:\n" + "".join(f"  {part}: no\n" for part in Features.model_fields)
LOGO = "logo: {file: logo.png, alt: {fr: Le pôle, en: The hub}}\n"
# In French and in English, what a part that is off must not leave behind.
GONE = ("proposer/", "en/suggest/", "en/shortlist/", "feed.xml", "sources/", "embed/", "admin/", "data/v1/changes.json")


@pytest.fixture(scope="module")
def bare_site(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    folder: Path = tmp_path_factory.mktemp("bare")
    sources = copy_sources(folder / "sources")
    settings = sources / "site.yaml"
    settings.write_text(settings.read_text(encoding="utf-8") + LOGO + OFF, encoding="utf-8")
    saved(sources, "logo.png", encoded(two_halves(), "PNG"))
    return build_site(sources, folder / "public", "https://bare.example/", with_search=True)


def test_a_site_without_its_parts_has_no_broken_link(bare_site: BuiltSite) -> None:
    broken = {
        f"{address} on {page.path}"
        for page in bare_site.pages.values()
        for _, address in page.references
        if bare_site.is_on_host(address) and file_of(bare_site.path_of(address)) not in bare_site.files
    }
    assert broken == set()


def test_parts_that_are_off_leave_no_file(bare_site: BuiltSite) -> None:
    assert [file for file in bare_site.files if file.startswith(GONE)] == []
    assert not {"toolkit", "timeline", "results", "embed", "posters", "data-health"} & {
        page.path.split("/")[1] for page in bare_site.pages.values() if page.path.startswith("en/")
    }


def test_parts_that_are_off_are_in_no_sitemap_and_in_no_data(bare_site: BuiltSite) -> None:
    records = json.loads(bare_site.text("data/v1/initiative.json"))

    assert "engagements" not in bare_site.text("sitemap-lists.xml")
    assert {kind for kind, held in records["records"].items() if held} == {"institutions", "contracts", "declarations"}


@pytest.mark.parametrize(("path", "alt"), [("", "Le pôle"), ("en/", "The hub")])
def test_a_region_s_logo_stands_at_the_head_of_every_page_in_its_words(
    bare_site: BuiltSite, path: str, alt: str
) -> None:
    (mark,) = with_class(bare_site.pages[path].root, "wordmark")
    (image,) = mark.iter("img")

    assert (image.get("alt"), image.get("width"), image.get("height")) == (alt, "400", "200")
    assert list(mark.iter("svg")) == []
    assert bare_site.path_of(image.get("src", "")) in bare_site.files


def test_only_a_region_with_a_logo_carries_its_styles(site: BuiltSite, bare_site: BuiltSite) -> None:
    assert ".wordmark-logo{" in bare_site.text("")
    assert ".wordmark-logo{" not in site.text("")
