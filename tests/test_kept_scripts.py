"""The theme's scripts, worked out once for every site and kept beside it."""

import sys
from pathlib import Path
from shutil import copytree

import pytest

from vitrine.plugin.kept_scripts import scripts_of

THEME = Path(__file__).resolve().parent.parent / "theme"


@pytest.fixture
def theme(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    copytree(THEME / "static" / "js", tmp_path / "theme" / "static" / "js")
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    return tmp_path / "theme"


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"another digest"], ids=["empty", "cut", "no table", "older"])
def test_scripts_are_worked_out_once_and_again_where_what_was_kept_is_spoilt(theme: Path, content: bytes) -> None:
    scripts = scripts_of(theme)
    [kept] = theme.glob("__pycache__/*/scripts")
    whole = kept.read_bytes()
    assert scripts_of(theme) == scripts
    kept.write_bytes(content if content == b"another digest" else whole[:32] + content)
    assert scripts_of(theme) == scripts
    assert kept.read_bytes() == whole


def test_a_script_that_changed_is_published_as_it_is_now(theme: Path) -> None:
    before = scripts_of(theme)
    module = theme / "static" / "js" / "search-view.js"
    module.write_text(module.read_text("utf-8").replace("const PAGE = 10;", "const PAGE = 11;"), encoding="utf-8")
    after = scripts_of(theme)
    assert {name for name in after if after[name] != before[name]} == {"search.js", "search-view.js"}


def test_where_nothing_may_be_kept_scripts_are_the_same(theme: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert scripts_of(theme) == scripts_of(THEME)
    assert not list(theme.glob("__pycache__"))
