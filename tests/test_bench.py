"""The synthetic catalogue that speed is measured on."""

import json
import sys
from datetime import date
from pathlib import Path

import pytest

SCRIPTS = Path(__file__).resolve().parent.parent / "scripts"
sys.path.insert(0, str(SCRIPTS))

from bench import enterprises  # noqa: E402
from bench.built import Built, differences, weights  # noqa: E402
from bench.edits import EDITS  # noqa: E402
from bench.hugo_site import write_hugo_site  # noqa: E402
from bench.yaml_text import scalar, to_yaml  # noqa: E402
from make_catalogue import make_catalogue  # noqa: E402
from vitrine.loading.yaml_values import read_values  # noqa: E402
from vitrine.plugin import Options, build, default_vocabularies  # noqa: E402
from vitrine.rules import check_site, errors_in  # noqa: E402

PROFILES = 60


def _files(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def _errors(folder: Path) -> tuple[object, ...]:
    day = date.fromisoformat(enterprises.DAY)
    return errors_in(check_site(folder, default_vocabularies(), today=day))


@pytest.fixture
def catalogue(tmp_path):
    make_catalogue(PROFILES, seed=1, out=tmp_path / "site")
    return tmp_path / "site"


def test_the_same_seed_makes_the_same_catalogue(catalogue, tmp_path):
    make_catalogue(PROFILES, seed=1, out=tmp_path / "again")
    assert _files(tmp_path / "again") == _files(catalogue)


def test_another_seed_makes_another_catalogue(catalogue, tmp_path):
    make_catalogue(PROFILES, seed=2, out=tmp_path / "other")
    assert _files(tmp_path / "other") != _files(catalogue)


def test_a_larger_catalogue_holds_the_smaller_one(catalogue, tmp_path):
    make_catalogue(PROFILES + 5, seed=1, out=tmp_path / "larger")
    assert _files(tmp_path / "larger").items() >= _files(catalogue).items()


def test_the_synthetic_catalogue_passes_every_check(catalogue):
    assert _errors(catalogue) == ()


@pytest.mark.parametrize("name", EDITS)
def test_a_catalogue_with_one_profile_changed_passes_every_check(catalogue, name):
    before = _files(catalogue)
    EDITS[name](catalogue, 7)
    assert _files(catalogue) != before
    assert _errors(catalogue) == ()


def test_a_folder_that_holds_something_else_is_left_alone(tmp_path):
    (tmp_path / "profile.md").write_text("mine", encoding="utf-8")
    with pytest.raises(ValueError, match="must be empty"):
        make_catalogue(1, seed=1, out=tmp_path)


@pytest.mark.parametrize("text", ["no", "12:30", "a: b", "« à »", "#", "1.10", "", "Cœur d’ici", "a, b", "- a"])
def test_a_text_comes_out_of_yaml_as_it_went_in(text):
    assert read_values(f"a: {scalar(text)}\n") == ({"a": text}, ())


def test_records_come_out_of_yaml_as_they_went_in():
    record = {"a": ["b", "c"], "d": [{"e": "f", "g": {"h": "i, j"}}], "k": None, "l": []}
    assert read_values(to_yaml(record))[0] == {"a": ["b", "c"], "d": [{"e": "f", "g": {"h": "i, j"}}]}


def test_a_page_that_only_one_site_has_is_named():
    one, other = Built(frozenset(("a", "b")), 100), Built(frozenset(("a",)), 100)
    assert list(differences(one, other)) == ["1 pages are in the first site only, as b"]


def test_sites_of_different_sizes_are_not_equal():
    one, other = Built(frozenset("a"), 100), Built(frozenset("a"), 120)
    assert list(differences(one, other)) == ["their HTML differs by more than 15 %: 100 and 120 bytes"]


def test_a_profile_and_a_full_list_are_light_with_their_styles_on_a_first_visit(catalogue):
    assert build(Options(root=catalogue, public=catalogue / "public", jobs=1)).is_published
    found = weights(catalogue / "public")
    assert max(found.profile, found.full_list) + found.style <= 14_000


def test_hugo_is_given_the_styles_and_the_pages_of_the_site_that_was_built(catalogue, tmp_path):
    assert build(Options(root=catalogue, public=catalogue / "public", jobs=1)).is_published
    write_hugo_site(catalogue, tmp_path / "hugo", address="https://example.org/")
    told = json.loads((tmp_path / "hugo" / "hugo.json").read_text(encoding="utf-8"))["languages"]["fr"]["params"]
    page = (catalogue / "public" / "index.html").read_text(encoding="utf-8")
    assert told["frame_styles"] in page
    assert told["sheets"]["first-page"] in page
    assert told["script"] in page
    profiles = (tmp_path / "hugo" / "content").glob("*/*.fr.md")
    assert sum(1 for file in profiles if file.parent.name in ("enterprises", "closed")) >= PROFILES
