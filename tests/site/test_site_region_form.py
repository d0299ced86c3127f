"""The form of a made-up region: its own facts, checked as `vitrine check` does; its own service, sent to."""

import base64
import json
from collections.abc import Iterator
from typing import Any
from zipfile import ZipFile

import pytest
from built_site import BuiltSite
from playwright.sync_api import Browser, Page, expect
from region_site import Service
from suggesting import answered

from small_site import PROFILES, TODAY
from vitrine.loading import read_profile_text
from vitrine.model import Level
from vitrine.plugin import default_vocabularies, theme_folder
from vitrine.rules import judge, read_initiative
from vitrine.wording import load

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("site, further")]

GOOD = {
    "name": "Taller de Luz",
    "legal_form": "cooperative",
    "mission": {"es": "Dar trabajo.", "en": "To give work."},
    "region": "costa-clara",
    "offerings": [{"name": {"es": "Comidas", "en": "Meals"}, "kind": "service", "category": "catering"}],
    "contact": {"email": "hola@taller.example"},
    "status": "active",
    "last_verified": "2026-01-10",
    "basis": {"consent": {"date": "2026-01-10", "by": "dirección", "scope": "Ficha completa"}},
}
BAD = {
    "plazas": "muchas",
    "reserva": "ftp://taller.example",
    "desde": "mayo",
    "detalle": {"en": "By the river"},
}


@pytest.fixture(scope="module")
def form(region_site: BuiltSite, browser: Browser) -> Iterator[Page]:
    page = browser.new_page()
    page.goto(f"{region_site.address}proponer/")
    page.wait_for_selector("suggest-form [data-part=progress]:visible")
    yield page
    page.close()


def checked(text: str) -> set[str]:
    initiative, _ = read_initiative(PROFILES / "region-elsewhere", default_vocabularies(), today=TODAY)
    assert initiative is not None
    reading = read_profile_text("enterprises/x/profile.md", text, initiative.vocabularies, main_language="es")
    problems = judge(reading, initiative, today=TODAY).problems
    words = load("es", [theme_folder() / "translations"])
    return {words.say(one.message) for one in problems if one.level is Level.ERROR and one.field.startswith("extra")}


@pytest.mark.parametrize(("code", "value"), BAD.items())
def test_a_wrong_fact_is_refused_in_the_same_words_by_the_form_and_by_check(
    form: Page, code: str, value: object
) -> None:
    good, bad = answered(form, [GOOD, {**GOOD, "extra": {code: value}}])

    assert set(bad["said"]) - set(good["said"]) == checked(bad["files"]["profile.md"]) != set()


def test_a_choice_is_written_by_its_code_whatever_it_was_typed_as(form: Page) -> None:
    (made,) = answered(form, [{**GOOD, "extra": {"acceso": "By train", "visitas": "no", "plazas": "12.50"}}])

    assert "extra:\n  acceso: en-tren\n  visitas: no\n  plazas: 12.50\n" in made["files"]["profile.md"]


PICTURE = bytes(range(256))
FILL = """({ values, bytes }) => {
  const element = document.querySelector("suggest-form");
  element.suggestion.begin(null);
  element.suggestion.restore({ values, stories: { es: "Nacida junto al río." } });
  element.pictures.files["sala.webp"] = Uint8Array.from(bytes);
  element.changed(element.querySelector("#name"));
}"""
MEDIA = [{"file": "sala.webp", "alt": {"es": "La sala.", "en": "The room."}}]


def sent(form: Page, answer: int, said: str) -> dict[str, Any]:
    """Fills the form in, sends it by its button; gives what the service received."""
    Service.received.clear()
    Service.answer = answer
    form.evaluate(FILL, {"values": {**GOOD, "media": MEDIA}, "bytes": list(PICTURE)})
    form.goto(form.url.partition("#")[0] + "#step-send")
    form.locator("[data-act=send]").click()
    expect(form.locator("[data-step=send] [data-part=sent]")).to_have_text(said)
    found: dict[str, Any] = json.loads(Service.received[0])
    return found


def test_the_region_s_service_receives_the_same_bytes_as_every_other_way(form: Page) -> None:
    body = sent(form, 200, "Su ficha se ha recibido: muchas gracias.")
    with form.expect_download() as found:
        form.locator("[data-act=download]").click()
    with ZipFile(found.value.path()) as saved:
        files = {name.rpartition("/")[2]: saved.read(name) for name in saved.namelist()}

    assert (body["id"], body["act"]) == ("taller-de-luz", "new")
    received = {name: text.encode() for name, text in body["files"].items()}
    assert received | {name: base64.b64decode(text) for name, text in body["pictures"].items()} == files
    assert body["text"].encode() == files["profile.md"]
    assert files["sala.webp"] == PICTURE


def test_a_service_that_fails_is_told_and_loses_nothing(form: Page) -> None:
    sent(form, 500, "No se pudo enviar: inténtelo de nuevo o elija otra vía.")

    expect(form.locator("[data-act=send]")).to_be_enabled()
    form.reload()
    form.wait_for_selector("suggest-form [data-part=progress]:visible")
    assert form.evaluate('document.querySelector("suggest-form").suggestion.values.name') == "Taller de Luz"
