"""The made-up region with all that a region may set: a service of its own for its form, an editor."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import ClassVar

from built_site import BuiltSite, build_site

from search_site import served
from small_site import PROFILES

SETTINGS = """
repository: https://github.com/reslu/catalogo
editor: {branch: main}
form_endpoint: http://127.0.0.1:%s/fichas
"""


class Service(BaseHTTPRequestHandler):
    """A region's own service, on another host than the site. received: each body; answer: the status that it gives."""

    received: ClassVar[list[bytes]] = []
    answer: ClassVar[int] = 200

    def do_OPTIONS(self) -> None:
        self.reply(204)

    def do_POST(self) -> None:
        self.received.append(self.rfile.read(int(self.headers["Content-Length"])))
        self.reply(self.answer)

    def reply(self, status: int) -> None:
        self.send_response(status)
        self.send_header("Access-Control-Allow-Origin", "*")
        self.send_header("Access-Control-Allow-Headers", "content-type")
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """Says nothing."""


@contextmanager
def region_at_work(folder: Path) -> Iterator[BuiltSite]:
    """The region's site, served, and its service."""
    service = ThreadingHTTPServer(("127.0.0.1", 0), Service)
    Thread(target=service.serve_forever, daemon=True).start()
    sources = Path(shutil.copytree(PROFILES / "region-elsewhere", folder / "sources"))
    with (sources / "site.yaml").open("a", encoding="utf-8") as settings:
        settings.write(SETTINGS % service.server_port)
    with served(folder / "public") as host:
        yield build_site(sources, folder / "public", f"{host}/")
    service.shutdown()
    service.server_close()
