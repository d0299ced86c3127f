"""Reading: whatever a stranger's file holds, values or problems come out, soon, and as they were typed."""

import time
from collections.abc import Callable
from pathlib import Path
from types import MappingProxyType

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from small_site import VOCABULARIES, lines
from vitrine.loading import Reading, SourceFile, read_profile, read_vocabularies
from vitrine.loading.yaml_values import read_positions, read_values
from vitrine.model import Vocabularies

SOON = 1.0  # seconds of this process alone: others may keep the machine busy

ReadText = Callable[[str | bytes], Reading]


@pytest.fixture(scope="module")
def vocabularies() -> Vocabularies:
    return read_vocabularies(VOCABULARIES.parent, VOCABULARIES, main_language="fr", jurisdiction="CA-QC")[0]


@pytest.fixture
def read(tmp_path: Path, vocabularies: Vocabularies) -> ReadText:
    """Reads a text as the profile of an enterprise."""
    folder = tmp_path / "enterprises" / "atelier"
    folder.mkdir(parents=True)

    def read_text(text: str | bytes) -> Reading:
        content = text.encode("utf-8", "surrogatepass") if isinstance(text, str) else text
        (folder / "profile.md").write_bytes(content)
        return read_profile(tmp_path, "atelier", vocabularies, main_language="fr")

    return read_text


many = settings(
    max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture], derandomize=True
)
some = settings(many, max_examples=50)


def _gives_values_or_problems(reading: Reading) -> bool:
    """True when there is one of them at least, and every problem can be said and shown in its place."""
    said = lines(reading.problems)
    spots = [(problem.line, problem.column) for problem in reading.problems]
    return (reading.profile is not None or bool(said)) and all(min(spot) >= 0 for spot in spots)


@many
@given(content=st.binary(max_size=400))
def test_any_bytes_give_values_or_problems(content: bytes, read: ReadText) -> None:
    assert _gives_values_or_problems(read(content))


@many
@given(front_matter=st.text(max_size=400), body=st.text(max_size=100))
def test_any_text_gives_values_or_problems(front_matter: str, body: str, read: ReadText) -> None:
    assert _gives_values_or_problems(read(f"---\n{front_matter}\n---\n{body}"))


YAML_SIGNS = st.lists(
    st.sampled_from(
        ["a", "id", ": ", ":", "- ", "\n", "\n  ", "[", "]", "{", "}", ", ", "&a ", "*a", "!t ", "<<: ", "? ", "| ",
         "> ", "'", '"', "#", "%", "@", "`", "---\n", "...\n", "\t", "é", "\u2028", "\x85", "null", "~", "0x1", "1e3"]
    ),
    max_size=60,
).map("".join)  # fmt: skip


@many
@given(front_matter=YAML_SIGNS)
def test_any_signs_of_yaml_give_values_or_problems(front_matter: str, read: ReadText) -> None:
    assert _gives_values_or_problems(read(f"---\n{front_matter}\n---\n"))


FIELD_NAMES = st.sampled_from(
    ["id", "name", "neq", "region", "offerings", "category", "area", "regions", "fr", "en", "mission", "contact",
     "founded", "value", "basis", "consent", "date", "status", "sources", "media", "file", "quote", "person", "0",
     "language", "geo", "latitude"]
)  # fmt: skip
SCALARS = st.one_of(
    st.text(max_size=20), st.sampled_from(["montreal", "2024-02-30", "0", "1e400", "nan", "inf", "9" * 400, "yes"])
)
STRUCTURES = st.recursive(
    SCALARS,
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(FIELD_NAMES | SCALARS, inner, max_size=5)),
    max_leaves=20,
)


@some
@given(structure=STRUCTURES)
def test_any_nested_structure_gives_values_or_problems(structure: object, read: ReadText) -> None:
    front_matter = yaml.safe_dump(structure, allow_unicode=True, sort_keys=False)

    assert _gives_values_or_problems(read(f"---\n{front_matter}---\n"))


@some
@given(structure=st.dictionaries(FIELD_NAMES, STRUCTURES, min_size=1, max_size=8))
def test_any_fields_of_the_model_give_values_or_problems(structure: object, read: ReadText) -> None:
    front_matter = yaml.safe_dump(structure, allow_unicode=True, sort_keys=False)

    assert _gives_values_or_problems(read(f"---\n{front_matter}---\n"))


