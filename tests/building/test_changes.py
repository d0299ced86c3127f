"""What changed since: from git's history where there is one, the same bytes for the same commit, nobody's name."""

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from test_build import add, close, delete, edit, move, rename
from trees import add_profile, built, contents

from vitrine.cli import main

CANARY = "CANARY-AUTHOR"
PAGES = {"nouveautes/index.html": "Nouvelle au catalogue", "en/changes/index.html": "New in the catalogue"}


def git(root: Path, *words: str, day: str = "2026-01-10") -> None:
    when = os.environ | {
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_AUTHOR_DATE": f"{day}T12:00:00Z",
        "GIT_COMMITTER_DATE": f"{day}T12:00:00Z",
    }
    who = ("-c", f"user.name={CANARY}", "-c", "user.email=canary@example.org")
    subprocess.run(["git", "-C", str(root), *who, *words], check=True, capture_output=True, env=when)


def commit(root: Path, day: str) -> None:
    git(root, "add", "--all", "enterprises", "content", "site.yaml")
    git(root, "commit", "-q", "-m", f"{CANARY} says why", day=day)


@pytest.fixture
def told_site(small_site: Path) -> Path:
    """A year of history: a catalogue, an edit, another enterprise, one that moved, one that closed, one taken out."""
    git(small_site, "init", "-q")
    commit(small_site, "2025-10-02")
    edit(small_site)
    person(small_site, "Ana Canari")
    commit(small_site, "2025-11-05")
    person(small_site, "")
    add(small_site)
    commit(small_site, "2025-12-06")
    rename(small_site)
    move(small_site)
    close(small_site)
    delete(small_site)
    commit(small_site, "2026-01-07")
    return small_site


def person(root: Path, name: str) -> None:
    """Names somebody, who agreed; an empty name takes them out again."""
    profile = root / "enterprises" / "atelier-du-nord" / "profile.md"
    lines = profile.read_text(encoding="utf-8").splitlines(keepends=True)
    lines = [line for line in lines if "person:" not in line]
    place = next(number for number, line in enumerate(lines) if line.startswith("contact:"))
    if name:
        lines.insert(place + 1, f"  person: {{name: {name}, consent_date: 2025-10-01}}\n")
    profile.write_text("".join(lines), encoding="utf-8")


def changes_of(root: Path) -> dict[str, Any]:
    found = json.loads((root / "public" / "data" / "v1" / "changes.json").read_bytes())
    assert isinstance(found, dict)
    return found


def test_changes_are_told_by_kind_and_field_and_by_nobody(told_site: Path) -> None:
    built(told_site)
    found = changes_of(told_site)
    told = [(one["date"], one["enterprise"], one["kind"]) for one in found["changes"]]
    assert told == [
        ("2026-01-07", "atelier-du-nord", "closed"),
        ("2025-12-06", "atelier-du-nord", "edited"),
        ("2025-12-06", "atelier-du-sud", "new"),
        ("2025-11-05", "atelier-du-nord", "edited"),
        ("2025-10-02", "atelier-du-nord", "new"),
    ]
    fields = {field["field"]: field for field in found["changes"][0]["fields"]}
    assert (fields["name"]["before"], fields["name"]["after"]) == ("Atelier du Nord", "Zone de bois")
    assert fields["status"]["after"] == "closed"
    assert {"field": "contact"} in found["changes"][1]["fields"]
    assert found["taken_out"] == {"2026-01": 1}
    tree = contents(told_site / "public")
    assert not any(word in page for page in tree.values() for word in (CANARY.encode(), b"canary@", b"Canari"))
    for path, new in PAGES.items():
        page = tree[path].decode()
        assert new in page
        assert 'id="2025-12"' in page
        assert "<del>" in page


