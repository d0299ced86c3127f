"""A made-up region in Spanish and English: none of Québec's rules, nothing left in another language."""

import re
import shutil
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest

from small_site import PROFILES, TODAY
from vitrine.model.folding import collation_key
from vitrine.plugin import Options, build, default_vocabularies, theme_folder
from vitrine.rules import check_site
from vitrine.wording import po

pytestmark = pytest.mark.xdist_group("region elsewhere")

QUEBEC = re.compile(r"Qu[ée]bec|SEAO|\bNEQ\b|\bMRC\b|Montr[ée]al|CA-QC|\+1985")
SCRIPT = re.compile(r"<script.*?</script>", re.DOTALL)  # what the form checks by: said only of what it asks
# The same in Spanish; or labels of default lists, which a region translates in lists of its own.
SAME = {"Social enterprises", "Threshold", "Cohort", "Error", "No", "Total", "English", "Version", "Editorial", "NEQ"}


class _Words(HTMLParser):
    """The texts of a page, and those in another language than the page's."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []
        self.languages: set[str] = set()

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        values = dict(attributes)
        self.languages.add(values.get("lang") or "")
        self.texts += [values[name] or "" for name in ("aria-label", "placeholder", "title") if values.get(name)]

    def handle_data(self, data: str) -> None:
        if data.strip():
            self.texts.append(" ".join(data.split()))


@pytest.fixture(scope="module")
def public(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("region")
    shutil.copytree(PROFILES / "region-elsewhere", root, dirs_exist_ok=True)
    outcome = build(Options(root=root, public=root / "public", jobs=1))
    assert outcome.is_published, outcome.problems
    return root / "public"


def words_of(file: Path) -> _Words:
    found = _Words()
    found.feed(file.read_text(encoding="utf-8"))
    return found


def pages(public: Path, language: str) -> Iterator[Path]:
    for file in sorted(public.rglob("*.html")):
        if (file.relative_to(public).parts[0] == "en") == (language == "en"):
            yield file


def text_of(public: Path, path: str) -> str:
    return (public / path / "index.html").read_text(encoding="utf-8").replace("\u202f", " ").replace("\xa0", " ")


def test_a_region_elsewhere_has_no_problem() -> None:
    assert check_site(PROFILES / "region-elsewhere", default_vocabularies(), today=TODAY) == ()


@pytest.mark.parametrize("language", ["es", "en"])
def test_nothing_of_quebec_is_on_a_page(public: Path, language: str) -> None:
    found = {
        file.as_posix(): QUEBEC.findall(SCRIPT.sub("", file.read_text(encoding="utf-8")))
        for file in pages(public, language)
    }

    assert {path: words for path, words in found.items() if words} == {}


def test_no_page_speaks_french(public: Path) -> None:
    entries, _ = po.read((theme_folder() / "translations" / "fr.po").read_text(encoding="utf-8"))
    french = {form for entry in entries for form in entry.forms if len(form) > 12 and "%(" not in form}
    entries, _ = po.read((theme_folder() / "translations" / "es.po").read_text(encoding="utf-8"))
    french -= {word for entry in entries for word in (entry.text, *entry.forms)}

    for file in public.rglob("*.html"):
        words = words_of(file)
        assert not french.intersection(words.texts), file
        assert "fr" not in words.languages, file


def test_no_spanish_page_is_left_in_english(public: Path) -> None:
    entries, _ = po.read((theme_folder() / "translations" / "es.po").read_text(encoding="utf-8"))
    spanish = {form for entry in entries for form in entry.forms}
    english = {entry.text for entry in entries if len(entry.text) > 1} - spanish - SAME

    left = {
        text
        for file in pages(public, "es")
        if file.name != "404.html"
        for text in words_of(file).texts
        if text in english
    }

    assert left == set()


def test_dates_numbers_and_lists_are_written_as_spanish_writes_them(public: Path) -> None:
    page = text_of(public, "empresas/cantina-la-ribera")

    assert '<html lang="es"' in page
    assert "3 de noviembre de 2025" in page
    assert "12.500 €" in page
    assert "español, inglés y francés" in page
    assert 'href="tel:0985555012"' in page
    assert "November 3, 2025" in text_of(public, "en/enterprises/cantina-la-ribera")


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("empresas", ["<dt>Cómo llegar</dt><dd>En tren</dd>", "<dt>Admite visitas</dt><dd>Sí</dd>",
                      "<dt>Plazas</dt><dd>1.200</dd>", "<dd>mayo de 2021</dd>", "<dd>La sala da al río.</dd>"]),
        ("en/enterprises", ["<dt>How to get there</dt><dd>By train</dd>", "<dt>Open to visits</dt><dd>Yes</dd>",
                            "<dd>1,200</dd>", "<dd>May 2021</dd>", "<dd>The room faces the river.</dd>"]),
    ],
)  # fmt: skip
def test_the_facts_of_the_region_s_own_stand_on_the_page(public: Path, path: str, said: list[str]) -> None:
    page = text_of(public, f"{path}/cantina-la-ribera")

    assert [one for one in said if one not in page] == []
    assert '<a href="https://cantina.example/reservas" rel="nofollow">cantina.example/reservas</a>' in page


@pytest.mark.parametrize("path", ["", "regiones", "en/regions"])
def test_regions_are_drawn_in_their_own_boundaries(public: Path, path: str) -> None:
    (drawing,) = re.findall(r'<svg class="region-map".*?</svg>', text_of(public, path), re.DOTALL)
    regions = dict(re.findall(r'<a href="([^"]+)" aria-label="([^"]+)"', drawing))

    assert "<rect" not in drawing
    assert drawing.count('<path d="M') == 2
    assert {url.split("/")[-2] for url in regions} == {"costa-clara", "sierra-alta"}
    assert all(re.search(r": \d (empresa|enterprise)", label) for label in regions.values())


def test_enterprises_are_in_the_order_of_spanish(public: Path) -> None:
    names = re.findall(r'<a href="/empresas/([a-z-]+)/">', text_of(public, "empresas"))

    assert list(dict.fromkeys(names)) == ["cantina-la-ribera", "cana-y-barro", "capazo", "nandu-verde"]


def test_a_letter_of_its_own_comes_after_the_plain_one() -> None:
    words = ["ñandú", "nube", "nzar", "Ñu", "oca", "caña", "canzo", "cana"]

    assert sorted(words, key=lambda word: collation_key(word, "es")) == [
        "cana", "canzo", "caña", "nube", "nzar", "ñandú", "Ñu", "oca",
    ]  # fmt: skip
    assert sorted(["caña", "canzo"], key=lambda word: collation_key(word, "en")) == ["caña", "canzo"]
