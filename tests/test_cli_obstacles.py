"""The command line before what cannot be done: one sentence in the reader's language, a code, no traceback."""

import errno
import os
from pathlib import Path

import pytest

from vitrine.cli import main
from vitrine.cli.obstacles import told

ATELIER = "enterprises/atelier-du-nord/profile.md"
NOT_UNDERSTOOD = [
    ([], "must be given: COMMAND", "il manque\u202f: COMMANDE"),
    (["publish"], "COMMAND must be one of", "COMMANDE doit être l’un de"),
    (["new"], "must be given: name", "il manque\u202f: name"),
    (["check", "--loud"], "unknown: --loud", "inconnu\u202f: --loud"),
    (["check", "--format"], "--format must have a value after it", "--format doit être suivi d’une valeur"),
    (["check", "--format", "xml"], "--format must be one of", "--format doit être l’un de"),
    (["check", "--no-warnings=1"], "--no-warnings takes no value", "--no-warnings ne prend pas de valeur"),
    (["build", "--jobs", "-1"], "--jobs must be a whole number", "--jobs doit être un nombre entier"),
    (["build", "--jobs", "two"], "--jobs must be a whole number", "--jobs doit être un nombre entier"),
    (["serve", "--port", "65536"], "--port must be a port", "--port doit être un port"),
    (["doctor", "--site", "/nowhere"], "--site must be a folder that is there", "--site doit être un dossier qui"),
    (["build", "--base-url", "example.org"], "--base-url must be the address", "--base-url doit être l’adresse"),
]


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize(("words", "english", "french"), NOT_UNDERSTOOD)
def test_what_is_not_understood_is_said_in_the_readers_language(
    words: list[str],
    english: str,
    french: str,
    language: str,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("LC_ALL", f"{language}_CA.UTF-8")
    with pytest.raises(SystemExit) as left:
        main(words)
    assert left.value.code == 2
    assert (english if language == "en" else french) in capsys.readouterr().err


def test_a_language_that_is_not_spoken_is_not_understood(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(["check", "--lang", "de"])
    assert left.value.code == 2
    assert "'de'" in capsys.readouterr().err


ADDRESSES = [
    "https://",
    "https:///catalogue/",
    "https://exa mple.org/",
    "http://[::1",
    "https://user:word@example.org/",
    "https://example.org/?page=1",
    "https://example.org/#top",
    "https://example.org/../catalogue/",
    'https://example.org/"><script>',
    "ftp://example.org/",
    "javascript:alert(1)",
]


@pytest.mark.parametrize("address", ADDRESSES)
def test_an_address_at_which_no_site_can_stand_is_not_understood(small_site: Path, address: str) -> None:
    with pytest.raises(SystemExit) as left:
        main(["build", "--site", str(small_site), "--base-url", address])
    assert left.value.code == 2
    assert not (small_site / "public").exists()


def everything(root: Path) -> dict[str, bytes]:
    """Every file below a folder but Vitrine's own cache."""
    files = (file for file in root.rglob("*") if file.is_file() and ".vitrine" not in file.parts)
    return {file.relative_to(root).as_posix(): file.read_bytes() for file in files}


OUTPUTS = {
    ".": "must be a folder apart from what the site is made of; nothing was written",
    "..": "must be a folder apart from what the site is made of; nothing was written",
    "/": "must be a folder apart from what the site is made of; nothing was written",
    "enterprises": "must be a folder apart from what the site is made of; nothing was written",
    "content/pages": "must be a folder apart from what the site is made of; nothing was written",
    ".vitrine": "must be a folder apart from what the site is made of; nothing was written",
    "notes.txt": "must be a folder; found a file",
    "drawer": "must be empty, or a site that Vitrine built; nothing was written",
    "notes.txt/site": "is in a folder that is a file.",
    "a" * 300: "has too long a name.",
    "/sys/vitrine": "/sys/",
    "/proc/vitrine": "/proc/.vitrine.next is closed to you: it cannot be read or written.",
    "/proc/self/vitrine": "is closed to you: it cannot be read or written.",
}


@pytest.mark.parametrize(("output", "said"), OUTPUTS.items())
def test_a_build_never_takes_the_place_of_what_it_did_not_make(
    small_site: Path, output: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (small_site / "notes.txt").write_text("kept", encoding="utf-8")
    (small_site / "drawer").mkdir()
    (small_site / "drawer" / "letter.txt").write_text("kept", encoding="utf-8")
    before = everything(small_site.parent)
    assert main(["build", "--lang", "en", "--site", str(small_site), "--output", output]) == 1
    printed = capsys.readouterr()
    assert said in printed.out + printed.err
    assert everything(small_site.parent) == before


def test_an_empty_folder_and_a_link_to_one_may_hold_the_site(small_site: Path, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "link").symlink_to("empty")
    command = ["build", "--site", str(small_site), "--output", str(tmp_path / "link")]
    assert main(command) == 0
    assert main(command) == 0
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "empty" / "index.html").is_file()


SETTINGS = [
    ("name: [\n", "site.yaml:2:1: must be written as YAML"),
    ("", "site.yaml:1:1: name: is required; it is missing"),
    ("\0", "site.yaml:1:1: must hold only characters that can be seen"),
    ("- a\n", "site.yaml:1:1: must be a map of fields; found a list"),
]


@pytest.mark.parametrize("command", [["check"], ["build"], ["new", "Atelier"]])
@pytest.mark.parametrize(("text", "said"), SETTINGS)
def test_settings_that_cannot_be_read_are_told(
    small_site: Path, text: str, said: str, command: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    (small_site / "site.yaml").write_text(text, encoding="utf-8")
    assert main([*command, "--lang", "en", "--site", str(small_site)]) == 1
    assert said in capsys.readouterr().out


@pytest.mark.parametrize("command", [["check"], ["build"], ["new", "Atelier"]])
def test_a_folder_without_a_site_is_told_and_left_as_it_was(
    tmp_path: Path, command: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*command, "--lang", "en", "--site", str(tmp_path)]) == 1
    assert "site.yaml: must be there; it is missing" in capsys.readouterr().out
    assert everything(tmp_path) == {}


def test_doctor_ends_with_1_where_there_is_no_site(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["doctor", "--lang", "en", "--site", str(tmp_path)]) == 1
    assert "✗ site.yaml" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("enterprises/nobody", "enterprises/nobody: must be there; it is missing"),
        ("../elsewhere", "must be in the site’s folder"),
        ("/etc", "/etc: must be in the site’s folder"),
    ],
)
def test_check_does_not_keep_silent_about_a_path_that_is_not_of_the_site(
    small_site: Path, path: str, said: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(small_site)
    assert main(["check", "--lang", "en", path]) == 1
    assert said in capsys.readouterr().out


@pytest.mark.parametrize("path", ["enterprises/atelier-du-nord/profile.md", "./enterprises/../enterprises", "."])
def test_check_knows_a_path_however_it_is_written(
    small_site: Path, path: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(small_site)
    profile = small_site / ATELIER
    profile.write_text(profile.read_text(encoding="utf-8").replace("region: ", "region: x"), encoding="utf-8")
    assert main(["check", "--lang", "en", "--no-warnings", path]) == 1
    assert f"{ATELIER}:17:9: region: unknown" in capsys.readouterr().out


@pytest.mark.parametrize("name", ["a\nb", "é" * 400, "\u202eerutaerC", "name: [x]", "'\"", "\ud800"])
def test_new_writes_a_profile_or_says_why_not_whatever_the_name(small_site: Path, name: str) -> None:
    assert main(["new", "--site", str(small_site), name]) in (0, 1)
    assert main(["check", "--site", str(small_site)]) in (0, 1)


@pytest.mark.parametrize(
    ("code", "said"),
    [
        (errno.EACCES, "{file} is closed to you: it cannot be read or written."),
        (errno.EROFS, "{file} is on a disk that is read-only."),
        (errno.ELOOP, "{file} is a link that leads to itself."),
        (errno.ENOSPC, "No room is left on the disk."),
    ],
)
def test_what_the_machine_refuses_has_its_sentence(code: int, said: str) -> None:
    message = told(OSError(code, os.strerror(code), "/srv/site"))
    assert message is not None
    assert message.text == said


def test_a_programmers_mistake_has_no_sentence() -> None:
    assert told(FileNotFoundError(errno.ENOENT, "", "/srv/site")) is None
