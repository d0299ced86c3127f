"""The French file holds every sentence, and is French to the eye."""

import re
from pathlib import Path

import pytest

from vitrine.wording import po, problems
from vitrine.wording.extraction import sentences, update

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "theme" / "translations"
ENTRIES = [entry for entry in po.read((FOLDER / "fr.po").read_text(encoding="utf-8"))[0] if entry.text]

# Not prose: HTML tags and entities, `code`, "quoted code", {names} and %(names)s, addresses, times.
NOT_PROSE = re.compile(r"<[^>]*>|\"[^\"]*\"|mailto:|&\w+;|`[^`]*`|\{\w+\}|%\(\w+\)s|https?://\S*|\b\d+:\d\d\b|…")
NARROW = "\u202f"
UNSPACED = re.compile(f"[^{NARROW}][;:!?»]|«[^{NARROW}]|{NARROW}[^;:!?»\\w]")


def said() -> set[tuple[str | None, str, str | None]]:
    return {(sentence.context, sentence.text, sentence.plural) for sentence in sentences(ROOT)}


def test_every_sentence_is_in_both_languages():
    update_first = "run `python scripts/update_translations.py`, then fill each empty msgstr"
    assert {(entry.context, entry.text, entry.plural) for entry in ENTRIES} == said(), update_first
    assert [entry.text for entry in ENTRIES if not entry.is_translated] == [], update_first


def test_every_translation_has_the_names_of_its_sentence():
    assert list(problems("fr.po", (FOLDER / "fr.po").read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.text[:60])
def test_french_has_narrow_spaces_before_high_punctuation_and_curved_apostrophes(entry):
    for form in entry.forms:
        prose = NOT_PROSE.sub("x", form)
        assert UNSPACED.search(f"x{prose}") is None, form
        assert "'" not in prose, form


CODE = """
WORDS = {"a": Message("one " "text"), "b": Message(f"not {constant}")}
voice.say(Message("in a call"))
wording.ngettext("%(n)s dog", "%(n)s dogs", 2)
pgettext("month", "May")
"""
TEMPLATE = """
{{ card(title=_("A title")) }}
{% trans name=name %}
  Hello
  {{ name }}
{% endtrans %}
"""


@pytest.fixture
def tree(tmp_path):
    """A small house: one file of code and one template."""
    for name, text in (("plugins/vitrine/words.py", CODE), ("theme/templates/page.html", TEMPLATE)):
        (tmp_path / name).parent.mkdir(parents=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def test_sentences_are_found_in_code_and_templates(tree):
    assert [sentence[1:] for sentence in sentences(tree)] == [
        (None, "one text", None),
        (None, "in a call", None),
        (None, "%(n)s dog", "%(n)s dogs"),
        ("month", "May", None),
        (None, "A title", None),
        (None, "Hello %(name)s", None),
    ]


def test_updating_keeps_translations_and_drops_what_is_no_longer_said(tree):
    path = tree / "fr.po"
    assert update(path, "fr", sentences(tree)) == 6
    filled = path.read_text(encoding="utf-8").replace('"in a call"\nmsgstr ""', '"in a call"\nmsgstr "appelé"')
    path.write_text(filled + '\nmsgid "Gone for ever"\nmsgstr "Parti"\n', encoding="utf-8")
    assert update(path, "fr", sentences(tree)) == 5
    assert path.read_text(encoding="utf-8") == filled
