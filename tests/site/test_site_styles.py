"""What a page carries and fetches: the styles of all that it prints, and few bytes."""

import re
from pathlib import Path

import pytest
from built_site import BuiltSite
from visiting import KINDS, path_of

pytestmark = pytest.mark.xdist_group("site, further")

CSS = Path(__file__).resolve().parents[2] / "theme" / "static" / "css"
CLASS = re.compile(r"\.([a-z][\w-]*)(?![\w-]*\()")


def classes(sheet: Path) -> set[str]:
    """Every class that a file of styles speaks of."""
    return set(CLASS.findall(re.sub(r"/\*.*?\*/|url\([^)]*\)", "", sheet.read_text("utf-8"), flags=re.DOTALL)))


def parts(name: str) -> list[Path]:
    return [CSS / file for file in re.findall(r'@import url\("([^"]+)"\)', (CSS / f"{name}.css").read_text("utf-8"))]


ROOTS = {path.stem: classes(path) for path in (CSS / "components").glob("*.css")}


def page_of(site: BuiltSite, kind: str) -> str:
    return site.text(path_of(kind, "fr").partition("?")[0])


def sheets_of(html: str) -> list[str]:
    return re.findall(r'<link rel="stylesheet" href="[^"]*/assets/([\w-]+)\.\w+\.css">', html)


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_has_the_styles_of_each_component_it_shows(site: BuiltSite, kind: str) -> None:
    html = page_of(site, kind)
    shown = {word for value in re.findall(r'class="([^"]*)"', html) for word in value.split()}
    carried = ["enterprise-frame" if ".profile-header{" in html else "frame"]
    given = {
        part.stem for name in [*carried, *sheets_of(html)] for part in parts(name) if part.parent.name == "components"
    }
    needed = {name for name in ROOTS if name in shown}
    assert needed - given == set()


@pytest.mark.parametrize("kind", KINDS)
def test_what_stands_above_a_sheet_has_its_styles_in_the_page(site: BuiltSite, kind: str) -> None:
    html = page_of(site, kind)
    above = html.partition('<link rel="stylesheet"')[0].partition("<body>")[2]
    shown = {word for value in re.findall(r'class="([^"]*)"', above) for word in value.split()}
    carried = ["enterprise-frame" if ".profile-header{" in html else "frame"]
    assert {name for name in ROOTS if name in shown} - {part.stem for name in carried for part in parts(name)} == set()
