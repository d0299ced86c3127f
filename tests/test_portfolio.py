"""The printed portfolio: what the document says, to whom it speaks, and that strangers' words stay words."""

import io
from pathlib import Path

import pytest
from pypdf import PdfReader
from pypdf.generic import DictionaryObject

from vitrine.cli import main
from vitrine.exports.portfolio import typeset
from vitrine.model import Message
from vitrine.plugin import portfolio_parts, theme_folder
from vitrine.plugin.portfolio import FONTS, usual_paper
from vitrine.plugin.sharing import aside

HOSTILE = '#panic("x") $x$ @a <b> *c* \\u{41} [d] `e` // f ) 3 0 R ((/S/H1 >> stream endobj (at:part-places)'
FONT_FOLDERS = (theme_folder() / "static" / "fonts", FONTS)


@pytest.fixture(autouse=True)
def _same_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1768435200")


def printed(site: Path, *more: str) -> PdfReader:
    output = site / "made.pdf"
    assert main(["portfolio", "--site", str(site), "--output", str(output), *more]) == 0
    return PdfReader(io.BytesIO(output.read_bytes()))


def renamed(site: Path, name: str) -> None:
    profile = site / "enterprises" / "atelier-du-nord" / "profile.md"
    text = profile.read_text(encoding="utf-8")
    before = next(line for line in text.splitlines() if line.startswith("name:"))
    profile.write_text(text.replace(before, f"name: '{name}'", 1), encoding="utf-8")


def words_of(document: PdfReader) -> str:
    return " ".join(" ".join(page.extract_text() for page in document.pages).split())


@pytest.mark.parametrize(("language", "contents"), [("fr", "Table des matières"), ("en", "Contents")])
def test_the_document_is_tagged_and_says_its_language_title_and_standard(
    small_site: Path, language: str, contents: str
) -> None:
    document = printed(small_site, "--language", language)
    catalogue = document.trailer["/Root"]
    assert bool(catalogue["/MarkInfo"]["/Marked"])
    assert str(catalogue["/Lang"]).startswith(language)
    assert document.metadata is not None
    assert document.metadata.title
    assert b"<pdfuaid:part>1</pdfuaid:part>" in catalogue["/Metadata"].get_object().get_data()
    assert contents in words_of(document)


def test_an_enterprise_has_a_bookmark_a_page_and_words_that_can_be_copied(small_site: Path) -> None:
    document = printed(small_site)
    [group] = [one for one in document.outline if isinstance(one, list)][:1]
    place = document.get_destination_page_number(next(one for one in group if one.title == "Atelier du Nord"))
    assert place is not None
    assert "Atelier du Nord" in document.pages[place].extract_text()
    assert document.page_labels[place] == str(place + 1)


def test_a_compact_portfolio_has_fewer_pages(small_site: Path) -> None:
    whole = len(printed(small_site).pages)
    assert len(printed(small_site, "--compact").pages) < whole


def test_the_same_site_gives_the_same_bytes(small_site: Path) -> None:
    printed(small_site)
    first = (small_site / "made.pdf").read_bytes()
    printed(small_site)
    assert (small_site / "made.pdf").read_bytes() == first


@pytest.mark.parametrize(("paper", "height"), [("letter", 792), ("a4", 842)])
def test_the_paper_is_the_one_asked_for(small_site: Path, paper: str, height: int) -> None:
    page = printed(small_site, "--paper", paper).pages[0]
    assert round(page.mediabox.height) == height


@pytest.mark.parametrize(("jurisdiction", "paper"), [("CA-QC", "letter"), ("FR-IDF", "a4"), (None, "a4")])
def test_the_usual_paper_is_that_of_the_jurisdiction(jurisdiction: str | None, paper: str) -> None:
    assert usual_paper(jurisdiction) == paper


def test_what_a_stranger_wrote_is_printed_and_never_run(small_site: Path) -> None:
    renamed(small_site, HOSTILE)
    assert '#panic("x")' in words_of(printed(small_site))


