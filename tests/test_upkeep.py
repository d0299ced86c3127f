"""What a coordinator keeps up: whom to call, which links lead nowhere, letters to merge."""

import csv
import json
from datetime import date
from pathlib import Path

import pytest

from small_site import TODAY, check_site
from vitrine.cli import main
from vitrine.loading import Profile
from vitrine.upkeep import Call, Seen, State, calls_of

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
