"""A question to git in, what it says out. Nothing is fetched, and no program of the repository's own runs."""

import os
import subprocess
from pathlib import Path

_TIMEOUT = 60


def git(root: Path, *words: str, given: bytes = b"") -> bytes | None:
    """What git says in a folder; None when it is not there, refuses or takes too long."""
    environment = os.environ | {"GIT_NO_LAZY_FETCH": "1", "GIT_OPTIONAL_LOCKS": "0", "LC_ALL": "C", "TZ": "UTC"}
    try:
        done = subprocess.run(
            ("git", "-C", str(root), "--no-pager", *words),  # noqa: S607 — the one that is installed
            input=given,
            capture_output=True,
            timeout=_TIMEOUT,
            check=False,
            env=environment,
        )
    except (FileNotFoundError, subprocess.TimeoutExpired):
        return None
    return done.stdout if done.returncode == 0 else None
