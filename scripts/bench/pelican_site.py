"""Hugo's site in; the same enterprises as articles of a plain Pelican site out, told in Markdown from end to end.

Pelican has no place for facts that nest: they become tables and lists of the article's body, and every facet a tag.
"""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

HERE = Path(__file__).resolve().parent
TAGGED = ("categories", "regions", "mrc", "legal-forms", "statuses", "people-served")


def write_pelican_site(hugo: Path, out: Path) -> None:
    """Writes the folder anew from the pages that were written for Hugo."""
    shutil.rmtree(out, ignore_errors=True)
    shutil.copytree(HERE / "pelican" / "templates", out / "theme" / "templates")
    shutil.copy(HERE / "pelican" / "pelicanconf.py", out / "pelicanconf.py")
    (out / "content").mkdir()
    for file in sorted((hugo / "content" / "enterprises").glob("*.*.md")):
        identifier, language, _ = file.name.split(".")
        if identifier != "_index":
            (out / "content" / file.name).write_text(_article(file, identifier, language), encoding="utf-8")


def _article(file: Path, identifier: str, language: str) -> str:
    head, _, story = file.read_text(encoding="utf-8").removeprefix("---\n").partition("---\n")
    values = yaml.load(head, Loader=yaml.CSafeLoader)
    tags = [f"{facet} {code}" for facet in TAGGED for code in values.get(facet, ())]
    header = {
        "Title": values["title"],
        "Slug": identifier,
        "Lang": language,
        "Date": values["date"],
        "Category": values["card"],
        "Tags": ", ".join(tags),
        "Summary": values["about"],
    }
    lines = [f"{name}: {value}" for name, value in header.items()]
    return "\n".join((*lines, "", *_body(values), "", story))


def _body(values: dict[str, Any]) -> Iterator[str]:
    yield f"{values['mission']}\n"
    yield from ("| | | |", "|---|---|---|")
    for offering in values["offerings"]:
        terms = (offering.get(name, "") for name in ("price", "minimum", "capacity", "lead_time"))
        what = f"**{offering['name']}** {offering.get('description', '')}"
        yield f"| {what} | {offering.get('serves', '')} | {', '.join(filter(None, terms))} |"
    for title, lines in (
        ("Références", (f"{one['institution']} : {one['what']}" for one in values.get("references", ()))),
        ("Chiffres", (f"{one['label']} : {one['figures'][0]['text']}" for one in values.get("figures", ()))),
        ("Contact", (str(value) for value in values["contact"].values() if isinstance(value, str))),
        ("Sources", (f"[{one['title']}]({one.get('url', '')})" for one in values.get("sources", ()))),
    ):
        yield from ("", f"## {title}", "", *(f"- {line}" for line in lines))
