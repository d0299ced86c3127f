"""What strangers wrote is printed: no workflow, terminal or shell obeys it."""

import json
import re
from pathlib import Path

import pytest

from submission.asked import NEW, body_of, event_of, small_catalogue, the_forms
from submission.hosting import git
from vitrine.cli import main
from vitrine.cli.speech import harmless

ORDERS = [
    "x\n::error::y",
    "x\r::add-mask::y",
    " ::set-output name=a::b",
    "##[add-path]/tmp",
    "%0A::stop-commands::x",
    "\x1b[2Jx",
    "\x9b31mx",
    "$(touch canary)`touch canary`;touch canary",
]
# Lines as the runner of GitHub reads them: .NET ends a line at a carriage return too.
LINE_ENDS = re.compile(r"\r\n|\r|\n")


def orders_in(printed: str) -> list[str]:
    """Lines that a workflow or a terminal would obey."""
    lines = LINE_ENDS.split(printed)
    return [line for line in lines if line.lstrip().startswith("::") or "##[" in line or re.search(r"[\x1b\x9b]", line)]


def spoil(root: Path, order: str) -> None:
    profile = root / "enterprises" / "atelier-du-nord" / "profile.md"
    text = profile.read_text(encoding="utf-8")
    value = json.dumps(order)
    profile.write_text(text.replace("region: Montréal", f"region: {value}\n{value}: {value}"), encoding="utf-8")


@pytest.mark.parametrize("order", ORDERS)
def test_a_profile_gives_no_order_by_what_is_printed_of_it(
    small_site: Path, order: str, capsys: pytest.CaptureFixture[str]
) -> None:
    spoil(small_site, order)
    for words in (["check"], ["check", "--format", "json"], ["build", "--publish"]):
        assert main([*words, "--site", str(small_site)]) == 1
        said = capsys.readouterr()
        assert orders_in(said.out + said.err) == []
    main(["check", "--format", "github", "--site", str(small_site)])
    lines = [line for line in LINE_ENDS.split(capsys.readouterr().out) if line]
    assert lines
    assert all(re.match(r"::(error|warning) file=[^,:]+,line=\d+,col=\d+::", line) for line in lines)


@pytest.mark.parametrize("order", ORDERS)
def test_an_issue_s_title_and_answers_give_no_order(
    tmp_path: Path, order: str, capsys: pytest.CaptureFixture[str]
) -> None:
    site = small_catalogue(tmp_path / "site")
    body = body_of(the_forms()["new-profile", "fr"], {**NEW, "name": order, "contact.email": order, "consent": ""})
    event = tmp_path / "event.json"
    event.write_text(json.dumps(event_of(body, title=order)), encoding="utf-8")

    main(["submission", str(event), "--output", str(tmp_path / "proposal"), "--site", str(site)])

    said = capsys.readouterr()
    assert orders_in(said.out + said.err) == []
    assert not list(tmp_path.rglob("canary"))
    assert order.strip() not in json.loads((tmp_path / "proposal/proposal.json").read_bytes()).values()


@pytest.mark.parametrize("branch", ["x;touch${IFS}canary", "$(touch${IFS}canary)", "x'\"&|<>", "##x", "é-‮x"])
def test_a_branch_s_name_is_nothing_but_a_name(
    small_site: Path, branch: str, capsys: pytest.CaptureFixture[str]
) -> None:
    git(small_site, "init", "-q")
    git(small_site, "switch", "-q", "-c", branch)
    git(small_site, "add", ".")
    git(small_site, "commit", "-q", "-m", "first")

    for words in (["check", "--since", branch, "--format", "github"], ["changes", "--since", branch]):
        assert main([*words, "--site", str(small_site), "--lang", "en"]) == 0

    said = capsys.readouterr()
    assert orders_in(said.out + said.err) == []
    assert not list(small_site.parent.rglob("canary"))


def test_a_text_without_orders_is_printed_as_it_is() -> None:
    text = "a: b:: c\n\té – « œuvre » # ## [x]\n"
    assert harmless(text) == text
