"""What is added to pages served on this machine, and only there; what open pages are told."""

import json
import queue
from collections.abc import Iterator
from html import escape

from vitrine.plugin.places import Places
from vitrine.plugin.publishing import stamp_of

LIVE_PATH = "/_live/events"
SCRIPT_PATH = "/_live/script.js"

# A page that is served knows which tree it is of: another one shows it again, a failed build says why.
LIVE_SCRIPT = """
const mine = new URL(import.meta.url).search.slice(1);
const events = new EventSource("/_live/events");
events.addEventListener("message", ({ data }) => {
  const { tree, failure } = JSON.parse(data);
  const open = document.querySelector("dialog[data-live]");
  if (!failure && (open || tree !== mine)) location.reload();
  if (!failure) return;
  const shown = open ?? document.createElement("dialog");
  const text = document.createElement("pre");
  shown.dataset.live = "";
  shown.tabIndex = -1;
  text.textContent = failure;
  text.style.whiteSpace = "pre-wrap";
  text.style.overflowWrap = "anywhere";
  shown.replaceChildren(text);
  document.body.append(shown);
  if (!shown.open) shown.showModal();
});
"""


class Live:
    """What open pages are told: which tree is public, and what is wrong with the one that is not."""

    def __init__(self, places: Places) -> None:
        self.failure = ""
        self._places = places
        self._listeners: set[queue.SimpleQueue[str]] = set()

    @property
    def tree(self) -> str:
        """The identity of the public tree; empty when there is none."""
        return stamp_of(self._places)

    def tell(self, failure: str) -> None:
        """Tells every open page; an empty failure means that all is well."""
        self.failure = failure
        news = self._news()
        for listener in tuple(self._listeners):
            listener.put(news)

    def listen(self) -> Iterator[str]:
        """How things stand, then what is told; an empty text every few seconds, to notice a closed page."""
        mine: queue.SimpleQueue[str] = queue.SimpleQueue()
        self._listeners.add(mine)
        try:
            yield self._news()
            while True:
                try:
                    yield mine.get(timeout=5)
                except queue.Empty:
                    yield ""
        finally:
            self._listeners.discard(mine)

    def _news(self) -> str:
        return json.dumps({"tree": self.tree, "failure": self.failure})


def with_script(page: bytes, tree: str) -> bytes:
    """A page of that tree with the live script at the end of its head."""
    tag = f'<script type="module" src="{SCRIPT_PATH}?{tree}"></script>'
    return page.replace(b"</head>", tag.encode() + b"</head>", 1)


def waiting_page(text: str, language: str) -> bytes:
    """What is shown when there is no site yet: why its build failed, or that it is being made."""
    page = (
        f'<!doctype html><html lang="{language}"><head><meta charset="utf-8"><title>Vitrine</title></head>'
        f"<body><pre>{escape(text)}</pre></body></html>"
    )
    return with_script(page.encode(), "")
