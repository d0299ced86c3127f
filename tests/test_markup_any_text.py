"""What holds for any Markdown whatever, looked for by hypothesis."""

from itertools import pairwise

import pyromark
from hypothesis import given
from hypothesis import strategies as st

from markup_seen import Inspector, headings
from vitrine.markup import problems_in, render, words_in
from vitrine.markup.source import shield_tags

PLAIN_TAGS = (
    "p",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "ul",
    "li",
    "blockquote",
    "em",
    "strong",
    "code",
    "pre",
    "br",
    "hr",
)
ALLOWED = {**{tag: set() for tag in PLAIN_TAGS}, "a": {"href", "rel"}, "ol": {"start"}}
PIECES = (
    *(
        "<b>",
        "</p>",
        "<!--",
        "-->",
        "<a href='",
        "<script>",
        "'>",
        "<![CDATA[",
        "<https://a.org>",
        "<x@a.org>",
    ),
    *(
        "](",
        "![",
        "]: ",
        "[",
        ")",
        "`",
        "```\n",
        "\n\n",
        "\n",
        "> ",
        "- ",
        "# ",
        "    ",
        "*",
        "_",
        "&lt;",
        "\\",
    ),
    *("javascript:", "https://a.org", "/", " ", "a", "é", "\u202f", " 'title'", "===\n", "<b title='"),
)
MARKUP_LIKE = st.lists(st.sampled_from(PIECES), max_size=25).map("".join)


@given(st.text() | MARKUP_LIKE, st.integers(2, 6))
def test_any_text_gives_allowed_tags_and_attributes_only(text, base_level):
    seen = Inspector(render(text, base_level=base_level))
    assert [
        (tag, name) for tag, names in seen.tags for name in [None, *names] if name not in {None, *ALLOWED[tag]}
    ] == []
    assert seen.others == []


@given(st.text() | MARKUP_LIKE, st.integers(2, 6))
def test_any_text_gives_headings_that_start_at_the_base_and_skip_no_level(text, base_level):
    levels = headings(text, base_level)
    assert all(base_level <= level <= 6 for level in levels)
    assert levels[:1] in ([], [base_level])
    assert all(after <= before + 1 for before, after in pairwise(levels))


@given(MARKUP_LIKE)
def test_no_raw_html_is_left_for_the_parser(text):
    events = [str(event) for event in pyromark.events(shield_tags(text))]
    assert [event for event in events if event.startswith(("{'Html'", "{'InlineHtml'"))] == []


@given(st.text() | MARKUP_LIKE)
def test_any_text_gives_links_to_the_web_only(text):
    links = [names.get("href") for tag, names in Inspector(render(text, base_level=2)).tags if tag == "a"]
    assert [link for link in links if not (link or "").lower().startswith(("http://", "https://", "mailto:"))] == []


@given(st.text() | MARKUP_LIKE)
def test_problems_lie_within_the_text(text):
    lines = text.split("\n")
    for line, column, _ in problems_in(text):
        assert 1 <= line <= len(lines)
        assert 1 <= column <= len(lines[line - 1]) + 1


@given(MARKUP_LIKE)
def test_leaving_out_the_parsing_misses_no_problem(text):
    surely_parsed = problems_in("<!-- -->\n\n" + text)[1:]
    assert problems_in(text) == tuple((line - 2, column, message) for line, column, message in surely_parsed)


@given(st.text() | MARKUP_LIKE)
def test_any_text_gives_plain_words_on_one_line(text):
    assert not set(words_in(render(text, base_level=3))) & set("\n\t\r")
