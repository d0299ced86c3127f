"""A file that the form of the site made in; what it changes in the catalogue out. Nothing in it is trusted."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from vitrine.importing.archives import BROKEN, opened_archive
from vitrine.importing.revision import put_back
from vitrine.loading import PROFILES
from vitrine.loading.source_file import read_front_matter, split_front_matter
from vitrine.loading.text_files import checked_text
from vitrine.model import Message, Problem
from vitrine.model.base import IDENTIFIER_PATTERN

HEAVIEST = 3_000_000  # bytes, of one file
_MOST = 30  # files
_NAME = re.compile(
    r"(?:enterprises/[a-z0-9-]+/)?(profile\.md|story\.[a-z]{2,3}\.md|[A-Za-z0-9][A-Za-z0-9._-]{0,99}\.(?:jpg|png|webp))\Z"
)
_FENCE = "---\n"


class Received(NamedTuple):
    """Whose profile it is, and its files by their path in the site; none when it cannot be taken."""

    id: str
    files: Mapping[str, bytes]
    problems: tuple[Problem, ...] = ()


def receive(root: Path, name: str, content: bytes) -> Received:
    """The files of a profile, with what the site does not publish put back from the one that is there.

    name: what problems are told of.
    """
    found = _unpacked(content) if content[:4] == b"PK\x03\x04" else {"profile.md": content}
    if isinstance(found, Message) or "profile.md" not in found:
        return _refused(name, found if isinstance(found, Message) else Message("must hold profile.md; it is missing"))
    text = checked_text(found["profile.md"].replace(b"\r\n", b"\n"))
    if not isinstance(text, str):
        line, column, message = text
        return Received("", {}, (Problem(name, line, column, "", message),))
    read = split_front_matter(name, text)
    if read.problems or read.source is None or not isinstance(read.values, dict):
        return Received("", {}, read.problems or (Problem(name, 0, 0, "", Message("must be a profile")),))
    identifier = str(read.values.get("id", ""))
    if not re.fullmatch(IDENTIFIER_PATTERN, identifier):
        message = Message("must be small letters without accents, digits and single hyphens; found {found}")
        return Received("", {}, (read.source.problem(("id",), message.given(found=f"'{identifier[:80]}'")),))
    folder = f"{PROFILES}/{identifier}"
    whole = _whole(root, f"{folder}/profile.md", text, read.source.front_matter, read.values)
    files = {f"{folder}/{one}": content for one, content in found.items()}
    return Received(identifier, {**files, f"{folder}/profile.md": whole.encode()})


def _whole(root: Path, path: str, text: str, front_matter: str, values: dict[str, object]) -> str:
    there = read_front_matter(root, path)
    if there.source is None or not isinstance(there.values, dict):
        return text
    facts = put_back(front_matter, values, there.source.front_matter, there.values)
    return _FENCE + facts + text[len(_FENCE) + len(front_matter) :]


def _unpacked(content: bytes) -> dict[str, bytes] | Message:
    """The files of a ZIP by their names alone, however they were packed."""
    found: dict[str, bytes] = {}
    try:
        with opened_archive(content) as archive:
            for member in archive.infolist()[: _MOST + 1]:
                match = _NAME.match(member.filename)
                if match is None or len(found) == _MOST:
                    return Message("must hold a profile, its stories and its pictures only; found '{found}'").given(
                        found=member.filename[:80]
                    )
                with archive.open(member) as packed:
                    found[match[1]] = packed.read(HEAVIEST + 1)
                if len(found[match[1]]) > HEAVIEST:
                    return Message("must be at most {limit} kB; found more").given(limit=HEAVIEST // 1000)
    except BROKEN:
        return Message("must be a profile or a ZIP file that can be read")
    return found


def _refused(name: str, message: Message) -> Received:
    return Received("", {}, (Problem(name, 0, 0, "", message),))
