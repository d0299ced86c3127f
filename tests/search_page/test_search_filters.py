"""The filters of the search page in a real browser: they narrow, count, stay in the address and go back."""

import re

import pytest
from playwright.sync_api import Page, expect

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("search page")]


def box(page: Page, name: str):
    return page.get_by_role("checkbox", name=re.compile(f"^{name}"))


def test_filters_narrow_and_count_by_click(visit):
    visit.look_for("vélos")
    visit.page.locator("summary", has_text="Régions").click()
    expect(visit.page.get_by_text(re.compile("^Montréal 3"))).to_be_visible()
    box(visit.page, "Montréal").check()
    expect(visit.status).to_have_text("3 résultats")
    expect(visit.page.get_by_text(re.compile("^Estrie 2"))).to_be_visible()
    box(visit.page, "Estrie").check()
    expect(visit.status).to_have_text("5 résultats")
    expect(visit.page).to_have_url(re.compile("region=montreal&region=estrie"))


def test_filters_of_two_kinds_add_up(visit):
    visit.open(query="?region=montreal&category=cleaning&category=catering")
    expect(visit.status).to_have_text("5 résultats")


def test_filters_work_with_the_keyboard_alone(visit):
    visit.look_for("vélos")
    page = visit.page
    expect(visit.status).to_have_text("7 résultats")
    page.locator("summary", has_text="Régions").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    expect(visit.status).to_have_text("3 résultats")
    expect(box(page, "Montréal")).to_be_focused()


def test_the_back_button_takes_back_the_last_filter(visit):
    visit.look_for("vélos")
    expect(visit.status).to_have_text("7 résultats")
    visit.page.locator("summary", has_text="Régions").click()
    box(visit.page, "Montréal").check()
    expect(visit.status).to_have_text("3 résultats")
    visit.page.go_back()
    expect(visit.status).to_have_text("7 résultats")
    expect(box(visit.page, "Montréal")).not_to_be_checked()
    expect(visit.page.get_by_role("searchbox")).to_have_value("vélos")


def test_an_address_shows_what_it_says(visit):
    visit.open(query="?q=v%C3%A9lo&region=montreal&kind=product&sort=name&region=atlantis&nothing=1")
    expect(visit.status).to_have_text("3 résultats")
    expect(box(visit.page, "Montréal")).to_be_checked()
    expect(visit.page.get_by_label("Trier")).to_have_value("name")
    expect(visit.titles).to_have_text([re.compile(number) for number in ("03", "15", "27")])


def test_the_last_verified_come_first_when_asked(visit):
    visit.open(query="?category=bikes&sort=verified")
    expect(visit.page.locator(".search-result-facts").first).to_contain_text("août")


def test_filters_that_leave_nothing_can_be_removed(visit):
    visit.open(query="?q=v%C3%A9lo&kind=service")
    expect(visit.status).to_have_text("Rien n’a été trouvé")
    visit.page.locator("[data-part=narrowed] button").click()
    expect(visit.status).to_have_text("7 résultats")
