"""Fixtures of issues and their forms."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from submission.asked import small_catalogue
from submission.hosting import TOKEN, Host, hosted, served


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """The small site, with a declaration to sign."""
    return small_catalogue(tmp_path / "site")


@pytest.fixture
def host(monkeypatch: pytest.MonkeyPatch) -> Iterator[Host]:
    """A host that stands for GitHub, told of in the environment as in a workflow."""
    here = Host()
    with served(here) as address:
        told = {"API_URL": address, "SERVER_URL": "https://github.com", "REPOSITORY": "pole/catalogue", "TOKEN": TOKEN}
        for name, value in told.items():
            monkeypatch.setenv(f"GITHUB_{name}", value)
        yield here


@pytest.fixture
def bare(site: Path, host: Host) -> Path:
    """The repository that everybody clones."""
    return hosted(site, site.parent / "host.git")
