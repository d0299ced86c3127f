"""The French file holds every sentence, and is French to the eye."""

import re
from pathlib import Path

import pytest

from vitrine.wording import po, problems
from vitrine.wording.extraction import sentences, update

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "theme" / "translations"
ENTRIES = [entry for entry in po.read((FOLDER / "fr.po").read_text(encoding="utf-8"))[0] if entry.text]

# Not prose: HTML tags and entities, `code`, {names} and %(names)s, addresses, times.
NOT_PROSE = re.compile(r"<[^>]*>|&\w+;|`[^`]*`|\{\w+\}|%\(\w+\)s|https?://\S*|\b\d+:\d\d\b|…")
NARROW = "\u202f"
UNSPACED = re.compile(f"[^{NARROW}][;:!?»]|«[^{NARROW}]|{NARROW}[^;:!?»\\w]")


def said() -> set[tuple[str | None, str, str | None]]:
    return {(sentence.context, sentence.text, sentence.plural) for sentence in sentences(ROOT)}


def test_every_sentence_is_in_both_languages():
    update_first = "run `python scripts/update_translations.py`, then fill each empty msgstr"
    assert {(entry.context, entry.text, entry.plural) for entry in ENTRIES} == said(), update_first
    assert [entry.text for entry in ENTRIES if not entry.is_translated] == [], update_first


def test_every_translation_has_the_names_of_its_sentence():
    assert list(problems("fr", [FOLDER])) == []


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.text[:60])
def test_french_has_narrow_spaces_before_high_punctuation_and_curved_apostrophes(entry):
    for form in entry.forms:
        prose = NOT_PROSE.sub("x", form)
        assert UNSPACED.search(f"x{prose}") is None, form
        assert "'" not in prose, form


def test_updating_keeps_translations_and_drops_what_is_no_longer_said(tmp_path):
    path = tmp_path / "fr.po"
    update(path, "fr", sentences(ROOT))
    path.write_text(
        path.read_text(encoding="utf-8") + '\n#: gone.py\nmsgid "Gone for ever"\nmsgstr "Parti"\n',
        encoding="utf-8",
    )
    once = (FOLDER / "fr.po").read_bytes()
    path.write_bytes(once + b'\nmsgid "Gone for ever"\nmsgstr "Parti"\n')
    assert update(path, "fr", sentences(ROOT)) == 0
    assert path.read_bytes() == once
