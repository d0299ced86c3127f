"""Compiled templates on disk: which stay where, and until when."""

import sys

import pytest
from jinja2 import FileSystemLoader

from vitrine.wording import load
from vitrine.wording.jinja import environment


@pytest.fixture
def wording(tmp_path):
    return load("fr", [tmp_path])


def test_templates_of_few_pages_are_compiled_once_for_all_sites_beside_the_theme(wording, tmp_path, monkeypatch):
    theme = tmp_path / "theme"
    (theme / "templates").mkdir(parents=True)
    for name in ("many.html", "few.html"):
        (theme / "templates" / name).write_text("{{ a }}", encoding="utf-8")

    def kept_by(site):
        made = environment(
            wording=wording,
            loader=FileSystemLoader(theme / "templates"),
            constants={"a": site},
            whole=("many.html",),
            bytecode_folder=tmp_path / site,
            shared_bytecode=theme,
        )
        assert {made.get_template(name).render() for name in ("many.html", "few.html")} == {site}
        return len(list((tmp_path / site).iterdir()))

    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    assert (kept_by("one"), kept_by("two")) == (1, 1)
    (shared,) = (theme / "__pycache__").rglob("*.cache")
    before = shared.stat()
    kept_by("three")
    assert shared.stat() == before
    shared.write_bytes(shared.read_bytes()[:-9])  # cut short: compiled again
    kept_by("four")
    assert shared.stat().st_size == before.st_size
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert kept_by("five") == 2


def test_compiled_templates_are_kept_until_a_parent_a_word_or_a_constant_changes(wording, tmp_path):
    theme, compiled = tmp_path / "templates", tmp_path / "compiled"
    theme.mkdir()
    (theme / "base.html").write_text("old {% block main %}{% endblock %}", encoding="utf-8")
    (theme / "page.html").write_text("{% extends 'base.html' %}", encoding="utf-8")

    def render():
        made = environment(
            wording=wording, loader=FileSystemLoader(theme), constants={"a": 1}, bytecode_folder=compiled
        )
        return made.get_template("page.html").render()

    assert render() == "old "
    kept = [path.read_bytes() for path in sorted(compiled.iterdir())]
    assert render() == "old "
    assert [path.read_bytes() for path in sorted(compiled.iterdir())] == kept
    (theme / "base.html").write_text("new {% block main %}{% endblock %}", encoding="utf-8")
    assert render() == "new "
