"""Workflows: GitHub takes them, no stranger's text is run by them, each job may do what it needs and no more."""

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from small_site import REPOSITORY

FOLDER = REPOSITORY / ".github"
WORKFLOWS = sorted((FOLDER / "workflows").glob("*.yml"))
ACTIONS = sorted((FOLDER / "actions").glob("*/action.yml"))
TOOLS = Path(sys.executable).parent
# What may stand between `${{` and `}}`: nothing of it was written by a stranger.
OURS = {
    "!cancelled()",
    "github.event.issue.number",
    "github.event.pull_request.number",
    "github.event_name == 'issues'",
    "github.event_name == 'pull_request'",
    "github.event_name != 'pull_request' && github.event_name != 'issues'",
    "github.repository",
    "github.token",
    "github.workflow",
    "needs.read.outputs.is_form == 'true'",
    "runner.temp",
    "steps.first.outcome == 'failure'",
    "steps.pages.outputs.base_url",
    "steps.read.outputs.is_form",
    "steps.second.outputs.page_url || steps.first.outputs.page_url",
    "vars.VITRINE_LANG || 'fr'",
}


def _told(*command: str | Path) -> tuple[int, str]:
    done = subprocess.run([*map(str, command)], capture_output=True, text=True, check=False, cwd=REPOSITORY)
    return done.returncode, done.stdout + done.stderr


def _jobs(path: Path) -> dict[str, dict[str, Any]]:
    """Any: YAML."""
    jobs: dict[str, dict[str, Any]] = yaml.safe_load(path.read_text(encoding="utf-8"))["jobs"]
    return jobs


SHAPES: list[tuple[str, list[Path]]] = [
    ("vendor.github-workflows", WORKFLOWS),
    ("vendor.github-actions", ACTIONS),
    ("vendor.dependabot", [FOLDER / "dependabot.yml"]),
]


@pytest.mark.parametrize(("schema", "files"), SHAPES, ids=[schema for schema, _ in SHAPES])
def test_github_takes_workflows_and_actions(schema: str, files: list[Path]) -> None:
    code, said = _told(TOOLS / "check-jsonschema", "--builtin-schema", schema, *files)

    assert code == 0, said


def test_zizmor_finds_nothing_as_an_auditor() -> None:
    code, said = _told(TOOLS / "zizmor", "--offline", "--no-progress", "--persona", "auditor", FOLDER)

    assert code == 0, said


def test_actionlint_finds_nothing() -> None:
    code, said = _told(TOOLS / "actionlint", "-no-color")

    assert code == 0, said


@pytest.mark.parametrize("path", [*WORKFLOWS, *ACTIONS], ids=lambda path: path.name)
def test_every_action_is_pinned_by_commit_and_no_stranger_s_text_is_put_in(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    used = re.findall(r"^ +(?:- )?uses: (\S+)(.*)", text, re.MULTILINE)

    assert all(
        one.startswith("$/") or (re.fullmatch(r"[\w.-]+/[\w.-]+@[0-9a-f]{40}", one) and re.match(r" # v\d", version))
        for one, version in used
    )
    assert set(re.findall(r"\$\{\{ (.+?) \}\}", text)) <= OURS
    assert text.count("${{") == len(re.findall(r"\$\{\{ (.+?) \}\}", text))


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_rights_are_none_but_what_each_job_names(path: Path) -> None:
    whole = yaml.safe_load(path.read_text(encoding="utf-8"))
    triggers = whole[True]  # `on`, to YAML 1.1

    assert whole["permissions"] == {}
    assert all("permissions" in job for job in whole["jobs"].values())
    assert not {"pull_request_target", "workflow_run", "issue_comment"} & set(triggers)


def test_the_job_that_reads_an_issue_may_write_nothing_and_the_one_that_writes_reads_none() -> None:
    jobs = _jobs(FOLDER / "workflows/submission.yml")

    assert jobs["read"]["permissions"] == {"contents": "read"}
    assert "GITHUB_TOKEN" not in str(jobs["read"])
    assert "GITHUB_EVENT_PATH" not in str(jobs["answer"])
    assert jobs["answer"]["needs"] == "read"


def test_what_was_installed_is_never_run_by_the_job_that_makes_a_release() -> None:
    jobs = _jobs(FOLDER / "workflows/release.yml")

    assert jobs["build"]["permissions"] == {"contents": "read"}
    assert [name for name, job in jobs.items() if "write" in job["permissions"].values()] == ["release"]
    assert [one["run"].split()[0] for one in jobs["release"]["steps"] if "run" in one] == ["gh"]


def test_each_release_carries_its_list_of_components_and_the_hash_of_each_of_its_files() -> None:
    jobs = _jobs(FOLDER / "workflows/release.yml")
    made = next(one["run"] for one in jobs["build"]["steps"] if "write_sbom.py" in one.get("run", ""))
    listed, hashed = (
        made.index(words) for words in ('--output "$RUNNER_TEMP/dist/', 'sha256sum -- * > "$RUNNER_TEMP/')
    )
    (kept,) = (one["with"] for one in jobs["build"]["steps"] if "upload-artifact" in one.get("uses", ""))

    assert listed < hashed
    assert kept["path"] == "${{ runner.temp }}/dist"
    assert jobs["release"]["steps"][-1]["run"].endswith('-- "$RUNNER_TEMP"/dist/*')


def test_a_deployment_is_never_stopped_midway() -> None:
    whole = yaml.safe_load((FOLDER / "workflows/publish.yml").read_text(encoding="utf-8"))

    assert whole["concurrency"]["cancel-in-progress"] is False


def test_a_bad_profile_is_set_aside_when_the_site_is_published_and_a_failed_deployment_is_tried_again() -> None:
    jobs = _jobs(FOLDER / "workflows/publish.yml")
    deployments = [one for one in jobs["deploy"]["steps"] if one["uses"].startswith("actions/deploy-pages@")]

    assert any("vitrine build --publish " in one.get("run", "") for one in jobs["build"]["steps"])
    assert [one.get("if", "") for one in deployments] == ["", "${{ steps.first.outcome == 'failure' }}"]


@pytest.mark.parametrize("job", ["check", "submission", "publish", "upgrade"])
def test_a_region_gives_each_workflow_the_rights_it_needs(job: str) -> None:
    given = _jobs(FOLDER / "workflows/region.yml")[job]["permissions"]
    needed: dict[str, str] = {}
    for one in _jobs(FOLDER / f"workflows/{job}.yml").values():
        needed |= {right: how for right, how in one["permissions"].items() if needed.get(right) != "write"}

    assert given == needed
