"""The search index: what it is told, that it is whole, and the same at every build."""

import hashlib
import stat
from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search_site import HOSTILE, documents, profile, vocabularies
from vitrine.search import (
    PageDocument,
    SearchDocument,
    SearchIndexError,
    build_index,
    document,
    index_pages,
    small_html,
    write_page,
)
from vitrine.search.bundle import check
from vitrine.search.cbor import decode, encode


def one(**changes: object) -> SearchDocument:
    (made,) = documents("fr", (profile(0, **changes),))
    return made


def contents(folder: Path) -> dict[str, str]:
    return {
        str(file.relative_to(folder)): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in sorted(folder.rglob("*"))
        if file.is_file()
    }


def built(folder: Path, *languages: str) -> Path:
    build_index({language: documents(language) for language in languages}, folder / "search", folder / "work", jobs=2)
    return folder / "search"


def test_a_document_knows_what_buyers_type_in_both_languages():
    assert {"Services de traiteur", "Catering", "buffet", "banquet", "Food"} <= set(one().keywords)


def test_a_document_knows_former_names_and_the_enterprise_number():
    made = one(former_names=["Ancien nom"], neq="1144556677")
    assert {"Ancien nom", "1144556677"} <= set(made.names)


def test_filters_are_codes_and_the_same_in_every_language():
    made = one()
    (english,) = documents("en", (profile(0),))
    assert made.filters == english.filters
    assert dict(made.filters)["region"] == ("montreal", "laval")
    assert dict(made.filters)["sector"] == ("food",)


def test_a_page_of_another_kind_says_its_section_and_is_filtered_by_it():
    html = small_html(PageDocument("fr", "clauses/lots/", HOSTILE, HOSTILE, ("clauses", "Clauses"), HOSTILE))
    assert 'data-pagefind-filter="facet[content]" content="page:clauses"' in html
    assert 'data-pagefind-meta="section[content]" content="Clauses"' in html
    assert "<img" not in html
    assert dict(one().filters)["page"] == ("enterprises",)


def test_a_text_without_translation_keeps_its_language():
    (made,) = documents("en", (profile(0, summary="Une équipe."),))
    assert 'data-pagefind-meta="summary_language[content]" content="fr"' in small_html(made)


def test_names_sort_without_accents():
    assert one(name="Écho").name_key < one(name="Editions").name_key


def test_words_after_an_apostrophe_and_ligatures_can_be_found_apart():
    html = small_html(one(name="L’œuvre/l'atelier"))
    assert ">L’ oeuvre / l’ atelier<" in html


def test_the_name_is_shown_as_it_was_written():
    assert 'data-pagefind-meta="title[content]" content="L’œuvre"' in small_html(one(name="L’œuvre"))


def test_what_strangers_write_is_escaped():
    html = small_html(one(name=HOSTILE, summary=HOSTILE))
    assert "<img" not in html
    assert "<script" not in html


@given(st.text(max_size=80))
def test_strangers_words_never_become_attributes_for_pagefind(text):
    html = small_html(one(name="x" + text, summary="x" + text))
    assert html.count("data-pagefind-") == small_html(one(name="x", summary="x")).count("data-pagefind-")
    assert html.count("<") == small_html(one(name="x", summary="x")).count("<")


def test_a_filter_that_is_no_code_is_a_mistake_of_ours():
    with pytest.raises(ValueError, match="is not a code"):
        small_html(one()._replace(filters=(("region", ('"><script>',)),)))


def test_the_same_documents_make_the_same_bytes(tmp_path):
    made = [contents(built(tmp_path / str(number), "fr", "en")) for number in range(5)]
    assert all(bundle == made[0] for bundle in made)


def test_pages_in_another_order_make_the_same_bytes(tmp_path):
    forwards = {"fr": documents("fr")}
    backwards = {"fr": tuple(reversed(documents("fr")))}
    build_index(forwards, tmp_path / "a", tmp_path / "work")
    build_index(backwards, tmp_path / "b", tmp_path / "work")
    assert contents(tmp_path / "a") == contents(tmp_path / "b")


def test_each_language_has_its_bundle_and_nothing_unused(tmp_path):
    search = built(tmp_path, "fr", "en")
    assert sorted(folder.name for folder in search.iterdir()) == ["en", "fr"]
    names = {file.name for file in (search / "fr").iterdir() if file.suffix != ".pf_meta"}
    assert names == {"pagefind.js", "pagefind-entry.json", "wasm.fr.pagefind", "index", "filter", "fragment"}


