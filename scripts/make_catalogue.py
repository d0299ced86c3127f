"""Writes a synthetic catalogue, to measure and to try things on: the same for the same seed.

    python scripts/make_catalogue.py 1000 --out /tmp/catalogue
    cd /tmp/catalogue && SOURCE_DATE_EPOCH=1795521600 vitrine build

The second line names the day on which the catalogue is read: nothing in it was verified later.
"""

import argparse
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from bench.enterprises import Pack, draft_of, enterprise, story
from bench.yaml_text import to_yaml

ROOT = Path(__file__).resolve().parent.parent
LANGUAGES = ("fr", "en")


def main() -> int:
    """Reads the arguments and writes the folder."""
    parser = argparse.ArgumentParser(description="Write a synthetic catalogue of N enterprises.")
    parser.add_argument("enterprises", type=int, metavar="N")
    parser.add_argument("--seed", type=int, default=1, help="another seed, another catalogue")
    parser.add_argument("--out", type=Path, default=ROOT / ".bench" / "catalogue", help="a folder of its own")
    arguments = parser.parse_args()
    make_catalogue(arguments.enterprises, seed=arguments.seed, out=arguments.out)
    print(f"{arguments.out}: {arguments.enterprises} enterprises")
    return 0


def make_catalogue(count: int, *, seed: int, out: Path) -> None:
    """Writes the folder anew. Raises ValueError when it holds something that is no synthetic catalogue."""
    mark = out / "SYNTHETIC"
    if out.exists() and any(out.iterdir()) and not mark.exists():
        raise ValueError(f"{out} must be empty, or a synthetic catalogue made before")
    shutil.rmtree(out, ignore_errors=True)
    pack = read_pack(seed)
    if count > len(pack.names):
        raise ValueError(f"N must be at most {len(pack.names)}: there are no more names")
    (out / "enterprises").mkdir(parents=True)
    mark.write_text("Made by scripts/make_catalogue.py: none of these enterprises exists.\n", encoding="utf-8")
    _write_initiative(pack, out)
    for number in range(count):
        _write_enterprise(pack, number, out / "enterprises")


def read_pack(seed: int) -> Pack:
    """The words and the default vocabularies, for a seed."""
    vocabularies = ROOT / "content" / "vocabulary"
    terms = {file.stem: _read(file) for file in sorted(vocabularies.glob("*.yaml"))}
    return Pack(seed, _read(ROOT / "scripts" / "bench" / "words.yaml"), terms)


def _read(file: Path) -> Any:
    return yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)


def _write_initiative(pack: Pack, out: Path) -> None:
    site = (ROOT / "site.yaml").read_text(encoding="utf-8").replace("demonstration: true", "demonstration: false")
    (out / "site.yaml").write_text(site, encoding="utf-8")
    shutil.copytree(ROOT / "content" / "pages", out / "content" / "pages")
    for number in (1, 2, 3):
        name = {"fr": f"Cohorte {number}", "en": f"Cohort {number}"}
        cohort = {"id": f"cohorte-{number}", "name": name, "period": f"{2016 + 3 * number}-{2018 + 3 * number}"}
        _write_record(out / "content" / "cohorts" / f"cohorte-{number}.md", cohort)
    regions = pack.codes("regions")
    for place, (identifier, name, kind) in enumerate(pack.institutions):
        region = regions[place % len(regions)]
        website = f"https://{identifier}.example/"
        record = {"id": identifier, "name": name, "kind": kind, "region": region, "website": website}
        _write_record(out / "content" / "institutions" / f"{identifier}.md", record)


def _write_record(file: Path, record: Mapping[str, object]) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(f"---\n{to_yaml(record)}---\n", encoding="utf-8")


def _write_enterprise(pack: Pack, number: int, folder: Path) -> None:
    draft = draft_of(pack, number)
    record = enterprise(draft)
    own = folder / record["id"]
    own.mkdir()
    seed = pack.seed + number
    main, *others = (story(draft, language, seed=seed) for language in LANGUAGES)
    (own / "profile.md").write_text(f"---\n{to_yaml(record)}---\n{main}", encoding="utf-8")
    for language, text in zip(LANGUAGES[1:], others, strict=True):
        (own / f"story.{language}.md").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    raise SystemExit(main())
