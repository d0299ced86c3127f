"""Photographs every kind of page of a built site, at a desk and on a phone, for docs/design.md.

vitrine build --output public && python scripts/photograph.py public docs/design
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
from browsing import chromium

DESK, PHONE, HEIGHT = 1280, 390, 900
SCALE, GAP, QUALITY = 0.5, 12, 62
Scheme = Literal["light", "dark"]


class Shot(NamedTuple):
    """A picture to be: its name, the page, the colours."""

    name: str
    path: str
    scheme: Scheme = "light"


SHOTS = (
    Shot("home", ""),
    Shot("home-dark", "", "dark"),
    Shot("need", "besoins/feed-a-meeting/"),
    Shot("list", "entreprises/"),
    Shot("category", "categories/catering/"),
    Shot("index-of-categories", "categories/"),
    Shot("regions", "regions/"),
    Shot("enterprise", "entreprises/groupe-part/"),
    Shot("enterprise-dark", "entreprises/groupe-part/", "dark"),
    Shot("closed-enterprise", "entreprises/sos-velo/"),
    Shot("institutions", "institutions/"),
    Shot("institution", "institutions/ville-de-montreal/"),
    Shot("commitments", "engagements/"),
    Shot("cohort", "cohortes/pilote-2013/"),
    Shot("results", "resultats/"),
    Shot("results-dark", "resultats/", "dark"),
    Shot("toolkit", "trousse/"),
    Shot("stage", "trousse/award/"),
    Shot("clause", "clauses/lot-splitting/"),
    Shot("timeline", "chronologie/"),
    Shot("thresholds", "seuils/"),
    Shot("guide", "participer/"),
    Shot("search", "recherche/"),
    Shot("lost", "404.html"),
)


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Says nothing of each file."""


def _screens(browser: Browser, address: str, scheme: Scheme) -> Iterator[Image.Image]:
    for width in (DESK, PHONE):
        page = browser.new_page(viewport={"width": width, "height": HEIGHT}, color_scheme=scheme)
        page.goto(address)
        screen = Image.open(BytesIO(page.screenshot())).convert("RGB")
        page.close()
        yield screen.resize((round(width * SCALE), round(HEIGHT * SCALE)), Image.Resampling.LANCZOS)


def _side_by_side(screens: list[Image.Image]) -> Image.Image:
    width = sum(screen.width for screen in screens) + GAP * (len(screens) + 1)
    whole = Image.new("RGB", (width, screens[0].height + 2 * GAP), "#8a938f")
    left = GAP
    for screen in screens:
        whole.paste(screen, (left, GAP))
        left += screen.width + GAP
    return whole


def photograph(public: Path, pictures: Path) -> None:
    """One WebP a kind of page: at a desk, and beside it on a phone."""
    pictures.mkdir(parents=True, exist_ok=True)
    host = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=public))
    Thread(target=host.serve_forever, daemon=True).start()
    with chromium() as browser:
        for shot in SHOTS:
            screens = list(_screens(browser, f"http://127.0.0.1:{host.server_port}/{shot.path}", shot.scheme))
            _side_by_side(screens).save(pictures / f"{shot.name}.webp", quality=QUALITY, method=6)
    host.shutdown()


if __name__ == "__main__":
    photograph(Path(sys.argv[1]), Path(sys.argv[2]))
