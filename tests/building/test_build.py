"""A build gives the same bytes wherever and whenever it runs, and changes no more than it must."""

import fcntl
import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from trees import add_profile, built, clean_copy, contents

from vitrine.plugin import Options, build


def test_a_build_makes_pages_in_both_languages(small_site: Path) -> None:
    outcome = built(small_site)
    assert outcome.is_published
    pages = contents(small_site / "public")
    assert b"Atelier du Nord" in pages["entreprises/atelier-du-nord/index.html"]
    assert b"Atelier du Nord" in pages["en/enterprises/atelier-du-nord/index.html"]


def test_a_build_says_how_large_the_site_is(small_site: Path) -> None:
    def published() -> int:
        return sum(len(held) for path, held in contents(small_site / "public").items() if path != ".vitrine-tree")

    assert built(small_site).size == published()
    edit(small_site)
    assert built(small_site).size == published()


def test_a_build_says_what_each_stage_took(small_site: Path) -> None:
    stages = built(small_site).stages
    assert {"read", "check", "Markdown", "views", "pages", "lists", "write", "publish"} <= stages.keys()
    assert all(seconds >= 0 for seconds in stages.values())


def test_what_another_version_remembered_is_forgotten(small_site: Path) -> None:
    with closing(sqlite3.connect(small_site / ".vitrine" / "state.sqlite")) as old:
        old.execute("CREATE TABLE output (path TEXT PRIMARY KEY, inputs TEXT)")
        old.execute("INSERT INTO output VALUES ('index.html', '')")
        old.commit()
    assert built(small_site).is_published
    assert built(small_site).written == 0


def edit(root: Path) -> None:
    profile = root / "enterprises" / "atelier-du-nord" / "profile.md"
    profile.write_text(profile.read_text(encoding="utf-8").replace("cour d’école", "cave"), encoding="utf-8")


def add(root: Path) -> None:
    add_profile(root, "atelier-du-sud", name="Atelier du Sud")


def delete(root: Path) -> None:
    folder = root / "enterprises" / "buanderie-des-quais"
    for file in folder.iterdir():
        file.unlink()
    folder.rmdir()


def rename(root: Path) -> None:
    profile = root / "enterprises" / "atelier-du-nord" / "profile.md"
    text = profile.read_text(encoding="utf-8").replace("name: Atelier du Nord", "name: Zone de bois")
    profile.write_text(text, encoding="utf-8")


def move(root: Path) -> None:
    profile = root / "enterprises" / "atelier-du-nord" / "profile.md"
    text = profile.read_text(encoding="utf-8").replace("category: furniture", "category: reclaimed-wood")
    profile.write_text(text.replace("regions: [montreal]", "province: true"), encoding="utf-8")


def close(root: Path) -> None:
    profile = root / "enterprises" / "atelier-du-nord" / "profile.md"
    text = profile.read_text(encoding="utf-8").replace("status: active", "status: closed\nclosed_on: 2025")
    profile.write_text(text, encoding="utf-8")


def change_the_settings(root: Path) -> None:
    settings = root / "site.yaml"
    settings.write_text(settings.read_text(encoding="utf-8") + "demonstration: true\n", encoding="utf-8")


CHANGES = [edit, add, delete, rename, move, close, change_the_settings]


@pytest.mark.parametrize("change", CHANGES)
def test_a_build_after_a_change_gives_the_bytes_of_a_clean_one(
    small_site: Path, tmp_path: Path, change: Callable[[Path], None]
) -> None:
    add_profile(small_site, "atelier-de-l-est", name="Atelier de l’Est")
    built(small_site)
    change(small_site)
    built(small_site)
    clean = clean_copy(small_site, tmp_path / "clean")
    built(clean)
    assert contents(small_site / "public") == contents(clean / "public")


