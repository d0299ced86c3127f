"""One connection to an address that was looked at: what a name stands for cannot change in between."""

import http.client
import socket
import ssl
import threading


class _Plain(http.client.HTTPConnection):
    """To an address, whatever the name in the request."""

    def __init__(self, host: str, port: int, *, at: str, timeout: float) -> None:
        super().__init__(host, port, timeout=timeout)
        self._at = at

    def connect(self) -> None:
        """Opens the connection."""
        self.sock = socket.create_connection((self._at, self.port), self.timeout)


class _Secure(http.client.HTTPSConnection):
    """The same with TLS; the certificate must be of the name."""

    def __init__(self, host: str, port: int, *, at: str, timeout: float) -> None:
        self._safe = ssl.create_default_context()
        super().__init__(host, port, timeout=timeout, context=self._safe)
        self._at = at

    def connect(self) -> None:
        """Opens the connection."""
        sock = socket.create_connection((self._at, self.port), self.timeout)
        self.sock = self._safe.wrap_socket(sock, server_hostname=self.host)


def connection(scheme: str, host: str, port: int, *, at: str, timeout: float) -> http.client.HTTPConnection:
    """A connection not yet open. at: the address behind the host's name."""
    kind = _Secure if scheme == "https" else _Plain
    return kind(host, port, at=at, timeout=timeout)


class Deadline:
    """Used as `with Deadline(connection, seconds)`: cuts it then, however slowly the other side drips."""

    def __init__(self, open_connection: http.client.HTTPConnection, seconds: float) -> None:
        self._connection = open_connection
        self._timer = threading.Timer(seconds, self._cut)
        self._timer.daemon = True

    def _cut(self) -> None:
        sock = self._connection.sock
        if sock is None:
            return
        try:
            sock.shutdown(socket.SHUT_RDWR)
        except OSError:
            return  # closed a moment ago

    def __enter__(self) -> None:
        self._timer.start()

    def __exit__(self, *_: object) -> None:
        self._timer.cancel()
        self._connection.close()
