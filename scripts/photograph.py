"""Photographs every kind of page of a built site, at a desk and on a phone, and its gallery, for docs/design.md.

vitrine build --with-search --gallery --output public && python scripts/photograph.py public docs/design
"""

import sys
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from threading import Thread
from typing import Literal, NamedTuple

from PIL import Image
from playwright.sync_api import Browser

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests"))
sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests" / "site"))
from visiting import KINDS

from browsing import chromium

DESK, PHONE, HEIGHT = 1280, 390, 900
SCALE, GAP, QUALITY = 0.5, 12, 58
GALLERY_SCALE, GALLERY_QUALITY = 0.4, 45
FAMILIES = ("layout", "frame", "ways", "enterprise", "buying", "records", "forms")
DARK = ("home", "enterprise", "dashboard")
Scheme = Literal["light", "dark"]


class Shot(NamedTuple):
    """A picture to be: its name, the page, the colours."""

    name: str
    path: str
    scheme: Scheme = "light"


def shots() -> Iterator[Shot]:
    """Each kind of page in French, a few in dark colours too."""
    for kind, (path, _) in KINDS.items():
        yield Shot(kind.replace(" ", "-"), path)
        if kind in DARK:
            yield Shot(f"{kind}-dark", path, "dark")


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Says nothing of each file."""


def _screens(browser: Browser, address: str, scheme: Scheme) -> Iterator[Image.Image]:
    for width in (DESK, PHONE):
        page = browser.new_page(viewport={"width": width, "height": HEIGHT}, color_scheme=scheme)
        page.goto(address, wait_until="networkidle")
        screen = Image.open(BytesIO(page.screenshot())).convert("RGB")
        page.close()
        yield _smaller(screen, SCALE)


def _smaller(screen: Image.Image, scale: float) -> Image.Image:
    return screen.resize((round(screen.width * scale), round(screen.height * scale)), Image.Resampling.LANCZOS)


def _side_by_side(screens: list[Image.Image]) -> Image.Image:
    width = sum(screen.width for screen in screens) + GAP * (len(screens) + 1)
    whole = Image.new("RGB", (width, max(screen.height for screen in screens) + 2 * GAP), "#8a938f")
    left = GAP
    for screen in screens:
        whole.paste(screen, (left, GAP))
        left += screen.width + GAP
    return whole


def _families(browser: Browser, address: str) -> Iterator[tuple[str, list[Image.Image]]]:
    """Each family of components: in French and light colours, in English and dark ones."""
    pages = [browser.new_page(viewport={"width": DESK, "height": HEIGHT}) for _ in range(2)]
    for page, path in zip(pages, ("_gallery/", "en/_gallery/dark/"), strict=True):
        page.goto(address + path, wait_until="networkidle")
        page.locator(".picture-figure img").scroll_into_view_if_needed()
    for family in FAMILIES:
        taken = [page.locator(f"#family-{family}").screenshot() for page in pages]
        yield family, [_smaller(Image.open(BytesIO(one)).convert("RGB"), GALLERY_SCALE) for one in taken]


def photograph(public: Path, pictures: Path) -> None:
    """One WebP a kind of page, at a desk and beside it on a phone; one a family of components."""
    pictures.mkdir(parents=True, exist_ok=True)
    host = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=public))
    Thread(target=host.serve_forever, daemon=True).start()
    address = f"http://127.0.0.1:{host.server_port}/"
    with chromium() as browser:
        for shot in shots():
            screens = list(_screens(browser, address + shot.path, shot.scheme))
            _side_by_side(screens).save(pictures / f"{shot.name}.webp", quality=QUALITY, method=6)
        for family, looks in _families(browser, address):
            name = f"gallery-{family}.webp"
            _side_by_side(looks).save(pictures / name, quality=GALLERY_QUALITY, method=6)
    host.shutdown()


if __name__ == "__main__":
    photograph(Path(sys.argv[1]), Path(sys.argv[2]))