def test_one_file_holds_all_filters(tmp_path):
    assert len(list((built(tmp_path, "fr") / "fr" / "filter").iterdir())) == 1


def test_the_work_folder_is_taken_away(tmp_path):
    built(tmp_path, "fr")
    assert not (tmp_path / "work").exists()


def test_a_page_that_is_gone_leaves_the_index(tmp_path):
    built(tmp_path, "fr")
    build_index({"fr": documents("fr")[:3]}, tmp_path / "search", tmp_path / "work")
    assert len(list((tmp_path / "search" / "fr" / "fragment").iterdir())) == 3


def test_pages_written_one_by_one_are_indexed_at_their_address(tmp_path):
    write_page(documents("en")[0], tmp_path / "work")
    assert (tmp_path / "work" / "en" / "en" / "entreprises" / "atelier-00.html").is_file()
    assert index_pages(tmp_path / "work", tmp_path / "search", languages=("en",)) == {"en": 1}


def test_a_language_without_pages_has_no_bundle(tmp_path):
    assert build_index({"fr": ()}, tmp_path / "search", tmp_path / "work") == {"fr": 0}
    assert not (tmp_path / "search" / "fr").exists()


@pytest.mark.parametrize("kind", ["fragment", "index", "filter"])
def test_an_empty_file_is_noticed(tmp_path, kind):
    bundle = built(tmp_path, "fr") / "fr"
    next((bundle / kind).iterdir()).write_bytes(b"")
    with pytest.raises(SearchIndexError, match="must be there and not be empty"):
        check(bundle, pages=33)


def test_a_missing_page_is_noticed(tmp_path):
    with pytest.raises(SearchIndexError, match="must hold 34 pages; holds 33"):
        check(built(tmp_path, "fr") / "fr", pages=34)


def test_an_index_that_takes_too_long_is_given_up(tmp_path):
    with pytest.raises(SearchIndexError, match="seconds"):
        build_index({"fr": documents("fr")}, tmp_path / "search", tmp_path / "work", seconds=0.0001)
    assert not (tmp_path / "search" / "fr").exists()
    assert not (tmp_path / "work").exists()


@pytest.fixture
def failing_pagefind(tmp_path, monkeypatch):
    program = tmp_path / "pagefind"
    program.write_text("#!/bin/sh\necho no room left >&2\nexit 3\n")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setattr("pagefind_bin.get_executable", lambda: program)


@pytest.mark.usefixtures("failing_pagefind")
def test_a_disk_that_is_full_is_told_as_such(tmp_path, monkeypatch):
    monkeypatch.setattr("shutil.disk_usage", lambda folder: SimpleNamespace(free=4096))
    with pytest.raises(OSError, match="No space left"):
        build_index({"fr": documents("fr")}, tmp_path / "search", tmp_path / "work")
    assert not (tmp_path / "search" / "fr").exists()


@pytest.mark.usefixtures("failing_pagefind")
def test_what_pagefind_says_when_it_fails_is_passed_on(tmp_path):
    with pytest.raises(SearchIndexError, match="ended with 3: no room left"):
        build_index({"fr": documents("fr")}, tmp_path / "search", tmp_path / "work")


def test_settings_around_it_do_not_steer_the_index(tmp_path, monkeypatch):
    expected = contents(built(tmp_path / "a", "fr"))
    monkeypatch.setenv("PAGEFIND_GLOB", "nothing/*.html")
    assert contents(built(tmp_path / "b", "fr")) == expected


items = st.recursive(st.integers(0, 2**64 - 1) | st.text(), lambda inner: st.lists(inner, max_size=30))


@given(items)
def test_lists_survive_being_written_and_read(item):
    assert decode(encode(item)) == item


@given(st.binary(max_size=40))
def test_damaged_lists_are_refused_in_one_way(data):
    try:
        decode(data)
    except ValueError:
        return


def test_a_document_is_the_same_for_the_same_profile():
    made = [
        document(profile(1), vocabularies=vocabularies(), language="fr", url="x/", story="", served=())
        for _ in range(2)
    ]
    assert made[0] == made[1]
