"""Pictures attached to an issue: only from GitHub's own addresses, without a token, made anew before they are kept.

Sources: docs.github.com, "Attaching files"; addresses as GitHub has written them since 2018.
"""

import re
import tempfile
from collections.abc import Callable
from pathlib import Path

from vitrine.fetching import Ask, Limits, asker
from vitrine.images import remade
from vitrine.model import Message

MOST_BYTES = 5_000_000
_LIMITS = Limits(seconds=20, size=MOST_BYTES, redirects=3)
_ADDRESS = re.compile(r"(?i:https?)://[^\s<>()\"'\]]+")
_UUID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"
_ATTACHED = re.compile(
    rf"https://github\.com/user-attachments/assets/{_UUID}"
    rf"|https://github\.com/[A-Za-z0-9-]{{1,39}}/[A-Za-z0-9._-]{{1,100}}/assets/[0-9]{{1,12}}/{_UUID}"
    rf"|https://user-images\.githubusercontent\.com/[0-9]{{1,12}}/[0-9]{{1,12}}-{_UUID}\.(?:png|jpe?g|webp)"
)
# Where those addresses lead.
_KEEPERS = re.compile(
    r"https://(?:[a-z0-9-]+\.githubusercontent\.com|github-production-user-asset-6210df\.s3\.amazonaws\.com)/"
)

Fetch = Callable[[str], bytes | Message]


def address_in(answer: str) -> str | Message:
    """The one address of a picture in an answer; empty when there is nothing at all."""
    if not answer.strip():
        return ""
    addresses = list(dict.fromkeys(found[0].rstrip(".,;") for found in _ADDRESS.finditer(answer)))
    if not addresses:
        return Message("must be a picture dropped into the answer; found a text")
    if len(addresses) > 1:
        return Message("must be one picture; found {count}", {"count": len(addresses)})
    if not _ATTACHED.fullmatch(addresses[0]):
        values = {"found": addresses[0][:80]}
        return Message("must be a picture dropped into the answer, kept by GitHub; found '{found}'", values)
    return addresses[0]


def picture(address: str, fetch: Fetch) -> bytes | Message:
    """The picture at an address, made anew as WebP, or why it cannot be shown."""
    found = fetch(address)
    if isinstance(found, Message):
        return found
    if len(found) > MOST_BYTES:
        return _too_large()
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "attached"
        with file.open("wb") as opened:
            opened.write(found)
        return remade(file, at_most=MOST_BYTES)


def _too_large() -> Message:
    return Message("must be at most {limit} MB", {"limit": MOST_BYTES // 1_000_000})


def is_keeper_s(address: str) -> bool:
    """True where GitHub keeps attachments: it may lead there, and nowhere else."""
    return bool(_KEEPERS.match(address))


_ASK = asker("vitrine", limits=_LIMITS, may_lead_to=is_keeper_s)


def fetch(address: str, ask: Ask = _ASK) -> bytes | Message:
    """What GitHub keeps at the address of an attachment; nothing says who asks."""
    if not _ATTACHED.fullmatch(address):
        raise ValueError(address)
    answer = ask("GET", address)
    if answer.status != 200:
        return Message("must be a picture that GitHub gives to everybody; it gave none")
    return _too_large() if len(answer.body) > MOST_BYTES else answer.body
