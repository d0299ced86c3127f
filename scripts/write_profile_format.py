"""Writes docs/profile-format.md and docs/settings.md from the model; with --check, says whether they are current.

Example: python scripts/write_profile_format.py
"""

import argparse
import re
import sys
from collections.abc import Iterator, Mapping
from enum import StrEnum
from pathlib import Path
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

import yaml
from pydantic import BaseModel, TypeAdapter
from pydantic.fields import FieldInfo

from vitrine.catalogue import RECORD_KINDS
from vitrine.loading.patterns import PATTERN_SENTENCES
from vitrine.loading.validation import record_of
from vitrine.model import Enterprise, Figure, Localised, PartialDate, Site, Source, Term, Thresholds, base
from vitrine.model.site import SiteAddress, TimeZone

REPOSITORY = Path(__file__).parent.parent
EXAMPLES: Mapping[str, str] = yaml.safe_load(
    (Path(__file__).parent / "format_examples.yaml").read_text(encoding="utf-8")
)

PROFILE_FORMAT = """\
# The format of profiles

<!-- Written by scripts/write_profile_format.py from the model: change the model, then run it. -->

An enterprise is a folder, `enterprises/<id>/`, that holds:

- `profile.md`: between two lines `---`, the facts, as below; after them, the story, in Markdown, in the site's
  main language;
- `story.<language>.md`: the story in another language, as `story.en.md`;
- pictures, as JPEG, PNG or WebP, each named under `media`.

A text that people read is written once per language, as `{fr: …, en: …}`; a plain text is in the site's main
language. Where a code of a vocabulary is asked for, its name in any language does as well: `montreal` or
`Montréal`. What is typed stays as typed: `0123456`, `8:30` and `no` need no quotes. A field with nothing after
its colon says nothing. A short text holds 300 characters at most, a longer one 4 000. An identifier is made of
small letters without accents, digits and single hyphens. Anchors (`&`), aliases (`*`), tags (`!`) and tabs are
refused, and so are files over 200 kB.

`vitrine check` names every field that is not as this page says, with its line and column.
"""

RECORD_FORMATS = """\
# The format of the initiative's records

<!-- Written by scripts/write_profile_format.py from the model: change the model, then run it. -->

What stands around the enterprises is told in small files too, a record a file, named `<id>.md`: between two lines
`---`, the facts, as below. What is said of texts, codes, dates and identifiers in
[profile-format.md](profile-format.md) holds here as well.
"""

SETTINGS = """\
# The settings

<!-- Written by scripts/write_profile_format.py from the model: change the model, then run it. -->

What a region sets stands in `site.yaml`, at the root of the repository.

## The map of regions

Without a file, regions are tiles (`tile` and `short` in the list of regions). To show their own boundaries, put a
GeoJSON file at `content/map.geojson`:

```json
{"type": "FeatureCollection", "features": [
 {"type": "Feature", "properties": {"region": "estrie"},
  "geometry": {"type": "Polygon", "coordinates": [[[-72.5, 45.0], [-71.4, 45.3], [-71.1, 45.8], [-72.5, 45.0]]]}}
]}
```

Each area names its region by its code, its name or its official number, in the property that `map_property` says;
several areas may be of one region. Coordinates are degrees (WGS 84), longitude first. At most 4 MB, 200 areas and
120,000 points: it is simplified at build to 4 kB, and neighbours keep their border. Keep its source and licence in
`content/pages/`. Only what is in the file is drawn; a region that it leaves out stays in the list beside the map.
"""

# Records that profiles have too, and docs/profile-format.md tells.
SHARED: tuple[type[BaseModel], ...] = (Figure, Source)

# The types that fields share, in words.
NAMED_TYPES = (
    (base.Line, "short text"),
    (base.Code, "code"),
    (base.Identifier, "identifier"),
    (base.YesNo, "`true` or `false`"),
    (base.Amount, "amount in digits, as 1500 or 12.50"),
    (SiteAddress, "address of the site's folder, as https://example.org/catalogue/"),
    (TimeZone, "time zone, as America/Toronto"),
    (base.WebAddress, "web address that starts with https:// or http://"),
    (Localised, "text, or one text per language"),
    (PartialDate, "date as 2024-05-31, 2024-05 or 2024"),
)


def profile_format() -> str:
    """The text of docs/profile-format.md."""
    parts = [PROFILE_FORMAT, *_sections(Enterprise, "The profile", seen := set())]
    parts += _sections(Term, "A vocabulary's entry: in `content/vocabulary/<name>.yaml`", seen)
    return "\n".join(parts)


def record_formats() -> str:
    """The text of docs/record-formats.md."""
    parts, seen = [RECORD_FORMATS], set(SHARED)
    for kind in RECORD_KINDS:
        parts += _sections(kind.model, f"{_title(kind.model)}: `content/{kind.folder}/<id>.md`", seen)
    parts += _sections(Thresholds, "Thresholds: `content/thresholds.yaml`", seen)
    return "\n".join(parts)


