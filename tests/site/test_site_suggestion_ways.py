"""The ways out of the form, its states, and what it never does: in a real browser."""

import io
import json
import zipfile
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, quote, urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from PIL import Image
from playwright.sync_api import Page, expect
from suggesting import ANSWERS
from visiting import DESK, LANGUAGES, PHONE, path_of

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("site, further")]

each_language = pytest.mark.parametrize("language", LANGUAGES)
MODULE = """async ([module, name, ...words]) => {
  const scripts = document.querySelector("script[src*='suggest-form.js']").src;
  return (await import(new URL(module, scripts)))[name](...words);
}"""
FILL = """({ story, ...values }) => {
  const element = document.querySelector("suggest-form");
  element.suggestion.restore({ values, stories: story });
  element.changed(element.querySelector("#name"));
}"""
GITHUB = "https://github.com/pole/catalogue"


def ready(page: Page) -> Page:
    expect(page.locator("[data-act=next]:visible, [data-act=download]:visible").first).to_be_visible()
    return page


def filled(page: Page, answers: dict[str, Any] = ANSWERS["good"]) -> str:
    """The form filled in and read over; gives its file."""
    ready(page).evaluate(FILL, answers)
    page.goto(page.url.partition("#")[0] + "#step-send")
    expect(page.locator("[data-act=download]")).to_be_visible()
    return page.locator("[data-part=file]").text_content() or ""


def downloaded(page: Page) -> bytes:
    with page.expect_download() as found:
        page.locator("[data-act=download]").click()
    return Path(found.value.path()).read_bytes()


def barriers(page: Page) -> list[Any]:
    found = Axe().run(page).response["violations"]
    return [(one["id"], [node["target"] for node in one["nodes"]]) for one in found]


