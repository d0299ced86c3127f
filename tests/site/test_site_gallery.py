"""The gallery shows whatever a built page shows, without a barrier, and is in no site that is published."""

import re
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from built_site import BuiltSite
from visiting import KINDS, Visitor, path_of

from vitrine.plugin import Options
from vitrine.plugin.gallery import gallery_page, gallery_path, read_examples
from vitrine.plugin.places import Places
from vitrine.plugin.setting import prepare_setting

pytestmark = pytest.mark.xdist_group("site")

THEME = Path(__file__).resolve().parents[2] / "theme"
CSS = THEME / "static" / "css"
CLASS = re.compile(r"\.([a-z][\w-]*)(?![\w-]*\()")
LOOKS = [("fr", "light"), ("en", "dark")]  # the four are in scripts/measure_pages.py


def styled(sheet: Path) -> set[str]:
    return set(CLASS.findall(re.sub(r"/\*.*?\*/|url\([^)]*\)", "", sheet.read_text("utf-8"), flags=re.DOTALL)))


def shown(html: str) -> set[str]:
    return {word for value in re.findall(r'class="([^"]*)"', html) for word in value.split()}


@pytest.fixture(scope="module")
def gallery(root_site: BuiltSite) -> dict[tuple[str, str], tuple[str, bytes]]:
    """Path and page by language and colours."""
    options = Options(root=root_site.folder.parent / "sources", public=root_site.folder, address=root_site.address)
    setting, _ = prepare_setting(options)
    assert setting is not None
    environments = setting.environments(Places(options.root, options.public))
    return {
        (code, scheme): (
            gallery_path(setting.voices[code], scheme),
            gallery_page(setting, setting.voices[code], environments[code], scheme),
        )
        for code, scheme in LOOKS
    }


def test_what_is_published_has_no_gallery(site: BuiltSite) -> None:
    assert [path for path in site.files if "gallery" in path] == []


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_shows_nothing_that_the_gallery_does_not_know(
    root_site: BuiltSite, gallery: dict[tuple[str, str], tuple[str, bytes]], kind: str
) -> None:
    page = shown(root_site.text(path_of(kind, "fr").partition("?")[0]))
    told = [(one.get("styles", f"components/{name}.css"), one) for name, one in read_examples(THEME).items()]
    alone = set().union(*(styled(CSS / sheet) | set(one.get("classes", ())) for sheet, one in told if "page" in one))
    with_looks = set().union(*map(styled, CSS.rglob("*.css")))
    assert (page & with_looks) - shown(gallery["fr", "light"][1].decode()) - alone == set()


@pytest.mark.browser
@pytest.mark.parametrize(("language", "scheme"), LOOKS)
def test_the_gallery_has_no_barrier_and_no_width_of_its_own(
    visitor: Visitor, gallery: dict[tuple[str, str], tuple[str, bytes]], language: str, scheme: str
) -> None:
    path, content = gallery[language, scheme]
    address = visitor.site.address + path
    visitor.page.route(address, lambda route: route.fulfill(body=content, content_type="text/html; charset=utf-8"))
    visitor.look(width=320)
    visitor.open(path)
    assert visitor.page.evaluate("getComputedStyle(document.documentElement).colorScheme") == scheme
    assert visitor.page.evaluate("document.documentElement.scrollWidth") == 320
    options = {"resultTypes": ["violations"], "rules": {"target-size": {"enabled": True}}}
    assert Axe().run(visitor.page, options=options).response["violations"] == []
    visitor.page.unroute(address)
