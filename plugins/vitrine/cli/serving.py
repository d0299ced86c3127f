"""The site on this machine: built again at every change, shown again in the page, errors shown there too."""

import http.server
import json
import queue
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from urllib.parse import unquote, urlsplit

from vitrine.cli.live import LIVE_PATH, LIVE_SCRIPT, SCRIPT_PATH, failure_page, with_script
from vitrine.cli.speech import Speech
from vitrine.loading import read_site
from vitrine.plugin import theme_folder
from vitrine.urls import file_of

_PORTS_TRIED = 20
# What a site is made of, and Vitrine itself: a change to any of it builds again.
_WATCHED = ("site.yaml", "enterprises", "content", "translations")


class Live:
    """What open pages are told: that the site is new, or what is wrong with it."""

    def __init__(self) -> None:
        self.failure = ""
        self._listeners: set[queue.SimpleQueue[str]] = set()

    def tell(self, failure: str) -> None:
        """Tells every open page; an empty failure means that all is well."""
        self.failure = failure
        for listener in tuple(self._listeners):
            listener.put(json.dumps({"failure": failure}))

    def listen(self) -> Iterator[str]:
        """What is told from now on; an empty text every few seconds, to notice a page that was closed."""
        mine: queue.SimpleQueue[str] = queue.SimpleQueue()
        self._listeners.add(mine)
        try:
            while True:
                try:
                    yield mine.get(timeout=5)
                except queue.Empty:
                    yield ""
        finally:
            self._listeners.discard(mine)


class Handler(http.server.SimpleHTTPRequestHandler):
    """Files of the public tree, with the live script in each page."""

    protocol_version = "HTTP/1.1"

    def __init__(self, *arguments: object, live: Live, public: Path, language: str) -> None:
        self.live, self.public, self.language = live, public, language
        super().__init__(*arguments, directory=str(public))  # type: ignore[arg-type]

    def do_GET(self) -> None:
        """A page, a file, the live script or the stream of what happens."""
        path = urlsplit(self.path).path
        if path == LIVE_PATH:
            self._stream()
        elif path == SCRIPT_PATH:
            self._send(LIVE_SCRIPT.encode(), "text/javascript")
        elif not self.public.is_dir():
            self._send(failure_page(self.live.failure, self.language), "text/html; charset=utf-8", status=503)
        else:
            self._file(unquote(path).lstrip("/"))

    def _file(self, path: str) -> None:
        file = self.public / file_of(path)
        is_inside = file.resolve().is_relative_to(self.public.resolve())
        if is_inside and file.is_file() and file.suffix == ".html":
            self._send(with_script(file.read_bytes()), "text/html; charset=utf-8")
        elif (is_inside and file.is_file()) or (is_inside and file.is_dir()):
            super().do_GET()
        else:
            missing = self.public / "404.html"
            content = with_script(missing.read_bytes()) if missing.is_file() else b""
            self._send(content, "text/html; charset=utf-8", status=404)

    def _send(self, content: bytes, kind: str, *, status: int = 200) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(content)

    def _stream(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Cache-Control", "no-store")
        self.send_header("Connection", "close")
        self.end_headers()
        try:
            if self.live.failure:
                self.wfile.write(_event(json.dumps({"failure": self.live.failure})))
            for message in self.live.listen():
                self.wfile.write(_event(message) if message else b": still here\n\n")
                self.wfile.flush()
        except (BrokenPipeError, ConnectionResetError):
            return  # the page was closed

    def log_message(self, format: str, *arguments: object) -> None:
        """Nothing: the terminal is for builds."""


def _event(message: str) -> bytes:
    return f"data: {message}\n\n".encode()


class Server(http.server.ThreadingHTTPServer):
    """One thread a request; they end with the server."""

    daemon_threads = True


def serve(root: Path, public: Path, *, port: int, jobs: int, is_building: bool, speech: Speech) -> int:
    """Serves until interrupted; 1 when no port is free. jobs: processes of each build, 0 for the default."""
    live = Live()
    language = speech.wording.language
    server = _server(port, partial(Handler, live=live, public=public, language=language))
    if server is None:
        speech.say("No port from {first} to {last} is free.", first=port, last=port + _PORTS_TRIED - 1)
        return 1
    address = f"http://localhost:{server.server_address[1]}/"
    threading.Thread(target=server.serve_forever, daemon=True).start()
    rebuild = Rebuild(root, public, address, jobs, live, speech)
    if is_building:
        rebuild()
    _say_addresses(root, address, speech)
    try:
        _watch(root, rebuild)
    except KeyboardInterrupt:
        pass
    finally:
        server.shutdown()
    return 0


def _server(port: int, handler: object) -> Server | None:
    for tried in range(port, port + _PORTS_TRIED):
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


@dataclass(frozen=True)
class Rebuild:
    """Builds in processes of their own, so that changes of Vitrine itself count too."""

    root: Path
    public: Path
    address: str
    jobs: int
    live: Live
    speech: Speech

    def __call__(self) -> None:
        """Builds, says what came of it, and tells open pages."""
        done = self._run()
        # When everything was made anew, the search index was not: it takes longer, and is asked for apart.
        if done.returncode == 0 and not (self.public / "search").is_dir():
            done = self._run("--with-search")
        said = (done.stdout + done.stderr).strip()
        self.speech.result(said)
        self.live.tell("" if done.returncode == 0 else said)

    def _run(self, *more: str) -> subprocess.CompletedProcess[str]:
        language = "fr" if self.speech.wording.language == "fr" else "en"
        command = [sys.executable, "-m", "vitrine.cli", "build", "--site", str(self.root)]
        command += ["--output", str(self.public), "--base-url", self.address, "--lang", language]
        command += ["--jobs", str(self.jobs), *more]
        return subprocess.run(command, capture_output=True, text=True, check=False)


def _watch(root: Path, rebuild: Rebuild) -> None:
    """Builds again whenever something that makes the site changes."""
    from watchfiles import watch

    machine = Path(__file__).resolve().parents[1]
    places = [root / name for name in _WATCHED] + [theme_folder(), machine]
    for _ in watch(*(place for place in places if place.exists()), raise_interrupt=True, debounce=200):
        rebuild()
