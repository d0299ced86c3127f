"""One site of several regions, one down, one broken, one of another format: named on a page, never fatal."""

from pathlib import Path

import pytest

from federation.regional import Federated, copy_settings, federate, write

pytestmark = pytest.mark.xdist_group("federation")

PAGE = "regions-reunies"


def test_regions_that_fail_are_told_and_the_site_is_published(federated: Federated) -> None:
    assert federated.code == 0
    for line in (
        "montreal: 2 enterprises, version 2026-01-15-1f2e3d4c.",
        "laval: warning: it does not answer as a site does; it is left out.",
        "outaouais: warning: its data is not JSON as our open data is; it is left out.",
        "mauricie: warning: its data is of format 2, and this site reads format 1; it is left out.",
    ):
        assert line in federated.said.splitlines()


def test_the_page_of_regions_names_each_with_its_state(federated: Federated) -> None:
    page = federated.page(PAGE)

    assert page.count("À jour") == 2
    for words in ("Absente", "Données abîmées", "Données d’un autre format", "2026-01-15-1f2e3d4c", "CC-BY-4.0"):
        assert words in page


@pytest.mark.parametrize("path", ["entreprises", "en/enterprises"])
def test_a_profile_has_its_canonical_address_at_home(federated: Federated, path: str) -> None:
    page = federated.page(f"{path}/montreal-atelier-du-nord")
    home = f"{federated.host}montreal/{path}/atelier-du-nord/"

    assert f'<link rel="canonical" href="{home}">' in page
    assert '<link rel="alternate" hreflang' not in page
    assert f'<a href="{home}"' in page
    assert f'<a href="{federated.host}estrie/{path}/atelier-du-nord/"' in page


def test_copies_of_profiles_are_not_in_the_sitemap(federated: Federated) -> None:
    public = federated.root / "public"

    assert not (public / "sitemap-1.xml").exists()
    assert "atelier-du-nord" not in "".join(one.read_text() for one in public.glob("sitemap*.xml"))


def test_what_is_corrected_at_home_has_no_form_here(federated: Federated) -> None:
    assert not (federated.root / "public/proposer").exists()
    assert "/proposer/" not in federated.page("entreprises/montreal-atelier-du-nord") + federated.page("")


def test_offline_the_same_copies_give_the_same_pages(federated: Federated, tmp_path: Path) -> None:
    profile = "entreprises/montreal-buanderie-des-quais"
    before = federated.page(profile)

    assert federate(federated.root, "--offline") == 0
    assert federated.page(profile) == before
    assert federated.page(PAGE).count("Dernière bonne copie") == 2
    assert "15 janvier 2026" in federated.page(PAGE)


def test_when_every_region_is_missing_nothing_is_published(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = copy_settings(tmp_path / "site")
    write(root / "regions.yaml", "regions: [{code: laval, name: Laval, file: nowhere.json}]")

    assert federate(root) == 1
    assert "No region gave anything" in capsys.readouterr().err
    assert not (root / "public").exists()


def test_a_wrong_file_of_regions_ends_with_1(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = copy_settings(tmp_path / "site")
    write(root / "regions.yaml", "regions: [{code: laval, name: Laval, adress: https://a.example/}]")

    assert federate(root) == 1
    assert "regions.1.adress: unknown field — did you mean 'address'?" in capsys.readouterr().out
