"""`vitrine stale`, `vitrine links` and `vitrine contacts`: what a coordinator keeps up, profile by profile."""

import argparse
import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from vitrine import __version__
from vitrine.cli.problem_formats import print_problems, printable_json
from vitrine.cli.speech import Speech, wording_of
from vitrine.fetching import UNKNOWN_HOST, Limits, asker
from vitrine.loading import Profile, profile_folders
from vitrine.model import Contact
from vitrine.model.guarding import guarded
from vitrine.pages.addresses import review_address
from vitrine.plugin import Options, Places
from vitrine.plugin.setting import Setting, prepare_setting
from vitrine.rules import check_profile
from vitrine.upkeep import (
    Address,
    Call,
    Seen,
    as_stored,
    calls_of,
    contacts_csv,
    from_stored,
    links_of_profile,
    links_of_site,
    looked_at,
    problem_of,
)
from vitrine.wording import Wording

# Enough for a robots.txt (RFC 9309, 2.5, asks for 500 KiB); a page that is only asked for is cut there.
_LINK_LIMITS = Limits(seconds=15, size=512_000)


@dataclass(frozen=True)
class _Desk:
    """A site's profiles that can be read, and what is known of their links."""

    root: Path
    setting: Setting
    profiles: tuple[Profile, ...]
    today: date

    @property
    def memory(self) -> Path:
        """How links answered when they were asked."""
        return Places(self.root, self.root).cache / "links.json"

    def known(self) -> Mapping[str, Seen]:
        """The same, read; nothing when it was never kept, or cannot be read."""
        try:
            return from_stored(json.loads(self.memory.read_text(encoding="utf-8")))
        except (FileNotFoundError, ValueError):
            return {}

    def address(self, language: str, identifier: str) -> Address:
        """A profile's page, and where to review it."""
        voice = self.setting.voices[language]
        page = voice.urls.absolute(voice.urls.page(language, "enterprises", identifier))
        return Address(page, review_address(voice, identifier))


def _desk(chosen: argparse.Namespace, speech: Speech) -> _Desk | None:
    """None, and why is told, when the settings cannot be read; unreadable profiles are counted aloud."""
    root, today = chosen.site.resolve(), datetime.now(UTC).date()
    setting, problems = prepare_setting(Options(root=root, public=root))
    if setting is None:
        print_problems(problems, "text", speech)
        return None
    names, _ = profile_folders(root)
    checked = [check_profile(root, name, setting.initiative, today=today) for name in names]
    profiles = tuple(one.profile for one in checked if one.profile is not None)
    if len(profiles) < len(names):
        speech.say("{count} profiles cannot be read and are left out: vitrine check", count=len(names) - len(profiles))
    return _Desk(root, setting, profiles, today)


def stale(chosen: argparse.Namespace, speech: Speech) -> int:
    """Says whom to call, and why."""
    desk = _desk(chosen, speech)
    if desk is None:
        return 1
    calls = calls_of(
        desk.profiles,
        desk.known(),
        jurisdiction=desk.setting.initiative.site.jurisdiction,
        today=desk.today,
        months=chosen.months,
        percent=chosen.percent,
    )
    rows = [_row(call, desk, speech.wording) for call in calls]
    if chosen.format == "json":
        speech.data(printable_json(rows))
    elif chosen.format == "csv":
        speech.result(_as_csv(rows).rstrip("\n"))
    else:
        for row in rows:
            speech.result("\n".join(_in_text(row, speech)))
    speech.say("{count} of {total} enterprises to call.", count=len(calls), total=len(desk.profiles))
    return 0


def _row(call: Call, desk: _Desk, wording: Wording) -> dict[str, Any]:
    """A call as its three formats give it; Any: texts, a number and lists of them."""
    enterprise, contact = call.enterprise, call.enterprise.contact or Contact()
    page, review = desk.address(desk.setting.voice.language, enterprise.id)
    return {
        "id": enterprise.id,
        "name": enterprise.name,
        "region": desk.setting.voice.label("regions", enterprise.region) if _is_known(enterprise.region, desk) else "",
        "last_verified": str(enterprise.last_verified),
        "codes": [reason.code for reason in call.reasons],
        "reasons": [wording.say(reason.message) for reason in call.reasons],
        "percent": call.percent,
        "missing": [wording.say(one) for one in call.missing],
        "email": contact.email or "",
        "phone": contact.phone or "",
        "contact_page": contact.url or "",
        "page": page,
        "review": review,
    }


def _is_known(region: str, desk: _Desk) -> bool:
    return region in desk.setting.initiative.vocabularies["regions"]


def _as_csv(rows: Iterable[Mapping[str, Any]]) -> str:
    rows = list(rows)
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(rows[0] if rows else ("id",))
    for row in rows:
        cells = (" | ".join(cell) if isinstance(cell, list) else str(cell) for cell in row.values())
        writer.writerow(map(guarded, cells))
    return text.getvalue()


def _in_text(row: Mapping[str, Any], speech: Speech) -> Iterator[str]:
    yield f"{row['name']} ({row['id']})"
    yield from (f"    {reason}" for reason in row["reasons"])
    ways = [row[name] for name in ("phone", "email", "contact_page") if row[name]]
    if ways:
        yield f"    → {' · '.join(ways)}"


def links(chosen: argparse.Namespace, speech: Speech) -> int:
    """Asks the links that were not asked lately, then reports on all: it is never an error."""
    desk = _desk(chosen, speech)
    if desk is None:
        return 1
    found = sorted({*links_of_site(desk.root, desk.setting.initiative)}.union(*map(links_of_profile, desk.profiles)))
    urls = dict.fromkeys(link.url for link in found)
    known = {url: one for url, one in desk.known().items() if url in urls}
    asked = [url for url in urls if url not in known or not known[url].is_fresh(desk.today, chosen.days)]
    speech.say("{count} addresses, {asked} to ask.", count=len(urls), asked=len(asked))
    agent = f"Vitrine/{__version__} (+{desk.setting.voice.urls.absolute('')})"
    answers = {
        one.url: one for one in looked_at(asked, asker(agent, limits=_LINK_LIMITS), agent=agent, today=desk.today)
    }
    if len(answers) > 1 and {one.detail for one in answers.values()} == {UNKNOWN_HOST.text}:
        speech.say("No name at all could be looked up: this machine seems to be without a network. Nothing was kept.")
        return 1
    known |= answers
    _keep(desk.memory, known)
    problems = (problem_of(link, known[link.url]) for link in found if link.url in known)
    print_problems(tuple(problem for problem in problems if problem is not None), chosen.format, speech)
    return 0


def _keep(memory: Path, known: Mapping[str, Seen]) -> None:
    memory.parent.mkdir(parents=True, exist_ok=True)
    stored = {url: as_stored(known[url]) for url in sorted(known)}
    memory.write_text(json.dumps(stored, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def contacts(chosen: argparse.Namespace, speech: Speech) -> int:
    """Writes the sheet to merge letters with."""
    desk = _desk(chosen, speech)
    if desk is None:
        return 1
    wordings = {language: wording_of(language, desk.root) for language in desk.setting.voices}
    output: Path = chosen.output
    output.write_bytes(
        contacts_csv(
            desk.profiles,
            jurisdiction=desk.setting.initiative.site.jurisdiction,
            wordings=wordings,
            region_of=lambda code: desk.setting.voice.label("regions", code) if _is_known(code, desk) else code,
            address_of=desk.address,
        )
    )
    speech.say("{file} is written.", file=str(output))
    return 0
