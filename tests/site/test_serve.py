"""`vitrine serve`: what is served, built again, shown in open pages, and how it ends."""

import os
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from browsing import chromium
from serving import PATIENCE, Served, rewrite, serving, start
from small_site import REPOSITORY
from vitrine.cli import main

pytestmark = pytest.mark.xdist_group("serve")

ATELIER = "enterprises/atelier-du-nord/profile.md"
PAGE = "/en/enterprises/atelier-du-nord/"


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """One server for all tests that leave it as it was."""
    with serving(tmp_path_factory.mktemp("serve")) as found:
        yield found


def rename(served: Served, old: str, new: str) -> None:
    rewrite(served.root / ATELIER, f"name: {old}", f"name: {new}")


def test_both_addresses_are_printed_and_answer(served: Served) -> None:
    assert f"en: {served.address}en/\n" in "".join(served.said)
    assert served.get("/")[0] == 200
    assert served.get("/en/")[0] == 200


def test_a_served_page_has_the_live_script_and_what_is_published_has_not(served: Served) -> None:
    assert "/_live/script.js?" in served.get(PAGE)[1]
    assert "_live" not in (served.root / "public" / PAGE.strip("/") / "index.html").read_text(encoding="utf-8")


def test_an_edited_profile_is_built_again_and_open_pages_are_told(served: Served) -> None:
    before = served.news_after(lambda: rename(served, "Atelier du Nord", "Atelier du Grand Nord"))
    assert before["failure"] == ""
    assert "Atelier du Grand Nord" in served.get(PAGE)[1]
    after = served.news_after(lambda: rename(served, "Atelier du Grand Nord", "Atelier du Nord"))
    assert after["tree"] != before["tree"]
    assert "Grand Nord" not in served.get(PAGE)[1]


def test_a_broken_profile_is_told_and_the_site_before_it_stays_until_it_is_mended(served: Served) -> None:
    profile = served.root / ATELIER
    told = served.news_after(lambda: rewrite(profile, "region: Montréal", "region: Montrael"))
    assert f"{ATELIER}:17:9: region: unknown 'Montrael' — did you mean 'Montréal'?" in told["failure"]
    assert served.get(PAGE)[0] == 200
    mended = served.news_after(lambda: rewrite(profile, "region: Montrael", "region: Montréal"))
    assert mended == {"tree": told["tree"], "failure": ""}


CHANGES = [
    pytest.param("site", "site.yaml", "Test catalogue", "Trial catalogue", id="settings"),
    pytest.param("site", "site.yaml", "A small catalogue", "A tiny catalogue", id="settings, replaced once more"),
    pytest.param("house", "theme/templates/home.html", "{% block main %}", "{% block main %}<!-- new -->", id="theme"),
    pytest.param("house", "plugins/vitrine/pages/planning.py", '"""', '"""New. ', id="machine"),
]


@pytest.mark.parametrize(("whose", "path", "old", "new"), CHANGES)
def test_a_change_of_what_makes_the_site_builds_it_again(
    served: Served, whose: str, path: str, old: str, new: str
) -> None:
    file = (served.root if whose == "site" else served.house) / path
    assert served.news_after(lambda: rewrite(file, old, new))["failure"] == ""


def test_a_folder_that_was_not_there_is_seen_with_all_that_comes_into_it(served: Served) -> None:
    words = served.root / "translations" / "en.po"
    served.news_after(words.parent.mkdir)
    served.news_after(lambda: words.write_text('msgid "Home"\nmsgstr "First page"\n', encoding="utf-8"))
    assert "First page" in served.get(PAGE)[1]
    served.news_after(words.unlink)
    assert "First page" not in served.get(PAGE)[1]


def test_a_mistake_in_the_machine_is_told_too_and_the_server_lives(served: Served) -> None:
    file = served.house / "plugins" / "vitrine" / "pages" / "planning.py"
    told = served.news_after(lambda: rewrite(file, "\nfrom", "\n(from"))
    assert "SyntaxError" in told["failure"]
    assert served.get(PAGE)[0] == 200
    assert served.news_after(lambda: rewrite(file, "\n(from", "\nfrom"))["failure"] == ""


