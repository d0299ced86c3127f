"""Addresses asked within limits: private places never, redirects and sizes and time bounded."""

import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from vitrine.fetching import Answer, Limits, asker, is_public
from vitrine.fetching.hosts import HostError, any_addresses, public_addresses, public_but
from vitrine.model import Message

PRIVATE = (
    "127.0.0.1", "127.8.8.8", "10.0.0.1", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0",
    "224.0.0.1", "255.255.255.255", "::1", "::", "fe80::1", "fe80::1%eth0", "fc00::1", "ff02::1",
    "::ffff:127.0.0.1", "::ffff:10.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::", "2001:db8::1",
)  # fmt: skip


@pytest.mark.parametrize("address", PRIVATE)
def test_an_address_of_no_public_network_is_known(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", ["93.184.216.34", "2606:2800:220:1:248:1893:25c8:1946", "64:ff9b::5db8:d822"])
def test_an_address_of_the_open_internet_is_known(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize("host", ["localhost", "127.1", "0x7f.0.0.1", "2130706433", "::1"])
def test_a_name_that_stands_for_this_machine_is_refused(host: str) -> None:
    with pytest.raises(HostError):
        public_addresses(host, 80)


class _Odd(BaseHTTPRequestHandler):
    """A site with every fault."""

    def do_HEAD(self) -> None:
        self.do_GET()

    def do_GET(self) -> None:
        name = self.path.strip("/")
        if name.startswith("to-"):
            self.send_response(302 if "now" in name else 301)
            odd = {"to-loop": "/to-loop", "to-nowhere": "http://["}
            self.send_header("Location", odd.get(name, "/" + name.partition("-page")[2] or "/"))
            self.end_headers()
        elif name == "to":
            self.send_error(404)
        elif name == "drip":
            self._drip()
        else:
            self.send_response({"gone": 410, "missing": 404}.get(name, 200))
            self.end_headers()
            if self.command == "GET":
                self.wfile.write(b"x" * 1000)

    def _drip(self) -> None:
        self.send_response(200)
        self.end_headers()
        for _ in range(100):
            self.wfile.write(b"x")
            self.wfile.flush()
            time.sleep(0.1)

    def log_message(self, format: str, *args: object) -> None:
        """Says nothing."""

    def handle(self) -> None:
        try:
            super().handle()
        except ConnectionError:
            return


@pytest.fixture(scope="module")
def odd_site() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Odd)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


def ask(url: str, *, method: str = "GET", **limits: float) -> Answer:
    return asker("test", limits=Limits(**limits), resolve=any_addresses)(method, url)  # type: ignore[arg-type]


def test_an_address_answers(odd_site: str) -> None:
    assert ask(f"{odd_site}/", size=5000) == Answer(f"{odd_site}/", 200, b"x" * 1000)


def test_no_more_is_read_than_asked_for_and_a_byte_that_tells(odd_site: str) -> None:
    assert len(ask(f"{odd_site}/", size=10).body) == 11


@pytest.mark.parametrize(("path", "moved"), [("to-good-page", "/"), ("to-now-page", "")])
def test_a_move_for_good_is_told_from_a_detour(odd_site: str, path: str, moved: str) -> None:
    answer = ask(f"{odd_site}/{path}")

    assert (answer.status, answer.moved_to) == (200, f"{odd_site}{moved}" if moved else "")


def test_a_site_that_sends_on_for_ever_is_left(odd_site: str) -> None:
    answer = ask(f"{odd_site}/to-loop")

    assert answer.failure is not None
    assert answer.failure.text == "it sends on too many times"


def test_a_site_that_sends_on_to_no_address_or_elsewhere_is_left(odd_site: str) -> None:
    assert ask(f"{odd_site}/to-nowhere").status == 0
    here_only = asker("test", resolve=any_addresses, may_lead_to=lambda address: address.endswith("/there"))
    answer = here_only("GET", f"{odd_site}/to-good-page")
    assert (answer.failure, answer.is_asked) == (Message("it leads elsewhere"), False)


def test_an_answer_that_drips_is_cut(odd_site: str) -> None:
    started = time.monotonic()

    answer = ask(f"{odd_site}/drip", size=1000, seconds=0.5)

    assert time.monotonic() - started < 3
    assert answer.failure == Message("it takes too long to answer")


def test_a_private_host_is_asked_only_when_somebody_wrote_it_down(odd_site: str) -> None:
    host = odd_site.removeprefix("http://")
    refusing, trusting = asker("test"), asker("test", resolve=public_but(frozenset({host})))

    assert refusing("GET", odd_site).status == 0
    assert trusting("GET", odd_site).status == 200
    assert trusting("GET", "http://127.0.0.1:1/").status == 0


@pytest.mark.parametrize(
    "address",
    ["file:///etc/passwd", "ftp://a.example/", "http://", "http://a b/", "http://[::1", "http://a.example:x/"],
)
def test_what_is_no_web_address_is_not_asked(address: str) -> None:
    assert ask(address).status == 0


def test_a_name_that_nobody_has_is_told(odd_site: str) -> None:
    assert ask("http://nobody.invalid/").is_unknown
