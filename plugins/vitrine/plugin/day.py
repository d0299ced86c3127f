"""The catalogue's day: what is stale or expired is judged on it, the same on every machine."""

import os
import subprocess
from datetime import UTC, date, datetime
from pathlib import Path


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
    command = ("git", "-C", str(root), "log", "-1", "--format=%ct")
    try:
        found = subprocess.run(command, capture_output=True, text=True, timeout=10, check=False)
    except (FileNotFoundError, subprocess.TimeoutExpired):
        return None
    said = found.stdout.strip()
    return int(said) if found.returncode == 0 and said.isdigit() else None
