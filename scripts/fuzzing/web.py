"""What other sites answer and what people give as addresses: links, mail, robots.txt, what is known of links."""

import json
from contextlib import suppress
from datetime import date

from pydantic import TypeAdapter, ValidationError

from fuzzing.place import Place
from vitrine.fetching import Answer, asker
from vitrine.fetching.hosts import UNKNOWN_HOST, HostError
from vitrine.model.base import EmailAddress, Phone, WebAddress
from vitrine.submission.attachments import address_in, is_keeper_s
from vitrine.upkeep.link_looking import looked_at
from vitrine.upkeep.link_states import as_stored, from_stored

_KINDS = tuple(TypeAdapter(kind) for kind in (WebAddress, EmailAddress, Phone))


def _nobody(host: str, port: int) -> tuple[str, ...]:
    raise HostError(UNKNOWN_HOST, is_unknown=True)


def read_addresses(place: Place, data: bytes) -> None:
    """An address a line: of a site, of mail, of a picture in an issue; then it is asked, and nobody is there."""
    ask = asker("vitrine", resolve=_nobody)
    for line in data.decode("utf-8", "replace").split("\n"):
        for kind in _KINDS:
            with suppress(ValidationError):
                kind.validate_python(line)
        found = address_in(line)
        place.tell(*(() if isinstance(found, str) else (found,)))
        is_keeper_s(line)
        failure = ask("GET", line).failure
        place.tell(*(() if failure is None else (failure,)))


def read_robots(place: Place, data: bytes) -> None:
    """What a site lets programs ask."""

    def ask(method: str, address: str) -> Answer:
        return Answer(address, 200, data)

    list(looked_at(["https://example.org/x?y"], ask, agent="vitrine", today=date(2026, 1, 1), pause=lambda _: None))


def read_links_file(place: Place, data: bytes) -> None:
    """What is kept of links between two looks."""
    with suppress(ValueError, RecursionError):
        for seen in from_stored(json.loads(data)).values():
            as_stored(seen)
