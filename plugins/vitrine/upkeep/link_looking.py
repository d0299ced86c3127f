"""Addresses in; how each answers out: one request at a time to a host, with a pause, as its robots.txt allows."""

import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor, as_completed
from datetime import date
from urllib.parse import unquote, urlsplit
from urllib.robotparser import RobotFileParser

from vitrine.fetching import Answer, Ask
from vitrine.model import Message
from vitrine.upkeep.link_states import Seen, State, seen

PAUSE = 1.0
_HOSTS_AT_ONCE = 4
_NO_ROBOTS = Message("its robots.txt asks programs to keep away")
Pause = Callable[[float], None]


def looked_at(urls: Iterable[str], ask: Ask, *, agent: str, today: date, pause: Pause = time.sleep) -> Iterator[Seen]:
    """How each address answers, as answers come; `ask` reads robots.txt too, so it must read bodies."""
    by_host: dict[str, list[str]] = defaultdict(list)
    for url in sorted(set(urls)):
        by_host[urlsplit(url).netloc.lower()].append(url)
    with ThreadPoolExecutor(_HOSTS_AT_ONCE) as crew:
        hosts = [crew.submit(_look_at_host, some, ask, agent, today, pause) for some in by_host.values()]
        for host in as_completed(hosts):
            yield from host.result()


def _look_at_host(urls: list[str], ask: Ask, agent: str, today: date, pause: Pause) -> list[Seen]:
    rules = _robots(urls[0], ask)
    found = []
    for url in urls:
        if not rules.can_fetch(agent, url):
            found.append(Seen(url, today, State.NOT_ASKED, _NO_ROBOTS.text))
            continue
        pause(PAUSE)
        found.append(seen(url, _asked(url, ask, pause), today))
    return found


def _robots(url: str, ask: Ask) -> RobotFileParser:
    """The host's rules for programs; none when it gives none (RFC 9309, 2.3.1.3)."""
    parts = urlsplit(url)
    answer = ask("GET", f"{parts.scheme}://{parts.netloc}/robots.txt")
    rules = RobotFileParser()
    is_there = answer.failure is None and answer.status == 200
    text = answer.body.decode("utf-8", errors="replace") if is_there else ""
    rules.parse([line for line in text.splitlines() if _is_rule(line)])
    return rules


def _is_rule(line: str) -> bool:
    """Whether a line of robots.txt says what may be asked, or parts two groups; the parser trips on others."""
    name, _, value = line.partition(":")
    if name.strip().lower() not in ("", "user-agent", "allow", "disallow"):
        return False
    try:
        urlsplit(unquote(value.strip()))
    except ValueError:
        return False
    return True


def _asked(url: str, ask: Ask, pause: Pause) -> Answer:
    """By HEAD, which costs least; by GET where HEAD is not answered as it should be."""
    answer = ask("HEAD", url)
    if answer.is_unknown or not answer.is_asked or 0 < answer.status < 400:
        return answer
    pause(PAUSE)
    return ask("GET", url)
