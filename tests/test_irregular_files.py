"""Nothing but files and folders of the site's own is read; what a link leads to is told to nobody."""

import os
import stat
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from faults import ATELIER, made_socket
from small_site import check_site, lines
from vitrine.plugin import Options, build

CANARY = "canary-of-outside"
LINK = "must be a regular file or a real folder; found a symbolic link"
PLACES = (
    f"{ATELIER}/photo.jpg",
    f"{ATELIER}/story.es.md",
    "content/institutions/autre.md",
    "content/vocabulary/needs.yaml",
    "content/pages/autre.fr.md",
    "translations/fr.po",
)


def outside(path: Path) -> Path:
    """A file that is not of the site, whose folder is beside it."""
    site = next(folder for folder in path.parents if folder.name == "site")
    secret = site.parent / "outside" / "secret.md"
    secret.parent.mkdir(exist_ok=True)
    secret.write_text(f"---\nid: autre\nname: {CANARY}\n---\n{CANARY}\n", encoding="utf-8")
    return secret


def a_device(path: Path, kind: int = stat.S_IFCHR) -> None:
    try:
        os.mknod(path, kind | 0o600, os.makedev(1, 3))
    except PermissionError:
        pytest.skip("only the system's administrator makes devices")


KINDS: dict[str, tuple[Callable[[Path], object], str]] = {
    "a link out of the site": (lambda path: path.symlink_to(os.path.relpath(outside(path), path.parent)), LINK),
    "a link by its whole path": (lambda path: path.symlink_to(outside(path)), LINK),
    "a link to a folder": (lambda path: path.symlink_to(outside(path).parent), LINK),
    "a link to nothing": (lambda path: path.symlink_to("nowhere"), LINK),
    "a link to itself": (lambda path: path.symlink_to(path.name), LINK),
    "a link into /proc": (lambda path: path.symlink_to("/proc/self/environ"), LINK),
    "a pipe": (os.mkfifo, "must be a regular file; found a pipe"),
    "a socket": (made_socket, "must be a regular file; found a socket"),
    "a device": (a_device, "must be a regular file; found a device"),
    "a device of blocks": (lambda path: a_device(path, stat.S_IFBLK), "must be a regular file; found a device"),
}
SUBMODULE = "must not be there: a repository inside this one (a submodule) is never read"
REPOSITORIES: dict[str, Callable[[Path], object]] = {
    "a submodule's file": lambda path: path.write_text("gitdir: ../../.git/modules/x\n", encoding="utf-8"),
    "a repository's folder": lambda path: path.mkdir(),
}


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("kind", KINDS)
def test_what_is_no_file_of_the_site_is_refused_in_words(small_site: Path, kind: str, place: str) -> None:
    make, sentence = KINDS[kind]
    (small_site / place).parent.mkdir(exist_ok=True)
    make(small_site / place)
    said = lines(check_site(small_site).problems)
    assert f"{place}: {sentence}" in said
    assert CANARY not in "".join(said)


@pytest.mark.parametrize("folder", sorted({place.rpartition("/")[0] for place in PLACES} | {"content"}))
@pytest.mark.parametrize("kind", REPOSITORIES)
def test_a_repository_inside_the_site_is_refused_in_words(small_site: Path, kind: str, folder: str) -> None:
    (small_site / folder).mkdir(exist_ok=True)
    REPOSITORIES[kind](small_site / folder / ".git")
    assert f"{folder}/.git: {SUBMODULE}" in lines(check_site(small_site).problems)


@pytest.mark.parametrize("place", [*PLACES, ATELIER, "content/institutions", "site.yaml", "regions.yaml", "content"])
def test_two_names_that_differ_by_capitals_are_refused_in_words(small_site: Path, place: str) -> None:
    one = small_site / place
    other = one.with_name(one.name.capitalize())
    one.parent.mkdir(exist_ok=True)
    for path in (one, other):
        if not path.exists():
            path.write_text("", encoding="utf-8") if "." in path.name else path.mkdir()
    sentence = f"must differ from '{other.name}' by more than capitals"
    assert f"{place}: {sentence}" in lines(check_site(small_site).problems)


@pytest.mark.parametrize("kind", KINDS)
def test_settings_that_are_no_file_of_the_site_are_not_read(small_site: Path, kind: str) -> None:
    (small_site / "site.yaml").unlink()
    KINDS[kind][0](small_site / "site.yaml")
    (said,) = lines(check_site(small_site).problems)
    assert said.startswith("site.yaml: must be a regular file")
    assert CANARY not in said


@pytest.mark.parametrize("folder", ["enterprises", "content", "content/institutions", "translations"])
def test_a_link_in_the_place_of_a_folder_is_refused_and_nothing_of_it_published(small_site: Path, folder: str) -> None:
    kept = small_site / folder
    elsewhere = outside(kept / "x").parent / "elsewhere"
    if kept.exists():
        kept.rename(elsewhere)
    else:
        elsewhere.mkdir()
    kept.symlink_to(elsewhere)
    assert f"{folder}: {LINK}" in lines(check_site(small_site).problems)
    outcome = build(Options(root=small_site, public=small_site / "public", address="https://example.org/"))
    assert not outcome.is_published
    assert not (small_site / "public").exists()


def test_a_hard_link_is_a_file_like_any_other_and_git_brings_none(small_site: Path, tmp_path: Path) -> None:
    story = small_site / ATELIER / "story.en.md"
    (tmp_path / "other.md").hardlink_to(story)
    assert lines(check_site(small_site).problems) == []
    subprocess.run(["git", "init", "-q", str(small_site)], check=True)
    for words in (["add", "."], ["-c", "user.name=x", "-c", "user.email=x@example.org", "commit", "-qm", "State"]):
        subprocess.run(["git", "-C", str(small_site), *words], check=True)
    subprocess.run(["git", "clone", "-q", str(small_site), str(tmp_path / "clone")], check=True)
    assert (tmp_path / "clone" / ATELIER / "story.en.md").stat().st_nlink == 1
