"""Regions as they publish: the small site's profiles as open data, and what may be wrong with it."""

import json
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any, NamedTuple

from small_site import REPOSITORY
from vitrine.catalogue import Initiative
from vitrine.cli import main
from vitrine.exports.catalogue_data import catalogue_json
from vitrine.exports.public_facts import public_facts
from vitrine.exports.rows import About
from vitrine.federation import Adapter
from vitrine.loading import profile_folders, read_profile
from vitrine.plugin import default_vocabularies
from vitrine.rules import read_initiative

SITE = REPOSITORY / "tests" / "profiles" / "site"
DAY = date(2026, 1, 15)


def small_initiative() -> Initiative:
    """The settings, words and records of the small site, with the default lists."""
    initiative, _ = read_initiative(SITE, default_vocabularies(), today=DAY)
    assert initiative is not None
    return initiative


ADAPTER = Adapter(small_initiative(), DAY)


def published(address: str, **changes: Mapping[str, Any]) -> dict[str, Any]:
    """The open data of a region at an address. changes: fields of an enterprise, `_` for `-` in its id."""
    initiative = ADAPTER.initiative
    facts = []
    for name in profile_folders(SITE)[0]:
        profile = read_profile(SITE, name, initiative.vocabularies, main_language="fr").profile
        assert profile is not None
        pages = {"fr": f"{address}entreprises/{name}/", "en": f"{address}en/enterprises/{name}/"}
        told = json.loads(public_facts(profile.enterprise, pages=pages))
        facts.append(json.dumps(told | changes.get(name.replace("-", "_"), {}), ensure_ascii=False).encode())
    about = About(initiative.site, initiative.vocabularies, address, DAY, "2026-01-15-1f2e3d4c")
    data: dict[str, Any] = json.loads(catalogue_json(facts, about))
    return data


def atelier(**changes: Any) -> dict[str, Any]:
    """One enterprise as a region publishes it, with other values. Any: JSON."""
    found: dict[str, Any] = published("https://estrie.example.org/", atelier_du_nord=changes)["enterprises"][0]
    return {name: one for name, one in found.items() if one is not None}


def write(file: Path, data: object) -> Path:
    """A file of data, and the folder that holds it."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(data if isinstance(data, str) else json.dumps(data), encoding="utf-8")
    return file


def copy_settings(folder: Path) -> Path:
    """The folder of a federation: the small site without its profiles."""
    shutil.copytree(SITE, folder, ignore=shutil.ignore_patterns("enterprises"))
    return folder


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Nothing."""


@contextmanager
def serving(folder: Path) -> Iterator[str]:
    """A folder served on this machine; its address."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder)))
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()


class Federated(NamedTuple):
    """A built federation. code: how the command ended; said: on the terminal; host: of its regions."""

    root: Path
    code: int
    said: str
    host: str

    def page(self, path: str) -> str:
        return (self.root / "public" / path / "index.html").read_text(encoding="utf-8")


def federate(root: Path, *options: str) -> int:
    """The command, as one writes it."""
    file = str(root / "regions.yaml")
    address = "--base-url=https://together.example.org/"
    return main(["federate", file, "--site", str(root), "--lang", "en", "--jobs", "1", address, *options])
