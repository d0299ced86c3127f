"""The catalogue's day: what is stale or expired is judged on it, the same on every machine."""

import os
from datetime import UTC, date, datetime
from pathlib import Path

from vitrine.plugin.repository import git


def catalogue_day(root: Path) -> date:
    """SOURCE_DATE_EPOCH, else the day of the last commit, else today.

    Source: reproducible-builds.org/specs/source-date-epoch.
    """
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if epoch.isascii() and epoch.isdigit():
        return datetime.fromtimestamp(int(epoch), UTC).date()
    committed = _commit_time(root)
    return datetime.fromtimestamp(committed, UTC).date() if committed else datetime.now(UTC).date()


def _commit_time(root: Path) -> int | None:
    said = (git(root, "log", "-1", "--format=%ct") or b"").strip()
    return int(said) if said.isdigit() else None
