"""Links of a catalogue: found where they are written, asked politely, told apart."""

import json
import threading
import time
from collections import Counter
from collections.abc import Iterator
from datetime import date
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import ClassVar

import pytest

from small_site import check_site
from vitrine.cli import main
from vitrine.fetching import Limits, asker
from vitrine.fetching.hosts import any_addresses
from vitrine.upkeep import Seen, State, from_stored, links_of_profile, links_of_site, looked_at

DAY = date(2026, 1, 15)


def test_every_link_is_found_where_it_is_written(small_site: Path) -> None:
    file = small_site / "enterprises" / "atelier-du-nord" / "profile.md"
    with file.open("a", encoding="utf-8") as text:
        text.write("\nVoir [la cour](https://cour.example/a?b=1&c=2) et `https://not-a-link.example/`.\n")
    lines = file.read_text(encoding="utf-8").splitlines()
    checked = check_site(small_site)
    assert checked.initiative is not None

    found = [link for profile in checked.profiles for link in links_of_profile(profile)]
    page = small_site / "content" / "pages" / "a-propos.fr.md"
    page.write_text(page.read_text(encoding="utf-8") + "\n[ici](https://ici.example/)\n", encoding="utf-8")

    assert {(link.field, link.url) for link in found} == {
        ("website", "https://atelier.example/"),
        ("sources.1.url", "https://atelier.example/rapport"),
        ("", "https://cour.example/a?b=1&c=2"),
        ("website", "https://buanderie.example/"),
    }
    assert all(link.url in lines[link.line - 1] for link in found if "atelier" in link.path)
    assert [link.url for link in links_of_site(small_site, checked.initiative)] == ["https://ici.example/"]


class _Host(BaseHTTPRequestHandler):
    """Remembers what it was asked, and how many asked at once."""

    asked: ClassVar[Counter[str]] = Counter()
    now = 0
    most = 0
    lock = threading.Lock()
    answers: ClassVar = {"/gone": 404, "/shy": 403, "/ill": 503, "/no-head": 200, "/moved": 301, "/there": 200}

    def do_GET(self) -> None:
        with self.lock:
            _Host.now += 1
            _Host.most = max(_Host.most, _Host.now)
            self.asked[f"{self.command} {self.path}"] += 1
        status = 405 if (self.command, self.path) == ("HEAD", "/no-head") else self.answers.get(self.path, 200)
        self.send_response(status)
        if status == 301:
            self.send_header("Location", "/there")
        time.sleep(0.01)  # long enough for another who asks to be seen
        with self.lock:
            _Host.now -= 1  # before who asked can know that it was answered, and ask again
        self.end_headers()
        if self.path == "/robots.txt":
            self.wfile.write(b"User-agent: *\nDisallow: /hidden\n")

    def do_HEAD(self) -> None:
        self.do_GET()

    def log_message(self, format: str, *args: object) -> None:
        """Says nothing."""


@pytest.fixture(scope="module")
def host() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Host)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


def test_links_are_asked_politely_and_told_apart(host: str) -> None:
    pauses: list[float] = []
    paths = ("/there", "/gone", "/shy", "/ill", "/no-head", "/moved", "/hidden/page")
    ask = asker("Vitrine/test", limits=Limits(seconds=5, size=1000), resolve=any_addresses)

    found = {
        one.url.removeprefix(host): one.state
        for one in looked_at([host + path for path in paths], ask, agent="Vitrine", today=DAY, pause=pauses.append)
    }

    assert found == {
        "/there": State.ALIVE, "/gone": State.DEAD, "/shy": State.REFUSED, "/ill": State.FAILING,
        "/no-head": State.ALIVE, "/moved": State.MOVED, "/hidden/page": State.NOT_ASKED,
    }  # fmt: skip
    assert _Host.most == 1
    assert _Host.asked["GET /robots.txt"] == 1
    assert _Host.asked["GET /there"] == 0
    assert "HEAD /hidden/page" not in _Host.asked
    assert pauses == [1.0] * 10  # six addresses, four of them asked twice


def test_what_was_kept_is_read_as_far_as_it_is_right() -> None:
    right = {"day": "2026-01-15", "state": "alive", "detail": ""}
    kept = {"https://a.example/": right, "https://b.example/": right | {"day": "soon"}, "https://c.example/": [1]}

    assert from_stored(kept) == {"https://a.example/": Seen("https://a.example/", DAY, State.ALIVE)}
    assert from_stored([]) == {}


def test_links_of_private_hosts_are_reported_and_kept_and_end_with_0(
    small_site: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("vitrine.upkeep.link_looking.PAUSE", 0)
    for name, url in (("atelier-du-nord", "http://127.0.0.1:9/"), ("buanderie-des-quais", "http://10.0.0.1/")):
        file = small_site / "enterprises" / name / "profile.md"
        text = file.read_text(encoding="utf-8").replace("https://atelier.example/rapport", "http://169.254.169.254/x")
        text = text.replace("https://atelier.example/", url).replace("https://buanderie.example/", url)
        file.write_text(text, encoding="utf-8")

    assert main(["links", "--lang", "en", "--site", str(small_site)]) == 0

    said = capsys.readouterr().out
    assert said.count("its host is on a private network") == 3
    assert "enterprises/atelier-du-nord/profile.md:31:10: website: warning: should be looked at by a person" in said
    assert len(json.loads((small_site / ".vitrine" / "links.json").read_text(encoding="utf-8"))) == 3
