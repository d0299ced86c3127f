"""Texts compared and sorted as people do."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vitrine.model.folding import closest, collation_key, fold


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Montréal", "montreal"),
        ("L’Œuvre  Léger", "l'oeuvre leger"),
        ("Gaspésie–Îles", "gaspesie-iles"),
        (" A\u00a0B\u202fC\n", "a b c"),
        ("STRASSE", "strasse"),
        ("Straße", "strasse"),
    ],
)
def test_case_accents_typography_and_spaces_do_not_count_when_texts_are_compared(text, folded):
    assert fold(text) == folded


@given(st.text())
def test_a_folded_text_stays_the_same_when_folded_again(text):
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    ("found", "candidates", "guess"),
    [
        ("Montrael", ["Laval", "Montréal"], "Montréal"),
        ("montreal", ["Montréal"], "Montréal"),
        ("fod", ["retail", "food"], "food"),
        ("telefone", ["telephone"], "telephone"),
        ("cafe", ["case", "Café"], "Café"),
    ],
)
def test_a_slip_is_recognised(found, candidates, guess):
    assert closest(found, candidates) == guess


@pytest.mark.parametrize("found", ["", "ab", "shop", "Gaspésie", "montréalaise"])
def test_a_far_text_gets_no_guess(found):
    assert closest(found, ["food", "Montréal", "cd"]) is None


def test_french_sorts_accents_from_the_end_of_the_word():
    words = ["côté", "coté", "côte", "cote"]
    assert sorted(words, key=lambda word: collation_key(word, "fr")) == ["cote", "côte", "coté", "côté"]


def test_english_sorts_accents_from_the_start_of_the_word():
    words = ["côté", "côte", "coté", "cote"]
    assert sorted(words, key=lambda word: collation_key(word, "en")) == ["cote", "coté", "côte", "côté"]


@pytest.mark.parametrize("language", ["fr", "en"])
def test_letters_come_before_accents_accents_before_case_and_punctuation_only_separates(language):
    names = ["zèbre", "Œuf", "oeuf", "« À pas »", "Éco", "éco", "eco", "Eco-logique", "l’Atelier", "la Table"]
    expected = [
        "« À pas »",
        "eco",
        "éco",
        "Éco",
        "Eco-logique",
        "l’Atelier",
        "la Table",
        "oeuf",
        "Œuf",
        "zèbre",
    ]
    assert sorted(names, key=lambda name: collation_key(name, language)) == expected
