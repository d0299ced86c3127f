"""`vitrine upgrade --propose`: after a change of version, a pull request brings files and forms up to it."""

import shutil
from pathlib import Path

import pytest

from small_site import REPOSITORY
from submission.hosting import Host, git, hosted
from vitrine.cli import main


def run(site: Path) -> int:
    """The command, as the workflow gives it; its exit code."""
    return main(["upgrade", "--propose", "--site", str(site), "--lang", "en"])


def test_an_old_catalogue_is_brought_up_by_one_pull_request(tmp_path: Path, host: Host) -> None:
    site = Path(shutil.copytree(REPOSITORY / "tests/formats/0", tmp_path / "site"))
    bare = hosted(site, tmp_path / "host.git")
    assert run(site) == 0
    assert run(site) == 0
    assert [(one["head"], one["title"]) for one in host.pulls] == [("mise-a-jour", "Upgrade the catalogue")]
    assert "- site.yaml: title → name, url → address, format: 1" in host.pulls[0]["body"]
    git(tmp_path, "clone", "--quiet", "--branch", "mise-a-jour", str(bare), "after")
    assert main(["check", "--site", str(tmp_path / "after")]) == 0
    assert git(bare, "log", "--format=%s", "main..mise-a-jour") == "Upgrade the catalogue"


def test_forms_of_an_older_version_are_written_anew(site: Path, host: Host) -> None:
    assert main(["forms", "--site", str(site)]) == 0
    form = site / ".github/ISSUE_TEMPLATE/4-withdrawal-fr.yml"
    form.write_text("name: old\n", encoding="utf-8")
    bare = hosted(site, site.parent / "host.git")
    assert run(site) == 0
    assert "- .github/ISSUE_TEMPLATE/4-withdrawal-fr.yml is written anew" in host.pulls[0]["body"]
    changed = git(bare, "diff", "--name-only", "main", "mise-a-jour")
    assert changed == ".github/ISSUE_TEMPLATE/4-withdrawal-fr.yml"


def test_a_catalogue_of_this_version_is_left_alone(site: Path, host: Host, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["forms", "--site", str(site)]) == 0
    assert run(site) == 0
    assert host.asked == []
    assert "nothing to do" in capsys.readouterr().err