def test_an_example_of_the_gallery_that_is_behind_is_told_in_words(served: Served) -> None:
    file = served.house / "theme" / "gallery" / "action-list.yaml"
    told = served.news_after(lambda: rewrite(file, "    evidence: {fr", "    proof: {fr"))
    assert "Traceback" not in told["failure"]
    assert "theme/gallery/action-list.yaml: must give what the macro in" in told["failure"]
    assert "takes no keyword argument 'proof'" in told["failure"]
    assert served.news_after(lambda: rewrite(file, "    proof: {fr", "    evidence: {fr"))["failure"] == ""


@pytest.mark.parametrize("path", ["/%00", "/..%2f..%2f..%2fetc%2fpasswd", "/a" * 3000, "/nothing/", "/%ff%fe"])
def test_an_address_that_leads_nowhere_is_answered_by_the_sites_own_page(served: Served, path: str) -> None:
    status, text = served.get(path)
    assert status == 404
    assert "<h1" in text


def test_a_page_closed_before_it_was_whole_says_nothing_in_the_terminal(served: Served) -> None:
    before = list(served.said)
    with socket.create_connection(("localhost", served.port)) as visitor:
        visitor.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
        visitor.sendall(b"GET /_live/events HTTP/1.1\r\nHost: localhost\r\n\r\n")
    assert served.get("/")[0] == 200
    assert served.said == before


@pytest.mark.browser
def test_an_open_page_shows_what_was_edited_what_is_wrong_and_itself_again(served: Served) -> None:
    profile = served.root / ATELIER
    with chromium() as browser:
        page = browser.new_page()
        page.goto(served.address + PAGE.lstrip("/"))
        rename(served, "Atelier du Nord", "Atelier du Grand Nord")
        expect(page.get_by_role("heading", level=1)).to_have_text("Atelier du Grand Nord", timeout=PATIENCE * 1000)
        rewrite(profile, "region: Montréal", "region: <b>Montrael</b>")
        expect(page.get_by_role("dialog")).to_contain_text("<b>Montrael</b>", timeout=PATIENCE * 1000)
        page.reload()
        expect(page.get_by_role("dialog")).to_contain_text("<b>Montrael</b>")
        rewrite(profile, "region: <b>Montrael</b>", "region: Montréal")
        expect(page.get_by_role("dialog")).to_have_count(0, timeout=PATIENCE * 1000)
        rename(served, "Atelier du Grand Nord", "Atelier du Nord")
        expect(page.get_by_role("heading", level=1)).to_have_text("Atelier du Nord", timeout=PATIENCE * 1000)


def test_a_site_that_was_wrong_from_the_start_is_shown_once_it_is_mended(tmp_path: Path) -> None:
    def spoil(root: Path) -> None:
        rewrite(root / ATELIER, "region: Montréal", "region: Montrael")

    with serving(tmp_path, spoil) as served:
        status, text = served.get("/")
        assert (status, "did you mean" in text) == (503, True)
        served.news_after(lambda: rewrite(served.root / ATELIER, "region: Montrael", "region: Montréal"))
        assert served.get("/")[0] == 200


def test_a_port_in_use_gives_way_to_the_next_and_ctrl_c_ends_with_0_and_nothing_to_explain(tmp_path: Path) -> None:
    with serving(tmp_path / "one") as first, serving(tmp_path / "two", port=first.port) as second:
        assert second.port > first.port
        assert second.interrupt() == 0
        assert second.said[-1] == "Ctrl+C to stop.\n"


def test_ctrl_c_during_the_first_build_ends_with_0_too(small_site: Path) -> None:
    process = start(small_site, REPOSITORY, "--port", "18000")
    while not (small_site / ".vitrine" / "lock").exists():
        assert process.poll() is None
    os.kill(process.pid, 2)
    said, _ = process.communicate(timeout=PATIENCE)
    assert (process.returncode, said) == (0, "")


def test_there_is_nothing_to_serve_before_a_first_build(small_site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["serve", "--no-build", "--lang", "en", "--site", str(small_site)]) == 1
    assert "Nothing was built" in capsys.readouterr().err
