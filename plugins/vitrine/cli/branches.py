"""Files to change in; a branch on the host and its pull request out."""

import base64
import os
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from vitrine.cli.github import GitHub, Refused
from vitrine.cli.submissions import apply
from vitrine.model import Message

# Who commits: the account of GitHub's own workflows.
_AUTHOR = {"NAME": "github-actions[bot]", "EMAIL": "41898282+github-actions[bot]@users.noreply.github.com"}


class ChangedByHand(Refused):
    """Somebody else wrote the last commit of the branch: nothing of theirs is lost."""


class Change(NamedTuple):
    """What a branch changes. text: of the pull request, in Markdown. removed: paths."""

    branch: str
    title: str
    text: str
    files: Mapping[str, str | bytes]
    removed: tuple[str, ...]


def proposed(root: Path, change: Change, github: GitHub) -> str:
    """The address of the pull request, opened or brought up to date; of a page to open it when that is not allowed.

    The branch is made anew from the commit that is checked out, which stays so. Raises ChangedByHand.
    """
    if not _is_ours(root, change.branch, github):
        values = {"branch": change.branch}
        raise ChangedByHand(Message("{branch} was changed by hand since: it is left as it is", values))
    base = _git(root, github, "rev-parse", "--abbrev-ref", "HEAD")
    _git(root, github, "switch", "--quiet", "--force-create", change.branch)
    apply(root, change.files, change.removed)
    _git(root, github, "add", "--all", "--", *change.files, *change.removed)
    _git(root, github, "commit", "--quiet", "--allow-empty", f"--message={change.title}")
    _git(root, github, "push", "--quiet", "--force", "origin", f"HEAD:refs/heads/{change.branch}")
    _git(root, github, "switch", "--quiet", base)
    return github.pull_request(change.branch, base, change.title, change.text)


def _is_ours(root: Path, branch: str, github: GitHub) -> bool:
    """Whether the branch is not there yet, or a workflow wrote its last commit."""
    name = f"refs/heads/{branch}"
    if not _git(root, github, "ls-remote", "origin", name):
        return True
    _git(root, github, "fetch", "--quiet", "--depth=1", "origin", name)
    return _git(root, github, "log", "-1", "--format=%ae", "FETCH_HEAD") == _AUTHOR["EMAIL"]


def _git(root: Path, github: GitHub, *words: str) -> str:
    """One git command; the token goes through the environment, where no list of processes shows it."""
    bearer = base64.b64encode(f"x-access-token:{github.token}".encode()).decode()
    secret = {
        "GIT_CONFIG_COUNT": "1",
        "GIT_CONFIG_KEY_0": f"http.{github.server}/.extraheader",
        "GIT_CONFIG_VALUE_0": f"AUTHORIZATION: basic {bearer}",
    }
    names = {f"GIT_{role}_{part}": value for role in ("AUTHOR", "COMMITTER") for part, value in _AUTHOR.items()}
    command = ["git", "-C", str(root), "-c", "core.hooksPath=/dev/null", *words]
    done = subprocess.run(
        command, env=os.environ | secret | names, capture_output=True, text=True, check=False, timeout=300
    )
    if done.returncode:
        last = (done.stderr.strip().splitlines() or [""])[-1]
        raise Refused(Message("git says: {words}", {"words": last}))
    return done.stdout.strip()
