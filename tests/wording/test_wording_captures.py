"""Texts that a template captures: plain where the page alone gets them, marked as HTML wherever else they go."""

import pytest
from jinja2 import DictLoader

from vitrine.wording import load
from vitrine.wording.jinja import environment

SET = "{% set told %}<b>{{ name }}</b>{% endset %}"
PRINTED = "<b>&lt;i&gt;</b>"


def page(tmp_path, text, **more):
    loader = DictLoader({"page.html": text, **more})
    made = environment(wording=load("en", [tmp_path]), loader=loader, constants={})
    return made.get_template("page.html").render(name="<i>", items=["<u>"])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (SET + "{{ told }}", PRINTED),
        (SET + "{% if told and not name == '' %}{{ told }}{% endif %}", PRINTED),
        ("{% set told %}{% endset %}{% if told %}full{% else %}empty{% endif %}", "empty"),
        (SET + "{% set all %}{{ told }}!{% endset %}{{ all }}", PRINTED + "!"),
        (SET + "{{ told or name }}", PRINTED),
        (SET + "{{ [told, name]|join(' ') }}", PRINTED + " &lt;i&gt;"),
        (SET + "{{ told ~ name }}", PRINTED + "&lt;i&gt;"),
        (SET + "{% set other = told %}{{ other }}", PRINTED),
        ("{% set told = name %}{% if items %}" + SET + "{% endif %}{{ told }}", PRINTED),
        ("{% set told = name %}{% if not items %}" + SET + "{% endif %}{{ told }}", "&lt;i&gt;"),
        ("{% for told in items %}{{ told }}{% endfor %}" + SET + "{{ told }}", "&lt;u&gt;" + PRINTED),
        (SET + "{% macro other(text) %}{{ text }}{% endmacro %}{{ other(told) }}", PRINTED),
        ("{% for one in items %}" + SET + "{{ told }}{% endfor %}", PRINTED),
    ],
)
def test_a_captured_text_is_escaped_once_wherever_it_goes(tmp_path, text, expected):
    assert page(tmp_path, text) == expected


def test_a_captured_text_is_escaped_once_in_a_template_that_is_included(tmp_path):
    assert page(tmp_path, SET + "{% include 'other.html' %}", **{"other.html": "{{ told }}"}) == PRINTED
