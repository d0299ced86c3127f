"""The declaration filled in a real browser, and every file it gives opened and read back."""

import re
from datetime import UTC, date, datetime
from pathlib import Path
from shutil import copytree

import pytest
from built_site import REPOSITORY
from declaration_files import (
    KINDS,
    STYLES,
    TITLES,
    TYPED,
    Pdf,
    blocks_of,
    docx_blocks,
    docx_language,
    members,
    squeezed,
    taken,
    type_in,
)  # fmt: skip
from playwright.sync_api import expect
from visiting import LANGUAGES, path_of, tab_to

from vitrine.plugin.places import default_vocabularies
from vitrine.rules import errors_in, read_initiative

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("site")]

each_language = pytest.mark.parametrize("language", LANGUAGES)
each_form = pytest.mark.parametrize("form", ["pdf", "docx", "text", "record"])

SAID = {"fr": {"date": "1er mai 2026"}, "en": {"date": "May 1, 2026"}}
FOOTER = {"fr": r"Déclaration d’engagement, version 1 – page \d+ de \d+", "en": r".*, version 1 – page \d+ of \d+"}
LINE = " " + "_" * 39

# What people paste, and what stands in the declaration.
HOSTILE = {
    "a tag": ("</script><img src=x onerror=alert(1)>", "</script><img src=x onerror=alert(1)>"),
    "quotes": ('"L\'Atelier" \\ « A » ‘b’', '"L\'Atelier" \\ « A » ‘b’'),
    "yaml": ("Ville: - { a } # & * ! | > % @ ` ---", "Ville: - { a } # & * ! | > % @ ` ---"),
    "a blank of ours": ("{date} {signatory} {page}", "{date} {signatory} {page}"),
    "lines": ("Ville\r\nde\tMontréal\u2028Nord", "Ville de Montréal Nord"),
    "what cannot be seen": ("V\u200bi\u202ell\ue000e\x07", "Vill\ue000e"),
    "accents apart": ("E\u0301cole", "École"),
    "other letters": ("Ŵilĝ Ελλάδα Привет Ầ ß", "Ŵilĝ Ελλάδα Привет Ầ ß"),
    "right to left": ("שלום العربية", "שלום العربية"),
    "emoji": ("Ville 👩🏽‍💻 🏳️", "Ville 👩🏽‍💻 🏳️"),
    "300 letters": ("x" * 300, "x" * 300),
    "words and 300 letters": (("Institution " * 30)[:300].strip(), ("Institution " * 30)[:300].strip()),
    "digits": ("0123", "0123"),
    "no": ("null", "null"),
}
UNSHOWN = {"what cannot be seen", "right to left", "emoji"}  # by the font of the PDF


def expected(visit, language, values, said=None):
    """The blocks of the page's text, filled as people read them."""
    page = visit.site.pages[path_of("declaration", language)]
    return blocks_of(page.root, language, {**values, **(said or SAID[language])})


def as_text(blocks):
    return "\n\n".join(text + (LINE if kind == "signature" else "") for kind, text in blocks) + "\n"


def read_records(tmp_path: Path, files: dict[str, str]):
    """The initiative with these records, and what our own reader refuses in them."""
    copytree(REPOSITORY / "content", tmp_path / "content")
    (tmp_path / "site.yaml").write_bytes((REPOSITORY / "site.yaml").read_bytes())
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8", newline="")
    initiative, problems = read_initiative(tmp_path, default_vocabularies(), today=date(2026, 6, 1))
    assert initiative is not None
    return initiative, [problem for problem in errors_in(problems) if problem.path in files]


@each_language
def test_one_fills_it_with_the_keyboard_alone_and_takes_every_form(visit, language):
    page = visit.open(path_of("declaration", language))
    values = TYPED[language]
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    assert all(tab_to(page, "input[name=language]", at_most=20))
    for name in ("signatory", "role", "scope"):
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.name") == name
        page.keyboard.type(values[name])
    page.keyboard.press("Tab")
    page.keyboard.type("05012026")
    blocks = expected(visit, language, values)
    files = {}
    for form in ("pdf", "docx", "text", "copy"):
        tab_to(page, f"button[value={form}]", at_most=5)
        if form == "copy":
            page.keyboard.press("Enter")
            continue
        with page.expect_download() as found:
            page.keyboard.press("Enter")
        files[form] = Path(found.value.path()).read_bytes()
        expect(page.get_by_role("main").get_by_role("status")).to_contain_text(found.value.suggested_filename)
    expect(page.get_by_role("main").get_by_role("status")).not_to_contain_text("declaration-")
    assert page.evaluate("navigator.clipboard.readText()") == as_text(blocks)
    assert files["text"].decode() == as_text(blocks)
    assert docx_blocks(files["docx"]) == [(STYLES[kind], text) for kind, text in blocks]
    shown = re.sub(FOOTER[language], "", Pdf(files["pdf"]).text)
    assert squeezed(shown) == squeezed("".join(text for _, text in blocks))


@each_language
@pytest.mark.parametrize("chosen", LANGUAGES)
def test_the_language_of_the_declaration_is_chosen_apart_from_the_page(visit, language, chosen):
    page = visit.open(path_of("declaration", language))
    page.locator(f"input[name=language][value={chosen}]").check()
    type_in(page, TYPED[chosen])
    expect(page.locator(f"section.declaration-text[lang={chosen}]")).to_be_visible()
    expect(page.locator("section.declaration-text:visible")).to_have_count(1)
    name, text = taken(page, "text")
    assert text.decode().startswith(TITLES[chosen] + "\n")
    assert SAID[chosen]["date"] in text.decode()
    assert name.endswith(".txt")
    assert Pdf(taken(page, "pdf")[1]).root["/Lang"] == f"{chosen}-CA"
    assert docx_language(taken(page, "docx")[1]) == f"{chosen}-CA"