@pytest.mark.parametrize(("language", "width", "scheme"), [("fr", PHONE, "dark"), ("en", DESK, "light")])
def test_axe_finds_no_barrier_in_any_state(buyer, language, width, scheme):
    buyer.look(width=width, scheme=scheme)
    page = ready(buyer.open(path_of("suggestion", language)))
    page.locator("[data-act=next]:visible").click()
    expect(page.locator("[data-part=summary]:visible")).to_be_focused()
    assert barriers(page) == []
    page.locator("[data-part=summary]:visible a").first.click()
    expect(page.locator("#name")).to_be_focused()
    for step in ("offerings", "proofs", "story", "consent"):
        page.goto(page.url.partition("#")[0] + f"#step-{step}")
        for button in page.locator("[data-act=add]:visible").all():
            button.click()
    assert barriers(page) == []
    filled(page)
    assert barriers(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") == width


def test_every_way_carries_the_same_bytes(buyer):
    page = buyer.open(path_of("suggestion", "fr"))
    page.add_init_script(
        "const say = (text) => { document.documentElement.dataset.shared = text; };"
        "navigator.share = (told) => told.files[0].text().then(say);"
        "navigator.canShare = () => true;"
    )
    page.reload()
    text = filled(page)
    buyer.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.locator("[data-act=copy]").click()
    expect(page.locator("[data-part=sent]")).to_contain_text("copiée")
    assert page.evaluate("navigator.clipboard.readText()") == text
    page.locator("[data-act=share]").click()
    expect(page.locator("html")).to_have_attribute("data-shared", text)
    with zipfile.ZipFile(io.BytesIO(downloaded(page))) as archive:
        folder = "enterprises/menuiserie-du-fleuve/"
        assert archive.read(f"{folder}profile.md").decode() == text
        assert archive.read(f"{folder}story.en.md").decode() == "Born in 1998, by the river.\n"
    expect(page.locator("[data-act=github]")).to_be_hidden()
    expect(page.locator("[data-act=send]")).to_be_hidden()


def test_a_link_in_a_mail_opens_the_form_filled_in(buyer):
    page = buyer.open(path_of("suggestion", "fr"))
    text = filled(page)
    link = page.evaluate(
        """async () => {
          const scripts = document.querySelector("script[src*='suggest-form.js']").src;
          const { reviewLink } = await import(new URL("./suggest-carriers.js", scripts));
          return reviewLink(document.querySelector("suggest-form").suggestion);
        }"""
    )
    assert len(link) < 3000
    page.evaluate("localStorage.clear()")
    page.goto("about:blank")
    page.goto(link)
    expect(page.locator("[data-part=status]")).to_contain_text("relisez-le")
    assert page.url == buyer.site.address + path_of("suggestion", "fr")
    page.goto(page.url + "#step-send")
    assert page.locator("[data-part=file]").text_content() == text
    page.goto("about:blank")
    page.goto(link[:-40])
    expect(page.locator("[data-part=status]")).to_contain_text("coupé ou abîmé")


def test_a_packed_text_comes_back_and_a_bomb_does_not(visit):
    page = visit.open(path_of("suggestion", "fr"))

    def pack(text: str) -> str:
        return str(page.evaluate(MODULE, ["./packed-text.js", "packed", text]))

    for text in ("", "é😀\n" * 50, "a" * 300_000):
        assert page.evaluate(MODULE, ["./packed-text.js", "unpacked", pack(text)]) == text
    bomb = page.evaluate(MODULE, ["./packed-text.js", "packed", "0" * 3_000_000])
    for spoilt in (bomb, "", "%%%", "AAAA", pack("abc" * 99)[:-6]):
        assert page.evaluate(MODULE, ["./packed-text.js", "unpacked", spoilt]) is None


def test_github_gets_the_file_whole_while_its_sign_in_page_takes_it(visit):
    page = visit.open(path_of("suggestion", "fr"))

    def asked(text: str, *, is_new: bool = True) -> dict[str, Any]:
        about = {"id": "atelier", "isNew": is_new, "text": text}
        return dict(page.evaluate(MODULE, ["./suggest-links.js", "githubPage", f"{GITHUB}/", about]))

    whole = asked("é : # & ? =\n")
    told = parse_qs(urlsplit(whole["url"]).query)
    assert (told["value"], told["filename"]) == (["é : # & ? =\n"], ["enterprises/atelier/profile.md"])
    for length in (300, 500, 520, 540, 560, 700):
        found = asked("é\n" * length)
        size = len("https://github.com/login?return_to=" + quote(found["url"], safe="!~*'()"))
        assert size <= 7900
        assert found["isWhole"] == ("value=" in found["url"])
    assert asked("é" * 500)["isWhole"]
    assert not asked("é" * 2000)["isWhole"]
    assert asked("x", is_new=False) == {"url": f"{GITHUB}/edit/main/enterprises/atelier/profile.md", "isWhole": False}
    assert page.evaluate(MODULE, ["./suggest-links.js", "githubPage", "https://gitlab.example/x", {"id": "a"}]) is None


def test_what_a_photo_tells_of_its_place_stays_behind(buyer, tmp_path):
    page = buyer.open(path_of("suggestion", "fr"))
    photo = Image.effect_noise((2400, 1600), 80).convert("RGB")
    about = Image.Exif()
    about[0x010F] = "Appareil secret"
    photo.save(tmp_path / "Été au fleuve.JPG", exif=about, quality=95)
    filled(page)
    page.goto(page.url.replace("step-send", "step-story"))
    page.locator("[data-group=media] [data-act=add]").click()
    page.locator("input[type=file]").set_input_files(tmp_path / "Été au fleuve.JPG")
    expect(page.locator("[data-part=picture]")).to_contain_text("ete-au-fleuve.jpg")
    page.locator("[data-field='alt.fr'] input").fill("Le fleuve, en été")
    page.goto(page.url.replace("step-story", "step-send"))
    with zipfile.ZipFile(io.BytesIO(downloaded(page))) as archive:
        content = archive.read("enterprises/menuiserie-du-fleuve/ete-au-fleuve.jpg")
    picture = Image.open(io.BytesIO(content))
    assert (max(picture.size), picture.format, dict(picture.getexif())) == (2000, "JPEG", {})
    assert len(content) <= 2_000_000
    page.reload()
    expect(page.locator("[data-part=summary]:visible")).to_contain_text("doit se trouver à côté de profile.md")


def test_still_correct_changes_one_date_and_a_withdrawal_says_why(buyer):
    page = ready(buyer.open(path_of("suggestion", "fr") + "?id=groupe-part&act=still"))
    published = json.loads(buyer.site.text("sources/groupe-part.json"))
    before = "".join(part for block in published["blocks"] for part in (*block[1:3], *block[4], block[3]))
    after = downloaded(page).decode().split("---\n")[1]
    changed = [pair for pair in zip(before.splitlines(), after.splitlines(), strict=True) if pair[0] != pair[1]]
    assert [old.partition(":")[0] for old, _ in changed] == ["last_verified"]
    ready(buyer.open(path_of("suggestion", "fr") + "?id=groupe-part&act=withdraw"))
    page.locator("[data-act=next]:visible").click()
    expect(page.locator("[data-part=unchosen]")).to_be_visible()
    page.locator("[value=removed]").check()
    page.locator("#withdrawal-reason").fill("Plus de relève.")
    page.locator("[data-act=next]:visible").click()
    expect(page.locator("[data-part=file]")).to_contain_text("Raison : Plus de relève.")


def test_a_draft_is_kept_until_it_is_erased(buyer):
    page = ready(buyer.open(path_of("suggestion", "en")))
    page.locator("#name").fill("Atelier <b>")
    page.reload()
    expect(page.locator("#name")).to_have_value("Atelier <b>")
    page.goto(page.url.partition("#")[0] + "#step-send")
    page.once("dialog", lambda dialog: dialog.accept())
    page.locator("[data-act=erase]").click()
    page.reload()
    expect(page.locator("#name")).to_have_value("")


@each_language
def test_without_scripts_the_questions_are_read_and_one_is_told_whom_to_write_to(unscripted, language):
    page = unscripted.open(path_of("suggestion", language))
    expect(page.locator(".suggest-unscripted a").first).to_be_visible()
    expect(page.locator("#name")).to_be_visible()
    expect(page.locator("#contact-email")).to_be_visible()
    expect(page.locator("suggest-form button:visible")).to_have_count(0)


def test_github_is_offered_where_the_repository_is_there(buyer):
    buyer.page.add_init_script("window.open = (address) => { window.opened = address; };")

    def with_repository(route):
        told = route.fetch().text()
        route.fulfill(body=told.replace('data-repository=""', f'data-repository="{GITHUB}"'), content_type="text/html")

    buyer.page.route("**/proposer/*", with_repository)
    page = buyer.open(path_of("suggestion", "fr"))
    text = filled(page)
    page.locator("[data-act=github]").click()
    address = page.locator("[data-part=open] a").get_attribute("href") or ""
    assert page.evaluate("window.opened") == address
    assert parse_qs(urlsplit(address).query)["value"] == [text]
    ready(buyer.open(path_of("suggestion", "fr") + "?id=groupe-part&act=withdraw"))
    page.locator("[value=removed]").check()
    page.locator("[data-act=next]:visible").click()
    page.locator("[data-act=github]").click()
    assert "template=4-withdrawal-fr.yml&profile=groupe-part" in page.evaluate("window.opened")
