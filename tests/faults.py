"""Every way to spoil the small site, each with the problems it must give.

Most are folders of `tests/profiles/invalid/<fault>/`: files laid over the small site, and `expected.txt`.
Those that Git would mend or could not hold (line ends, links, huge files) are made here.
"""

import os
import shutil
import socket
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from map_faults import MAP_FAULTS
from small_site import PROFILES

ATELIER = "enterprises/atelier-du-nord"
PROFILE = f"{ATELIER}/profile.md"


class Fault(NamedTuple):
    """One thing wrong. spoil: does it to a copy of the small site. expected: lines of problems."""

    name: str
    spoil: Callable[[Path], object]
    expected: tuple[str, ...]


def _folder_fault(folder: Path) -> Fault:
    def spoil(root: Path) -> None:
        shutil.copytree(folder, root, dirs_exist_ok=True, ignore=shutil.ignore_patterns("expected.txt"))

    expected = (folder / "expected.txt").read_text(encoding="utf-8").splitlines()
    return Fault(folder.name, spoil, tuple(expected))


def _rewritten(change: Callable[[bytes], bytes], path: str = PROFILE) -> Callable[[Path], object]:
    return lambda root: (root / path).write_bytes(change((root / path).read_bytes()))


def _replaced(old: bytes, new: bytes) -> Callable[[Path], object]:
    return _rewritten(lambda content: content.replace(old, new, 1))


def _replaced_in(path: str, old: bytes, new: bytes) -> Callable[[Path], object]:
    return _rewritten(lambda content: content.replace(old, new, 1), path)


def _moved_and_linked(path: str) -> Callable[[Path], object]:
    """Moves a file or folder out of the site and leaves a symbolic link to it."""

    def spoil(root: Path) -> None:
        elsewhere = root.parent / "elsewhere"
        shutil.move(root / path, elsewhere)
        (root / path).symlink_to(elsewhere)

    return spoil


def _copied(path: str, new: str) -> Callable[[Path], object]:
    return lambda root: shutil.copytree(root / path, root / new)


def _renamed(new: str) -> Callable[[Path], object]:
    """The enterprise under another id."""

    def spoil(root: Path) -> None:
        shutil.move(root / ATELIER, root / f"enterprises/{new}")
        profile = root / f"enterprises/{new}/profile.md"
        profile.write_bytes(profile.read_bytes().replace(b"id: atelier-du-nord", f"id: {new}".encode(), 1))

    return spoil


def _made(path: str, make: Callable[[Path], object]) -> Callable[[Path], object]:
    return lambda root: make(root / path)


def _list_of_sectors(root: Path) -> None:
    (root / "content" / "vocabulary").mkdir()
    (root / "content" / "vocabulary" / "sectors.yaml").write_text(
        "- {code: aux, label: {fr: Un, en: One}}\n- {code: site, label: {fr: Deux, en: Two}}\n", encoding="utf-8"
    )


def made_socket(path: Path) -> None:
    """A path longer than a socket may have is reached from its folder."""
    folder = os.open(path.parent, os.O_RDONLY)
    with socket.socket(socket.AF_UNIX) as made:
        made.bind(f"/proc/self/fd/{folder}/{path.name}")
    os.close(folder)


def _named_pipe(root: Path) -> None:
    (root / PROFILE).unlink()
    os.mkfifo(root / PROFILE)


