"""What is asked of the tests themselves: each process of a run finds the same ones, by the same names."""

import pytest


@pytest.mark.parametrize("content", [b"PK\x03\x04", b"\x00"])
def test_bytes_are_no_part_of_a_test_s_name(request: pytest.FixtureRequest, content: bytes) -> None:
    assert request.node.name.partition("[")[2].startswith("content")
