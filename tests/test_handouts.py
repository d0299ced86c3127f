"""What people take away of an enterprise says no more than its profile does."""

import io
import json
import xml.etree.ElementTree as ElementTree
from datetime import date

import pytest
import segno

from small_site import REPOSITORY, TODAY, VOCABULARIES
from test_open_data import PROFILE, SITE, facts_of
from vitrine.exports.badges import badge
from vitrine.exports.qr_codes import qr_path
from vitrine.exports.vcards import Issue, vcards
from vitrine.pages.essglobal import essglobal
from vitrine.pages.handouts import badge_view, poster_view
from vitrine.pages.voice import Voice
from vitrine.plugin.templates import voices_of
from vitrine.rules import read_initiative
from vitrine.wording import load

HOSTILE = "</title><script>alert(1)</script>\"&'"
FACTS = json.loads(facts_of(PROFILE.replace("PUBLIC", "false")))


@pytest.fixture(scope="module")
def voices() -> dict[str, Voice]:
    initiative, _ = read_initiative(SITE, VOCABULARIES, today=TODAY)
    assert initiative is not None
    folders = (VOCABULARIES.parents[2] / "theme" / "translations",)
    return voices_of({one: load(one, folders) for one in ("fr", "en")}, "https://example.org/", initiative)


@pytest.mark.parametrize(
    ("changes", "day", "said", "is_fresh"),
    [
        ({}, date(2026, 1, 15), ("Fiche vérifiée", "10 janvier 2026"), True),
        ({}, date(2027, 6, 1), ("Dernière vérification", "10 janvier 2026"), False),
        ({"last_verified": "2026-01"}, date(2026, 1, 15), ("Fiche vérifiée", "janvier 2026"), True),
        ({"status": "closed"}, date(2026, 1, 15), ("Fermée", None), False),
    ],
)
def test_a_badge_says_verified_only_while_it_is_so(voices, changes, day, said, is_fresh) -> None:
    view = badge_view({**FACTS, **changes}, voices["fr"], day)
    assert (view.label, view.is_fresh) == (said[0], is_fresh)
    assert said[1] in (None, view.line)


def test_a_badge_and_its_snippet_escape_what_strangers_wrote(voices) -> None:
    facts = {**FACTS, "name": HOSTILE}
    view = badge_view(facts, voices["en"], TODAY)
    root = ElementTree.fromstring(badge(view.label, view.line, title=view.title, colour="#000", is_fresh=True))
    assert HOSTILE in str(root[0].text)
    poster = poster_view(facts, voices["en"], badge=view, code=qr_path("https://example.org/"))
    assert "<script>" not in poster.badge_snippet
    assert poster.badge_snippet.count("<") == 3
    assert "2026" not in poster.badge_snippet


def test_a_poster_names_what_is_sold_and_cuts_a_long_mission(voices) -> None:
    names = [
        {"id": str(one), "name": {"fr": f"Chose {one}"}, "status": "ended" if one == 0 else "available"}
        for one in range(9)
    ]
    facts = {**FACTS, "offerings": names, "mission": {"fr": "mot " * 100}}
    view = poster_view(facts, voices["fr"], badge=badge_view(facts, voices["fr"], TODAY), code=qr_path("a"))
    assert ([one.text for one in view.sells], view.more) == ([f"Chose {one}" for one in range(1, 7)], 2)
    assert len(view.summary.text) <= 160
    assert not view.is_dense
    crowded = {**facts, "name": "Nom " * 40}
    assert poster_view(crowded, voices["fr"], badge=badge_view(facts, voices["fr"], TODAY), code=qr_path("a")).is_dense
    assert "CANARY" not in repr(view)


def test_a_code_is_drawn_as_segno_draws_it() -> None:
    """Same modules as the library's own, whatever the mask; zxing reads them."""
    address = "https://example.org/entreprises/é/"
    size, path = qr_path(address)
    code = segno.make(address, error="m", micro=False, boost_error=False, mask=3)
    drawn, at = set(), [0, 0]
    for step in path.removeprefix("M0 .5m").split("m"):
        across, down, length = (int(part) for part in step.replace("h", " ").split())
        at = [at[0] + across + length, at[1] + down]
        drawn |= {(at[0] - back, at[1]) for back in range(1, length + 1)}
    assert size == len(code.matrix)
    assert drawn == {(x, y) for y, row in enumerate(code.matrix) for x, dark in enumerate(row) if dark}


def test_address_books_are_given_only_who_can_be_reached() -> None:
    none = {key: value for key, value in FACTS.items() if key not in ("contact", "website", "address")}
    closed = {**FACTS, "status": "closed"}
    assert vcards([none, closed], Issue("Catalogue"), language="fr", region_names={}) == b""
    card = vcards([FACTS], Issue("Catalogue"), language="fr", region_names={})
    assert io.BytesIO(card).readline() == b"BEGIN:VCARD\r\n"


def test_a_card_says_its_licence_its_day_and_the_version_it_comes_from() -> None:
    issue = Issue("Catalogue; d’essai", "2026-01-15-0a1b2c3d")
    card = vcards([FACTS], issue, language="fr", region_names={}).decode().replace("\r\n ", "")
    day, licence = FACTS["last_verified"], FACTS["licence"]
    page = FACTS["pages"]["fr"]
    assert f"NOTE:Catalogue\\; d’essai · 2026-01-15-0a1b2c3d · {day} · {licence} · {page}\r\n" in card
    assert f"REV:{day}\r\n" in card
    assert f"SOURCE:{page}\r\n" in card
    assert "X-CATALOGUE-VERSION:2026-01-15-0a1b2c3d\r\n" in card


@pytest.mark.parametrize(
    ("form", "words"),
    [
        ("nonprofit", {"legal-form/L4", "organisational-structure/OS20"}),
        ("solidarity-cooperative", {"legal-form/L2", "organisational-structure/OS100"}),
        ("financial-cooperative", {"legal-form/L2"}),
        ("nonprofit-consortium", {"legal-form/L4"}),
        ("mutual", set()),
        (None, set()),
    ],
)
def test_essglobal_is_told_only_what_it_has_a_word_for(form, words) -> None:
    initiative, _ = read_initiative(REPOSITORY, REPOSITORY / "content" / "vocabulary", today=TODAY)
    assert initiative is not None
    voice = voices_of({"en": load("en", ())}, "https://example.org/", initiative)["en"]
    told = {one["@id"].removeprefix("http://purl.org/essglobal/standard/") for one in essglobal(form, voice).values()}
    assert told == words