def test_changes_one_after_the_other_give_the_bytes_of_a_clean_build(small_site: Path, tmp_path: Path) -> None:
    add_profile(small_site, "atelier-de-l-est", name="Atelier de l’Est")
    built(small_site)
    add(small_site)
    built(small_site)
    rename(small_site)
    built(small_site)
    delete(small_site)
    built(small_site)
    clean = clean_copy(small_site, tmp_path / "clean")
    built(clean)
    assert contents(small_site / "public") == contents(clean / "public")


def test_an_edit_writes_only_what_shows_it(small_site: Path) -> None:
    built(small_site)
    edit(small_site)
    other = small_site / "public" / "entreprises" / "buanderie-des-quais" / "index.html"
    before = other.stat().st_ino
    outcome = built(small_site)
    assert 0 < outcome.written < outcome.pages
    assert other.stat().st_ino == before


def test_a_build_without_changes_writes_nothing(small_site: Path) -> None:
    built(small_site)
    assert built(small_site).written == 0


def test_a_fresh_checkout_with_the_same_content_is_not_read_again(small_site: Path) -> None:
    built(small_site)
    for file in (small_site / "enterprises").rglob("*"):
        os.utime(file, (1_500_000_000, 1_500_000_000))
    assert built(small_site).written == 0


def test_a_day_on_which_a_status_expires_changes_its_page(small_site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    built(small_site)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1925000000")  # January 2031: the status ended in 2030
    built(small_site)
    page = contents(small_site / "public")["en/enterprises/atelier-du-nord/index.html"]
    assert "xpired" in page.decode()


def test_an_error_keeps_the_old_site_whole(small_site: Path) -> None:
    built(small_site)
    before = contents(small_site / "public")
    profile = small_site / "enterprises" / "atelier-du-nord" / "profile.md"
    profile.write_text("---\nname: [\n---\n", encoding="utf-8")
    outcome = built(small_site)
    assert not outcome.is_published
    assert outcome.problems
    assert contents(small_site / "public") == before


def test_a_second_build_at_the_same_time_does_nothing(small_site: Path) -> None:
    lock = small_site / ".vitrine" / "lock"
    with lock.open("w") as handle:
        fcntl.flock(handle, fcntl.LOCK_EX)
        outcome = built(small_site)
    assert outcome.is_busy
    assert not (small_site / "public").exists()


def test_a_damaged_cache_is_thrown_away(small_site: Path) -> None:
    built(small_site)
    before = contents(small_site / "public")
    (small_site / ".vitrine" / "state.sqlite").write_bytes(b"not a database" * 100)
    assert built(small_site).is_published
    assert contents(small_site / "public") == before


def test_a_tree_that_somebody_replaced_is_made_anew(small_site: Path) -> None:
    built(small_site)
    before = contents(small_site / "public")
    (small_site / "public" / ".vitrine-tree").write_text("another")
    (small_site / "public" / "index.html").unlink()
    built(small_site)
    assert contents(small_site / "public") == before


def test_plain_pages_are_markup_not_text(small_site: Path) -> None:
    pages = small_site / "content" / "pages"
    pages.mkdir(parents=True, exist_ok=True)
    (pages / "essai.fr.md").write_text(
        "Title: Essai\nSlug: essai\nLang: fr\nKey: essai\nSummary: Un essai.\n\nDu **gras** <script>x()</script>.\n",
        encoding="utf-8",
    )
    built(small_site)
    page = contents(small_site / "public")["essai/index.html"].decode()
    assert "<strong>gras</strong>" in page
    assert "x()</script>" not in page


def test_pelican_s_own_command_makes_the_same_site(small_site: Path, tmp_path: Path) -> None:
    shutil.copy(Path(__file__).parents[2] / "pelicanconf.py", small_site)
    other = clean_copy(small_site, tmp_path / "other")
    build(Options(root=other, public=other / "public"))
    command = [sys.executable, "-m", "pelican", "-s", "pelicanconf.py"]
    done = subprocess.run(command, cwd=small_site, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert contents(small_site / "public") == contents(other / "public")
