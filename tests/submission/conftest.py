"""Fixtures of issues and their forms."""

from pathlib import Path

import pytest

from submission.asked import small_catalogue


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """The small site, with a declaration to sign."""
    return small_catalogue(tmp_path / "site")
