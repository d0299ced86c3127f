"""A folder and a small server that stand for GitHub: a bare repository, pull requests, comments."""

import json
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

TOKEN = "not-a-secret"


def git(folder: Path, *words: str) -> str:
    """What git answers."""
    names = ("-c", "user.name=Pôle", "-c", "user.email=pole@example.org", "-c", "init.defaultBranch=main")
    done = subprocess.run(["git", *names, *words], cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def hosted(site: Path, host: Path) -> Path:
    """The bare repository of a site, which becomes a clone of it."""
    host.mkdir()
    git(host, "init", "--quiet", "--bare", ".")
    git(site, "init", "--quiet", ".")
    git(site, "add", ".")
    git(site, "commit", "--quiet", "--message=first")
    git(site, "remote", "add", "origin", str(host))
    git(site, "push", "--quiet", "origin", "main")
    return host


class Host:
    """What the server was told. may_open: whether workflows may open pull requests."""

    def __init__(self) -> None:
        self.pulls: list[dict[str, Any]] = []
        self.comments: list[dict[str, Any]] = []
        self.asked: list[str] = []
        self.tokens: set[str] = set()
        self.may_open = True

    def answer(self, method: str, path: str, told: dict[str, Any]) -> tuple[int, Any]:
        """A status and JSON, as the API gives them."""
        parts = urlsplit(path)
        place = parts.path.removeprefix("/repos/pole/catalogue/")
        self.asked.append(f"{method} {place}")
        match method, place.split("/"):
            case "GET", ["pulls"]:
                head = parse_qs(parts.query)["head"][0].partition(":")[2]
                return 200, [one for one in self.pulls if one["head"] == head]
            case "POST", ["pulls"] if not self.may_open:
                return 403, {}
            case "POST", ["pulls"]:
                self.pulls.append({**told, "html_url": f"https://github.example/pull/{len(self.pulls) + 100}"})
                return 201, self.pulls[-1]
            case "GET", ["issues", number, "comments"]:
                return 200, [one for one in self.comments if one["issue"] == int(number)]
            case "POST", ["issues", number, "comments"]:
                user = {"login": "github-actions[bot]"}
                self.comments.append({"id": len(self.comments) + 1, "issue": int(number), "user": user, **told})
                return 201, self.comments[-1]
            case "PATCH", ["issues", "comments", number]:
                self.comments[int(number) - 1].update(told)
                return 200, self.comments[int(number) - 1]
        return 404, {}


@contextmanager
def served(host: Host) -> Iterator[str]:
    """The address at which a host answers."""

    class Handler(BaseHTTPRequestHandler):
        def _answer(self) -> None:
            length = int(self.headers.get("Content-Length") or 0)
            host.tokens.add(self.headers["Authorization"])
            status, told = host.answer(self.command, self.path, json.loads(self.rfile.read(length) or b"{}"))
            self.send_response(status)
            self.end_headers()
            self.wfile.write(json.dumps(told).encode())

        do_GET = do_POST = do_PATCH = _answer  # noqa: N815 — as http.server calls them

        def log_message(self, *_: object) -> None:
            """Nothing is printed."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
