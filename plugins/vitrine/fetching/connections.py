"""One connection to an address that was looked at: what a name stands for cannot change in between."""

import http.client
import socket
import ssl
import threading
from typing import Protocol


class Connection(Protocol):
    """What both kinds of connection are. opened: the socket, from its first byte on; None before."""

    opened: socket.socket | None

    def request(self, method: str, url: str, *, headers: dict[str, str]) -> None:
        """Sends a request."""

    def getresponse(self) -> http.client.HTTPResponse:
        """Gives the answer, its body unread."""

    def close(self) -> None:
        """Lets it go."""


class _Plain(http.client.HTTPConnection):
    """To an address, whatever the name in the request."""

    def __init__(self, host: str, port: int, *, at: str, timeout: float) -> None:
        super().__init__(host, port, timeout=timeout)
        self._at = at
        self.opened: socket.socket | None = None

    def connect(self) -> None:
        """Opens the connection."""
        self.sock = self.opened = socket.create_connection((self._at, self.port), self.timeout)


class _Secure(http.client.HTTPSConnection):
    """The same with TLS; the certificate must be of the name."""

    def __init__(self, host: str, port: int, *, at: str, timeout: float) -> None:
        self._safe = ssl.create_default_context()
        super().__init__(host, port, timeout=timeout, context=self._safe)
        self._at = at
        self.opened: socket.socket | None = None

    def connect(self) -> None:
        """Opens the connection; the two sides agree on keys where the deadline can cut them."""
        raw = socket.create_connection((self._at, self.port), self.timeout)
        safe = self._safe.wrap_socket(raw, server_hostname=self.host, do_handshake_on_connect=False)
        self.sock = self.opened = safe
        safe.do_handshake()


def connection(scheme: str, host: str, port: int, *, at: str, timeout: float) -> Connection:
    """A connection not yet open. at: the address behind the host's name."""
    kind = _Secure if scheme == "https" else _Plain
    return kind(host, port, at=at, timeout=timeout)


class Deadline:
    """Used as `with Deadline(connection, seconds)`: cuts it then, however slowly the other side drips.

    Raises TimeoutError at its end when it had to.
    """

    def __init__(self, cut: Connection, seconds: float) -> None:
        self._connection, self._is_cut = cut, False
        self._timer = threading.Timer(seconds, self._cut)
        self._timer.daemon = True

    def _cut(self) -> None:
        self._is_cut = True
        if self._connection.opened is None:
            return
        try:
            self._connection.opened.shutdown(socket.SHUT_RDWR)
        except OSError:
            return  # closed a moment ago

    def __enter__(self) -> None:
        self._timer.start()

    def __exit__(self, *_: object) -> None:
        self._timer.cancel()
        self._connection.close()
        if self._is_cut:
            raise TimeoutError
