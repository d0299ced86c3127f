"""Whether a profile, and what its page says, is still what it was."""

import hashlib
import os
from datetime import date, timedelta
from pathlib import Path

from vitrine.loading import Profile
from vitrine.model import PartialDate

FIRST_DAY, LAST_DAY = "0001-01-01", "9999-12-31"


def validity(profile: Profile, today: date) -> tuple[str, str]:
    """From which day, and until which day (excluded), the page of a profile says the same."""
    recognitions = (*profile.enterprise.statuses, *profile.enterprise.certifications)
    ends = [last_day(one.valid_to) for one in recognitions if one.valid_to is not None]
    verified = last_day(profile.enterprise.last_verified)
    # A year later to the day it is still fresh; 29 February is one day short of it, to be safe.
    turns = sorted(
        [*(end + timedelta(days=1) for end in ends), *(verified + timedelta(days=d) for d in (365, 366, 367))]
    )
    past = [turn.isoformat() for turn in turns if turn <= today]
    coming = [turn.isoformat() for turn in turns if turn > today]
    return (past or [FIRST_DAY])[-1], (coming or [LAST_DAY])[0]


def last_day(when: PartialDate) -> date:
    """The last day that a date as precise as its source may mean."""
    if when.day is not None:
        return when.first_day
    month = when.month or 12
    following = date(when.year + month // 12, month % 12 + 1, 1)
    return following - timedelta(days=1)


def folder_digest(folder: Path) -> str:
    """A hash of a folder's files: names and content."""
    digest = hashlib.blake2b(digest_size=16)
    with os.scandir(folder) as entries:
        for entry in sorted(entries, key=lambda entry: entry.name):
            digest.update(entry.name.encode() + b"\0")
            if entry.is_file(follow_symlinks=False):
                digest.update(hashlib.blake2b(Path(entry.path).read_bytes(), digest_size=16).digest())
    return digest.hexdigest()


def folder_stamp(folder: str) -> str:
    """Times and sizes of a folder and its files: when they are the same, so is the content."""
    with os.scandir(folder) as entries:
        marks = sorted((entry.name, entry.stat(follow_symlinks=False)) for entry in entries)
    return "|".join(f"{name} {status.st_mtime_ns} {status.st_size} {status.st_ino}" for name, status in marks)
