"""What must be true of a site's own words: the files `translations/<language>.po`."""

from collections.abc import Iterator
from pathlib import Path

from vitrine.loading import read_text
from vitrine.model import Message, Problem, Site
from vitrine.wording import problems

FOLDER = "translations"
# The command line speaks these whatever the languages of the site.
_SPOKEN = ("fr", "en")
# A whole language is about 70 kB.
_MAXIMUM_BYTES = 1_000_000


def wording_problems(root: Path, site: Site) -> Iterator[Problem]:
    """Everything wrong in a site's own words; a regional language (`fr-CA`) starts from its language (`fr`)."""
    known = {*site.languages, *(language.partition("-")[0] for language in site.languages), *_SPOKEN}
    for file in sorted((root / FOLDER).glob("*.po")):
        path = f"{FOLDER}/{file.name}"
        if file.stem not in known:
            values = {"languages": ", ".join(site.languages), "found": file.stem}
            message = Message("must be in a language of the site ({languages}); found '{found}'", values)
            yield Problem(path, 0, 0, "", message)
        text = read_text(file, at_most=_MAXIMUM_BYTES)
        if isinstance(text, str):
            yield from problems(path, text)
        else:
            yield Problem(path, text[0], text[1], "", text[2])
