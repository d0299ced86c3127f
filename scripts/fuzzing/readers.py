"""Every reader of what strangers send: bytes in, nothing out. What a reader raises here is a fault of ours."""

import json
from collections.abc import Callable, Mapping
from pathlib import Path

from fuzzing.place import Place
from fuzzing.regional import read_region_data, read_regions_file
from fuzzing.sheets import with_part
from fuzzing.site_files import SITE_FILES
from fuzzing.web import read_addresses, read_links_file, read_robots
from vitrine.cli.github import Refused
from vitrine.cli.proposing import read as read_proposal
from vitrine.images.inspection import read as read_picture
from vitrine.images.resizing import DAMAGES, opened
from vitrine.importing import plan_import
from vitrine.importing.tables import Refusal, table_of
from vitrine.importing.workbooks import read_workbook
from vitrine.loading import read_profile_text
from vitrine.loading.text_files import checked_text
from vitrine.markup import clean_page, problems_in, render, words_in, words_of_page
from vitrine.model import Message, Problem
from vitrine.submission import comment_of, propose, read_event
from vitrine.submission.comments import MARK
from vitrine.submission.receiving import receive
from vitrine.submission.summaries import summary_of_draft

Reader = Callable[[Place, bytes], None]
# Decoding runs in a process apart; here it would only be slow.
_MOST_PIXELS = 200_000


def profile(place: Place, data: bytes) -> None:
    """A profile: front matter, fields, the rules on it, its story."""
    text = checked_text(data)
    if not isinstance(text, str):
        place.tell(text[2])
        return
    main = place.initiative.site.main_language
    reading = read_profile_text("enterprises/x/profile.md", text, place.initiative.vocabularies, main_language=main)
    place.tell(*place.judged(reading))


def story(place: Place, data: bytes) -> None:
    """A story's Markdown; and its HTML as if it were a page of the site."""
    text = data.decode("utf-8", "replace")
    html = render(text, base_level=2)
    words_in(render(text, base_level=2))
    clean_page(html)
    words_of_page(f"<main>{html}{text}</main>")
    place.tell(*(message for _, _, message in problems_in(text)))


def picture(place: Place, data: bytes) -> None:
    """A picture: its structure, then its pixels when they are few."""
    found = read_picture(place.file("picture", data), is_named=False)
    if isinstance(found, Message):
        place.tell(found)
        return
    size = found.shape.width, found.shape.height
    if size[0] * size[1] <= _MOST_PIXELS:
        try:
            opened(found.data, size, widest=64)
        except DAMAGES:
            return


def workbook(place: Place, data: bytes) -> None:
    """A workbook; bytes that are no archive stand for one part of one, which the first byte chooses."""
    raw = data if data[:2] == b"PK" else with_part(data[:1], data[1:])
    try:
        table_of("x.xlsx", read_workbook(raw))
    except Refusal as refusal:
        place.tell(refusal.place[2])


def sheet(place: Place, data: bytes) -> None:
    """A CSV file, its headers, its rows, and the profiles they would make."""
    found = plan_import(
        place.site,
        place.file("list.csv", data),
        place.initiative,
        mapping_file=None,
        sheet="",
        wordings=place.wordings,
        is_updating=True,
        with_people=True,
        judge=place.judged,
    )
    place.tell(*found.problems, *(problem for row in found.rows for problem in row.problems))


def mapping(place: Place, data: bytes) -> None:
    """A file that says how the headers of a sheet are those of profiles."""
    found = plan_import(
        place.site,
        place.file("list.csv", b"name,region\na,b\n"),
        place.initiative,
        mapping_file=place.file("mapping.yaml", data),
        sheet="",
        wordings=place.wordings,
        is_updating=False,
        with_people=False,
        judge=place.judged,
    )
    place.tell(*found.problems)


def issue(place: Place, data: bytes) -> None:
    """The event of an issue; text that is no JSON stands for its body."""
    event = data if data[:1] == b"{" else _event(data)
    found = read_event(place.file("event.json", event))
    if isinstance(found, Message):
        place.tell(found)
        return
    proposal = propose(place.site, found, place.initiative, place.wordings, lambda _: Message("must be there"))
    if proposal is not None:
        comment_of(proposal, (), place.wordings[0])
        if not proposal.draft.faults:
            summary_of_draft(proposal.draft, None, place.wordings[0])


def _event(body: bytes) -> bytes:
    text = body.decode("utf-8", "surrogateescape")
    return json.dumps({"issue": {"number": 1, "title": "x", "body": text, "created_at": "2026-01-01"}}).encode()


def proposal(place: Place, data: bytes) -> None:
    """The summary that one job hands to the other, which has rights."""
    folder = place.folder / "proposal"
    folder.mkdir(exist_ok=True)
    (folder / "proposal.json").write_bytes(data)
    (folder / "comment.md").write_text(f"{MARK}\nx\n", encoding="utf-8")
    (folder / "changes.md").write_bytes(data)
    try:
        read_proposal(folder)
    except Refused as refused:
        place.tell(refused.message)


def received(place: Place, data: bytes) -> None:
    """A file that the form of the site made: a profile, or a ZIP."""
    place.tell(*receive(place.site, "x", data).problems)


def site_files(place: Place, data: bytes) -> None:
    """Settings, lists of words, records, plain pages, translations: the first byte says which."""
    path = place.site / SITE_FILES[data[0] % len(SITE_FILES)] if data else place.site / "site.yaml"
    before = path.read_bytes() if path.is_file() else None
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data[1:])
    try:
        _, problems = place.read_initiative()
    finally:
        _put_back(path, before)
    place.tell(*(one for one in problems if isinstance(one, Problem)))


def _put_back(path: Path, before: bytes | None) -> None:
    if before is None:
        path.unlink()
    else:
        path.write_bytes(before)


READERS: Mapping[str, Reader] = {
    "profile": profile,
    "story": story,
    "picture": picture,
    "workbook": workbook,
    "sheet": sheet,
    "mapping": mapping,
    "issue": issue,
    "proposal": proposal,
    "received": received,
    "site-files": site_files,
    "addresses": read_addresses,
    "robots": read_robots,
    "links-file": read_links_file,
    "regions-file": read_regions_file,
    "region-data": read_region_data,
}
