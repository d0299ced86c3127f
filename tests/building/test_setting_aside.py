"""One bad record never stops or hides the rest: set aside, named, its last good version shown."""

from collections.abc import Callable
from pathlib import Path

import pytest
from trees import contents
from unpacking import unpacked

from vitrine.cli import main

COUNT = 60
CANARY = "canary-of-outside"
# What Pelican would follow, were this one of its files: only text.
TRAPS = """
Save_as: ../overwritten.html

{attach}../../outside/secret.md, {static}/../../outside/secret.md, |filename|../../outside/secret.md,
{include} ../../outside/secret.md, {% include "../../outside/secret.md" %}
"""


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
    assert code == 0, said
    assert "60 profiles read = 59 published + 1 set aside (1 shown as they were)." in said
    assert "enterprises/atelier-07/profile.md" in said
    assert page.read_bytes() == before
    assert "The last good version is shown meanwhile." in health
    told = health[health.index('<a href="/en/enterprises/atelier-07/"><bdi>Atelier 07</bdi></a>') :]
    assert "must have a line `---` after the fields; it is missing" in told[: told.index("</ul>")]
    assert main(["check", "--site", str(root)]) == 1

    spoil(root, "atelier-08", "atelier-09")
    whole = contents(root / "public")
    code, said = publish(root, capsys)

    assert code == 1
    assert contents(root / "public") == whole
    assert "Nothing was published" in said
    assert "3 of 60 profiles have errors. At most 1 of them may be set aside (2%, rounded down)" in said


def test_without_an_earlier_build_a_bad_profile_is_not_shown_and_is_counted(
    small_site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = crowd(small_site)
    spoil(root, "atelier-07")

    code, said = publish(root, capsys)

    assert code == 0, said
    assert "60 profiles read = 59 published + 1 set aside (0 shown as they were)." in said
    assert not (root / "public" / "entreprises" / "atelier-07").exists()
    assert "Not shown for now." in (root / "public" / "en" / "data-health" / "index.html").read_text(encoding="utf-8")


def test_what_profiles_lead_to_outside_of_the_site_is_in_no_published_byte(
    small_site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = crowd(small_site, 200)
    secret = root.parent / "outside" / "secret.md"
    secret.parent.mkdir()
    secret.write_text(f"---\nname: {CANARY}\n---\n{CANARY}\n", encoding="utf-8")
    enterprises = root / "enterprises"
    (enterprises / "atelier-07" / "photo.jpg").symlink_to(secret)
    (enterprises / "atelier-08" / "story.en.md").symlink_to(secret)
    profile = enterprises / "atelier-09" / "profile.md"
    profile.write_text(profile.read_text(encoding="utf-8") + TRAPS, encoding="utf-8")
    led = enterprises / "atelier-11" / "profile.md"
    led.write_text(led.read_text(encoding="utf-8") + "[one]({attach}../../outside/secret.md)\n", encoding="utf-8")
    (enterprises / "atelier-10").rename(root.parent / "moved")
    (enterprises / "atelier-10").symlink_to(root.parent / "moved")

    code, said = publish(root, capsys)

    assert code == 0, said
    assert "200 profiles read = 196 published + 4 set aside (0 shown as they were)." in said
    public = contents(root / "public")
    assert [path for path, content in public.items() if CANARY.encode() in unpacked(content)] == []
    assert not any("secret" in path or "overwritten" in path for path in public)
    assert b"Save_as" in public["entreprises/atelier-09/index.html"]


@pytest.mark.parametrize("spoil_file", [lambda file: file.write_bytes(b"half of it"), Path.unlink])
def test_a_tree_that_does_not_hold_what_was_written_is_not_published(
    small_site: Path, capsys: pytest.CaptureFixture[str], spoil_file: Callable[[Path], object]
) -> None:
    assert publish(small_site, capsys)[0] == 0
    stale = "entreprises/buanderie-des-quais/index.html"
    public, spare = small_site / "public", small_site / ".public.next"
    profile = small_site / "enterprises" / "atelier-du-nord" / "profile.md"
    profile.write_text(profile.read_text(encoding="utf-8").replace("Atelier du Nord", "Atelier du Sud"), "utf-8")
    assert publish(small_site, capsys)[0] == 0
    spoil_file(spare / stale)
    profile.write_text(profile.read_text(encoding="utf-8").replace("Atelier du Sud", "Atelier du Nord"), "utf-8")
    before = (public / ".vitrine-tree").read_bytes()

    code, said = publish(small_site, capsys)

    assert code == 1
    assert f"{spare / stale} does not hold what was written there" in said
    assert (public / ".vitrine-tree").read_bytes() == before
    assert publish(small_site, capsys, "--clean")[0] == 0


def test_a_wrong_setting_stops_everything(small_site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (small_site / "content" / "cohorts" / "cohorte-1.md").write_text("---\nid: [\n", encoding="utf-8")

    assert publish(small_site, capsys)[0] == 1