ALIAS_BOMB = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 9)
)
MERGED_KEYS = "a0: &a0 {x: 1}\n" + "".join(
    f"a{n}: &a{n} {{<<: [{', '.join([f'*a{n - 1}'] * 9)}]}}\n" for n in range(1, 30)
)
HOSTILE = MappingProxyType(
    {
        "an alias bomb": ALIAS_BOMB,
        "chained merge keys": MERGED_KEYS,
        "100 kB of opening brackets": "[" * 100_000,
        "100 kB of opening braces": "{" * 100_000,
        "100 kB of nested maps": "{a: " * 25_000,
        "100 kB of dashes": "- " * 50_000,
        "100 kB of question marks": "? " * 50_000,
        "deep blocks": "".join(" " * n + "a:\n" for n in range(400)),
        "100 kB of anchors": "&" * 100_000,
        "100 kB of tags": "!" * 100_000,
        "100 kB of one number": "a: " + "9" * 100_000,
        "100 kB in a key": "a" * 100_000 + ": 1",
        "many keys": "".join(f"a{n}: 1\n" for n in range(9_000)),
        "100 kB of quotes": "'" * 99_999,
        "many percent signs": "%" * 100_000,
    }
)


@pytest.mark.parametrize("front_matter", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_hostile_text_is_refused_soon(front_matter: str, read: ReadText) -> None:
    start = time.process_time()
    reading = read(f"---\n{front_matter}\n---\n")

    assert reading.profile is None
    assert reading.problems
    assert time.process_time() - start < SOON


@pytest.mark.parametrize(
    "typed",
    ["no", "NO", "yes", "on", "8:30", "12:30:45", "0123456", "1.10", "1_000", "0x1F", "1e3", "null", "~", "true",
     ".inf", "2024-05-31", "2024-02-30", "="],
)  # fmt: skip
def test_a_scalar_stays_what_was_typed(typed: str) -> None:
    assert read_values(f"field: {typed}\n") == ({"field": typed}, ())


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("field: 'it''s'", {"field": "it's"}),
        ('field: "a: b"', {"field": "a: b"}),
        ("field: |\n  one\n  two\n", {"field": "one\ntwo\n"}),
        ("field: >\n  one\n  two\n", {"field": "one two\n"}),
        ('field: ""', {"field": ""}),
        ("field:", {}),
        ("# only a comment", {}),
        ("", {}),
    ],
)
def test_quotes_and_blocks_give_their_text_and_an_empty_field_says_nothing(typed: str, value: object) -> None:
    assert read_values(typed) == (value, ())


def test_a_field_stands_twice_even_when_it_was_empty_first() -> None:
    _, problems = read_values("name:\nname: Atelier\n")

    assert [(place, line) for place, (line, _, _) in problems] == [(("name",), 2)]


def test_values_and_names_know_their_places() -> None:
    positions = read_positions("a: 1\nb:\n  - é: x\n    c: [y, z]\n")

    assert positions.values[("b", 0, "c", 1)] == (4, 12)
    assert positions.names[("b", 0, "é")] == (3, 5)


def _spots_agree(front_matter: str) -> None:
    """Where a field stands is what the walk of the whole file says, whether it was asked or not."""
    values, problems = read_values(front_matter)
    if isinstance(values, dict) and not problems:
        positions = read_positions(front_matter).values
        for field in values:
            source = SourceFile("x", front_matter, "", 0)
            assert source.spot((field,)) == positions[(field,)]


@many
@given(front_matter=YAML_SIGNS)
def test_a_field_stands_where_the_whole_walk_finds_it_whatever_the_signs(front_matter: str) -> None:
    _spots_agree(front_matter)


@some
@given(structure=st.dictionaries(FIELD_NAMES, STRUCTURES, min_size=1, max_size=8), width=st.sampled_from([20, 200]))
def test_a_field_stands_where_the_whole_walk_finds_it(structure: object, width: int) -> None:
    _spots_agree(yaml.safe_dump(structure, allow_unicode=True, sort_keys=False, width=width))


@pytest.mark.parametrize(
    "front_matter",
    [
        'a: "one\nb: two"\n"b": three\n',
        "a: |\n  b: one\nb: two\n",
        "# b: none\nb: two\n",
        "a: 1\nb:   two # said\n",
        "b: [one,\nb]\n",
        "b: #\n  two\n",
        "a:\nb: two\n",
    ],
)
def test_a_line_that_looks_like_a_field_is_not_taken_for_one(front_matter: str) -> None:
    _spots_agree(front_matter)
