"""Fixtures that several rooms' tests share."""

from pathlib import Path

import pytest

from small_site import copy_small_site


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Tests that share a costly site stay in one process: parted, each would build it, and nothing would say so."""
    if not getattr(config.option, "loadgroup", False):
        return
    parted = [item.nodeid for item in items if item.get_closest_marker("xdist_group") and not _is_grouped(item.nodeid)]
    if parted:
        raise pytest.UsageError(f"{len(parted)} tests of a group would be parted: {parted[0]}")


def pytest_make_parametrize_id(val: object, argname: str) -> str | None:
    """Bytes name no test: an archive that is made holds the second it was made in, another one in each process."""
    return argname if isinstance(val, bytes) else None


def _is_grouped(nodeid: str) -> bool:
    return nodeid.rfind("@") > nodeid.rfind("]")


@pytest.fixture
def small_site(tmp_path: Path) -> Path:
    """A copy of the small site, in which all is right, to be spoilt."""
    return copy_small_site(tmp_path / "site")
