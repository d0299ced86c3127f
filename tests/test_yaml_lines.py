"""Lines of YAML that say all they say are read as libyaml reads them; all others are left to it."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vitrine.loading.plain_yaml import read_plainly
from vitrine.loading.yaml_lines import read_lines

PROFILES = sorted((Path(__file__).parent.parent / "enterprises").glob("*/profile.md"))
PIECES = [
    "a: ", "b: ", "- ", "- a: ", "\n", "\n  ", "\n- ", "\n  - ", "\n    ", "[a, b]", "{a: b, b: c d}", '{a: "b: c"}',
    '["a, b", c]', '"x: y"', "a b", "x:y", "https://a.example/b", "", ": ", ", ", " #", "# c", "'a'", '"', "\\",
    "[", "}", "?", "&a", "*a", "!", "|", "é", "\u00a0", "\u2028", "\x85", "\t", "---\n", "...\n", "~",
]  # fmt: skip


@pytest.mark.parametrize("profile", PROFILES, ids=lambda path: path.parent.name)
def test_our_profiles_are_read_by_lines_as_libyaml_reads_them(profile):
    text = profile.read_text(encoding="utf-8").split("---\n")[1]
    assert read_lines(text) is not None
    assert repr(read_lines(text)) == repr(read_plainly(text))


@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join))
def test_what_is_read_by_lines_is_what_libyaml_reads(text):
    found = read_lines(text)
    assert found is None or repr(found) == repr(read_plainly(text))


@pytest.mark.parametrize(
    "text",
    [
        "", "a:", "a: ''", "a: 'b'", "a: b\n  c", "a: |\n  b", "a: b # c", "a: b: c", "a: *b", "a: &b c", "a: !b c",
        "a: [b",
        "a: b\na: c", "a: {b: c, b: d}", "a: [b, [c]]", "a: {}", "a: []", '"a": b', "a: \\b", 'a: "\\n"', "a\tb: c",
        "a: b\n---\nc: d", "a: b\u2028c", " a: b", "a: b\n  c: d", "a:\n    b: c\n  d: e", "- a: b\n c: d", "- - a",
        "<<: a", "A: b", "a:\n" + "  a:\n" * 9,
    ],
)  # fmt: skip
def test_what_says_less_or_more_than_its_lines_is_left_to_libyaml(text):
    assert read_lines(text) is None


def test_a_line_of_many_pieces_takes_no_longer_than_it_is_long():
    assert read_lines("a: " + "b " * 10_000 + ": c") is None
    assert read_lines("a: [" + "b, " * 10_000 + "c: d]") is None
