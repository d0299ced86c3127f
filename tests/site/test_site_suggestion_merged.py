"""From the form to a page: filled in on a phone with the keyboard only, received, checked, merged, built."""

import json
from pathlib import Path

import pytest
from built_site import build_site, copy_sources
from playwright.sync_api import Page, expect
from visiting import FOCUSED, PHONE, path_of

from submission.hosting import git, hosted
from vitrine.cli import main
from vitrine.exports.profile_source import profile_source
from vitrine.loading.source_file import split_front_matter

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("site, further")]

NEW = path_of("suggestion", "fr")
# What is typed, step by step; a field is reached with Tab alone.
TYPED = (
    (
        ("#name", "Menuiserie du Fleuve"),
        ("#legal_form", "Coop"),
        ("#mission-fr", "Former des jeunes : le bois, # un métier."),
    ),
    (
        ("[data-field='name.fr'] input", "Meubles sur mesure"),
        ("[data-field=kind] input[value=product]", " "),
        ("[data-field=category] input", "Mobilier et ébénisterie"),
    ),
    (("#region", "Montr"), ("#postal_code", "h1x2b4")),
    (("#contact-email", "info@menuiserie.example"),),
    (),
    (("#story-fr", "Née en 1998, au bord du fleuve."),),
    (("[data-field=basis] input", " "), ("#basis-consent-by", "direction")),
)


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    """The catalogue's sources, a clone of a bare repository that stands for the host."""
    site = copy_sources(tmp_path / "site")
    hosted(site, tmp_path / "host.git")
    return site


def press_to(page: Page, selector: str) -> None:
    """Presses Tab until the field has the focus, and sees that the focus shows."""
    for _ in range(60):
        if page.evaluate(FOCUSED, f".suggest-step:not([hidden]) {selector}"):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"{selector} must be reached with Tab")


def downloaded(page: Page, folder: Path) -> Path:
    press_to(page, "[data-act=download]")
    with page.expect_download() as found:
        page.keyboard.press("Enter")
    file = folder / found.value.suggested_filename
    found.value.save_as(file)
    return file


def merged(site: Path, file: Path, branch: str) -> None:
    """What the coordinator does: takes the file in on a branch, checks, merges."""
    git(site, "switch", "--quiet", "--create", branch)
    assert main(["receive", str(file), "--write", "--site", str(site)]) == 0
    git(site, "add", ".")
    git(site, "commit", "--quiet", f"--message={branch}")
    git(site, "push", "--quiet", "origin", branch)
    assert main(["check", "--no-warnings", "--site", str(site)]) == 0
    git(site, "switch", "--quiet", "main")
    git(site, "merge", "--quiet", "--no-ff", "--no-edit", branch)
    git(site, "push", "--quiet", "origin", "main")


def test_a_phone_and_a_keyboard_make_a_page(buyer, sources, tmp_path):
    buyer.look(width=PHONE)
    page = buyer.open(NEW)
    expect(page.locator(".suggest-steps")).to_be_visible()
    for number, step in enumerate(TYPED, start=1):
        for selector, text in step:
            press_to(page, selector)
            page.keyboard.type(text)
        press_to(page, "[data-act=next]")
        page.keyboard.press("Enter")
        expect(page.locator("[data-part=step]")).to_have_text(f"Étape {number + 1} sur 8")
    file = downloaded(page, tmp_path)
    assert page.evaluate("document.documentElement.scrollWidth") == PHONE
    merged(sources, file, "fiche/menuiserie-du-fleuve")
    site = build_site(sources, tmp_path / "public", "https://example.org/")
    told = site.text("entreprises/menuiserie-du-fleuve/")
    assert "Former des jeunes : le bois, # un métier." in told
    assert "Née en 1998, au bord du fleuve." in told
    buyer.open(NEW)
    expect(page.locator("#name")).to_have_value("Menuiserie du Fleuve")


SECRET = """\
address:
  street: 12, rue Cachée # jamais affichée
  public: false
basis:
  consent: {date: 2026-01-02, by: direction, scope: tout}
contact:
  phone: 514 555-0123
"""


def test_a_correction_keeps_what_the_site_does_not_publish(buyer, sources, tmp_path):
    file = sources / "enterprises/groupe-part/profile.md"
    text = file.read_text(encoding="utf-8")
    kept = text.replace("basis: public-sources\n", SECRET)
    file.write_text(kept, encoding="utf-8")
    with (sources / "site.yaml").open("a", encoding="utf-8") as settings:
        settings.write("\nform_endpoint: https://recu.example/fiches\n")
    public = build_site(sources, tmp_path / "public", "https://example.org/")
    assert "; connect-src 'self' https://recu.example\">" in public.text(NEW)
    assert "connect-src" not in public.text("entreprises/groupe-part/")
    found = split_front_matter("groupe-part", kept)
    assert found.source is not None
    source = profile_source("groupe-part", found, {"fr": found.source.body}).decode()
    assert "Cachée" not in source
    assert "2026-01-02" not in source
    assert json.loads(source)["withheld"] == ["basis", "address"]
    git(sources, "commit", "--quiet", "--all", "--message=consent")
    buyer.page.route("**/sources/groupe-part.json", lambda route: route.fulfill(body=source, content_type="text/json"))
    page = buyer.open(f"{NEW}?id=groupe-part#step-contact")
    expect(page.locator("h1")).to_have_text("Corriger une fiche")
    page.locator("#contact-phone").fill("514 555-0199")
    page.goto(page.url.replace("#step-contact", "#step-send"))
    merged(sources, downloaded(page, tmp_path), "fiche/correction")
    assert file.read_text(encoding="utf-8") == kept.replace("514 555-0123", "514 555-0199")
