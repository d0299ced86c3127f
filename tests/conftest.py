"""Fixtures that several rooms' tests share."""

from pathlib import Path

import pytest

from small_site import copy_small_site


@pytest.fixture
def small_site(tmp_path: Path) -> Path:
    """A copy of the small site, in which all is right, to be spoilt."""
    return copy_small_site(tmp_path / "site")
