"""The very lines that workflows run, run here as a runner runs them, in a clone with what GitHub puts around it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from small_site import REPOSITORY
from submission.asked import EVENTS
from submission.hosting import Host, git

WORKFLOWS = REPOSITORY / ".github/workflows"


def run_job(workflow: str, job: str, where: Path, around: dict[str, str]) -> int:
    """Runs each step of a job that is a command, as `bash -e`; stops at the first that fails and gives its code."""
    told = yaml.safe_load((WORKFLOWS / f"{workflow}.yml").read_text(encoding="utf-8"))["jobs"][job]
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    for step in told["steps"]:
        if "run" in step:
            command = ["bash", "--noprofile", "--norc", "-e", "-c", step["run"]]
            done = subprocess.run(command, cwd=where, env=os.environ | around | {"PATH": path}, check=False)
            if done.returncode:
                return done.returncode
    return 0


@pytest.fixture
def around(tmp_path: Path) -> dict[str, str]:
    """What a runner puts around a step."""
    (tmp_path / "temp").mkdir()
    names = ("GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY")
    files = {name: str(tmp_path / name.lower()) for name in names}
    return {"RUNNER_TEMP": str(tmp_path / "temp"), "SPOKEN": "fr", **files}


@pytest.mark.parametrize(("event", "pulls"), [("new-profile-opened", 0), ("still-correct", 1)])
def test_an_issue_is_read_then_answered(
    site: Path, bare: Path, host: Host, around: dict[str, str], event: str, pulls: int
) -> None:
    around["GITHUB_EVENT_PATH"] = str(EVENTS / f"{event}.json")
    assert run_job("submission", "read", site, around) == 0
    assert Path(around["GITHUB_OUTPUT"]).read_text("utf-8") == "is_form=true\n"
    assert host.asked == []
    assert run_job("submission", "answer", site, around) == 0
    assert (len(host.pulls), len(host.comments)) == (pulls, 1)


def test_an_issue_that_is_no_form_is_read_and_left(site: Path, around: dict[str, str], tmp_path: Path) -> None:
    event = tmp_path / "event.json"
    event.write_text('{"issue": {"number": 3, "body": "Bonjour", "created_at": "2026-01-14T09:30:00Z"}}', "utf-8")
    assert run_job("submission", "read", site, {**around, "GITHUB_EVENT_PATH": str(event)}) == 0
    assert not Path(around["GITHUB_OUTPUT"]).exists()


def test_a_pull_request_is_checked_and_summed_up(site: Path, bare: Path, around: dict[str, str]) -> None:
    profile = site / "enterprises/atelier-du-nord/profile.md"
    profile.write_text(profile.read_text("utf-8").replace("Custom furniture", "Fine furniture"), "utf-8")
    git(site, "switch", "--quiet", "--create", "branch")
    git(site, "commit", "--quiet", "--all", "--message=change")
    git(site, "switch", "--quiet", "main")
    git(site, "merge", "--quiet", "--no-ff", "--no-edit", "branch")
    assert run_job("check", "check", site, around) == 0
    summary = Path(around["GITHUB_STEP_SUMMARY"]).read_text("utf-8")
    assert "| Offres 1 – Nom (en) | `Custom furniture` | `Fine furniture` |" in summary
    profile.write_text(profile.read_text("utf-8").replace("status: active", "status: open"), "utf-8")
    assert run_job("check", "check", site, around) == 1


def test_a_site_is_built_at_the_address_that_pages_gives(site: Path, bare: Path, around: dict[str, str]) -> None:
    around["ADDRESS"] = "https://pole.example/catalogue"
    assert run_job("publish", "build", site, around) == 0
    public = Path(around["RUNNER_TEMP"]) / "public"
    assert "https://pole.example/catalogue/" in (public / "sitemap.xml").read_text("utf-8")
    assert "//sitemap" not in (public / "robots.txt").read_text("utf-8").replace("https://", "")
