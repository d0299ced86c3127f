"""Debian's Chromium, and a page in it that remembers what was asked for and said."""

from collections.abc import Iterator
from contextlib import contextmanager
from shutil import which

from playwright.sync_api import Browser, Page, expect, sync_playwright

SWITCHES = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")

# A busy machine answers late.
expect.set_options(timeout=15_000)


@contextmanager
def chromium() -> Iterator[Browser]:
    """Debian's Chromium, or another already there."""
    program = next(filter(None, map(which, NAMES)), None)
    assert program, f"one of {', '.join(NAMES)} must be installed"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=list(SWITCHES))
        yield browser
        browser.close()


# What a page's own policy refuses is said aloud, whether or not the browser says it too.
VIOLATIONS = """addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI, sample }) =>
  console.error("policy:", effectiveDirective, blockedURI, sample));"""


class Watched:
    """A page, what it asked for, and what its console said, every violation of its policy included."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.requests: list[str] = []
        self.said: list[str] = []
        page.add_init_script(VIOLATIONS)
        page.on("request", lambda request: self.requests.append(request.url))
        page.on("console", lambda message: self.said.append(message.text))
        page.on("pageerror", lambda error: self.said.append(str(error)))
