"""The reference catalogue, built and served on this machine as its host does: compressed with gzip."""

import gzip
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

ROOT = Path(__file__).resolve().parents[2]
MODULES = Path(__file__).resolve().parent / "node_modules"
COMPRESSED = (".html", ".css", ".js", ".mjs", ".svg", ".json", ".xml")

# What a kind of page is, and how Chromium is started, is what the tests say.
sys.path[:0] = [str(ROOT / "tests"), str(ROOT / "tests" / "site")]


class _Handler(SimpleHTTPRequestHandler):
    """Files with gzip where text is, and kept ten minutes, as GitHub Pages gives them."""

    protocol_version = "HTTP/1.1"

    def log_message(self, format: str, *args: object) -> None:
        """Says nothing."""

    def send_head(self) -> BytesIO | BinaryIO | None:
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(404)
            return None
        return self._send(path, path.read_bytes())

    def _send(self, path: Path, content: bytes) -> BytesIO:
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Cache-Control", "max-age=600")
        if path.suffix in COMPRESSED:
            content = gzip.compress(content, 6, mtime=0)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        return BytesIO(content)


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """A folder, served; gives its address, with `/` at the end."""
    folder.mkdir(parents=True, exist_ok=True)
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()


@contextmanager
def reference_site(folder: Path) -> Iterator[str]:
    """The reference catalogue, built for the address it is served at."""
    from vitrine.plugin import Options, build

    with served(folder) as address:
        outcome = build(Options(root=ROOT, public=folder, address=address, with_search=True, with_gallery=True))
        if not outcome.is_published:
            raise SystemExit(f"The site must be built first: {outcome.problems}")
        yield address
