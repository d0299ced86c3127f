"""What a coordinator keeps up: whom to call, which links lead nowhere, letters to merge."""

import csv
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

from small_site import TODAY, check_site
from vitrine.cli import main
from vitrine.fetching import Limits, asker
from vitrine.fetching.hosts import any_addresses
from vitrine.loading import Profile
from vitrine.upkeep import Call, Seen, State, calls_of, from_stored, links_of_profile, links_of_site, looked_at

DAY = date(2026, 1, 15)


def rewrite(root: Path, old: str, new: str) -> None:
    file = root / "enterprises" / "atelier-du-nord" / "profile.md"
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def profiles(root: Path) -> tuple[Profile, ...]:
    return check_site(root).profiles


def calls(root: Path, known: dict[str, Seen] | None = None, *, months: int = 12, percent: int = 0) -> list[Call]:
    found = calls_of(profiles(root), known or {}, jurisdiction="CA-QC", today=TODAY, months=months, percent=percent)
    return list(found)


def codes(found: list[Call], name: str = "atelier-du-nord") -> list[str]:
    return [reason.code for call in found if call.enterprise.id == name for reason in call.reasons]


def test_nobody_is_called_about_a_good_profile(small_site: Path) -> None:
    assert calls(small_site) == []


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("last_verified: 2025-11-03", "last_verified: 2024-11", "unverified"),
        ("valid_to: 2030-12-31", "valid_to: 2025-12-31", "expired"),
        ("contact:\n  email: info@atelier.example\n", "", "contact"),
    ],
)
def test_an_enterprise_is_called_for_a_reason(small_site: Path, old: str, new: str, code: str) -> None:
    rewrite(small_site, old, new)

    assert codes(calls(small_site)) == [code]


def test_a_closed_enterprise_is_not_called(small_site: Path) -> None:
    rewrite(small_site, "last_verified: 2025-11-03", "last_verified: 2020")
    rewrite(small_site, "status: active", "status: closed")

    assert calls(small_site) == []


def test_months_and_percent_are_asked_for(small_site: Path) -> None:
    assert codes(calls(small_site, months=2)) == ["unverified"]
    assert codes(calls(small_site, percent=100)) == ["completeness"]


def test_a_site_that_is_gone_is_a_reason_to_call_and_one_that_fails_today_is_not(small_site: Path) -> None:
    gone = {"https://atelier.example/": Seen("https://atelier.example/", DAY, State.DEAD, "404")}
    failing = {"https://atelier.example/": Seen("https://atelier.example/", DAY, State.FAILING, "503")}

    assert codes(calls(small_site, gone)) == ["links"]
    assert calls(small_site, failing) == []


def test_those_with_most_to_talk_about_come_first(small_site: Path) -> None:
    rewrite(small_site, "valid_to: 2030-12-31", "valid_to: 2025-12-31")

    found = calls(small_site, months=1)

    assert [(call.enterprise.id, len(call.reasons)) for call in found] == [
        ("atelier-du-nord", 2),
        ("buanderie-des-quais", 1),
    ]


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


def test_the_list_of_calls_comes_as_csv_and_json(small_site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rewrite(small_site, "name: Atelier du Nord", 'name: "=Atelier du Nord"')

    assert (
        main(
            ["stale", "--months", "0", "--percent", "101", "--format", "csv", "--lang", "en", "--site", str(small_site)]
        )
        == 0
    )
    rows = {row["id"]: row for row in csv.DictReader(capsys.readouterr().out.splitlines())}
    assert (
        main(
            [
                "stale",
                "--months",
                "0",
                "--percent",
                "101",
                "--format",
                "json",
                "--lang",
                "en",
                "--site",
                str(small_site),
            ]
        )
        == 0
    )
    listed = {one["id"]: one for one in json.loads(capsys.readouterr().out)}

    assert rows["atelier-du-nord"]["name"] == "'=Atelier du Nord"
    assert rows["atelier-du-nord"]["codes"] == "unverified | completeness"
    assert listed["atelier-du-nord"]["email"] == "info@atelier.example"
    assert listed["buanderie-des-quais"]["region"] == "Montréal"
    assert listed["buanderie-des-quais"]["review"].startswith("http://localhost:8000/")


def test_letters_go_to_enterprises_and_name_nobody(small_site: Path) -> None:
    rewrite(
        small_site,
        "  email: info@atelier.example\n",
        "  email: info@atelier.example\n  person:\n    name: Jeanne Mance\n    consent_date: 2025-01-01\n",
    )
    output = small_site / "letters.csv"

    assert main(["contacts", "--site", str(small_site), "--output", str(output)]) == 0

    text = output.read_text(encoding="utf-8-sig")
    [row] = csv.DictReader(text.splitlines())
    assert "Jeanne" not in text
    assert (row["id"], row["email"], row["basis"]) == ("atelier-du-nord", "info@atelier.example", "consent")
    assert row["page_en"] == "http://localhost:8000/en/enterprises/atelier-du-nord/"
    assert row["review_fr"] == "http://localhost:8000/proposer/?id=atelier-du-nord"
    assert row["missing_fr"] != row["missing_en"]
