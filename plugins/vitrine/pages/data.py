"""The files of open data that a site holds; the page that tells people what they are and how to use them."""

from collections.abc import Iterable, Mapping
from datetime import date

from vitrine.model import Localised, Message, PartialDate
from vitrine.pages.framing import language_name
from vitrine.pages.views.data import DataFileView, DatasetView, DataView
from vitrine.pages.voice import Voice
from vitrine.urls import DATA
from vitrine.wording import format_number

# What each dataset is called, and what it holds; a file belongs to the one its name begins with.
DATASETS: Mapping[str, tuple[Message, Message]] = {
    "catalogue": (Message("The whole catalogue"), Message("Every enterprise and its offerings, in one file.")),
    "enterprises": (Message("Enterprises"), Message("One row, card or point an enterprise.")),
    "offerings": (Message("Offerings"), Message("What each enterprise sells, one row an offering.")),
    "initiative": (Message("The initiative"), Message("Every record around the enterprises, in one file.")),
    "institutions": (Message("Institutions"), Message("Public bodies that buy, or said they would.")),
    "cohorts": (Message("Cohorts"), Message("The editions of the initiative, region by region.")),
    "declarations": (Message("Declarations"), Message("The texts that institutions sign.")),
    "commitments": (Message("Commitments"), Message("Who signed, when, and what was done since.")),
    "activities": (Message("Activities"), Message("Matchmaking, fairs, visits, trainings and the like.")),
    "contracts": (Message("Contracts"), Message("Purchases that sources tell of.")),
    "indicators": (Message("Indicators"), Message("What is counted, and how.")),
    "results": (Message("Results"), Message("The figures, each with its source and method.")),
    "measures": (Message("Measures taken"), Message("What institutions did to buy from the social economy.")),
    "clauses": (Message("Clauses"), Message("Model texts for calls for tenders.")),
    "benefits": (Message("What a purchase changes"), Message("Effects of buying from the social economy.")),
    "resources": (Message("Guides and webinars"), Message("Where to learn more.")),
    "working_groups": (Message("Working groups"), Message("Who meets, on what.")),
    "meetings": (Message("Meetings"), Message("When each group met, and what for.")),
    "roll_outs": (Message("From region to region"), Message("How regions took the initiative up.")),
    "changes": (Message("What changed lately"), Message("New, edited and closed profiles, field by field.")),
}
_ABOUT = (Message("About these files"), Message("Version, checksums and descriptions, for programs."))
_FORMATS = {
    "csv": "CSV",
    "geojson": "GeoJSON",
    "json": "JSON",
    "jsonld": "JSON-LD (DCAT 3)",
    "txt": "SHA-256",
    "vcf": "vCard",
    "xlsx": "Excel (XLSX)",
}
_SCHEMAS = (".schema.json", "-metadata.json")
_EXAMPLE = "curl -s {data}catalogue.json |\n  jq -r '.enterprises[] | [.name, .website] | @tsv'"
_KILO, _MEGA = 1000, 1_000_000


def dataset_of(path: str) -> str:
    """The dataset that a file belongs to; empty for those that tell of the others."""
    name = path.removeprefix(DATA).partition(".")[0]
    return name if name in DATASETS else ""


def dataset_texts(voices: Mapping[str, Voice]) -> dict[str, tuple[Localised, Localised]]:
    """The title and the description of each dataset, in every language of the site."""

    def said(text: Message) -> Localised:
        return Localised({one: voice.wording.say(text) for one, voice in voices.items()})

    return {name: (said(title), said(text)) for name, (title, text) in DATASETS.items()}


def data_view(files: Mapping[str, int], voice: Voice, *, day: date, version: str, is_shared: bool) -> DataView:
    """What the page says. files: path and bytes of each that this site holds. is_shared: lists can be embedded."""
    site, urls = voice.initiative.site, voice.urls
    name, said_day = site.name.best(voice.language).text, voice.date(PartialDate.parse(day.isoformat()))
    href = {path.removeprefix(DATA): urls.href(path) for path in files}
    return DataView(
        version=version,
        day=said_day,
        kept_by=site.coordinator.name,
        is_complete="catalogue.json" in href,
        workbook=href.get(f"catalogue.{voice.language}.xlsx", ""),
        table=href.get(f"enterprises.{voice.language}.csv", ""),
        cards=href.get(f"enterprises.{voice.language}.vcf", ""),
        catalogue=href.get("catalogue.json", ""),
        schema=href.get("catalogue.schema.json", ""),
        description=href.get("catalog.jsonld", ""),
        datasets=tuple(_datasets(files, voice)),
        citation=voice.say(
            "{catalogue}, version {version}, {date}, {address}, licence {licence}.",
            catalogue=name, version=version, date=said_day, address=urls.absolute(""), licence=site.licence,
        ),
        example=_EXAMPLE.replace("{data}", urls.absolute(DATA)),
        check=f"curl -sO {urls.absolute(DATA)}checksums.txt && sha256sum --check --ignore-missing checksums.txt",
        embed_url=voice.page("embed") if is_shared and site.features.embeds else "",
    )  # fmt: skip


def _datasets(files: Mapping[str, int], voice: Voice) -> Iterable[DatasetView]:
    for name, (title, text) in (*DATASETS.items(), ("", _ABOUT)):
        own = sorted(path for path in files if dataset_of(path) == name)
        if own:
            shown = tuple(_file(path, files[path], voice) for path in own)
            yield DatasetView(name or "about", voice.wording.say(title), voice.wording.say(text), shown)


def _file(path: str, size: int, voice: Voice) -> DataFileView:
    name = path.removeprefix(DATA)
    _, *inner, ending = name.split(".")
    language = next((language_name(one) for one in inner if one in voice.urls.languages), "")
    kind = voice.say("Schema") if name.endswith(_SCHEMAS) else _FORMATS.get(ending, ending.upper())
    return DataFileView(name, voice.urls.href(path), kind, language, _size(size, voice))


def _size(size: int, voice: Voice) -> str:
    """`12 kB`: in units of a thousand, never nothing."""
    if size >= _MEGA:
        return voice.say("{size} MB", size=format_number(round(size / _MEGA, 1), voice.language))
    return voice.say("{size} kB", size=format_number(max(1, round(size / _KILO)), voice.language))
