"""One bad record never stops or hides the rest: set aside, named, its last good version shown."""

from pathlib import Path

import pytest

from vitrine.cli import main

COUNT = 60


def crowd(root: Path, count: int = COUNT) -> Path:
    """The small site with enough profiles that one of them is few."""
    text = (root / "enterprises" / "buanderie-des-quais" / "profile.md").read_text(encoding="utf-8")
    for number in range(count - 2):
        folder = root / "enterprises" / f"atelier-{number:02}"
        folder.mkdir()
        made = text.replace("buanderie-des-quais", folder.name).replace("Buanderie des Quais", f"Atelier {number:02}")
        (folder / "profile.md").write_text(made.replace("buanderie.example", f"a{number}.example"), encoding="utf-8")
    return root


def spoil(root: Path, *names: str) -> None:
    for name in names:
        (root / "enterprises" / name / "profile.md").write_text("---\nid: [\n", encoding="utf-8")


def publish(root: Path, capsys: pytest.CaptureFixture[str], *more: str) -> tuple[int, str]:
    code = main(["build", "--publish", "--lang", "en", "--jobs", "1", "--site", str(root), *more])
    said = capsys.readouterr()
    return code, said.out + said.err


def test_a_bad_profile_is_set_aside_and_its_last_good_version_shown(
    small_site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = crowd(small_site)
    assert "60 profiles read = 60 published + 0 set aside (0 shown as they were)." in publish(root, capsys)[1]
    page = root / "public" / "entreprises" / "atelier-07" / "index.html"
    before = page.read_bytes()

    spoil(root, "atelier-07")
    code, said = publish(root, capsys)

    health = (root / "public" / "en" / "data-health" / "index.html").read_text(encoding="utf-8")
    assert code == 0
    assert "60 profiles read = 59 published + 1 set aside (1 shown as they were)." in said
    assert "enterprises/atelier-07/profile.md" in said
    assert page.read_bytes() == before
    assert "The last good version is shown meanwhile." in health
    assert '<a href="/en/enterprises/atelier-07/"><bdi>Atelier 07</bdi></a>' in health
    assert main(["check", "--site", str(root)]) == 1

    spoil(root, "atelier-08", "atelier-09")
    code, said = publish(root, capsys)

    assert (code, page.read_bytes()) == (1, before)
    assert "Nothing was published" in said
    assert "3 of 60 profiles have errors. At most 1 of them may be set aside (2%, rounded down)" in said


def test_without_an_earlier_build_a_bad_profile_is_not_shown_and_is_counted(
    small_site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = crowd(small_site)
    spoil(root, "atelier-07")

    code, said = publish(root, capsys)

    assert code == 0
    assert "60 profiles read = 59 published + 1 set aside (0 shown as they were)." in said
    assert not (root / "public" / "entreprises" / "atelier-07").exists()
    assert "Not shown for now." in (root / "public" / "en" / "data-health" / "index.html").read_text(encoding="utf-8")


def test_a_wrong_setting_stops_everything(small_site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (small_site / "content" / "cohorts" / "cohorte-1.md").write_text("---\nid: [\n", encoding="utf-8")

    assert publish(small_site, capsys)[0] == 1
