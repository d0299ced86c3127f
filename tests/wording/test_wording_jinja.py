"""Templates worked out when they are compiled give the pages of plain Jinja, byte for byte."""

import jinja2
import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import DictLoader
from markupsafe import Markup, escape

from vitrine.wording import load
from vitrine.wording.generation import printed
from vitrine.wording.jinja import environment
from vitrine.wording.spacing import CloseSpacing

FRENCH = """
msgid ""
msgstr "Plural-Forms: nplurals=2; plural=(n > 1);"

msgid "Hello"
msgstr "Bonjour & salut"

msgid "Hello %(name)s, 100 %%"
msgstr "%(name)s, <b>bonjour</b>, 100 %%"

msgid "%(count)s page"
msgid_plural "%(count)s pages"
msgstr[0] "%(count)s feuille"
msgstr[1] "%(count)s feuilles"

msgctxt "month"
msgid "May"
msgstr "mai"
"""

TEMPLATES = {
    "base.html": """{% from "card.html" import card %}
{% set section = section | default("none") %}
<html lang="{{ language }}"><title>{% block title %}{{ site.name }}{% endblock %}</title>
{% if language == "fr" %}<p>en français</p>{% elif language == "en" %}<p>in English</p>{% else %}?{% endif %}

{% block body %}<main>{% block main %}{{ section }} nothing{% endblock %}</main>
{% endblock %}
{% include "footer.html" %}
</html>""",
    "footer.html": "{% set year = 2024 %}<p>{{ year }} {{ icon }} {% trans %}Hello{% endtrans %}</p>",
    "card.html": """{% macro card(name, language="") %}
<li lang="{{ language }}">{{ name }} {{ _("Hello") }}</li>
{% endmacro %}""",
    "middle.html": """{# a comment #}
{% extends "base.html" %}
{% block main %}middle {{ super() }}, {% block inner %}inner{% endblock %}{% endblock %}
text that its parent replaces""",
    "leaf.html": """{% extends "middle.html" %}
{% set section = "leaf" %}
{% block title %}{{ _("Hello") }} <{{ super() }}>{% endblock %}
{% block inner %}{% for name in names %}{{ card(name, "en") }}
{% include "item.html" %}{% endfor %}{% endblock %}""",
    "item.html": "{% set name = name ~ '!' %}{{ name }} {{ language }}",
    "words.html": """{% trans %}Hello{% endtrans %} {{ _("Hello") }} {{ pgettext("month", "May") }}
{% trans name=names[0] %}
  Hello {{ name }},
  100 %
{% endtrans %}
{% for n in range(4) %}
{% trans count=n %}{{ count }} page{% pluralize %}{{ count }} pages{% endtrans %}
{% trans count=names|length %}{{ count }} <dog>{% pluralize %}{{ count }} dogs{% endtrans %}
{% trans count=n %}one{% pluralize %}many{% endtrans %}
{% endfor %}
{{ ngettext("%(count)s page", "%(count)s pages", 2) | format(count=2) }} {{ _(dynamic) }}
{% trans "month" %}May{% endtrans %}""",
    "shadow.html": """{% for language in names %}{{ language }}{% endfor %}{{ language }}
{% with language = "x" %}{{ language }}{% endwith %}{{ language }}
{% macro m(language) %}{{ language }}{% endmacro %}{{ m("y") }}{{ language }}
{% set site %}captured{% endset %}{{ site }}""",
    "choice.html": """{{ "oui" if language == "fr" else "yes" }}{{ "x" if names else site.name }}
{{ site.name | upper }} {{ site["name"] ~ names[0] }} {{ nav[0].text }}
{% if not language %}never{% endif %}""",
    "parts.html": """{% from "card.html" import card as small %}
{% macro pairs(rows, style="") -%}
<dl{% if style %} class="{{ style }}"{% endif %}>
{% for label, value in rows if value %}<dt>{{ label }}</dt><dd>{{ value }}</dd>{% endfor %}</dl>
{%- endmacro %}
{% macro links(items) %}{% for item in items %}{{ item }}{% if not loop.last %}, {% endif %}{% endfor %}{% endmacro %}
{% macro frame(title) %}{% set name = title | upper %}
<div>{{ name }}: {{ caller() }} {{ caller() }}</div>{% endmacro %}
{% macro row(name, note="") %}{{ inner(name) }}{{ note }}
{% for name in (name, note) %}[{{ name }}]{% endfor %}{{ small(name) }}{% endmacro %}
{% macro inner(name) %}<b>{{ name }}</b>{% endmacro %}
{% macro first(items) %}{{ items[0] }} of {{ items | length }}{% endmacro %}""",
    "macros.html": """{% from "parts.html" import pairs, links, frame, row, first %}
{% set name = "page & name" %}
{{ pairs((("a", names[0]), ("b", ""), (_("Hello"), links(names)), ("d", names | join(" & "))), "wide") }}
{{ pairs((("only", name),)) }}{{ links((names[1],)) }}{{ links(names) }}{{ links(()) }}
{% call frame(names[0]) %}{{ name }}{% for name in names %}{{ name }}{% endfor %}{% endcall %}
{{ row(name, note=links(names)) }} {{ row(note="x", name=names[0]) }}
{% for name in names %}{{ row(name) }}{% endfor %}{{ name }}
{% if links(names) == "" %}none{% else %}some{% endif %}
{% set kept %}{{ row("kept") }}{% endset %}{{ kept }}{{ first((name, names[1])) }}{{ first(names) }}
{% for word in ("x", name) %}{{ loop.index }}{{ loop.first }}{{ word }}
{% set name = word %}{{ name }}{% endfor %}{{ name }}
{{ names | join }}{{ (icon, "<") | join("|") }}{{ (1, 2) | join("-") }}""",
}
PAGES = ["base.html", "middle.html", "leaf.html", "words.html", "shadow.html", "choice.html", "macros.html"]
VALUES = {"names": ["Ève <i>", "l'Œuf"], "dynamic": "Hello"}


