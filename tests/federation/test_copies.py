"""Bytes of a region become its data, or a reason: nothing of them is trusted before it was checked."""

import json
import os
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from faults import made_socket
from federation.regional import DAY, published
from vitrine.catalogue import State
from vitrine.federation import Copy, Fault, read_copy, take
from vitrine.federation.copies import MOST_BYTES, MOST_VALUES, TOO_MANY
from vitrine.fetching import Answer
from vitrine.model import Localised, Message
from vitrine.model.federation import FederatedRegion
from vitrine.plugin.region_copies import RegionCopies

SCHEMA = "its data is not as the schema of catalogue.json says: {field}"
GOOD = published("https://estrie.example.org/")
CONTENT = json.dumps(GOOD).encode()


def read(content: bytes) -> Copy | Fault:
    return read_copy(content, today=DAY)


def test_the_data_that_a_region_publishes_is_read() -> None:
    found = read(CONTENT)

    assert isinstance(found, Copy)
    assert (found.head.count, found.head.date) == (2, DAY)


@pytest.mark.parametrize(
    ("changes", "state", "why"),
    [
        ({"format": 2}, State.OTHER_FORMAT, "its data is of format {found}, and this site reads format {current}"),
        ({"format": None}, State.BROKEN, "its data does not say which format it is of"),
        ({"format": True}, State.BROKEN, "its data does not say which format it is of"),
        ({"count": 3}, State.BROKEN, "its data says {count} enterprises and holds {found}"),
        ({"count": -1}, State.BROKEN, SCHEMA),
        ({"address": "javascript:alert(1)"}, State.BROKEN, SCHEMA),
        ({"version": "../../x"}, State.BROKEN, SCHEMA),
        ({"enterprises": {"a": 1}}, State.BROKEN, SCHEMA),
        ({"enterprises": [1, 2]}, State.BROKEN, SCHEMA),
        ({"count": 4001, "enterprises": [{}] * 4001}, State.BROKEN, TOO_MANY.text),
        ({"date": "2999-01-01"}, State.BROKEN, "its data is of {date}, a day that has not come yet"),
    ],
)  # fmt: skip
def test_data_that_is_not_as_it_should_be_says_why(changes: dict[str, Any], state: State, why: str) -> None:
    found = read(json.dumps(GOOD | changes).encode())

    assert isinstance(found, Fault)
    assert (found.state, found.why.text) == (state, why)


@pytest.mark.parametrize(
    "content",
    [b"", b"null", b"[]", b"<html>", CONTENT[:-9], b'{"format": NaN}', b"[" * 100_000, b'{"a":' * 100_000, b"\xff\xfe"],
)
def test_bytes_that_are_no_data_are_broken(content: bytes) -> None:
    found = read(content)

    assert isinstance(found, Fault)
    assert found.state is State.BROKEN


@pytest.mark.parametrize("content", [b" " * (MOST_BYTES + 1), b"[" + b"1," * MOST_VALUES + b"1]"])
def test_data_that_would_fill_the_memory_is_refused_before_it_is_read(content: bytes) -> None:
    found = read(content)

    assert isinstance(found, Fault)
    assert found.why.text == "its data is larger than {limit} MB"


def test_the_last_good_copy_stands_in_for_data_that_cannot_be_used() -> None:
    good, fault = read(CONTENT), Fault(State.BROKEN, Message("x"))
    assert isinstance(good, Copy)

    assert take(good, None).state is State.FRESH
    assert take(fault, good)[:2] == (State.KEPT, good)
    assert take(fault, None)[:2] == (State.BROKEN, None)


REGION = FederatedRegion(code="estrie", name=Localised({"fr": "Estrie"}), address="https://estrie.example.org/")


def answering(status: int, body: bytes, folder: Path) -> RegionCopies:
    return RegionCopies(folder, folder, lambda method, address: Answer(address, status, body), date(2026, 1, 16))


def test_good_data_is_kept_and_used_when_the_region_is_down(tmp_path: Path) -> None:
    first = answering(200, CONTENT, tmp_path).take_all([REGION])["estrie"]
    second = answering(503, b"", tmp_path).take_all([REGION])["estrie"]
    third = answering(200, b"{", tmp_path).take_all([REGION])["estrie"]
    offline = RegionCopies(tmp_path, tmp_path, None, DAY).take_all([REGION])["estrie"]

    assert [one.state for one in (first, second, third, offline)] == [State.FRESH, *[State.KEPT] * 3]
    assert second.copy == first.copy == third.copy == offline.copy
    assert [file.name for file in tmp_path.iterdir()] == ["estrie.json"]


def test_a_region_that_was_never_good_is_absent(tmp_path: Path) -> None:
    found = answering(404, b"", tmp_path).take_all([REGION])["estrie"]

    assert found[:2] == (State.ABSENT, None)


def outside(file: Path) -> Path:
    """Good data, in a folder that is not of the site."""
    folder = file.parents[1] / "outside"
    folder.mkdir()
    (folder / "estrie.json").write_bytes(CONTENT)
    return folder


def a_large_one(file: Path) -> None:
    file.touch()
    os.truncate(file, MOST_BYTES + 1)


def a_twin(file: Path) -> None:
    file.with_name("other.json").write_bytes(CONTENT)
    file.symlink_to("other.json")


@pytest.mark.parametrize(
    ("make", "name", "why"),
    [
        (lambda file: file.symlink_to(outside(file) / "estrie.json"), "estrie.json", "found a link"),
        (lambda file: file.symlink_to(outside(file)), "estrie.json/estrie.json", "found a link"),
        (a_twin, "estrie.json", "found a link"),
        (lambda file: file.symlink_to(file.name), "estrie.json", "found a link"),
        (os.mkfifo, "estrie.json", "found something else"),
        (made_socket, "estrie.json", "found a link or a locked file"),
        (lambda file: file.symlink_to("/dev/zero"), "estrie.json", "found a link"),
        (Path.mkdir, "estrie.json", "found something else"),
        (lambda file: None, "estrie.json", "it is missing"),
        (a_large_one, "estrie.json", "at most"),
    ],
    ids=["out", "folder out", "within", "itself", "pipe", "socket", "device", "folder", "nothing", "too large"],
)
def test_a_region_s_data_that_is_no_regular_file_is_not_read(
    tmp_path: Path, make: Callable[[Path], object], name: str, why: str
) -> None:
    (tmp_path / "site").mkdir()
    make(tmp_path / "site" / "estrie.json")
    region = REGION.model_copy(update={"address": None, "file": name})

    found = RegionCopies(tmp_path / "kept", tmp_path / "site", None, DAY).take_all([region])["estrie"]

    assert found[:2] == (State.ABSENT, None)
    assert found.why is not None
    assert isinstance(problem := found.why.values["problem"], Message)
    assert why in problem.text


def test_a_region_s_data_in_a_file_of_the_site_are_read(tmp_path: Path) -> None:
    (tmp_path / "estrie").mkdir()
    (tmp_path / "estrie" / "catalogue.json").write_bytes(CONTENT)
    region = REGION.model_copy(update={"address": None, "file": "estrie/catalogue.json"})

    found = RegionCopies(tmp_path / "kept", tmp_path, None, DAY).take_all([region])["estrie"]

    assert found.state is State.FRESH
