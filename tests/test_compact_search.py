"""The compact index: what it holds, in how few bytes, and that the browser's half reads the same words."""

import json
import re
import zlib
from dataclasses import replace

import pytest

from small_site import REPOSITORY, check_site
from vitrine.catalogue import Catalogue
from vitrine.model import Term, Vocabularies, Vocabulary, VocabularyName
from vitrine.model.folding import STOP_WORDS, fold, words_of
from vitrine.search import COLUMNS, CORE, UNSAID, compact_index
from vitrine.search.columns import EVERYWHERE, coded, names_and_words, tight
from vitrine.search.lexicon import FIRST, character, lexicon, postings
from vitrine.search.packing import packed, unpacked
from vitrine.search.real_words import real_words

JS = REPOSITORY / "theme" / "static" / "js"


@pytest.fixture
def catalogue(small_site) -> Catalogue:
    found = check_site(small_site).catalogue
    assert found is not None
    return found


def part(index, name: str) -> dict[str, object]:
    core = unpacked(index.files[index.core], COLUMNS)
    if name == "core":
        return core
    file = next((file for file in index.files if file.startswith(f"{name}.")), None)
    return json.loads(index.files[file]) if file else core["parts"][name]


def test_a_line_stands_for_each_enterprise_that_is_listed(catalogue):
    index = compact_index(catalogue, "fr", ("fr", "en"))
    core = part(index, "core")
    assert names_in(core["names"], core["words"]) == [entry.name for entry in catalogue.listed]
    assert rows_in(core["category"], part(index, "codes")["codes"]["category"]) == [
        sorted(entry.categories, key=part(index, "codes")["codes"]["category"].index) for entry in catalogue.listed
    ]
    assert len(rows_in(core["region"], part(index, "codes")["codes"]["region"])) == len(catalogue.listed)
    assert len(part(index, "facets")["verified"].split("\n")) == len(catalogue.listed)


def test_files_are_named_after_what_they_hold_and_the_core_stands_under_a_name_that_stays(catalogue):
    index = compact_index(catalogue, "fr", ("fr", "en"))
    assert index.files[index.core] == index.files[CORE]
    assert set(part(index, "core")["files"].values()) < set(index.files)
    assert compact_index(catalogue, "fr", ("fr", "en")) == index
    assert compact_index(catalogue, "en", ("fr", "en")).core != index.core


@pytest.mark.parametrize("field", UNSAID)
def test_what_it_leaves_unsaid_changes_none_of_its_files(catalogue, field):
    empty = [entry._replace(**UNSAID) for entry in catalogue.entries]
    for some in (empty, [entry._replace(**{field: getattr(entry, field)}) for entry in empty]):
        told = Catalogue.of(catalogue.initiative, some)
        assert compact_index(told, "fr", ("fr", "en")) == compact_index(catalogue, "fr", ("fr", "en"))


def test_the_core_has_the_words_of_its_language_and_the_rest_those_of_the_others(catalogue):
    index = compact_index(Catalogue.of(catalogue.initiative, ()), "fr", ("fr", "en"))
    own, other = (part(index, name)["lexicon"] for name in ("core", "others"))
    assert "buanderie" in re.split(r"[\n, ]", own)
    assert "laundry" not in re.split(r"[\n, ]", own)
    assert "laundry" in re.split(r"[\n, ]", other)
    assert len(own.split("\n")) == len(other.split("\n")) == len(part(index, "codes")["codes"]["category"])
    # The page lists what somebody sells.
    assert "buanderie" not in part(compact_index(catalogue, "fr", ("fr", "en")), "core")["lexicon"]


def test_a_site_of_one_language_has_no_words_of_others(catalogue):
    index = compact_index(catalogue, "fr", ("fr",))
    assert "others" not in part(index, "core")["files"]


def names_in(column: str, common: str) -> list[str]:
    """The names of a column, as the browser reads them."""
    names, words = [], common.split(" ")
    for one, plain in re.findall(r"(?s)(\t([^\t]+)\t|.)", column):
        if one in "0123456789":
            names.append(names[-1][: int(one)] if names else [])
        else:
            names[-1].append(plain or words[loose(one) - FIRST - 10])
    return [" ".join(name) for name in names]


def loose(one: str) -> int:
    """The ordinal of a code, which a packed column tells by another where it would take two bytes."""
    return ord(one) + 0x76 if one < "*" else ord(one)


