"""What is added to pages served on this machine, and only there."""

from html import escape

LIVE_PATH = "/_live/events"
SCRIPT_PATH = "/_live/script.js"

# A page that is served knows of every build: a new one shows it again, a failed one says why.
LIVE_SCRIPT = """
const events = new EventSource("/_live/events");
events.addEventListener("message", ({ data }) => {
  const { failure } = JSON.parse(data);
  if (!failure) return location.reload();
  const shown = document.querySelector("dialog[data-live]") ?? document.createElement("dialog");
  shown.dataset.live = "";
  const text = document.createElement("pre");
  text.textContent = failure;
  shown.replaceChildren(text);
  document.body.append(shown);
  if (!shown.open) shown.showModal();
});
"""
_TAG = f'<script type="module" src="{SCRIPT_PATH}"></script>'.encode()


def with_script(page: bytes) -> bytes:
    """The page with the live script at the end of its head."""
    return page.replace(b"</head>", _TAG + b"</head>", 1)


def failure_page(failure: str, language: str) -> bytes:
    """What is shown when there is no site yet, because its first build failed."""
    return (
        (
            f'<!doctype html><html lang="{language}"><head><meta charset="utf-8"><title>Vitrine</title></head>'
            f"<body><pre>{escape(failure)}</pre></body></html>"
        )
        .encode()
        .replace(b"</head>", _TAG + b"</head>")
    )
