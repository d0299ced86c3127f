"""Line ends of templates: left out where a browser sees nothing, kept where it sees a space or a translator a word."""

import jinja2
import pytest

from vitrine.wording.spacing import CloseSpacing

TEMPLATES = jinja2.Environment(
    extensions=["jinja2.ext.i18n", CloseSpacing], autoescape=True, trim_blocks=True, lstrip_blocks=True
)
TEMPLATES.install_null_translations()  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("source", "page"),
    [
        ("<ul>\n<li>a</li>\n\n<li>b</li>\n</ul>\n<p>c</p>\n", "<ul><li>a</li><li>b</li></ul><p>c</p>"),
        ("<ul>\n{% for n in 'ab' %}\n<li>{{ n }}</li>\n{% endfor %}\n</ul>\n", "<ul><li>a</li><li>b</li></ul>"),
        ('<meta charset="utf-8">\n<title>a</title>\n', '<meta charset="utf-8"><title>a</title>'),
    ],
)
def test_the_end_of_a_line_after_a_block_is_left_out(source: str, page: str) -> None:
    assert TEMPLATES.from_string(source).render() == page


@pytest.mark.parametrize(
    "source",
    [
        "<a>a</a>\n<a>b</a>\n<strong>c</strong>\n<br>\nd",
        "a\n<p>b",
        "<svg></svg>\nb",
        "<button>a</button>\n<link-like>\nb",
        "<pre>\n  a\n</pre>\nb",
    ],
)
def test_a_line_end_that_may_be_seen_stays(source: str) -> None:
    assert TEMPLATES.from_string(source).render() == source


def test_what_is_translated_is_asked_for_as_it_stands() -> None:
    asked: list[str] = []
    templates = TEMPLATES.overlay()
    templates.install_gettext_callables(lambda text: asked.append(text) or text, max)  # type: ignore[attr-defined]
    templates.from_string("{% trans %}<p>\na</p>\nb{% endtrans %}<p>\n{%- trans -%}\n<p>\nc{% endtrans %}").render()
    assert asked == ["<p>\na</p>\nb", "<p>\nc"]


def test_a_value_keeps_its_line_ends() -> None:
    assert TEMPLATES.from_string("<p>\n{{ a }}").render(a="</p>\n") == "<p>&lt;/p&gt;\n"
