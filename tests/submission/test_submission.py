"""`vitrine submission`: from the event of an issue to files or problems, with the comment that answers it."""

import json
from datetime import date
from pathlib import Path

import pytest

from submission.asked import (
    CORRECTION,
    LOGO,
    NEW,
    Answer,
    body_of,
    event_of,
    initiative_in,
    submitted,
    text_in,
    the_forms,
    told,
)
from vitrine.cli import main
from vitrine.cli.speech import wording_of
from vitrine.submission import Issue, comment_of, propose
from vitrine.submission.comments import code


def test_a_new_profile_holds_all_that_was_answered(site: Path) -> None:
    proposal = submitted(site, "new-profile", {**NEW, "story": "Un récit.\n\n### Un titre"})

    assert told(proposal) == []
    text = text_in(proposal, "enterprises/les-marmites-solidaires/profile.md")
    assert "name: Les Marmites solidaires\n" in text
    assert "    keywords:\n      - traiteur\n      - buffet, froid\n" in text
    assert "regions: [montreal, laval]" in text
    assert "last_verified: 2026-01-14" in text
    assert text.endswith("---\nUn récit.\n\n### Un titre\n")


WRONG: list[tuple[str, dict[str, Answer], str]] = [
    ("new-profile", {**NEW, "name": ""}, "name: is required; it is missing"),
    ("new-profile", {**NEW, "consent": ""}, "consent: must be ticked; it is not"),
    ("new-profile", {**NEW, "name": "a\nb"}, "name: must be one line; found 2"),
    ("new-profile", {**NEW, "name": "寿司"}, "name: must hold a letter or a digit from a to z, 0 to 9"),
    ("new-profile", {**NEW, "name": "atelier du NORD"}, "name: must be of an enterprise that is not in the catalogue; "
     "found that of 'atelier-du-nord': use the form to correct a profile"),
    ("new-profile", {**NEW, "logo": "see https://evil.example/a.png"}, "logo: must be a picture dropped into the "
     "answer, kept by GitHub; found 'https://evil.example/a.png'"),
    ("new-profile", {**NEW, "logo": f"![a]({LOGO}) ![b]({LOGO[:-1]}5)"}, "logo: must be one picture; found 2"),
    ("new-profile", {**NEW, "logo": "my logo"}, "logo: must be a picture dropped into the answer; found a text"),
    ("correction", {**CORRECTION, "profile": "Atelier du Nrod", "field-1": "name", "value-1": "x"},
     "profile: must be an enterprise of this catalogue; found 'Atelier du Nrod' — did you mean 'Atelier du Nord'?"),
    ("correction", {**CORRECTION, "profile": "zzz", "field-1": "name", "value-1": "x"},
     "profile: must be an enterprise of this catalogue; found 'zzz'"),
    ("correction", {**CORRECTION, "field-1": "name", "value-1": "Atelier du Nord"},
     ": must change something; the profile says all this already"),
    ("correction", {**CORRECTION, "field-1": "name", "value-1": "x", "value-2": "y"},
     "field-2: is required; it is missing"),
    ("correction", {**CORRECTION, "field-1": "offerings.4.name.fr", "value-1": "y"},
     "value-1: must be of an entry that is there; found 4 of 1"),
    ("still-correct", {"profile": "atelier-du-nord"}, "checked: must be ticked; it is not"),
    ("withdrawal", {"profile": "atelier-du-nord", "consent": "yes"}, "what: is required; it is missing"),
    ("new-commitment", {"institution": "!", "kind": "municipal", "signed_on": "2026", "signatory_role": "x",
     "consent": "yes"}, "institution: must hold a letter or a digit from a to z, 0 to 9"),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "answers", "sentence"), WRONG, ids=[one[2][:40] for one in WRONG])
def test_what_is_wrong_is_said_of_its_question(
    site: Path, kind: str, answers: dict[str, Answer], sentence: str
) -> None:
    assert sentence in told(submitted(site, kind, answers))


def test_a_choice_typed_over_is_refused_with_the_nearest(site: Path) -> None:
    form = the_forms()["new-profile", "en"]
    body = body_of(form, NEW).replace("\nService\n", "\nServce\n").replace("- [ ] ", "- [?] ", 1)
    issue = Issue(1, "", body, date(2026, 1, 14))
    proposal = propose(site, issue, initiative_in(site), [wording_of(one, site) for one in ("fr", "en")], lambda _: b"")
    assert proposal is not None
    sentences = "\n".join(told(proposal))
    assert "found 'Servce' — did you mean 'Service'?" in sentences
    assert "must be the form’s boxes, one a line; found '- [?] " in sentences


def test_a_correction_changes_only_what_it_says(site: Path) -> None:
    answers = {
        **CORRECTION,
        "field-1": "offerings.1.name.en",
        "value-1": "Made-to-measure furniture",
        "field-2": "offerings.1.price_from",
        "value-2": "-",
        "field-3": "offerings.1.area.regions",
        "value-3": "- Laval\n- montreal",
    }
    proposal = submitted(site, "correction", answers)

    assert told(proposal) == []
    assert [(one.field, one.before, one.after) for one in proposal.draft.changes] == [
        ("offerings.1.name.en", "Custom furniture", "Made-to-measure furniture"),
        ("offerings.1.area.regions", "montreal", "Laval | montreal"),
        ("offerings.1.price_from", "1500", ""),
    ]


