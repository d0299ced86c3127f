"""Languages share what their templates have in common, and each says its own words."""

import jinja2
import pytest
from jinja2 import DictLoader

from vitrine.wording import load
from vitrine.wording.jinja import SharedTrees, environment

FRENCH = """
msgid ""
msgstr "Plural-Forms: nplurals=2; plural=(n > 1);"

msgid "Hello"
msgstr "Bonjour"

msgid "%(count)s page of %(name)s"
msgid_plural "%(count)s pages of %(name)s"
msgstr[0] "%(count)s feuille, %(name)s"
msgstr[1] "%(count)s feuilles, %(name)s"
"""

TEMPLATES = {
    "base.html": '<html lang="{{ language }}">{% block main %}{% endblock %}{% trans %}Hello{% endtrans %}</html>',
    "parts.html": "{% macro row(name, label) %}<li title='{{ label }}'>{{ name }} {{ _('Hello') }}</li>{% endmacro %}",
    "page.html": """{% extends "base.html" %}
{% from "parts.html" import row %}
{% block main %}{% for name in names %}{{ row(name, _("Hello")) }}
{% trans count=names|length, name=name %}{{ count }} page of {{ name }}{% pluralize %}{{ count }} pages of {{ name }}
{% endtrans %}{% endfor %}{% if language == "fr" %}oui{% else %}yes{% endif %}{% endblock %}""",
}
NAMES = {"names": ["Ève <i>", "l'Œuf"]}


@pytest.fixture
def wordings(tmp_path):
    (tmp_path / "fr.po").write_text(FRENCH, encoding="utf-8")
    return [load("fr", [tmp_path]), load("en", [tmp_path])]


def made(wording, shared=None):
    constants = {"language": wording.language}
    return environment(wording=wording, loader=DictLoader(TEMPLATES), constants=constants, shared_trees=shared)


def page(environment):
    return environment.get_template("page.html").render(NAMES)


def test_a_page_is_the_same_whether_its_trees_are_shared_or_not(wordings):
    french, english = wordings
    shared = SharedTrees()
    pages = [page(made(wording, shared)) for wording in (french, english, french)]
    assert pages == [page(made(wording)) for wording in (french, english, french)]


def test_what_was_got_ready_for_one_language_is_not_parsed_for_another(wordings, monkeypatch):
    french, english = wordings
    expected = page(made(english))
    shared = SharedTrees()
    made(french, shared).get_ready(["page.html"])
    monkeypatch.setattr(jinja2.Environment, "_parse", None)
    assert page(made(english, shared)) == expected
