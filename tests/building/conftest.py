"""The day of these builds: the same whenever they run."""

import pytest


@pytest.fixture(autouse=True)
def catalogue_day(monkeypatch: pytest.MonkeyPatch) -> None:
    """15 January 2026, as in the tests of rules."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1768478400")