@each_language
def test_the_pdf_is_tagged_titled_and_carries_its_fonts(visit, language):
    page = visit.open(path_of("declaration", language))
    type_in(page, TYPED[language])
    pdf = Pdf(taken(page, "pdf")[1])
    blocks = expected(visit, language, TYPED[language])
    assert pdf.root["/MarkInfo"]["/Marked"]
    assert pdf.root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert pdf.reader.metadata.title == TITLES[language]
    assert pdf.reader.xmp_metadata.dc_title == {"x-default": TITLES[language]}
    assert "<pdfuaid:part>1</pdfuaid:part>" in pdf.root["/Metadata"].get_object().get_data().decode()
    assert pdf.tags == [KINDS[kind] for kind, _ in blocks]
    assert pdf.tags.count("H1") == 1
    assert pdf.marks == pdf.drawn
    assert all(page["/Tabs"] == "/S" for page in pdf.reader.pages)
    assert [font["/FontFile2"].get_object().get_data()[:4] for font in pdf.fonts if font] != []
    assert all("/FontFile2" in font for font in pdf.fonts)


@each_language
def test_the_docx_tells_its_title_and_its_day(visit, language):
    page = visit.open(path_of("declaration", language))
    type_in(page, TYPED[language])
    core = members(taken(page, "docx")[1])["docProps/core.xml"]
    assert f"<dc:title>{TITLES[language]}</dc:title>" in core
    assert f"{datetime(2026, 5, 1, tzinfo=UTC):%Y-%m-%dT%H:%M:%SZ}" in core


@pytest.mark.parametrize("form", ["docx", "text"])
@pytest.mark.parametrize("case", HOSTILE)
def test_whatever_is_typed_is_kept_by_word_and_text(visit, case, form):
    typed, kept = HOSTILE[case]
    page = visit.open(path_of("declaration", "en"))
    type_in(page, {**TYPED["en"], "signatory": typed, "scope": typed})
    blocks = expected(visit, "en", {**TYPED["en"], "signatory": kept, "scope": kept})
    content = taken(page, form)[1]
    if form == "docx":
        assert docx_blocks(content) == [(STYLES[kind], text) for kind, text in blocks]
    else:
        assert content.decode() == as_text(blocks)


@pytest.mark.parametrize("case", sorted(HOSTILE.keys() - UNSHOWN))
def test_whatever_its_font_has_is_kept_by_the_pdf(visit, case):
    typed, kept = HOSTILE[case]
    page = visit.open(path_of("declaration", "en"))
    type_in(page, {**TYPED["en"], "signatory": typed, "scope": typed})
    blocks = expected(visit, "en", {**TYPED["en"], "signatory": kept, "scope": kept})
    pdf = Pdf(taken(page, "pdf")[1])
    assert squeezed(re.sub(FOOTER["en"], "", pdf.text)) == squeezed("".join(text for _, text in blocks))
    assert pdf.marks == pdf.drawn


@each_language
@pytest.mark.parametrize("case", sorted(UNSHOWN))
def test_the_pdf_says_what_it_cannot_show_and_makes_nothing(visit, language, case):
    typed, kept = HOSTILE[case]
    page = visit.open(path_of("declaration", language))
    type_in(page, {**TYPED[language], "signatory": typed})
    page.locator("button[value=pdf]").click()
    expect(page.get_by_role("main").get_by_role("status")).to_contain_text(kept.split()[-1][-1])
    expect(page.get_by_role("main").get_by_role("status")).to_contain_text("Word")


@pytest.mark.parametrize("case", HOSTILE)
def test_the_record_of_an_unknown_institution_is_accepted_as_it_was_typed(visit, case, tmp_path):
    typed, kept = HOSTILE[case]
    page = visit.open(path_of("declaration", "en"))
    type_in(page, {"signatory": typed, "role": typed, "scope": typed, "date": "2026-05-01"})
    page.locator("[name=kind]").select_option("culture")
    files = members(taken(page, "record")[1])
    initiative, problems = read_records(tmp_path, files)
    assert problems == []
    (commitment,) = [initiative.commitments[Path(name).stem].record for name in files if "commitments" in name]
    (institution,) = [initiative.institutions[Path(name).stem].record for name in files if "institutions" in name]
    assert institution.name.texts == {"fr": kept}
    assert institution.kind == "culture"
    assert commitment.institution == institution.id
    assert commitment.signatory_role.texts == commitment.scope.texts == {"fr": kept, "en": kept}
    assert "# Les textes qui suivent" in next(text for name, text in files.items() if "commitments" in name)


@pytest.mark.parametrize("typed", ["Société de transport de Montréal", "societe de transport de montreal"])
def test_the_record_of_a_known_institution_is_one_file_ready_to_submit(visit, typed, tmp_path):
    page = visit.open(path_of("declaration", "fr"))
    type_in(page, {**TYPED["fr"], "signatory": typed})
    expect(page.locator("[name=kind]")).to_be_hidden()
    name, content = taken(page, "record")
    assert name == "stm-2026.md"
    initiative, problems = read_records(tmp_path, {f"content/commitments/{name}": content.decode()})
    assert problems == []
    commitment = initiative.commitments["stm-2026"].record
    assert (commitment.institution, str(commitment.signed_on), commitment.binding) == ("stm", "2026-05-01", False)
    assert commitment.declaration in initiative.declarations
    assert [(action.action, action.state) for action in commitment.actions] == [("sign-declaration", "done")]
