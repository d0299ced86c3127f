"""The site on this machine: built again at every change, shown again in the page, errors shown there too."""

import http.server
import sys
import threading
from functools import partial
from pathlib import Path
from urllib.parse import unquote, urlsplit

from vitrine.cli.live import LIVE_PATH, LIVE_SCRIPT, SCRIPT_PATH, Live, waiting_page, with_script
from vitrine.cli.parsing import LAST_PORT
from vitrine.cli.speech import Speech
from vitrine.cli.watching import Rebuild, changes
from vitrine.loading import read_site
from vitrine.model import Message
from vitrine.plugin import Places
from vitrine.urls import file_of
from vitrine.wording import Wording

_PORTS_TRIED = 20


class Handler(http.server.SimpleHTTPRequestHandler):
    """Files of the public tree, with the live script in each page."""

    protocol_version = "HTTP/1.1"

    def __init__(self, *arguments: object, live: Live, public: Path, wording: Wording) -> None:
        self.live, self.public, self.wording = live, public, wording
        super().__init__(*arguments, directory=str(public))  # type: ignore[arg-type]

    def do_GET(self) -> None:
        """A page, a file, the live script or the stream of what happens."""
        path = urlsplit(self.path).path
        if path == LIVE_PATH:
            self._stream()
        elif path == SCRIPT_PATH:
            self._send(LIVE_SCRIPT.encode(), "text/javascript")
        elif not self.public.is_dir():
            text = self.live.failure or self.wording.say(Message("The site is being built."))
            self._send(waiting_page(text, self.wording.language), "text/html; charset=utf-8", status=503)
        else:
            self._file(unquote(path).lstrip("/"))

    def _file(self, path: str) -> None:
        tree = self.live.tree  # before the page is read: should it change meanwhile, the page is shown again
        file = self.public / file_of(path)
        if not self._is_inside(file):
            missing = self.public / "404.html"
            page = with_script(missing.read_bytes(), tree) if missing.is_file() else b""
            self._send(page, "text/html; charset=utf-8", status=404)
        elif file.is_file() and file.suffix == ".html":
            self._send(with_script(file.read_bytes(), tree), "text/html; charset=utf-8")
        else:
            super().do_GET()

    def _is_inside(self, file: Path) -> bool:
        try:
            return file.exists() and file.resolve().is_relative_to(self.public.resolve())
        except (OSError, ValueError):
            return False  # no file can have such a name

    def _send(self, content: bytes, kind: str, *, status: int = 200) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def end_headers(self) -> None:
        """Ends the headers of any answer: all of them may be another a second later."""
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def _stream(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Connection", "close")
        self.end_headers()
        for news in self.live.listen():
            self.wfile.write(f"data: {news}\n\n".encode() if news else b": still here\n\n")

    def log_message(self, format: str, *arguments: object) -> None:
        """Nothing: the terminal is for builds."""


class Server(http.server.ThreadingHTTPServer):
    """One thread a request; they end with the server."""

    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        """Nothing when a page was closed before it was whole; anything else is told as ever."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]


def serve(root: Path, public: Path, *, port: int, jobs: int, is_building: bool, speech: Speech) -> int:
    """Serves until interrupted; 1 when it cannot. jobs: processes of each build, 0 for the default."""
    if not is_building and not public.is_dir():
        speech.say("Nothing was built in {folder} yet: leave out --no-build.", folder=str(public))
        return 1
    live = Live(Places(root, public))
    ports = range(port, min(port + _PORTS_TRIED, LAST_PORT + 1))
    server = _server(ports, partial(Handler, live=live, public=public, wording=speech.wording))
    if server is None:
        speech.say("No port from {first} to {last} is free.", first=port, last=ports[-1])
        return 1
    address = f"http://localhost:{server.server_address[1]}/"
    threading.Thread(target=server.serve_forever, daemon=True).start()
    rebuild = Rebuild(root, public, address, jobs, live, speech)
    try:
        for number, _ in enumerate(changes(root)):
            if is_building or number > 0:
                rebuild()
            if number == 0:
                _say_addresses(root, address, speech)
    except KeyboardInterrupt:
        pass
    finally:
        server.shutdown()
    return 0


def _server(ports: range, handler: object) -> Server | None:
    for tried in ports:
        try:
            return Server(("127.0.0.1", tried), handler)  # type: ignore[arg-type]
        except OSError:
            continue
    return None


def _say_addresses(root: Path, address: str, speech: Speech) -> None:
    """One address a language."""
    site, _ = read_site(root)
    languages = site.languages if site else ("fr",)
    for language in languages:
        path = "" if language == languages[0] else f"{language}/"
        speech.result(f"{language}: {address}{path}")
    speech.say("Ctrl+C to stop.")
