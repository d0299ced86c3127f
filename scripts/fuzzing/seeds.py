"""What each reader is begun with: files of the tests, and some words of its format."""

import io
import json
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from PIL import Image

from fuzzing.place import PROFILES, ROOT
from fuzzing.regional import regions_data, regions_files
from fuzzing.sheets import PARTS, packed, parts
from fuzzing.site_files import SITE_FILES

_EVENTS = ROOT / "tests" / "submission" / "events"
_PO = b'msgid "Home"\nmsgstr "Accueil"\n\nmsgctxt "a"\nmsgid "{n} one"\nmsgid_plural "{n}"\nmsgstr[0] "{n} x"\n'
_PAGE = b"Title: Essai\nSlug: essai\nLang: fr\nKey: essai\nSummary: Un essai.\nOrder: 3\n\nDu **gras**.\n"


def _profiles() -> Iterator[bytes]:
    for folder in ("site", "invalid"):
        found = sorted((PROFILES / folder).rglob("profile.md"))
        yield from (file.read_bytes() for file in found if file.is_file() and not file.is_symlink())


def _stories() -> Iterator[bytes]:
    yield from (file.read_bytes() for file in sorted(PROFILES.rglob("story.*.md")))
    yield b"# T\n\n- a\n- [b](https://a.org 'c')\n\n> *d* **e** `f`\n\n```\ng\n```\n1. h\n"
    yield b"![i](j) <b>k</b> &amp; <https://a.org> [l][m]\n\n[m]: https://a.org 'n'\n***\n\\*o\n"


def _pictures() -> Iterator[bytes]:
    for kind, options in (("PNG", {}), ("JPEG", {}), ("JPEG", {"progressive": True}), ("WEBP", {}), ("GIF", {})):
        for mode in ("RGB", "L"):
            raw = io.BytesIO()
            Image.new(mode, (24, 16), 120).save(raw, kind, **options)
            yield raw.getvalue()


def _workbooks() -> Iterator[bytes]:
    yield packed(parts())
    yield packed(parts(), is_small=True)
    yield from (bytes([number]) + parts().get(name, b"") for number, name in enumerate(PARTS))


def _sheets() -> Iterator[bytes]:
    yield b"name,region,offerings.1.name.fr,founded\nAtelier,montreal,Chaises,1998\n"
    yield 'Nom;Région;Site web\n"Été; l’""un""";Montréal;https://a.example\n'.encode("cp1252", "replace")
    yield b'\xef\xbb\xbfid\tname\tstory\natelier-du-nord\tX\t"a\nb"\n'


def _mappings() -> Iterator[bytes]:
    yield b"columns: {name: name}\nignore: [region]\nconstants: {status: active}\nvalues: {region: {a: montreal}}\n"


def _issues() -> Iterator[bytes]:
    for file in sorted(_EVENTS.glob("*.json")):
        event = json.loads(file.read_bytes())
        yield json.dumps(event, ensure_ascii=False).encode()
        yield event["issue"]["body"].encode()


def _proposals() -> Iterator[bytes]:
    told = {"number": 12, "kind": "correction", "files": ["enterprises/a/profile.md"], "removed": []}
    yield json.dumps({**told, "link": "La proposition : {pull_request}", "by_hand": "x"}).encode()
    yield b'{"number": 1, "kind": ""}'


def _received() -> Iterator[bytes]:
    profile = next(_profiles())
    yield profile
    yield packed({"profile.md": profile, "story.en.md": b"x", "logo.png": b"y"})
    yield packed({"enterprises/a/profile.md": profile}, is_small=True)


def _site_files() -> Iterator[bytes]:
    own = {"content/pages/essai.fr.md": _PAGE, "translations/fr.po": _PO}
    for number, name in enumerate(SITE_FILES):
        found = [PROFILES / "site" / name, PROFILES / "initiative" / name, ROOT / name]
        file = next((one for one in found if one.is_file()), None)
        yield bytes([number]) + (file.read_bytes() if file else own.get(name, b""))


def _addresses() -> Iterator[bytes]:
    yield b"https://a.example:80/b?c=d#e\ninfo@a.example\n+1 514 555-0100 poste 2\nhttp://[::1]/\nhttps://a.example/\xc3\xa9"
    yield b"![x](https://github.com/user-attachments/assets/0bec7adc-52c5-432f-bca7-c9a3186649b4)"


def _robots() -> Iterator[bytes]:
    yield b"User-agent: *\nDisallow: /x?y=%2F\nAllow: /\nCrawl-delay: 2\nRequest-rate: 1/5\nSitemap: https://a.example/s\n"


def _links() -> Iterator[bytes]:
    yield b'{"https://a.example/": {"day": "2026-01-01", "state": "moved", "detail": "https://b.example/"}}'


_SEEDS: Mapping[str, Callable[[], Iterator[bytes]]] = {
    "profile": _profiles,
    "story": _stories,
    "picture": _pictures,
    "workbook": _workbooks,
    "sheet": _sheets,
    "mapping": _mappings,
    "issue": _issues,
    "proposal": _proposals,
    "received": _received,
    "site-files": _site_files,
    "addresses": _addresses,
    "robots": _robots,
    "links-file": _links,
    "regions-file": regions_files,
    "region-data": regions_data,
}


def seeds(reader: str) -> tuple[bytes, ...]:
    """What a reader is begun with, the same each time."""
    return tuple(dict.fromkeys(_SEEDS[reader]()))


def write_seeds(reader: str, folder: Path) -> None:
    """The same as files, for a fuzzer."""
    folder.mkdir(parents=True, exist_ok=True)
    for number, seed in enumerate(seeds(reader)):
        (folder / f"seed-{number}").write_bytes(seed)
