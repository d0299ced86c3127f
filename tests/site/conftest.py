"""The reference catalogue, built once at the root of a host and once in a folder of it, and served."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from built_site import REPOSITORY, BuiltSite, build_site, copy_sources, with_history
from playwright.sync_api import Browser
from region_site import region_at_work
from visiting import Visitor, arriving, undisturbed, visiting

from browsing import chromium
from search_site import served


@pytest.fixture(scope="session")
def root_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[BuiltSite]:
    """The site at the root of its host, with its search index."""
    folder: Path = tmp_path_factory.mktemp("root")
    with served(folder / "public") as host:
        sources = with_history(copy_sources(folder / "sources"))
        yield build_site(sources, folder / "public", host + "/", with_search=True)


@pytest.fixture(scope="session")
def folder_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[BuiltSite]:
    """The site in a folder of its host, as project pages are."""
    folder: Path = tmp_path_factory.mktemp("folder")
    with served(folder / "public") as host:
        public = folder / "public" / "vitrine"
        yield build_site(copy_sources(folder / "sources"), public, host + "/vitrine/")


@pytest.fixture(scope="session", params=["root_site", "folder_site"])
def site(request: pytest.FixtureRequest) -> BuiltSite:
    """Each of the two."""
    found: BuiltSite = request.getfixturevalue(request.param)
    return found


@pytest.fixture(scope="session")
def region_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[BuiltSite]:
    """The made-up region, with a service of its own and an editor."""
    with region_at_work(tmp_path_factory.mktemp("region")) as found:
        yield found


@pytest.fixture(scope="session")
def large_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[BuiltSite]:
    """A made-up catalogue of so many that not all of its index comes at once."""
    folder: Path = tmp_path_factory.mktemp("large")
    command = [sys.executable, REPOSITORY / "scripts" / "make_catalogue.py", "330", "--out", folder / "sources"]
    subprocess.run(list(map(str, command)), check=True, stdout=subprocess.DEVNULL)
    with served(folder / "public") as host:
        yield build_site(folder / "sources", folder / "public", host + "/")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Debian's Chromium, for a module."""
    with chromium() as found:
        yield found


@pytest.fixture(scope="module")
def visitor(browser: Browser, root_site: BuiltSite) -> Iterator[Visitor]:
    """Someone at the root's site."""
    with arriving(browser, root_site) as found:
        yield found


@pytest.fixture(scope="module")
def unscripted_visitor(browser: Browser, root_site: BuiltSite) -> Iterator[Visitor]:
    """The same without scripts."""
    with arriving(browser, root_site, java_script_enabled=False) as found:
        yield found


@pytest.fixture
def buyer(browser: Browser, root_site: BuiltSite) -> Iterator[Visitor]:
    """Someone new, with an empty browser, in whose console nothing may be said."""
    with undisturbed(browser, root_site) as found:
        yield found


@pytest.fixture
def buyer_of_many(browser: Browser, large_site: BuiltSite) -> Iterator[Visitor]:
    """The same on the site of many."""
    with undisturbed(browser, large_site) as found:
        yield found


@pytest.fixture
def visit(visitor: Visitor) -> Iterator[Visitor]:
    """A visit in which nothing may go wrong."""
    with visiting(visitor) as found:
        yield found


@pytest.fixture
def unscripted(unscripted_visitor: Visitor) -> Iterator[Visitor]:
    """The same without scripts."""
    with visiting(unscripted_visitor) as found:
        yield found
