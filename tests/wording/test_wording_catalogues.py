"""Sentences said in a language, and the files that hold them."""

import sys
from collections import Counter

import pytest

from vitrine.model.problem import Message
from vitrine.wording import load, problems

FRENCH = """
# a comment
msgid ""
msgstr ""
"Plural-Forms: nplurals=2; plural=(n > 1);\\n"

msgid "Hello"
msgstr "Bonjour"

msgid "must be one of {allowed}; found {found}"
msgstr "doit être {allowed} ; {found} a été trouvé"

msgid "a letter, as `{fr: …}`; found {found}"
msgstr "une lettre, comme `{fr: …}` ; trouvé : {found}"

msgid "nothing"
msgstr ""
"rien "
"du \\"tout\\""

msgctxt "month"
msgid "May"
msgstr "mai"

#, fuzzy
msgid "Unsure"
msgstr "Incertain"

msgid "Not yet"
msgstr ""

msgid "%(n)s page"
msgid_plural "%(n)s pages"
msgstr[0] "%(n)s feuille"
msgstr[1] "%(n)s feuilles"

#~ msgid "Gone"
#~ msgstr "Parti"
"""


@pytest.fixture
def french(tmp_path):
    (tmp_path / "fr.po").write_text(FRENCH, encoding="utf-8")
    return load("fr", [tmp_path])


def test_a_sentence_is_said_in_the_language(french):
    assert french.gettext("Hello") == "Bonjour"


def test_a_sentence_on_several_lines_is_one_text(french):
    assert french.gettext("nothing") == 'rien du "tout"'


@pytest.mark.parametrize("text", ["Never seen", "Unsure", "Not yet", "Gone"])
def test_what_is_not_translated_is_said_in_english(french, text):
    assert french.gettext(text) == text


def test_a_context_tells_two_meanings_apart(french):
    assert (french.pgettext("month", "May"), french.pgettext("permission", "May")) == ("mai", "May")


@pytest.mark.parametrize(("n", "said"), [(0, "feuille"), (1, "feuille"), (2, "feuilles")])
def test_in_french_zero_is_singular(french, n, said):
    assert french.ngettext("%(n)s page", "%(n)s pages", n) == f"%(n)s {said}"


@pytest.mark.parametrize(("n", "said"), [(0, "dogs"), (1, "dog"), (2, "dogs")])
def test_an_untranslated_plural_follows_the_english_rule(french, n, said):
    assert french.ngettext("dog", "dogs", n) == said


def test_a_message_holds_lists_and_other_messages_in_the_language(french):
    values = {"allowed": ("a", "b", "c"), "found": Message("nothing")}
    said = french.say(Message("must be one of {allowed}; found {found}", values))
    assert said == 'doit être a, b ou c ; rien du "tout" a été trouvé'


def test_braces_that_name_no_value_are_said_as_they_are(french):
    said = french.say(Message("a letter, as `{fr: …}`; found {found}", {"found": "{allowed}"}))
    assert said == "une lettre, comme `{fr: …}` ; trouvé : {allowed}"


def test_english_needs_no_file():
    english = load("en", [])
    assert english.say(Message("must be one of {allowed}", {"allowed": ("a", "b", "c")})) == "must be one of a, b or c"


def test_a_site_changes_a_sentence_and_keeps_the_others(tmp_path):
    theme, site = tmp_path / "theme", tmp_path / "site"
    for folder, text in ((theme, FRENCH), (site, 'msgid "Hello"\nmsgstr "Salut"\n')):
        folder.mkdir()
        (folder / "fr.po").write_text(text, encoding="utf-8")
    wording = load("fr", [theme, site])
    assert (wording.gettext("Hello"), wording.gettext("nothing")) == ("Salut", 'rien du "tout"')


def test_a_regional_language_starts_from_its_language(tmp_path):
    (tmp_path / "fr.po").write_text(FRENCH, encoding="utf-8")
    (tmp_path / "fr-BE.po").write_text('msgid "Hello"\nmsgstr "Salut"\n', encoding="utf-8")
    wording = load("fr-BE", [tmp_path])
    assert (wording.gettext("Hello"), wording.plural_index(0)) == ("Salut", 0)


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ('msgid "a"\nmsgstr "b', 2, 'must be a keyword and a text in "quotation marks"'),
        ('nonsense\nmsgid "a"\nmsgstr "b"', 1, 'must be a keyword and a text in "quotation marks"'),
        ('msgid "{a}"\nmsgstr "b"', 1, "must hold the same names as the sentence: {a}"),
        ('msgid "a"\nmsgstr "{b}"', 1, "must hold the same names as the sentence: —"),
        ('msgid "a"\nmsgstr "b"\n\nmsgid "a"\nmsgstr "c"', 4, "must stand once; the same sentence is on line 1"),
        ('msgid ""\nmsgstr "Language: fr"', 1, 'must name its plural rule, as "Plural-Forms: …"'),
        ('msgid ""\nmsgstr "Plural-Forms: nplurals=2; plural=exit();"', 1, "must name its plural rule"),
    ],
)
def test_a_slip_in_a_translation_file_is_a_problem_and_never_a_crash(tmp_path, text, line, said):
    (tmp_path / "fr.po").write_text(text, encoding="utf-8")
    [problem] = problems("fr.po", text)
    assert (problem.path, problem.line, problem.column) == ("fr.po", line, 1)
    assert load("en", []).say(problem.message).startswith(said)
    assert load("fr", [tmp_path]).say(Message("{a}", {"a": "value"})) == "value"


def calls_to_read(folder, count):
    """How many calls it takes, of Python's functions and of C's: the same on every machine."""
    entries = "\n".join(f'msgid "sentence {i} of {{name}}"\nmsgstr "phrase {i} de {{name}}"\n' for i in range(count))
    folder.mkdir()
    (folder / "fr.po").write_text(entries, encoding="utf-8")
    calls = Counter()
    sys.setprofile(lambda frame, event, argument: calls.update((event,)))
    try:
        load("fr", [folder])
    finally:
        sys.setprofile(None)
    return calls.total()


def test_twice_as_many_sentences_take_twice_as_long_to_read(tmp_path):
    assert calls_to_read(tmp_path / "more", 2000) < 2.5 * calls_to_read(tmp_path / "some", 1000)