def rows_in(column: str, codes: list[str]) -> list[list[str]]:
    """The codes of each row, as the browser reads them; the row of one that serves everywhere has none."""
    rows = []
    for row in re.findall(r"(?s)[^0-9+](?:\+.|[0-9])*", column):
        at, found = 0, []
        for one in re.findall(r"(?s)\+?(.)", row):
            at = at + int(one) + 1 if one in "0123456789" else loose(one) - FIRST - 10
            found.append(at)
        rows.append([] if row in "*-" else [codes[position] for position in found])
    return rows


def test_codes_of_a_row_are_told_by_their_distance_and_far_ones_whole():
    codes = [f"c{i:02}" for i in range(30)]
    values = [("c01", "c00", "c29"), (), EVERYWHERE, ("c10",), ("c10", "c20", "c21"), ("c00", "c11")]
    column = coded(codes, values)
    assert column == ":0+W-*DD90:+E"
    assert rows_in(column, codes) == [["c00", "c01", "c29"], [], [], ["c10"], ["c10", "c20", "c21"], ["c00", "c11"]]


def test_a_packed_column_tells_by_one_byte_what_would_take_two():
    codes = [f"c{i:03}" for i in range(150)]
    values = [(code,) for code in codes] + [("c000", "c100"), ("c069", "c070", "c101", "c102"), EVERYWHERE, ()]
    column = coded(codes, values)
    assert [len(one.encode()) for one in tight(column[:150])] == [1] * 102 + [2] * 48
    assert rows_in(tight(column), codes) == rows_in(column, codes)
    assert not {"\0", "\t"} & set(tight(column))


def test_what_is_packed_is_a_stream_of_deflate_with_a_line_of_json_then_its_columns():
    columns = {"names": "0Un\t\n", "empty": "", "words": "été\nœuvre " * 5000}
    data = packed({"format": 5}, columns)
    assert unpacked(data, columns) == {"format": 5, **columns}
    stream = zlib.decompressobj(-zlib.MAX_WBITS)
    stream.decompress(data)
    assert (stream.eof, stream.unused_data) == (True, b"")


@pytest.mark.parametrize("count", [300, 301])
def test_a_small_catalogue_comes_with_what_results_show_and_a_large_one_without(catalogue, count):
    entries = [catalogue.listed[0]._replace(id=f"e{i:03}", sort_key=(i,)) for i in range(count)]
    index = compact_index(Catalogue.of(catalogue.initiative, tuple(entries)), "fr", ("fr",))
    core = part(index, "core")
    later = {"facets", "sells"}
    assert (later <= set(core["files"]), later == set(core.get("parts", ()))) == (count > 300, count <= 300)
    assert len(part(index, "facets")["verified"].split("\n")) == count


def test_another_list_of_codes_makes_another_core(catalogue):
    """So that a page never reads by its own lists an index that counts by others."""
    first = compact_index(catalogue, "fr", ("fr", "en"))
    terms = catalogue.initiative.vocabularies["categories"].terms
    code = next(iter(catalogue.facets["categories"]))
    renamed = {f"{key}-2" if key == code else key: term for key, term in terms.items()}
    vocabularies = catalogue.initiative.vocabularies
    changed = Vocabularies(
        {**vocabularies.by_name, VocabularyName.CATEGORIES: Vocabulary(VocabularyName.CATEGORIES, renamed)}
    )
    new = {code: f"{code}-2"}
    entries = [
        entry._replace(
            categories=tuple(new.get(one, one) for one in entry.categories),
            sells=tuple(sold._replace(category=new.get(sold.category, sold.category)) for sold in entry.sells),
        )
        for entry in catalogue.entries
    ]
    told = Catalogue.of(replace(catalogue.initiative, vocabularies=changed), entries)
    second = compact_index(told, "fr", ("fr", "en"))
    assert {**part(first, "core"), "files": 0, "unlisted": 0} == {**part(second, "core"), "files": 0, "unlisted": 0}
    assert part(first, "core")["files"]["codes"] != part(second, "core")["files"]["codes"]
    assert first.core != second.core


