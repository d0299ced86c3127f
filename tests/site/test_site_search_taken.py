"""What a search found, kept all at once or taken away as a file."""

import csv
import io
import json

import pytest
from looking import PAGES, look_for, titles_of
from openpyxl import load_workbook
from playwright.sync_api import expect

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("site, further")]


@pytest.mark.parametrize("language", PAGES)
def test_all_that_is_found_is_kept_at_once_and_let_go_again(buyer, language):
    page = look_for(buyer, "traiteur", language)
    found = len(titles_of(page))
    tools = page.locator("[data-part=tools]")
    tools.locator("[data-act=keep]").click()
    expect(page.locator(".shortlist-link [data-part=count]")).to_have_text(f"({found})")
    expect(tools).to_contain_text(str(found))
    tools.locator("[data-act=keep]").click()
    expect(page.locator(".shortlist-link [data-part=count]")).to_have_text(f"({found})")
    page.reload()
    expect(tools.locator("[data-act=undo]")).to_be_hidden()


def test_what_was_kept_by_mistake_is_taken_back(buyer):
    page = look_for(buyer, "imprimeur")
    tools = page.locator("[data-part=tools]")
    tools.locator("[data-act=keep]").click()
    tools.locator("[data-act=undo]").click()
    expect(page.locator(".shortlist-link [data-part=count]")).to_have_text("(0)")
    expect(tools.locator("[data-act=keep]")).to_be_focused()


@pytest.mark.parametrize(("language", "separator"), [("fr", ";"), ("en", ",")])
def test_what_is_found_is_taken_away_as_a_table_and_as_data_of_their_version(buyer, language, separator):
    page = look_for(buyer, "traiteur", language, "&region=montreal")
    expected = titles_of(page)
    with page.expect_download() as saved:
        page.locator("[data-act=csv]").click()
    text = saved.value.path().read_text(encoding="utf-8-sig")
    head, *rows = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    assert [row[head.index("name")] for row in rows] == expected
    assert {row[head.index("catalogue_version")] for row in rows} == {buyer.site.version}
    assert {row[head.index("licence")] for row in rows} == {"CC-BY-4.0"}
    assert all("region=montreal" in row[head.index("search")] for row in rows)
    with page.expect_download() as saved:
        page.locator("[data-act=json]").click()
    told = json.loads(saved.value.path().read_text(encoding="utf-8"))
    assert [one["name"] for one in told["enterprises"]] == expected
    assert (told["format"], told["version"], told["count"]) == (1, buyer.site.version, len(expected))
    assert "region=montreal" in told["search"]
    assert told.keys() >= {"catalogue", "date", "licence", "kept_by"}


@pytest.mark.parametrize("language", PAGES)
def test_what_is_found_is_taken_away_as_the_published_workbook_with_fewer_rows(buyer, language):
    page = look_for(buyer, "traiteur", language, "&region=montreal")
    expected = titles_of(page)
    with page.expect_download() as saved:
        page.locator("[data-act=xlsx]").click()
    whole = load_workbook(buyer.site.folder / f"data/v1/catalogue.{language}.xlsx")
    few = load_workbook(io.BytesIO(saved.value.path().read_bytes()))
    about, enterprises, offerings = few.worksheets
    assert few.sheetnames == whole.sheetnames[:3]
    assert (about["B3"].value, about["B5"].value) == (buyer.site.version, "CC-BY-4.0")
    assert "region=montreal" in [row[1].value for row in about][-1]
    assert [row[1].value for row in enterprises][1:] == expected
    ids = [row[0].value for row in enterprises][1:]
    every = [tuple(cell.value for cell in row) for row in whole.worksheets[2]]
    kept = [tuple(cell.value for cell in row) for row in offerings]
    assert kept == [every[0], *(row for one in ids for row in every if row[0] == one)]
    for sheet, origin in zip((enterprises, offerings), whole.worksheets[1:3], strict=True):
        assert sheet.auto_filter.ref == sheet.dimensions
        assert sheet.freeze_panes == origin.freeze_panes
        assert {cell.number_format for row in sheet for cell in row if cell.value} == {"@"}
