"""Compiled templates on disk: which stay where, and until when."""

import pickle
import sys
from pathlib import Path

import jinja2
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
        return len(list((tmp_path / site).glob("*.cache")))

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


class Theme:
    """Templates in a folder; `page` gives a page of them, made for a site, and which of them were parsed for it."""

    def __init__(self, folder, wording, monkeypatch):
        self.folder, self.wording, self.monkeypatch = folder, wording, monkeypatch
        (folder / "templates").mkdir(parents=True)
        self.write("macros.html", "{% macro told(text) %}<b>{{ text }}</b>{% endmacro %}")
        self.write("page.html", "{% from 'macros.html' import told %}{{ told(a) }} {{ given }}")

    def write(self, name, text):
        (self.folder / "templates" / name).write_text(text, encoding="utf-8")

    def page(self, site):
        parsed = []
        parse = jinja2.Environment._parse
        made = environment(
            wording=self.wording,
            loader=FileSystemLoader(self.folder / "templates"),
            constants={"a": "<i>"},
            whole=("page.html",),
            bytecode_folder=self.folder.parent / site,
            shared_bytecode=self.folder,
        )
        with self.monkeypatch.context() as patched:
            patched.setattr(sys, "dont_write_bytecode", False)
            patched.setattr(
                jinja2.Environment, "_parse", lambda self, *given: parsed.append(given[1]) or parse(self, *given)
            )
            return made.get_template("page.html").render(given="&"), parsed

    @property
    def trees(self):
        (file,) = (self.folder / "__pycache__").rglob("trees")
        return file


@pytest.fixture
def theme(wording, tmp_path, monkeypatch):
    return Theme(tmp_path / "theme", wording, monkeypatch)


BOTH = ["page.html", "macros.html"]


def test_the_trees_of_templates_of_many_pages_are_worked_out_once_for_all_sites_of_a_theme(theme):
    assert theme.page("one") == ("<b>&lt;i&gt;</b> &amp;", BOTH)
    assert theme.page("two") == ("<b>&lt;i&gt;</b> &amp;", [])


def test_trees_are_worked_out_again_when_a_macro_in_them_changed(theme):
    theme.page("one")
    theme.write("macros.html", "{% macro told(text) %}<em>{{ text }}</em>{% endmacro %}")
    assert theme.page("two") == ("<em>&lt;i&gt;</em> &amp;", BOTH)


@pytest.mark.parametrize("spoil", [lambda kept: kept[:-9], lambda kept: kept[:40], lambda kept: b""])
def test_kept_trees_that_were_cut_short_are_worked_out_again(theme, spoil):
    expected = theme.page("one")
    theme.trees.write_bytes(spoil(theme.trees.read_bytes()))
    assert theme.page("two") == expected


def test_a_file_of_trees_that_asks_for_anything_else_is_not_obeyed(theme, tmp_path):
    expected = theme.page("one")
    written = tmp_path / "written"
    digest = theme.trees.read_bytes()[:32]
    theme.trees.write_bytes(digest + pickle.dumps(_Hostile(written), protocol=5))
    assert theme.page("two") == expected
    assert not written.exists()


class _Hostile:
    """What would make a file when it is read by an unguarded reader."""

    def __init__(self, file):
        self.file = file

    def __reduce__(self):
        return Path.touch, (self.file,)


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
