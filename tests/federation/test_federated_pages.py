"""The pages that only a site of several regions has, in a browser."""

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

from browsing import Watched, chromium
from federation.regional import Federated, serving

pytestmark = pytest.mark.xdist_group("federation")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as found:
        yield found


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("path", ["regions-reunies/", "en/enterprises/montreal-atelier-du-nord/"])
def test_axe_finds_no_barrier(federated: Federated, browser: Browser, path: str, width: int, scheme: str) -> None:
    page = browser.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme)  # type: ignore[arg-type]
    watched = Watched(page)
    with serving(federated.root / "public") as host:
        page.goto(host + path)
        found = Axe().run(page).response["violations"]
        overflow = page.evaluate("document.documentElement.scrollWidth - innerWidth")
        asked = [url for url in watched.requests if not url.startswith((host, "data:"))]
    page.close()
    assert found == []
    assert overflow <= 0
    assert watched.said == []
    assert asked == []
