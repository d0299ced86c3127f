"""From an issue to a page: the five kinds, each its event, its branch, its check, its merge; then the site is built."""

import json
import shutil
from pathlib import Path

import pytest

from submission.asked import EVENTS, small_catalogue
from submission.hosting import TOKEN, Host, git
from vitrine.cli import main
from vitrine.cli.github import Refused
from vitrine.cli.proposing import read

pytestmark = pytest.mark.xdist_group("end to end")


def handled(site: Path, event: str) -> int:
    """What the two jobs of the workflow do with an event; gives the code of the first."""
    proposal = site.parent / "proposal"
    words = ["--site", str(site), "--lang", "en"]
    code = main(["submission", str(EVENTS / f"{event}.json"), "--output", str(proposal), *words])
    assert main(["propose", str(proposal), *words]) == 0
    return code


def merged(site: Path, bare: Path, branch: str) -> None:
    """What the coordinator does: reads, checks, merges."""
    clone = site.parent / "clone"
    git(site.parent, "clone", "--quiet", "--branch", branch, str(bare), str(clone))
    assert main(["check", "--no-warnings", "--site", str(clone)]) == 0
    git(clone, "switch", "--quiet", "main")
    git(clone, "merge", "--quiet", "--no-ff", "--no-edit", f"origin/{branch}")
    git(clone, "push", "--quiet", "origin", "main")
    shutil.rmtree(clone)
    git(site, "pull", "--quiet", "--ff-only", "origin", "main")


def test_five_issues_become_pages(site: Path, bare: Path, host: Host) -> None:
    assert handled(site, "new-profile-opened") == 1
    assert host.pulls == []
    assert "- **Contact – Courriel** : doit être une adresse courriel" in host.comments[0]["body"]
    assert "@acheteuse" not in host.comments[0]["body"]
    assert handled(site, "new-profile-edited") == 0
    assert handled(site, "new-profile-edited") == 0
    assert [one["head"] for one in host.pulls] == ["fiche/12"]
    assert [one["issue"] for one in host.comments] == [12]
    assert "https://github.example/pull/100" in host.comments[0]["body"]
    merged(site, bare, "fiche/12")
    for number, event in enumerate(("correction", "still-correct", "withdrawal", "new-commitment"), 13):
        assert handled(site, event) == 0
        merged(site, bare, f"fiche/{number}")

    assert [one["title"] for one in host.pulls] == [
        "new-profile: les-marmites-solidaires (#12)",
        "correction: atelier-du-nord (#13)",
        "still-correct: atelier-du-nord (#14)",
        "withdrawal: buanderie-des-quais (#15)",
        "new-commitment: ville-de-saint-essai-2026 (#16)",
    ]
    assert all(f"Closes #{number}." in one["body"] for number, one in enumerate(host.pulls, 12))
    assert "| Nom |  | `Les Marmites solidaires` |" in host.pulls[0]["body"]
    assert "| Site web | `https://atelier.example/` | `https://www.atelier.example/en` |" in host.pulls[1]["body"]
    assert "institution: ville-de-saint-essai" in host.pulls[4]["body"]
    assert host.tokens == {f"Bearer {TOKEN}"}
    assert TOKEN not in (site / ".git/config").read_text("utf-8")
    assert main(["build", "--site", str(site), "--output", str(site.parent / "public")]) == 0
    pages = site.parent / "public"
    new = (pages / "entreprises/les-marmites-solidaires/index.html").read_text("utf-8")
    assert "Ce titre n’est pas une question" in new
    corrected = (pages / "en/enterprises/atelier-du-nord/index.html").read_text("utf-8")
    assert "Made-to-measure furniture" in corrected
    assert "https://www.atelier.example/en" in corrected
    assert "The enterprise itself" in corrected
    assert "The lease ended." in (pages / "en/enterprises/buanderie-des-quais/index.html").read_text("utf-8")
    schema = json.loads((pages / "schema/v1/profile.json").read_bytes())
    assert schema["$id"] == "http://localhost:8000/schema/v1/profile.json"
    assert "Ville de Saint-Essai" in next(pages.glob("**/ville-de-saint-essai/index.html")).read_text("utf-8")


def test_a_comment_stands_where_workflows_may_not_open_pull_requests(site: Path, bare: Path, host: Host) -> None:
    host.may_open = False
    assert handled(site, "still-correct") == 0
    assert "https://github.com/pole/catalogue/compare/main...fiche/14?expand=1" in host.comments[0]["body"]
    assert git(bare, "rev-parse", "--verify", "--quiet", "fiche/14")


def test_what_the_coordinator_changed_by_hand_is_not_written_over(site: Path, bare: Path, host: Host) -> None:
    assert handled(site, "still-correct") == 0
    clone = site.parent / "clone"
    git(site.parent, "clone", "--quiet", "--branch", "fiche/14", str(bare), str(clone))
    (clone / "content/pages/note.fr.md").write_text("x", encoding="utf-8")
    git(clone, "add", ".")
    git(clone, "commit", "--quiet", "--message=by hand")
    git(clone, "push", "--quiet", "origin", "fiche/14")

    assert handled(site, "still-correct") == 0

    assert git(bare, "log", "-1", "--format=%s", "fiche/14") == "by hand"
    assert [one["issue"] for one in host.comments] == [14]
    assert "Quelqu’un a travaillé à cette proposition depuis" in host.comments[0]["body"]


