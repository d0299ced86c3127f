"""Posters, badges and cards of the built site: there for every enterprise, and only where a profile leads to them."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from built_site import BuiltSite, text_of
from test_site_print import sheets
from visiting import DESK, PHONE, Visitor

pytestmark = pytest.mark.xdist_group("site")

PLACES = {"fr": ("entreprises/", "affiches/"), "en": ("en/enterprises/", "en/posters/")}
PROFILE = re.compile(r"(?:en/enterprises|entreprises)/[a-z][\w-]+/\Z")


@pytest.mark.parametrize("language", PLACES)
def test_every_profile_leads_to_a_poster_that_leads_back(root_site: BuiltSite, language: str) -> None:
    profiles, posters = PLACES[language]
    found = {path for path in root_site.pages if path.startswith(profiles) and PROFILE.match(path)}
    closed = {f"{profiles}sos-velo/"}
    for path in found - closed:
        identifier = path.split("/")[-2]
        poster = root_site.pages[f"{posters}{identifier}/"]
        assert root_site.address + poster.path in [url for _, url in root_site.pages[path].references]
        assert root_site.address + path in [url for _, url in poster.references]
        assert poster.is_bare
        assert not poster.is_indexed
        assert text_of(next(poster.root.iter("h1"))) == root_site.pages[path].heading
        assert f"{path}{identifier}.vcf" in root_site.files
    assert {f"{path}badge.svg" for path in found} <= set(root_site.files)
    assert f"{posters}sos-velo/" not in root_site.pages


def test_a_quick_build_neither_makes_them_nor_leads_to_them(folder_site: BuiltSite) -> None:
    assert [file for file in folder_site.files if file.endswith((".vcf", "badge.svg")) or "affiches" in file] == []
    assert not any(page.is_bare for page in folder_site.pages.values())


@pytest.mark.parametrize("language", PLACES)
def test_a_poster_and_what_goes_with_it_stay_light(root_site: BuiltSite, language: str) -> None:
    profiles, posters = PLACES[language]
    poster = root_site.text(f"{posters}axia-services/")
    assert "<style>" not in poster
    files = (f"{profiles}axia-services/badge.svg", f"{profiles}axia-services/axia-services.vcf")
    assert len(poster.encode()) + sum(len(root_site.text(file).encode()) for file in files) <= 15_000


@pytest.mark.parametrize("language", PLACES)
def test_a_poster_is_one_sheet_and_no_barrier(visit: Visitor, language: str) -> None:
    path = PLACES[language][1] + "axia-services/"
    assert [sheets(visit, path, size) for size in ("Letter", "A4")] == [1, 1]
    for width, scheme in ((DESK, "light"), (PHONE, "dark")):
        visit.look(width=width, scheme=scheme)
        page = visit.open(path)
        assert Axe().run(page).violations_count == 0
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        page.get_by_role("button", name=re.compile("Copier|Copy")).click()
        page.get_by_text(re.compile("copié|copied|clavier|keyboard")).first.wait_for()