def test_codes_that_the_page_lists_come_first_and_the_core_says_the_others_only(catalogue):
    index = compact_index(catalogue, "fr", ("fr", "en"))
    codes, unlisted = part(index, "codes")["codes"], part(index, "core")["unlisted"]
    for facet, vocabulary in {"category": "categories", "region": "regions", "sector": "sectors"}.items():
        listed = [
            code for code in catalogue.initiative.vocabularies[vocabulary].terms if code in catalogue.facets[vocabulary]
        ]
        assert codes[facet] == [*listed, *unlisted.get(facet, [])]
        assert sorted(codes[facet]) == sorted(catalogue.initiative.vocabularies[vocabulary].terms)


def test_words_that_many_names_have_are_told_once(catalogue):
    names = ["Atelier Nord", "Café Nord", "École du Nord 12", "Gîte Nord", "Gîte du Nord"]
    column, common = names_and_words(names)
    assert common == "Nord"
    assert names_in(column, common) == names


def test_a_word_stands_in_one_number_only(catalogue):
    terms = {
        "a": Term.model_validate(
            {"code": "a", "label": {"fr": "Meubles"}, "synonyms": {"fr": ["meuble", "bacs", "bac"]}}
        )
    }
    assert lexicon(Vocabulary(VocabularyName.CATEGORIES, terms), ("a",), ("fr",)) == "meubles,bacs"


def test_words_of_a_category_stand_where_they_tell_most_and_those_of_a_label_only_when_no_page_has_it(catalogue):
    categories = catalogue.initiative.vocabularies["categories"]
    label, *synonyms = lexicon(categories, ("laundry",), ("fr",)).split(",")
    assert label.split() == sorted(words_of(categories.label("laundry", "fr")))
    assert lexicon(categories, ("laundry",), ("fr",), labelled={"laundry"}) == ",".join(("", *synonyms))
    words = " ".join((label, *synonyms)).split()
    assert len(set(words)) == len(words)


def test_words_are_told_by_what_they_do_not_share_with_the_one_before():
    assert postings([{"bois", "boire"}, {"bois"}]) == "0boire 0\n3s 01"
    # A browser counts two letters where Python counts one.
    assert postings([{"a𐐨b", "a𐐨c"}]) == "0a𐐨b 0\n1𐐨c 0"


def test_a_list_too_long_for_characters_is_a_mistake():
    with pytest.raises(ValueError, match="too long"):
        character(0xD000)


def test_a_name_on_two_lines_stays_on_its_own(catalogue):
    entry = catalogue.listed[0]._replace(name="Un\nDeux\tTrois  Quatre")
    index = compact_index(Catalogue.of(catalogue.initiative, (entry,)), "fr", ("fr",))
    assert names_in(part(index, "core")["names"], "") == ["Un Deux Trois Quatre"]


def test_names_that_begin_with_or_repeat_the_one_before_are_told_whole(catalogue):
    names = ["Atelier", "Atelier", "Atelier du Nord", "Atelier du", "Boréale"]
    entries = (catalogue.listed[0]._replace(id=f"e{i}", name=name, sort_key=(i,)) for i, name in enumerate(names))
    index = compact_index(Catalogue.of(catalogue.initiative, tuple(entries)), "fr", ("fr",))
    core = part(index, "core")
    assert names_in(core["names"], core["words"]) == names


@pytest.mark.parametrize("language", ["fr", "en"])
def test_words_that_are_no_slips_are_plain_words_and_none_is_in_the_vocabulary(catalogue, language):
    categories = catalogue.initiative.vocabularies["categories"]
    known = set(re.split(r"[\n, ]", lexicon(categories, categories.terms, ("fr", "en"))))
    words = real_words((language,))
    assert len(words) > 1000
    assert list(words) == sorted(set(words))
    assert not [word for word in words if not word.isalpha() or word != fold(word) or word in known]


def test_a_language_without_a_list_of_words_that_are_no_slips_has_none():
    assert real_words(("es", "../fr", "")) == ()
    assert set(real_words(("fr", "es"))) < set(real_words(("fr", "en")))


def test_words_that_name_nothing_are_the_same_here_and_in_the_page():
    script = (JS / "search-words.js").read_text(encoding="utf-8")
    said = "".join(re.findall(r'"([^"]*)"', script.split("STOP_WORDS = new Set(")[1].split(");")[0])).split()
    assert set(map(fold, said)) == STOP_WORDS
    assert words_of("L’entretien des œuvres, et à côté") == ("entretien", "oeuvres", "cote")