@pytest.mark.parametrize("name", ["木の店", "Atelier 🪵", "ورشة"])
def test_a_sign_that_no_font_has_never_keeps_the_catalogue_from_paper(small_site: Path, name: str) -> None:
    renamed(small_site, name)
    assert len(printed(small_site).pages) > 3


@pytest.mark.parametrize("option", ["--region", "--category", "--cohort", "--language"])
def test_an_unknown_code_is_told_and_nothing_is_written(
    small_site: Path, capsys: pytest.CaptureFixture[str], option: str
) -> None:
    output = small_site / "made.pdf"
    asked = ["portfolio", "--lang", "en", "--site", str(small_site), "--output", str(output), option, "nowhere"]
    assert main(asked) == 1
    assert f"{option} must be one of" in capsys.readouterr().err
    assert not output.exists()


def test_a_picture_without_a_description_stops_it_with_a_plain_sentence(tmp_path: Path) -> None:
    template = tmp_path / "a.typ"
    template.write_text('#set document(title: "a")\n#image("a.svg")', encoding="utf-8")
    drawing = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>'
    made = aside(lambda: typeset({}, {"a.svg": drawing}, templates=tmp_path, main="a.typ", fonts=FONT_FOLDERS))
    assert made() == Message("every picture of the portfolio must be described (alt); one is not")


def test_parts_typeset_apart_are_one_tagged_document(small_site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(portfolio_parts, "FULL", 1)
    renamed(small_site, "Atelier (du Nord")
    document = printed(small_site)
    assert headings(document) == ["H1", "H1", "H2", "H2", "H1", "H2", "H2", "H1", "H2"]
    assert [one.title for one in document.outline if not isinstance(one, list)] == [
        "Table des matières", "Entreprises", "Index par catégorie", "Index par région",
    ]  # fmt: skip
    contents = document.pages[1]
    led_to = [document.get_page_number(one.get_object()["/Dest"][0].get_object()) + 1 for one in contents["/Annots"]]
    assert led_to == [3, 3, 4, 5, 6]
    assert contents["/Annots"][1].get_object()["/Contents"] == "Atelier (du Nord, page 3"
    assert [page.extract_text().split()[-1] for page in document.pages[1:]] == list("23456")


def test_every_page_and_link_of_the_whole_leads_to_its_tags(small_site: Path) -> None:
    document = printed(small_site)
    tree = document.trailer["/Root"]["/StructTreeRoot"]
    numbers = tree["/ParentTree"]["/Nums"]
    kept = dict(zip(numbers[::2], numbers[1::2], strict=True))
    assert list(kept) == list(range(tree["/ParentTreeNextKey"]))
    for page in document.pages:
        assert all(tag.get_object()["/Type"] == "/StructElem" for tag in kept[page["/StructParents"]].get_object())
        for link in page.get("/Annots", ()):
            tag = kept[link.get_object()["/StructParent"]].get_object()
            assert tag["/S"] == "/Link"
            assert link in [kid["/Obj"].indirect_reference for kid in tag["/K"] if isinstance(kid, DictionaryObject)]
    for parent, child in tags(tree):
        assert child["/P"].indirect_reference == parent.indirect_reference


def tags(parent: DictionaryObject) -> list[tuple[DictionaryObject, DictionaryObject]]:
    """Each tag with the one above it, in reading order."""
    found = []
    for kid in parent["/K"]:
        child = kid.get_object()
        if isinstance(child, DictionaryObject) and "/S" in child:
            found += [(parent, child), *tags(child)]
    return found


def headings(document: PdfReader) -> list[str]:
    """Levels of the first two, which no enterprise's own parts disturb."""
    roles = [child["/S"].removeprefix("/") for _, child in tags(document.trailer["/Root"]["/StructTreeRoot"])]
    return [role for role in roles if role in ("H1", "H2")]