POISON = "@admin <b>#1</b> https://evil.example [x](y) `::error::` \u202e --> ![i](j)"


def test_the_comment_speaks_the_form_s_language_and_makes_nothing_of_what_was_written(site: Path) -> None:
    poison = POISON.replace("\u202e", "")
    proposal = submitted(site, "correction", {**CORRECTION, "profile": poison, "field-1": "name", "value-1": poison})
    comment = comment_of(proposal, (), wording_of("fr", site))

    assert "Avant que ceci puisse être proposé" in comment
    assert "- **Fiche à corriger** : doit être une entreprise de ce catalogue" in comment
    assert code(poison[:80]) in comment
    changed = submitted(site, "correction", {**CORRECTION, "field-1": "name", "value-1": poison})
    line = next(one for one in comment_of(changed, (), wording_of("fr", site)).splitlines() if "**Nom**" in one)
    assert line == f"- **Nom** : `Atelier du Nord` → {code(poison)}"


@pytest.mark.parametrize("text", ["a`b", "``", "a\nb", "\u202eabc", "x" * 500, "", "`"])
def test_strangers_text_is_one_line_of_code_that_it_cannot_leave(text: str) -> None:
    shown = code(text)
    fence = shown[: len(shown) - len(shown.lstrip("`"))]
    inside = shown.removeprefix(fence).removesuffix(fence)

    assert fence
    assert f"{fence}" not in inside.replace(f"{fence}`", "")
    assert "\n" not in shown
    assert "\u202e" not in shown
    assert len(shown) < 220


def run(site: Path, event: object, capsys: pytest.CaptureFixture[str]) -> tuple[int, dict[str, object], str]:
    """The whole command: its exit code, its summary, what it printed."""
    file, output = site.parent / "issue.json", site.parent / "proposal"
    file.write_text(event if isinstance(event, str) else json.dumps(event), encoding="utf-8")
    words = ["submission", str(file), "--output", str(output), "--site", str(site), "--lang", "en"]
    exit_code = main(words)
    summary = output / "proposal.json"
    return exit_code, json.loads(summary.read_text("utf-8")) if summary.exists() else {}, capsys.readouterr().out


def test_the_command_checks_the_whole_catalogue_with_the_changes(
    site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    forms = the_forms()
    body = body_of(
        forms["new-profile", "fr"],
        {**NEW, "contact.email": "@x ##[error]y", "mission.fr": POISON, "municipality": "::error::x"},
    )
    exit_code, summary, printed = run(site, event_of(body), capsys)

    assert (exit_code, summary["is_ready"], summary["files"]) == (1, False, [])
    assert "issue.json:12: Mission (fr): must hold only characters that can be seen; found U+202E" in printed
    assert "issue.json:12: Contact – Courriel: must be an e-mail address" in printed
    assert not (site.parent / "proposal/files").exists()
    assert not any(line.lstrip().startswith("::") or "##[" in line for line in printed.splitlines())

    exit_code, summary, printed = run(site, event_of(body_of(forms["new-profile", "fr"], NEW)), capsys)
    assert (exit_code, summary["subject"]) == (0, "les-marmites-solidaires")
    assert (site.parent / "proposal/files/enterprises/les-marmites-solidaires/profile.md").is_file()
    assert not (site / "enterprises/les-marmites-solidaires").exists()


def test_removing_a_profile_that_others_name_is_refused(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    other = site / "enterprises/buanderie-des-quais/profile.md"
    text = other.read_text(encoding="utf-8")
    other.write_text(text.replace("status: active", "status: merged-into\nmerged_into: atelier-du-nord"), "utf-8")
    answers = {"profile": "atelier-du-nord", "what": "removed", "consent": "yes"}
    event = event_of(body_of(the_forms()["withdrawal", "en"], answers))

    exit_code, summary, printed = run(site, event, capsys)

    assert (exit_code, summary["removed"]) == (1, [])
    assert "enterprises/buanderie-des-quais" in printed or "merged_into" in printed


NOT_EVENTS = ["", "[", "[]", "{}", '{"issue": 3}', '{"issue": {"number": 0}}', '{"issue": {"number": 1, "body": "x"}}']


@pytest.mark.parametrize("event", NOT_EVENTS)
def test_what_is_no_event_of_an_issue_is_refused(site: Path, event: str, capsys: pytest.CaptureFixture[str]) -> None:
    exit_code, summary, printed = run(site, event, capsys)

    assert (exit_code, summary) == (1, {})
    assert "issue.json: must be" in printed


def test_an_issue_that_is_no_form_is_left_alone(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    exit_code, summary, _ = run(site, event_of("Bonjour"), capsys)

    assert (exit_code, summary) == (0, {"number": 12, "kind": ""})