def settings() -> str:
    """The text of docs/settings.md."""
    return "\n".join([SETTINGS, *_sections(Site, "The site", set())])


def _sections(record: type[BaseModel], title: str, seen: set[type[BaseModel]]) -> Iterator[str]:
    """A record's section, then those of the records inside it that have none yet."""
    seen.add(record)
    yield _section(record, title)
    for field in record.model_fields.values():
        inner = record_of(field.annotation)
        if inner is not None and inner not in seen:
            yield from _sections(inner, _title(inner), seen)


def _title(record: type[BaseModel]) -> str:
    """`Client reference` for ClientReference."""
    return re.sub(r"(?<!^)(?=[A-Z])", " ", record.__name__).capitalize()


def _section(record: type[BaseModel], title: str) -> str:
    lines = [f"## {title}", "", record.__doc__ or "", "", "```yaml", EXAMPLES[record.__name__].rstrip(), "```", ""]
    lines += ["| Field | Required | What is written | What it says |", "|---|---|---|---|"]
    hints = get_type_hints(record, include_extras=True)
    for name, field in record.model_fields.items():
        required = "yes" if field.is_required() else "no"
        lines.append(f"| `{name}` | {required} | {_written(field, hints[name])} | {_cell(field.description or '')} |")
    return "\n".join([*lines, ""])


def _written(field: FieldInfo, hint: Any) -> str:
    """What to type in a field, in words."""
    words = type_words(hint)
    if isinstance(field.json_schema_extra, dict):
        name = field.json_schema_extra["vocabulary"]
        words += f" or name of [{name}](../content/vocabulary/{name}.yaml)"
    default = getattr(field.default, "value", field.default)
    if isinstance(default, str) and default:
        words += f"; `{default}` when not given"
    return _cell(words)


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")


def type_words(hint: Any) -> str:
    """A type in words, as `list of code` for `tuple[Code, ...]`."""
    named = next((words for known, words in NAMED_TYPES if hint is known), None)
    if named is not None:
        return named
    if get_origin(hint) is Annotated and (is_choice(get_args(hint)[0]) or record_of(get_args(hint)[0])):
        return type_words(get_args(hint)[0])
    if is_choice(hint):
        return " or ".join(type_words(member) for member in get_args(hint) if member is not NoneType)
    if get_origin(hint) is Literal:
        return " or ".join(f"`{value}`" for value in get_args(hint))
    if get_origin(hint) is tuple:
        return f"list of: {type_words(get_args(hint)[0])}"
    if get_origin(hint) is dict and get_args(hint)[1] is Localised:
        return "map of this site's own [fields](settings.md#extra-field), each with its value"
    if get_origin(hint) is dict:
        return "map of languages, each with a list of texts"
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return "one of " + ", ".join(f"`{member.value}`" for member in hint)
    if isinstance(hint, type) and issubclass(hint, BaseModel):
        title = _title(hint)
        page = "profile-format.md" if hint in SHARED else ""
        return f"[{title.lower()}]({page}#{title.lower().replace(' ', '-')})"
    return _schema_words(TypeAdapter(hint).json_schema())


def is_choice(hint: Any) -> bool:
    """True for `A | B`."""
    return get_origin(hint) in (Union, UnionType)


def _schema_words(schema: dict[str, Any]) -> str:
    """What a plain type asks for, from its JSON Schema."""
    if "pattern" in schema:
        sentence = PATTERN_SENTENCES[schema["pattern"]].text
        words = re.sub(r"^must be (an? |the )?", "", sentence).removesuffix("; found {found}")
        return re.sub(r"[\w-]+(?= \||$)", r"`\g<0>`", words).replace(" |", ",") if "|" in words else words
    kind = {"integer": "whole number", "number": "number"}[schema["type"]]
    return f"{kind} from {schema['minimum']:_.0f} to {schema['maximum']:_.0f}".replace("_", " ")


DOCUMENTS = {
    "docs/profile-format.md": profile_format,
    "docs/record-formats.md": record_formats,
    "docs/settings.md": settings,
}


def main(arguments: list[str]) -> int:
    """Writes the pages, or says which are stale; returns the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="write nothing; exit with 1 when a page is stale")
    options = parser.parse_args(arguments)
    stale = []
    for path, text in DOCUMENTS.items():
        file = REPOSITORY / path
        if options.check:
            stale += [path] if not file.is_file() or file.read_text(encoding="utf-8") != text() else []
        else:
            file.write_text(text(), encoding="utf-8")
    for path in stale:
        print(f"{path}: must be written again: python scripts/write_profile_format.py")
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