def test_the_same_commit_gives_the_same_bytes_and_a_cut_history_says_so(
    told_site: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    built(told_site)
    whole, cut = tmp_path / "whole", tmp_path / "cut"
    git(tmp_path, "clone", "-q", told_site.as_uri(), str(whole))
    git(tmp_path, "clone", "-q", "--depth", "2", told_site.as_uri(), str(cut))
    for clone in (whole, cut):
        built(clone)
    assert (
        contents(whole / "public")["nouveautes/index.html"] == contents(told_site / "public")["nouveautes/index.html"]
    )
    found = changes_of(cut)
    assert (found["is_partial"], found["since"], len(found["changes"])) == (True, "2025-12-06", 1)
    assert b"known here" in contents(cut / "public")["en/changes/index.html"]
    assert main(["build", "--lang", "en", "--site", str(cut), "--output", "other"]) == 0
    assert "is shallow: what changed before 2025-12-06 is not told" in capsys.readouterr().err


def mention(root: Path, name: str) -> None:
    """The atelier says that it is of a network."""
    profile = root / "enterprises" / "atelier-du-nord" / "profile.md"
    lines = [line for line in profile.read_text(encoding="utf-8").splitlines() if not line.startswith("networks:")]
    lines.insert(lines.index("status: active"), f"networks: [{name}]")
    profile.write_text("\n".join(lines) + "\n", encoding="utf-8")


@pytest.fixture
def long_gone(small_site: Path) -> Path:
    """An enterprise taken out years ago, of which another spoke until this month."""
    git(small_site, "init", "-q")
    add_profile(small_site, "xylophage", name="Xylophage Quokka")
    commit(small_site, "2020-03-01")
    delete_folder(small_site, "xylophage")
    mention(small_site, "Xylophage Quokka")
    commit(small_site, "2021-03-01")
    mention(small_site, "Un autre")
    commit(small_site, "2026-01-07")
    return small_site


def delete_folder(root: Path, name: str) -> None:
    shutil.rmtree(root / "enterprises" / name)


def test_who_was_taken_out_years_ago_is_told_by_no_change_of_another(long_gone: Path) -> None:
    built(long_gone)
    (told,) = (one for one in changes_of(long_gone)["changes"] if one["date"] == "2026-01-07")
    assert told["fields"] == [{"field": "networks"}]
    assert not [path for path, page in contents(long_gone / "public").items() if b"quokka" in page.lower()]


def test_a_cut_history_tells_which_fields_changed_and_not_what_they_held(long_gone: Path, tmp_path: Path) -> None:
    cut = tmp_path / "cut"
    git(tmp_path, "clone", "-q", "--depth", "2", long_gone.as_uri(), str(cut))
    built(cut)
    (told,) = changes_of(cut)["changes"]
    assert told["fields"] == [{"field": "networks"}]
    assert not [path for path, page in contents(cut / "public").items() if b"quokka" in page.lower()]


def test_who_was_put_back_is_told_again(long_gone: Path) -> None:
    add_profile(long_gone, "xylophage", name="Xylophage Quokka")
    commit(long_gone, "2026-01-08")
    built(long_gone)
    (told,) = (one for one in changes_of(long_gone)["changes"] if one["date"] == "2026-01-07")
    assert told["fields"][0]["before"] == ["Xylophage Quokka"]


def test_without_a_history_the_profiles_verified_last_are_told(small_site: Path) -> None:
    built(small_site)
    tree = contents(small_site / "public")
    assert "data/v1/changes.json" not in tree
    assert b"Atelier du Nord" in tree["en/changes/index.html"]
    assert b"<form" not in tree["en/changes/index.html"].partition(b"<main")[2]


def test_a_new_commit_is_told_without_reading_profiles_again(told_site: Path) -> None:
    built(told_site)
    before = len(changes_of(told_site)["changes"])
    edit_mission(told_site)
    built(told_site)
    assert len(changes_of(told_site)["changes"]) == before
    commit(told_site, "2026-01-12")
    built(told_site)
    assert len(changes_of(told_site)["changes"]) == before + 1


def edit_mission(root: Path) -> None:
    profile = root / "enterprises" / "atelier-du-sud" / "profile.md"
    text = profile.read_text(encoding="utf-8")
    profile.write_text(text.replace("status: active", "status: paused", 1), encoding="utf-8")
