"""Every reader of what strangers send takes any bytes: what it raises is a fault of ours.

`scripts/fuzz.py` gives each millions of inputs; what it found stands here, and some thousands are tried each time.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

SCRIPTS = Path(__file__).parent.parent / "scripts"
sys.path.insert(0, str(SCRIPTS))

from fuzz import NAMES  # noqa: E402
from fuzzing.place import Place  # noqa: E402
from fuzzing.readers import READERS  # noqa: E402
from fuzzing.seeds import seeds  # noqa: E402

PIECES = [
    b"", b"\0", b"\xff", b"\xc2\xb2", b"\xe2\x80\xae", b"[" * 300, b"{", b"}", b"'", b'"', b"\n", b"\r", b": ", b"- ",
    b"&a", b"*a", b"!t", b"---\n", b"9" * 5000, b"1e999", b"-1", b"NaN", b"//[", b"%", b"{0}", b"{x}", b"<", b"]]>",
    b"2024-02-30", b"PK\x03\x04", b"\\ud800", b"\xed\xa0\x80", b"0", b"fr: x",
]  # fmt: skip


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Place]:
    return Place(tmp_path_factory.mktemp("readers"))


def test_each_reader_has_seeds_and_can_be_fuzzed() -> None:
    assert tuple(READERS) == NAMES
    assert all(seeds(name) for name in NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_a_reader_takes_what_tests_hold(name: str, place: Place) -> None:
    for seed in seeds(name):
        READERS[name](place, seed)


@st.composite
def spoilt(draw: st.DrawFn, name: str) -> bytes:
    """A seed, some of whose bytes were cut out and others put in their place."""
    data = draw(st.sampled_from(seeds(name)))
    for _ in range(draw(st.integers(1, 3))):
        start = draw(st.integers(0, len(data)))
        length = draw(st.sampled_from([0, 0, 1, 4, 40]))
        data = data[:start] + draw(st.sampled_from(PIECES)) + data[start + length :]
    return data


@pytest.mark.parametrize("name", NAMES)
def test_a_reader_takes_any_spoilt_bytes(name: str, place: Place) -> None:
    @settings(max_examples=25, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
    @given(spoilt(name))
    def takes(data: bytes) -> None:
        READERS[name](place, data)

    takes()


# What broke a reader once.
FOUND = [
    ("robots", "User-agent: *\nCrawl-delay: ²\n".encode()),
    ("robots", b"User-agent: *\nCrawl-delay: " + b"9" * 5000),
    ("robots", b"User-agent: *\nDisallow: //[\n"),
    ("proposal", b"[" * 100_000),
    ("proposal", b"{"),
    ("proposal", b"\xff"),
    ("proposal", b'{"number": 1, "kind": ["x"], "link": "{pull_request}"}'),
]


@pytest.mark.parametrize(("name", "data"), FOUND)
def test_what_broke_a_reader_once_no_longer_does(name: str, data: bytes, place: Place) -> None:
    READERS[name](place, data)
