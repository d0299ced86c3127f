"""One address asked: redirects followed a few times, time and size bounded, private places never reached."""

import http.client
from collections.abc import Callable
from typing import NamedTuple
from urllib.parse import SplitResult, quote, urljoin, urlsplit

from vitrine.fetching.connections import Deadline, connection
from vitrine.fetching.hosts import HostError, Resolve, public_addresses
from vitrine.model import Message

_REDIRECTS = (301, 302, 303, 307, 308)
_FOR_GOOD = (301, 308)
_CHUNK = 65_536
# What paths and queries hold beside letters and digits (RFC 3986, 3.3 and 3.4).
_KEPT = "/?%:@!$&'()*+,;=~-._"


class Limits(NamedTuple):
    """How long to wait for one answer, in seconds; how much of it to read, in bytes; how often it may send on."""

    seconds: float = 15
    size: int = 0
    redirects: int = 5


class Answer(NamedTuple):
    """What came of asking. status: 0 when nothing answered, and failure says why.

    address: that answered in the end. moved_to: where it sent us for good; empty when it did not.
    is_unknown: the host's name is nobody's. is_asked: False for a place that must not be asked.
    """

    address: str
    status: int
    body: bytes = b""
    failure: Message | None = None
    moved_to: str = ""
    is_unknown: bool = False
    is_asked: bool = True


Ask = Callable[[str, str], Answer]


def _anywhere(address: str) -> bool:
    return bool(address)


def asker(
    agent: str,
    *,
    limits: Limits = Limits(),  # noqa: B008, frozen
    resolve: Resolve = public_addresses,
    may_lead_to: Callable[[str], bool] = _anywhere,
) -> Ask:
    """A function that asks an address by a method, `HEAD` or `GET`.

    agent: who we say we are. may_lead_to: whether an address that the first one sends on to may be asked in turn.
    """

    def ask(method: str, address: str) -> Answer:
        moved_to, is_for_good = "", True
        for _ in range(limits.redirects + 1):
            try:
                status, location, body = _once(method, address, agent, limits, resolve)
            except HostError as error:
                return Answer(address, 0, failure=error.message, is_unknown=error.is_unknown, is_asked=error.is_unknown)
            except (OSError, http.client.HTTPException, ValueError) as error:
                return Answer(address, 0, failure=_why(error))
            if status not in _REDIRECTS or not location:
                return Answer(address, status, body, moved_to=moved_to)
            is_for_good = is_for_good and status in _FOR_GOOD
            address = _joined(address, location)
            if not may_lead_to(address):
                return Answer(address, 0, failure=Message("it leads elsewhere"), is_asked=False)
            moved_to = address if is_for_good else moved_to
        return Answer(address, 0, failure=Message("it sends on too many times"))

    return ask


def _joined(address: str, location: str) -> str:
    """Where an answer sends on to, as it is written when it is no address at all: asking it says so."""
    try:
        return urljoin(address, location)
    except ValueError:
        return location


def _once(method: str, address: str, agent: str, limits: Limits, resolve: Resolve) -> tuple[int, str, bytes]:
    """Status, `Location` and body of one answer."""
    parts = urlsplit(address)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise HostError(Message("it does not begin with https:// or http://"))
    port = parts.port or (443 if parts.scheme == "https" else 80)
    at = resolve(parts.hostname, port)[0]
    made = connection(parts.scheme, parts.hostname, port, at=at, timeout=limits.seconds)
    with Deadline(made, limits.seconds):
        made.request(method, _target(parts), headers={"User-Agent": agent, "Accept-Encoding": "identity"})
        answer = made.getresponse()
        return answer.status, answer.getheader("Location") or "", _read(answer, limits.size)


def _target(parts: SplitResult) -> str:
    """Path and query as a request line takes them."""
    path, query = quote(parts.path or "/", safe=_KEPT), quote(parts.query, safe=_KEPT)
    return f"{path}?{query}" if query else path


def _read(answer: http.client.HTTPResponse, size: int) -> bytes:
    """The body, at most `size` bytes and one more, which tells that there were too many."""
    parts: list[bytes] = []
    left = size + 1 if size else 0
    while left > 0 and (part := answer.read(min(_CHUNK, left))):
        parts.append(part)
        left -= len(part)
    return b"".join(parts)


def _why(error: Exception) -> Message:
    if isinstance(error, TimeoutError):
        return Message("it takes too long to answer")
    if "CERTIFICATE" in str(error).upper():
        return Message("its certificate is not in order")
    return Message("it does not answer as a site does")
