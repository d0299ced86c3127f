"""Pelican's settings: `pelican -s pelicanconf.py` makes the same site as `vitrine build`."""

from pathlib import Path

from vitrine.loading import read_site
from vitrine.plugin import LOCAL_ADDRESS, Options, build, theme_folder
from vitrine.plugin.pelican_site import settings

ROOT = Path(__file__).resolve().parent
_SITE, _ = read_site(ROOT)


def _write() -> None:
    if not build(Options(root=ROOT, public=ROOT / "public")).is_published:
        raise SystemExit("vitrine check")


def _leave(page: object) -> None:
    """Plain pages are written with the rest."""


globals().update(
    settings(
        ROOT,
        theme_folder(),
        language=_SITE.main_language if _SITE else "fr",
        origin=(_SITE.address if _SITE and _SITE.address else LOCAL_ADDRESS).rstrip("/"),
    )
)
VITRINE_WRITE = _write
VITRINE_WRITE_PLAIN = _leave
