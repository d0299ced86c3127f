"""Strangers' Markdown: what is shown and what is refused."""

import pytest

from markup_seen import Inspector, headings, html
from vitrine.markup import LENGTH_LIMIT, problems_in, render, words_in, words_of_page


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Un *mot* **fort**", "<p>Un <em>mot</em> <strong>fort</strong></p>"),
        ("a < b & c", "<p>a &lt; b &amp; c</p>"),
        ("3. trois\n4. quatre", '<ol start="3">\n<li>trois</li>\n<li>quatre</li>\n</ol>'),
        ("```js\nif (a<b) {}\n```", "<pre><code>if (a&lt;b) {}\n</code></pre>"),
        ("`<b>` reste", "<p><code>&lt;b&gt;</code> reste</p>"),
        ("Prix : «\u00a012\u202f$\u00a0»", "<p>Prix : «&nbsp;12\u202f$&nbsp;»</p>"),
        ("> cité\n\n***", "<blockquote>\n<p>cité</p>\n</blockquote>\n<hr>"),
    ],
)
def test_ordinary_markdown_is_shown(text, expected):
    assert html(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<b>gras</b>", "<p>&lt;b&gt;gras&lt;/b&gt;</p>"),
        ("<div>\n*a*\n</div>", "<p>&lt;div&gt;\n<em>a</em>\n&lt;/div&gt;</p>"),
        ("<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>"),
        ("avant <!-- caché --> après", "<p>avant &lt;!-- caché --&gt; après</p>"),
        ("<img src=x onerror=alert(1)>", "<p>&lt;img src=x onerror=alert(1)&gt;</p>"),
        (
            "[a](https://a.org/?q=<b)",
            '<p><a href="https://a.org/?q=%3Cb" rel="nofollow ugc noopener">a</a></p>',
        ),
    ],
)
def test_html_becomes_visible_text(text, expected):
    assert html(text) == expected


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("[site](https://a.org/x)", "https://a.org/x"),
        ("[site](HTTP://a.org)", "HTTP://a.org"),
        ("<https://a.org/é>", "https://a.org/%C3%A9"),
        ("<bonjour@a.org>", "mailto:bonjour@a.org"),
        ("[écrire](mailto:a@b.org)", "mailto:a@b.org"),
        ("[site][1]\n\n[1]: https://a.org 'titre'", "https://a.org"),
    ],
)
def test_links_to_the_web_and_to_mail_stay(text, address):
    assert [names for tag, names in Inspector(html(text)).tags if tag == "a"] == [
        {"href": address, "rel": "nofollow ugc noopener"}
    ]
    assert problems_in(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "[mot](javascript:alert(1))",
        "[mot](JaVaScRiPt:alert)",
        "[mot](&#106;avascript:x)",
        "[mot](data:text/html,x)",
        "[mot](vbscript:x)",
        "[mot](/relatif)",
        "[mot](//a.org)",
        "[mot](#ici)",
        "[mot](<\x01javascript:x>)",
        "[mot](ftp://a.org)",
        "[mot](https:a.org)",
        "[mot](https&colon;/a)",
        "[mot][1]\n\n[1]: file:///etc/passwd",
        "[mot]()",
    ],
)
def test_links_elsewhere_become_their_text_and_a_problem(text):
    assert html(text) == "<p>mot</p>"
    assert [message.text for _, _, message in problems_in(text)] == [
        "must link to an address that starts with https://, http:// or mailto:; found '{found}'"
    ]


@pytest.mark.parametrize("text", ["[](https://a.org)", "[![](b.png)](https://a.org)"])
def test_a_link_with_nothing_to_click_on_is_left_out(text):
    assert "<a" not in html(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("![Une *chaise* \"d'école\"](https://a.org/b.png 'x > y')", 'Une chaise "d\'école"'),
        ("![a][b]\n\n[b]: c.png", "a"),
    ],
)
def test_an_image_becomes_its_alternative_text_and_a_problem(text, expected):
    assert Inspector(html(text)).tags == [("p", {})]
    assert words_in(render(text, base_level=3)) == expected
    assert problems_in(text)[0][2].text == "must hold no image, which goes under 'media'; found '{found}'"


