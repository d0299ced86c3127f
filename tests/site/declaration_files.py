"""The declaration's files, read back by other people's programs."""

from collections.abc import Iterator, Mapping
from io import BytesIO
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element
from zipfile import ZipFile

from docx import Document
from playwright.sync_api import Page
from pypdf import PdfReader

KINDS = {"title": "H1", "heading": "H2", "paragraph": "P", "signature": "P"}
STYLES = {"title": "Heading 1", "heading": "Heading 2", "paragraph": "Normal", "signature": "Signature"}

# What a person types in the form, and the title of what they get.
TYPED = {
    "fr": {
        "signatory": "Société d’habitation « L’Œuvre »",
        "role": "Présidente-directrice générale",
        "scope": "toute l’institution, dès cet été",
        "date": "2026-05-01",
    },
    "en": {
        "signatory": "Port Authority of Île-Dupas",
        "role": "Chief “purchasing” officer",
        "scope": "the whole institution; no department left out",
        "date": "2026-05-01",
    },
}
TITLES = {"fr": "Déclaration d’engagement", "en": "Declaration of commitment"}

Block = tuple[str, str]


def type_in(page: Page, values: Mapping[str, str]) -> None:
    for name, value in values.items():
        page.locator(f"[name={name}]:visible").fill(value)


def taken(page: Page, form: str) -> tuple[str, bytes]:
    """The name and the bytes of what a button downloads."""
    with page.expect_download() as found:
        page.locator(f"button[value={form}]").click()
    return found.value.suggested_filename, Path(found.value.path()).read_bytes()


def blocks_of(root: Element, language: str, said: Mapping[str, str]) -> list[Block]:
    """Kinds and texts of the page's declaration in a language, with its blanks filled."""
    (text,) = [one for one in root.iter("section") if one.get("lang") == language and "data-text" in one.keys()]  # noqa: SIM118
    return [(one.get("data-kind", ""), _filled(one, said)) for one in text.iter() if "data-kind" in one.keys()]  # noqa: SIM118


def _filled(element: Element, said: Mapping[str, str]) -> str:
    words = element.text or ""
    for blank in element:
        words += said[blank.get("data-blank", "")] + (blank.tail or "")
    return " ".join(words.split(" ")).strip()


def squeezed(text: str) -> str:
    """The text without any space: lines of a PDF end where they must."""
    return "".join(text.split())


class Pdf:
    """A PDF as pypdf reads it."""

    def __init__(self, content: bytes) -> None:
        self.reader = PdfReader(BytesIO(content), strict=True)
        self.root: Any = self.reader.trailer["/Root"]

    @property
    def text(self) -> str:
        return "\n".join(page.extract_text() for page in self.reader.pages)

    @property
    def tags(self) -> list[str]:
        """The tags below the document's own, in reading order."""
        document = self.root["/StructTreeRoot"]["/K"]
        assert document["/S"] == "/Document"
        return [element.get_object()["/S"].removeprefix("/") for element in document["/K"]]

    @property
    def marks(self) -> dict[int, list[int]]:
        """Per page, the numbers of the marks that the tree holds, in reading order."""
        found: dict[int, list[int]] = {}
        pages = [page.indirect_reference for page in self.reader.pages]
        for element in self.root["/StructTreeRoot"]["/K"]["/K"]:
            for piece in element.get_object()["/K"]:
                found.setdefault(pages.index(piece.raw_get("/Pg")), []).append(piece["/MCID"])
        return found

    @property
    def drawn(self) -> dict[int, list[int]]:
        """Per page, the numbers of the marks that are drawn; fails when anything else is drawn but artifacts."""
        return {number: list(_marks(page)) for number, page in enumerate(self.reader.pages)}

    @property
    def fonts(self) -> list[Any]:
        """The descriptors of all fonts."""
        fonts = [font for page in self.reader.pages for font in page["/Resources"]["/Font"].values()]
        assert all("/ToUnicode" in font.get_object() for font in fonts)
        return [font.get_object()["/DescendantFonts"][0].get_object()["/FontDescriptor"] for font in fonts]


def _marks(page: Any) -> Iterator[int]:
    inside = False
    for operands, operator in page.get_contents().operations:
        if operator in (b"BDC", b"BMC"):
            assert not inside
            inside = True
            if "/MCID" in operands[1]:
                yield operands[1]["/MCID"]
        elif operator == b"EMC":
            inside = False
        assert inside or operator == b"EMC"


def docx_blocks(content: bytes) -> list[Block]:
    """Styles and texts of a DOCX file, as python-docx reads them."""
    paragraphs = Document(BytesIO(content)).paragraphs
    return [(paragraph.style.name, paragraph.text.removesuffix("\t")) for paragraph in paragraphs]


def docx_language(content: bytes) -> str:
    document = Document(BytesIO(content))
    (language,) = document.styles.element.xpath("w:docDefaults//w:lang/@w:val")
    return str(language)


def members(content: bytes) -> dict[str, str]:
    """The texts of a ZIP file, by name."""
    with ZipFile(BytesIO(content)) as found:
        assert found.testzip() is None
        return {name: found.read(name).decode() for name in found.namelist()}
