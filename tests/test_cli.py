"""The command line: what it prints, in which language, and its exit codes."""

import json
from pathlib import Path

import pytest

from vitrine.cli import main


def spoil(root: Path) -> None:
    profile = root / "enterprises" / "atelier-du-nord" / "profile.md"
    text = profile.read_text(encoding="utf-8").replace("region: Montréal", "region: Montrael")
    profile.write_text(text, encoding="utf-8")


def test_check_is_silent_when_all_is_well(small_site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--site", str(small_site), "--no-warnings"]) == 0
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", "region: unknown 'Montrael' — did you mean 'Montréal'?"),
        ("fr", "Montrael"),
    ],
)
def test_check_says_what_is_wrong_in_the_language_asked(
    small_site: Path, capsys: pytest.CaptureFixture[str], language: str, expected: str
) -> None:
    spoil(small_site)
    assert main(["check", "--lang", language, "--site", str(small_site)]) == 1
    assert expected in capsys.readouterr().out


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", 'translations/fr.po:2:1: must be a keyword and a text in "quotation marks"'),
        ("fr", 'translations/fr.po:2:1: doit être un mot-clé et un texte entre "guillemets droits"'),
    ],
)
def test_a_slip_in_a_sites_own_words_is_told_and_stops_a_build(
    small_site: Path, capsys: pytest.CaptureFixture[str], language: str, expected: str
) -> None:
    words = small_site / "translations" / "fr.po"
    words.parent.mkdir()
    words.write_text('msgid "Home"\nmsgstr Première page\n', encoding="utf-8")
    assert main(["check", "--lang", language, "--site", str(small_site), "--no-warnings"]) == 1
    assert expected in capsys.readouterr().out
    assert main(["build", "--lang", language, "--site", str(small_site)]) == 1
    assert expected in capsys.readouterr().out


def test_check_gives_json_to_programs(small_site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    spoil(small_site)
    assert main(["check", "--format", "json", "--lang", "en", "--site", str(small_site), "--no-warnings"]) == 1
    [problem] = json.loads(capsys.readouterr().out)
    assert problem["path"] == "enterprises/atelier-du-nord/profile.md"
    assert (problem["field"], problem["level"], problem["line"]) == ("region", "error", 17)


def test_check_annotates_a_pull_request(small_site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    spoil(small_site)
    assert main(["check", "--format", "github", "--lang", "en", "--site", str(small_site), "--no-warnings"]) == 1
    [line] = capsys.readouterr().out.splitlines()
    assert line.startswith("::error file=enterprises/atelier-du-nord/profile.md,line=17,col=9::region: unknown")


def test_an_annotation_cannot_be_ended_by_what_a_stranger_wrote(
    small_site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    profile = small_site / "enterprises" / "atelier-du-nord" / "profile.md"
    text = profile.read_text(encoding="utf-8").replace("region: Montréal", 'region: "x\\n::warning::y"')
    profile.write_text(text, encoding="utf-8")
    main(["check", "--format", "github", "--site", str(small_site), "--no-warnings"])
    lines = capsys.readouterr().out.splitlines()
    assert all(line.startswith("::error file=") for line in lines)


def test_check_of_one_folder_speaks_of_it_alone(small_site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    spoil(small_site)
    path = small_site / "enterprises" / "buanderie-des-quais"
    assert main(["check", "--site", str(small_site), "--no-warnings", str(path)]) == 0
    assert capsys.readouterr().out == ""


def test_build_says_how_many_pages_and_how_large(small_site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["build", "--lang", "en", "--site", str(small_site)]) == 0
    said = capsys.readouterr().err
    assert "2 profiles" in said
    assert "of what free hosting takes" in said


def test_a_build_with_errors_prints_them_and_publishes_nothing(
    small_site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    spoil(small_site)
    assert main(["build", "--lang", "en", "--site", str(small_site)]) == 1
    assert "did you mean 'Montréal'?" in capsys.readouterr().out
    assert not (small_site / "public").exists()


def test_new_writes_a_profile_whose_gaps_check_names(small_site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["new", "--lang", "en", "--site", str(small_site), "L’Œuvre d’été"]) == 0
    text = (small_site / "enterprises" / "l-oeuvre-d-ete" / "profile.md").read_text(encoding="utf-8")
    assert 'name: "L’Œuvre d’été"' in text
    assert main(["check", "--lang", "en", "--site", str(small_site), "--no-warnings"]) == 1
    assert "l-oeuvre-d-ete/profile.md" in capsys.readouterr().out


def test_new_never_writes_over_a_profile(small_site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["new", "--site", str(small_site), "Atelier du Nord"]) == 1


@pytest.mark.parametrize("name", ["../../evil", "…", ""])
def test_new_keeps_inside_the_site(small_site: Path, name: str, capsys: pytest.CaptureFixture[str]) -> None:
    before = {path.name for path in small_site.parent.rglob("*")}
    main(["new", "--site", str(small_site), name])
    after = {path.name for path in small_site.parent.rglob("*")}
    assert after - before <= {"evil", "profile.md"}
    assert not (small_site.parent / "evil").exists()


def test_doctor_says_what_is_there(small_site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["doctor", "--lang", "en", "--site", str(small_site)]) == 0
    assert "✓ PyYAML with libyaml" in capsys.readouterr().out


@pytest.mark.parametrize("command", ["check", "build", "serve", "new", "portfolio", "doctor"])
@pytest.mark.parametrize(("language", "word"), [("fr", "Exemple"), ("en", "Example")])
def test_every_command_explains_itself_with_an_example(
    command: str, language: str, word: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as left:
        main([command, "--lang", language, "--help"])
    assert left.value.code == 0
    assert f"{word}" in capsys.readouterr().out


def test_an_unknown_command_is_not_understood(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(["publish"])
    assert left.value.code == 2


@pytest.mark.parametrize(("more", "is_told"), [([], True), (["--base-url", "https://example.org/"], False)])
def test_a_site_without_an_address_is_told_where_its_codes_would_lead(
    small_site: Path, more: list[str], is_told: bool, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["portfolio", "--lang", "en", "--site", str(small_site), "--output", str(small_site / "x.pdf")]
    assert main([*words, *more]) == 0
    assert ("has no address yet" in capsys.readouterr().err) is is_told