def test_a_host_that_refuses_is_told_in_one_sentence(
    site: Path, bare: Path, host: Host, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITHUB_REPOSITORY", "pole/other")
    proposal = site.parent / "proposal"
    words = ["--site", str(site), "--lang", "en"]
    main(["submission", str(EVENTS / "still-correct.json"), "--output", str(proposal), *words])
    assert main(["propose", str(proposal), *words]) == 1
    assert "GitHub says 404 to http://127.0.0.1" in capsys.readouterr().err
    monkeypatch.delenv("GITHUB_TOKEN")
    assert main(["propose", str(proposal), *words]) == 1
    assert "GITHUB_TOKEN must be set" in capsys.readouterr().err


def test_what_others_wrote_is_never_taken_for_our_comment(site: Path, bare: Path, host: Host) -> None:
    host.comments.append({"id": 1, "issue": 14, "user": {"login": "somebody"}, "body": "<!-- vitrine --> mine"})
    assert handled(site, "still-correct") == 0
    assert host.comments[0]["body"] == "<!-- vitrine --> mine"
    assert len(host.comments) == 2


TAMPERED = [
    {"files": ["../outside.md"]},
    {"files": ["enterprises/x/../../.github/workflows/a.yml"]},
    {"files": [".github/workflows/publish.yml"]},
    {"files": ["enterprises/x/script.py"]},
    {"files": ["/etc/passwd"]},
    {"removed": ["site.yaml"]},
    {"files": "profile.md"},
    {"number": "12; id"},
    {"kind": "anything"},
    {"link": 3},
]


@pytest.fixture(scope="module")
def handed_over(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What the first job hands over, of a right issue."""
    folder = tmp_path_factory.mktemp("handed")
    words = ["--site", str(small_catalogue(folder / "site")), "--lang", "en"]
    assert main(["submission", str(EVENTS / "still-correct.json"), "--output", str(folder / "proposal"), *words]) == 0
    return folder / "proposal"


@pytest.mark.parametrize("change", TAMPERED, ids=str)
def test_a_folder_that_was_tampered_with_is_refused(
    handed_over: Path, tmp_path: Path, change: dict[str, object]
) -> None:
    proposal = Path(shutil.copytree(handed_over, tmp_path / "proposal"))
    told = json.loads((proposal / "proposal.json").read_text("utf-8")) | change
    (proposal / "proposal.json").write_text(json.dumps(told), encoding="utf-8")

    with pytest.raises(Refused):
        read(proposal)


def test_a_folder_that_is_refused_changes_nothing(site: Path, bare: Path, host: Host, handed_over: Path) -> None:
    proposal = Path(shutil.copytree(handed_over, site.parent / "proposal"))
    (proposal / "comment.md").write_text("anything", encoding="utf-8")

    assert main(["propose", str(proposal), "--site", str(site), "--lang", "en"]) == 1

    assert (host.asked, git(bare, "branch", "--list", "fiche/*")) == ([], "")


def test_an_issue_that_is_no_form_is_not_answered(site: Path, bare: Path, host: Host) -> None:
    proposal = site.parent / "proposal"
    proposal.mkdir()
    (proposal / "proposal.json").write_text('{"number": 3, "kind": ""}', encoding="utf-8")
    assert main(["propose", str(proposal), "--site", str(site)]) == 0
    assert host.asked == []


def test_what_a_branch_changes_is_told_before_and_after(
    site: Path, bare: Path, host: Host, capsys: pytest.CaptureFixture[str]
) -> None:
    profile = site / "enterprises/atelier-du-nord/profile.md"
    text = profile.read_text("utf-8").replace("Custom furniture", "Fine | furniture @you")
    profile.write_text(text, "utf-8")
    shutil.rmtree(site / "enterprises/buanderie-des-quais")
    (site / "content/pages/new.fr.md").write_text("x", "utf-8")
    git(site, "add", ".")
    summary = site.parent / "summary.md"

    assert main(["changes", "--since", "HEAD", "--output", str(summary), "--site", str(site), "--lang", "en"]) == 0

    assert main(["check", "--since", "HEAD", "--site", str(site), "--lang", "en"]) == 1
    changed = {"content/pages/new.fr.md", "enterprises/atelier-du-nord/profile.md"}
    assert {line.split(":")[0] for line in capsys.readouterr().out.splitlines()} == changed
    told = summary.read_text("utf-8")
    assert "| Offerings 1 – Name (en) | `Custom furniture` | `Fine \\| furniture @you` |" in told
    assert "### `buanderie-des-quais` · removed" in told
    assert "- `content/pages/new.fr.md`" in told
    assert main(["changes", "--since", "nowhere", "--site", str(site), "--lang", "en"]) == 1
    assert "git says: " in capsys.readouterr().err
