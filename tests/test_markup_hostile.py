"""Strangers' Markdown made to be slow is read in linear time."""

import subprocess
import sys

import pytest

SIZE = 20_000
HOSTILE = {
    "brackets": "[",
    "closing brackets": "[a]" + "]",
    "links": "[a](",
    "links never closed": "[a](<b",
    "images": "![a](",
    "emphasis": "*a ",
    "mixed emphasis": "*a **a _b __b ",
    "closing emphasis": "a**b* c_ ",
    "stars": "*",
    "quotes": "> ",
    "tight quotes": ">",
    "numbered lists": "1) ",
    "dashes": "- ",
    "quotes and lists": "> - ",
    "backticks": "`",
    "backtick runs": "` `` ``` ",
    "comments": "<!--",
    "unclosed attributes": "<a x='",
    "processing instructions": "<?",
    "character data": "<![CDATA[",
    "declarations": "<!A ",
    "reference definitions": "[a]: b\n",
    "references": "[a][b]",
    "entities": "&a",
    "long entities": "&#0000000000",
    "backslashes": "\\",
    "headings": "# a\n",
    "underlines": "a\n==\n",
    "tabs": "\t",
    "empty lines": "\n",
    "paragraphs": "a\n\n",
    "addresses": "<https://",
    "mail addresses": "<a@",
    "tables": "|a",
    "fences": "```\n",
    "tags": "<b>",
    "good links": "[a](https://b) ",
}
SHAPES = {
    "a staircase of lists": "\n".join("  " * level + "- a" for level in range(140)),
    "stars around": "*" * (SIZE // 2) + "a" + "*" * (SIZE // 2),
    "nested emphasis": "*a **a " * (SIZE // 14) + "a** a*" * (SIZE // 14),
    "one long reference": "[a]: /" + "x" * (SIZE // 2) + "\n\n" + "[a]" * (SIZE // 6),
    "quotes and closing": ">" * (SIZE // 2) + "a\n\n" + ">" * (SIZE // 2),
    "distinct backtick runs": " ".join("`" * length for length in range(200)),
}
READ_ALL = (
    "import sys; from vitrine.markup import problems_in, render, words_in; text = sys.stdin.read();"
    "words_in(render(text, base_level=2)); problems_in(text); problems_in(text[:20000])"
)


@pytest.mark.parametrize(
    "text",
    [
        *((mark * 10 * SIZE)[: 10 * SIZE] for mark in HOSTILE.values()),
        *(text * 10 for text in SHAPES.values()),
    ],
    ids=[*HOSTILE, *SHAPES],
)
def test_ten_times_the_longest_text_of_a_hostile_kind_is_read_at_once(text):
    """In quadratic time these take minutes; ten seconds are two hundred times what they take."""
    source = text[: 10 * SIZE].encode()
    subprocess.run([sys.executable, "-c", READ_ALL], input=source, check=True, timeout=10)
