"""Rendered Markdown as a browser would see it."""

from html.parser import HTMLParser

from vitrine.markup import render


def html(text: str) -> str:
    return str(render(text, base_level=2)).strip()


class Inspector(HTMLParser):
    """Collects what a browser would see in a piece of HTML."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.others: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))

    def handle_comment(self, data):
        self.others.append(data)

    def handle_decl(self, decl):
        self.others.append(decl)


def headings(text: str, base_level: int) -> list[int]:
    tags = Inspector(render(text, base_level=base_level)).tags
    return [int(tag[1]) for tag, _ in tags if tag[0] == "h" and tag != "hr"]