class View:
    """What a constant may be although Python cannot write it down again."""

    text = "a & b"


@pytest.fixture(params=["fr", "en"])
def wording(request, tmp_path):
    (tmp_path / "fr.po").write_text(FRENCH, encoding="utf-8")
    return load(request.param, [tmp_path])


def constants(wording):
    return {
        "language": wording.language,
        "site": {"name": "A & B"},
        "icon": Markup("<svg/>"),
        "nav": (View(),),
    }


def plain(wording):
    """What Jinja does by itself."""
    made = jinja2.Environment(
        loader=DictLoader(TEMPLATES),
        extensions=["jinja2.ext.i18n", CloseSpacing],
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.policies["ext.i18n.trimmed"] = True
    made.install_gettext_callables(
        wording.gettext, wording.ngettext, pgettext=wording.pgettext, npgettext=wording.npgettext
    )
    made.globals.update(constants(wording))
    return made


def folded(wording, templates=TEMPLATES, **options):
    return environment(wording=wording, loader=DictLoader(templates), constants=constants(wording), **options)


@pytest.mark.parametrize("whole", [None, ()])
@pytest.mark.parametrize(
    "name", ["base.html", "middle.html", "leaf.html", "words.html", "shadow.html", "choice.html", "macros.html"]
)
def test_a_page_is_the_one_plain_jinja_gives(wording, name, whole):
    expected = plain(wording).get_template(name).render(VALUES)
    assert folded(wording, whole=whole).get_template(name).render(VALUES) == expected


def test_a_translation_is_text_of_the_template_and_its_variables_are_escaped(wording):
    template = folded(wording).from_string("{% trans name=name %}Hello {{ name }}, 100 %{% endtrans %}")
    expected = {"fr": "&lt;b&gt;, <b>bonjour</b>, 100 %", "en": "Hello &lt;b&gt;, 100 %"}
    assert template.render(name="<b>") == expected[wording.language]


def test_words_and_constants_are_not_looked_up_when_a_page_is_rendered(wording):
    source = '{% if language == "fr" %}{% trans %}Hello{% endtrans %}{% else %}{{ site.name }}{% endif %}'
    generated = folded(wording).compile(source, raw=True)
    assert "gettext" not in generated
    assert "language" not in generated
    assert ("Bonjour" in generated, "A &amp; B" in generated) == (
        wording.language == "fr",
        wording.language == "en",
    )


def test_parents_and_includes_are_not_loaded_when_a_page_is_rendered(wording):
    generated = folded(wording).compile(TEMPLATES["leaf.html"], name="leaf.html", raw=True)
    assert "base.html" not in generated
    assert "item.html" not in generated


@pytest.mark.parametrize(
    ("source", "sentence"),
    [
        ("{% if names %}{% extends 'base.html' %}{% endif %}", "extends must stand once"),
        ("{% extends names[0] %}", "extends must stand once"),
        ("{% extends 'loop.html' %}", "block row must stand outside loops"),
        ("{% extends 'required.html' %}", "block needed is required"),
        ("{% extends 'base.html' %}{% if names %}x{% endif %}", "may only define things and fill blocks"),
        (
            "{% extends 'base.html' %}{% block main %}{{ super() | upper }}{% endblock %}",
            "super() must be printed",
        ),
        (
            "{% extends 'base.html' %}{% block main %}{{ self.title() }}{% endblock %}",
            "self cannot name a block",
        ),
        (
            "{% extends 'base.html' %}{% block main %}{% block a %}{{ super() }}{% endblock %}{% endblock %}",
            "super() must stand in a block that a parent has too",
        ),
        ("{% from 'parts.html' import nothing %}", "parts.html has no macro nothing"),
        ("{% from 'parts.html' import links %}{{ links(names) if names else '' }}", "cannot stand in a condition"),
        (
            "{% from 'parts.html' import links %}{% if names %}{% elif links(names) %}{% endif %}",
            "a macro's call cannot stand in elif",
        ),
        ("{% from 'parts.html' import frame %}{{ frame('x') }}", "it must be called by a call block"),
        ("{% from 'parts.html' import links %}{{ links() }}", "links must be called with items"),
        ("{% from 'parts.html' import links %}{{ links(*names) }}", "with its own arguments, written out"),
        ("{% call names() %}{% endcall %}", "call must name a macro"),
        ("{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}", "m cannot call itself"),
        ("{% from 'lost.html' import m %}{{ m() }}", "m is not given names"),
        ("{{ names | safe }}", "No filter named 'safe'"),
        ("{% autoescape false %}{% endautoescape %}", "autoescape must stay on"),
    ],
)
def test_what_cannot_be_put_in_place_is_refused_in_words(wording, source, sentence):
    templates = TEMPLATES | {
        "page.html": source,
        "loop.html": "{% for name in names %}{% block row %}{% endblock %}{% endfor %}",
        "required.html": "{% block needed required %}{% endblock %}",
        "lost.html": "{% macro m() %}{{ names }}{% endmacro %}",
    }
    with pytest.raises(jinja2.TemplateSyntaxError) as caught:
        folded(wording, templates).get_template("page.html")
    assert sentence in str(caught.value.message)


def test_macros_are_not_called_when_a_page_is_rendered(wording):
    generated = folded(wording).compile(TEMPLATES["macros.html"], name="macros.html", raw=True)
    assert "parts.html" not in generated
    assert "context.call" not in generated


@given(st.one_of(st.text(), st.integers(), st.none(), st.text().map(Markup)))
def test_a_value_is_printed_as_markupsafe_escapes_it(value):
    assert printed(value) == str(escape(value))


def test_an_unknown_name_is_an_error(wording):
    with pytest.raises(jinja2.UndefinedError):
        folded(wording).from_string("{{ unknown }}").render()


def test_a_template_that_includes_itself_is_included_when_rendered(wording):
    source = "{{ depth }}{% if depth %}{% set depth = depth - 1 %}{% include 'tree.html' %}{% endif %}"
    assert folded(wording, {"tree.html": source}).get_template("tree.html").render(depth=2) == "210"
