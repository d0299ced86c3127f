"""The words of a built page in; the same words as a page of Bootstrap, GOV.UK Frontend or DSFR, out."""

import re
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

import nh3

from quality.local_site import MODULES


class Peer(NamedTuple):
    """What a page loads, as the peer's documentation tells to. copied: folders of its package, by address."""

    name: str
    package: str
    copied: Mapping[str, str]
    head: str
    end: str
    main: str
    classes: Mapping[str, str]


PEERS = (
    Peer(
        "Bootstrap",
        "bootstrap",
        {"bootstrap": "dist"},
        '<link rel="stylesheet" href="/bootstrap/css/bootstrap.min.css">',
        '<script src="/bootstrap/js/bootstrap.bundle.min.js"></script>',
        "container",
        {"table": "table", "ul": "list-unstyled"},
    ),
    Peer(
        "GOV.UK Frontend",
        "govuk-frontend",
        {"govuk": "dist/govuk", "assets": "dist/govuk/assets"},
        '<link rel="stylesheet" href="/govuk/govuk-frontend.min.css">',
        '<script type="module" src="/govuk/govuk-frontend.min.js"></script>',
        "govuk-width-container govuk-main-wrapper",
        {
            "h1": "govuk-heading-l",
            "h2": "govuk-heading-m",
            "h3": "govuk-heading-s",
            "p": "govuk-body",
            "a": "govuk-link",
            "ul": "govuk-list",
            "ol": "govuk-list govuk-list--number",
            "table": "govuk-table",
            "th": "govuk-table__header",
            "td": "govuk-table__cell",
        },
    ),
    Peer(
        "DSFR",
        "@gouvfr/dsfr",
        {"dsfr": "dist"},
        '<link rel="stylesheet" href="/dsfr/dsfr.min.css"><link rel="stylesheet" href="/dsfr/utility/utility.min.css">',
        '<script type="module" src="/dsfr/dsfr.module.min.js"></script>',
        "fr-container",
        {"a": "fr-link"},
    ),
)
_TAGS = {"h1", "h2", "h3", "h4", "p", "ul", "ol", "li", "dl", "dt", "dd", "table", "thead", "tbody", "tr", "th", "td"}
_TAGS |= {"a", "strong", "em", "b", "blockquote", "small", "section"}
_BODY = re.compile(r"<body\b[^>]*>(.*)</body>", re.DOTALL)


def as_page(peer: Peer, ours: str, language: str) -> str:
    """Our page's words, from header to footer, marked up for a peer."""
    body = _BODY.search(ours)
    assert body is not None
    words = nh3.clean(body[1], tags=_TAGS, attributes={"a": {"href"}}, link_rel=None)
    for tag, name in peer.classes.items():
        words = re.sub(rf"<{tag}(?=[ >])", f'<{tag} class="{name}"', words)
    return (
        f'<!doctype html><html lang="{language}"><head><meta charset="utf-8"><title>{peer.name}</title>'
        f'<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">{peer.head}'
        f'</head><body class="js-enabled"><main class="{peer.main}">{words}</main>{peer.end}</body></html>'
    )


def copy_assets(peer: Peer, folder: Path) -> None:
    """Puts what the peer's pages load where they look for it."""
    for name, source in peer.copied.items():
        shutil.copytree(MODULES / peer.package / source, folder / name, dirs_exist_ok=True)