_SECTORS = "content/vocabulary/sectors.yaml"
_CAPITALS = "enterprises/Atelier-du-nord"
MADE_HERE = (
    Fault(
        "a-byte-order-mark",
        _rewritten(lambda content: b"\xef\xbb\xbf" + content),
        (f"{PROFILE}:1:1: must be UTF-8 without a byte order mark; found one: save it as “UTF-8”",),
    ),
    Fault(
        "line-ends-of-windows",
        _rewritten(lambda content: content.replace(b"\n", b"\r\n")),
        (f"{PROFILE}:1:4: must end lines as Unix does (LF); found a carriage return (CR)",),
    ),
    Fault(
        "letters-of-an-old-encoding",
        _replaced("Montréal".encode(), "Montréal".encode("latin-1")),
        (f"{PROFILE}:17:14: must be UTF-8 text; found byte 0xE9",),
    ),
    Fault(
        "a-character-nobody-sees",
        _replaced(b"Atelier du", "Atelier\u202edu".encode()),
        (f"{PROFILE}:3:14: must hold only characters that can be seen; found U+202E (right-to-left override)",),
    ),
    Fault(
        "a-control-character",
        _replaced(b"Atelier du", b"Atelier\x00du"),
        (f"{PROFILE}:3:14: must hold only characters that can be seen; found U+0000 (control character)",),
    ),
    Fault(
        "a-huge-profile",
        _rewritten(lambda content: content + b"Une histoire sans fin. " * 9000),
        (f"{PROFILE}: must be at most 200 kB; found 209 kB",),
    ),
    Fault(
        "too-many-values",
        _replaced(b"[youth]", b"[" + b"a," * 20_000 + b"]"),
        (f"{PROFILE}:16:40017: must hold at most 20000 values",),
    ),
    Fault(
        "a-link-for-a-folder", _moved_and_linked(ATELIER), (f"{ATELIER}: must be a real folder; found a symbolic link",)
    ),
    Fault(
        "a-link-for-a-profile",
        _moved_and_linked(PROFILE),
        (f"{PROFILE}: must be a regular file that can be read; found a link or a locked file",),
    ),
    Fault(
        "a-link-for-a-story",
        _moved_and_linked(f"{ATELIER}/story.en.md"),
        (
            f"{ATELIER}/story.en.md: must be a regular file or a real folder; found a symbolic link",
            f"{ATELIER}/story.en.md: warning: should hold the story’s translation; it is missing",
        ),
    ),
    Fault("a-pipe-for-a-profile", _named_pipe, (f"{PROFILE}: must be a regular file; found something else",)),
    Fault(
        "two-folders-but-for-capitals",
        _copied(ATELIER, _CAPITALS),
        (
            f"{_CAPITALS}/profile.md:2:5: id: must be the folder’s name, 'Atelier-du-nord'; found 'atelier-du-nord'",
            f"{ATELIER}: must differ from 'Atelier-du-nord' by more than capitals",
        ),
    ),
    Fault(
        "a-letter-of-another-script",
        _replaced(b"name: Atelier du Nord", "name: \u0410telier du Nord".encode()),
        (
            f"{PROFILE}:3:7: name: warning: should be looked at by a person: in '\u0410telier', U+0410 "
            "(cyrillic capital letter a) is not of the same script as the rest",
        ),
    ),
    Fault(
        "an-id-that-windows-keeps",
        _renamed("con"),
        ("enterprises/con/profile.md:2:5: id: must be another word: 'con' is a name that Windows keeps for itself",),
    ),
    Fault(
        "an-id-of-digits",
        _renamed("2"),
        ("enterprises/2/profile.md:2:5: id: must hold a letter: '2' is the address of a page of the list",),
    ),
    Fault(
        "an-entity-nobody-sees",
        _rewritten(lambda content: content + b"Nous&#8238;ici\n", f"{ATELIER}/story.en.md"),
        (
            f"{ATELIER}/story.en.md:2:5: must hold only characters that can be seen; found U+202E "
            "(right-to-left override)",
        ),
    ),
    Fault(
        "a-plain-page-in-the-site-s-own-folder",
        _replaced_in("content/pages/a-propos.fr.md", b"Slug: a-propos", b"Slug: data"),
        ("content/pages/a-propos.fr.md: Slug: must be another word: 'data' is a name that the site keeps for itself",),
    ),
    Fault(
        "a-submodule",
        _made(f"{ATELIER}/.git", lambda path: path.write_text("gitdir: ../../.git/modules/x\n", encoding="utf-8")),
        (f"{ATELIER}/.git: must not be there: a repository inside this one (a submodule) is never read",),
    ),
    Fault(
        "a-submodule-among-records",
        _made("content/institutions/.git", lambda path: path.mkdir()),
        ("content/institutions/.git: must not be there: a repository inside this one (a submodule) is never read",),
    ),
    Fault(
        "two-pictures-but-for-capitals",
        _made(f"{ATELIER}/a.jpg", lambda path: [path.with_name(name).write_bytes(b"") for name in ("a.jpg", "A.jpg")]),
        (
            f"{ATELIER}/A.jpg: must be named under `media` in profile.md, or taken away",
            f"{ATELIER}/a.jpg: must differ from 'A.jpg' by more than capitals",
            f"{ATELIER}/a.jpg: must be named under `media` in profile.md, or taken away",
        ),
    ),
    Fault("a-pipe", _made("content/tube", os.mkfifo), ("content/tube: must be a regular file; found a pipe",)),
    Fault("a-socket", _made("content/plug", made_socket), ("content/plug: must be a regular file; found a socket",)),
    Fault(
        "codes-that-cannot-be-folders",
        _list_of_sectors,
        (
            f"{_SECTORS}: code: must be another word: 'aux' is a name that Windows keeps for itself",
            f"{_SECTORS}: code: must be another word: 'site' is a name that the site keeps for itself",
        ),
    ),
    Fault(
        "a-record-with-a-letter-of-another-script",
        _replaced_in("content/institutions/ville-d-essai.md", b"name:", b"former_names: [V\xd1\x96lle]\nname:"),
        (
            "content/institutions/ville-d-essai.md:3:16: former_names.1: warning: should be looked at by a person: in "
            "'V\u0456lle', U+0456 (cyrillic small letter byelorussian-ukrainian i) is not of the same script as "
            "the rest",
        ),
    ),
    Fault("no-settings", lambda root: (root / "site.yaml").unlink(), ("site.yaml: must be there; it is missing",)),
)

FOLDERS = tuple(sorted((PROFILES / "invalid").iterdir()))
OF_MAPS = (Fault(one.name, one.spoil, (one.expected,)) for one in MAP_FAULTS)
FAULTS = (*map(_folder_fault, FOLDERS), *MADE_HERE, *OF_MAPS)
