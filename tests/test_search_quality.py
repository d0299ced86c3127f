"""The search answers needs in everyday words: a small catalogue, asked as the script that measures asks a large one."""

import json
import subprocess
import sys

import pytest

from small_site import REPOSITORY

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("search quality")]


def figures(*options: str) -> dict[str, dict[str, float]]:
    command = [
        sys.executable,
        str(REPOSITORY / "scripts" / "search_quality.py"),
        "--profiles",
        "150",
        "--json",
        *options,
    ]
    said = subprocess.run(command, capture_output=True, text=True, check=True, timeout=300).stdout
    found: dict[str, dict[str, float]] = json.loads(said.splitlines()[-1])
    return found


def test_words_of_the_vocabulary_are_found_however_they_are_typed() -> None:
    found = figures("--each", "60")
    for sort in ("as it is", "without accents", "in the other number", "after an elision"):
        assert found[sort]["found in ten"] == 1, sort
    assert found["in English"]["found in ten"] >= 0.95
    assert found["1 typing error"]["found in ten"] >= 0.94
    assert found["2 typing errors"]["found in ten"] >= 0.94
    assert found["means nothing"]["found in ten"] == 1
    assert min(one["precision at ten"] for one in found.values()) >= 0.9


def test_needs_in_everyday_words_are_answered_and_a_word_that_means_nothing_is_not() -> None:
    needs = figures("--needs", str(REPOSITORY / "tests" / "search_needs.json"))["needs"]
    assert needs["found in ten"] == 1
    # So few sell each thing that ten answers hold others too; at 1,000 all are right.
    assert needs["precision at ten"] >= 0.85
