"""The file in which GitHub tells a workflow what happened; the issue in it out."""

import json
from datetime import date, datetime
from pathlib import Path
from typing import Any, NamedTuple

from vitrine.model import Message

_MOST_BYTES = 5_000_000


class Issue(NamedTuple):
    """An issue as it was opened or last edited. day: on which it was last changed."""

    number: int
    title: str
    body: str
    day: date


def read_event(file: Path) -> Issue | Message:
    """The issue of an event's file, or why there is none."""
    if not file.is_file():
        return Message("must be there; it is missing")
    if file.stat().st_size > _MOST_BYTES:
        return Message("must be at most {limit} MB", {"limit": _MOST_BYTES // 1_000_000})
    try:
        told = json.loads(file.read_bytes())
    except (ValueError, RecursionError):
        return Message("must be JSON, as GitHub writes an event")
    issue = told.get("issue") if isinstance(told, dict) else None
    if not isinstance(issue, dict) or "pull_request" in issue:
        return Message("must be the event of an issue")
    return _issue(issue)


def _issue(issue: dict[str, Any]) -> Issue | Message:
    number, body = issue.get("number"), issue.get("body")
    day = _day(issue.get("updated_at") or issue.get("created_at"))
    if not isinstance(number, int) or isinstance(number, bool) or number < 1 or day is None:
        return Message("must be the event of an issue")
    text = body if isinstance(body, str) else ""
    # JSON may hold halves of characters, which no file can.
    return Issue(number, str(issue.get("title") or ""), text.encode("utf-8", "replace").decode(), day)


def _day(told: object) -> date | None:
    """The day of `2026-11-26T09:30:00Z`."""
    try:
        return datetime.fromisoformat(str(told)).date()
    except ValueError:
        return None