@pytest.mark.parametrize(
    ("text", "base_level", "levels"),
    [
        ("# a\n## b\n### c", 2, [2, 3, 4]),
        ("# a\n#### b\n## c", 3, [3, 4, 4]),
        ("### a\n# b\n###### c", 2, [2, 2, 3]),
        ("# a\n## b\n### c\n#### d", 4, [4, 5, 6, 6]),
        ("a\n===\nb\n---", 5, [5, 6]),
        ("# a\n#\n## b", 2, [2, 3]),
        ("> ### a\n\n- # b", 2, [2, 2]),
    ],
)
def test_headings_are_levelled_under_the_pages_own(text, base_level, levels):
    assert headings(text, base_level) == levels


@pytest.mark.parametrize("base_level", [1, 7])
def test_a_base_level_that_a_page_cannot_give_is_the_programmers_mistake(base_level):
    with pytest.raises(ValueError, match="base_level must be 2 to 6"):
        render("a", base_level=base_level)


@pytest.mark.parametrize(
    ("text", "line", "column", "found"),
    [
        ("<b>x</b>", 1, 1, "<b>"),
        ("Été, œuvre <b>x</b>", 1, 12, "<b>"),
        ("Été\n\nçà et là ![é](y)", 3, 10, "![é](y)"),
        ("é\n\n<div>\nx\n</div>", 3, 1, "<div>"),
        ("- é\n- [é](/x)", 2, 3, "/x"),
        ("𝄞𝄞 [é](" + "x" * 60 + ")", 1, 4, "x" * 39 + "…"),
        ("<!-- a -->", 1, 1, "<!-- a -->"),
        ("<ftp://a.org>", 1, 1, "ftp://a.org"),
    ],
)
def test_a_problem_says_its_line_column_and_what_was_found(text, line, column, found):
    ((*place, message),) = problems_in(text)
    assert (place, message.values["found"]) == ([line, column], found)


def test_one_line_is_told_once_of_each_kind_of_problem():
    found = problems_in("<b>a</b> <i>b</i> [c](/d)\n<b>e</b>")
    assert [(line, column) for line, column, _ in found] == [(1, 1), (1, 19), (2, 1)]


@pytest.mark.parametrize(
    "text",
    [
        "a < b et c > d",
        "```\n<b>\n```",
        "`[a](/b)`",
        "5 <6",
        "[note] simple",
        "",
        "- a\n  - b\n    - c\n      - d",
    ],
)
def test_harmless_signs_are_not_problems(text):
    assert problems_in(text) == ()


@pytest.mark.parametrize(
    "text",
    ["> " * 9 + "a", "- " * 9 + "a", "\n".join("  " * level + "- a" for level in range(9)), ">1) " * 5 + "a"],
)
def test_lists_and_quotes_nine_deep_are_a_problem_and_shown_flatter(text):
    assert [message.values for _, _, message in problems_in(text)] == [{"limit": 8}]
    containers = [tag for tag, _ in Inspector(html(text)).tags if tag in {"ul", "ol", "blockquote"}]
    assert len(containers) == 8
    assert words_in(render(text, base_level=3))[-1] == "a"


@pytest.mark.parametrize("text", ["> " * 8 + "a", "- " * 8 + "a", "> a\n\n" * 30 + "- a\n" * 50])
def test_lists_and_quotes_eight_deep_are_left_as_they_are(text):
    assert problems_in(text) == ()
    assert html(text).count("<li>") == text.count("- ")


def test_a_text_over_the_limit_is_a_problem():
    ((line, column, message),) = problems_in("é" * (LENGTH_LIMIT + 1))
    assert (line, column, message.values) == (1, 1, {"limit": 20_000, "found": 20_001})


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# Titre\n\nUn *mot*, [lien](https://a.org).\n\n- un\n- deux", "Titre Un mot, lien. un deux"),
        ("`a < b` &amp; <b>c</b>", "a < b & <b>c</b>"),
        ("deux  \nlignes   ici", "deux lignes ici"),
        ("«\u00a0oui\u202f: 5\u00a0$ »", "«\u00a0oui\u202f: 5\u00a0$ »"),
        ("", ""),
    ],
)
def test_plain_text_keeps_the_words_and_drops_the_marks(text, expected):
    assert words_in(render(text, base_level=3)) == expected


def test_the_words_of_a_page_are_those_of_its_main_part_without_what_one_does_there():
    page = (
        "<title>no</title><nav>no</nav><main id='main'><h1>L&#39;appel</h1><ul><li><b>un!</b></li><li>deux</li></ul>"
        "<form><label>no</label></form><script>no</script></main><footer>no</footer>"
    )
    assert words_of_page(page) == "L'appel. un! deux."
    assert words_of_page("<p>nothing</p>") == ""
