"""What a region sets in `site.yaml`."""

import re
from typing import Annotated
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, BeforeValidator, Field, field_validator
from pydantic_core import PydanticCustomError

from vitrine.model.base import Code, EmailAddress, Line, Record, WebAddress, YesNo
from vitrine.model.colour import LEAST_CONTRAST, least_contrast_of_accent, readable_accent
from vitrine.model.extra import ExtraField, once
from vitrine.model.facts import PictureName
from vitrine.model.features import Features
from vitrine.model.text import Localised
from vitrine.model.vocabulary import VocabularyName

Colour = Annotated[str, Field(pattern="^#[0-9a-f]{6}$")]
LanguageCode = Annotated[str, Field(pattern="^[a-z]{2,3}$")]
# Scheme, host, perhaps a port, then plain folders: every link of the site begins with it.
_SITE_ADDRESS = re.compile(
    r"https?://[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:[0-9]{1,5})?(/(?!\.{1,2}(/|$))[a-z0-9._~-]+)*/?", re.IGNORECASE
)


def is_site_address(text: str) -> bool:
    """True for an address that a whole site can stand at, with or without a folder."""
    return _SITE_ADDRESS.fullmatch(text) is not None


def _site_address(value: str) -> str:
    if not is_site_address(value):
        raise PydanticCustomError("site_address", "must be a site's address")
    return value


def _time_zone(value: str) -> str:
    """A name that the IANA time zone database knows (RFC 6557)."""
    try:
        ZoneInfo(value)
    except (ValueError, OSError, KeyError):
        raise PydanticCustomError("time_zone", "must be a time zone") from None
    return value


# The format of catalogues that this version reads; a change that makes old files unreadable raises it.
FORMAT = 1


def _format(value: object) -> int:
    """The number of the format, when it is that of today."""
    if isinstance(value, int):
        return value
    number = int(value) if isinstance(value, str) and value.isdecimal() and len(value) < 4 else None
    if number is None or number > FORMAT:
        raise PydanticCustomError("format_newer", "must be known", {"current": FORMAT})
    if number < FORMAT:
        raise PydanticCustomError("format_older", "must be current", {"current": FORMAT})
    return number


Format = Annotated[int, Field(ge=0, le=FORMAT), BeforeValidator(_format)]
TimeZone = Annotated[Line, AfterValidator(_time_zone)]
SiteAddress = Annotated[WebAddress, AfterValidator(_site_address)]


class Coordinator(Record):
    """Who answers for the catalogue."""

    name: Line = Field(description="The organisation's name.")
    short_name: Line | None = Field(None, description="Its acronym.")
    email: EmailAddress | None = Field(None, description="Where corrections and removals are asked.")
    url: WebAddress | None = Field(None, description="Its site.")


def _readable(value: str) -> str:
    """A colour that links can have on the page, and buttons under white words."""
    ratio = least_contrast_of_accent(value)
    if ratio < LEAST_CONTRAST:
        values = {"ratio": f"{ratio:.1f}", "least": str(LEAST_CONTRAST), "near": readable_accent(value)}
        raise PydanticCustomError("contrast", "must be readable", values)
    return value


class Colours(Record):
    """Two colours make the identity; the accent must be readable."""

    accent: Annotated[Colour, AfterValidator(_readable)] = Field(
        "#1d5b4f", description="Links, buttons and headings' marks."
    )
    highlight: Colour = Field("#e0a52b", description="Small touches of warmth.")


class Editor(Record):
    """The optional editor, at `/admin/`: it signs in at GitHub, and writes in the repository named above."""

    branch: Line = Field("main", description="The branch that it writes to.")
    sign_in: WebAddress | None = Field(
        None, description="A service that helps to sign in at GitHub; without one, people paste an access token."
    )


class Logo(Record):
    """The region's own mark, at the head of every page."""

    file: PictureName = Field(description="A picture beside `site.yaml`: JPEG, PNG or WebP.")
    alt: Localised = Field(description="What it says, for those who do not see it.")
    dark: PictureName | None = Field(None, description="The same for dark pages; else it stands on white there.")
    says_name: YesNo = Field(
        False, description="`true` when it holds the catalogue's name, which is then not repeated."
    )


class SearchPeer(Record):
    """Another region's catalogue that visitors of the search page may search too."""

    name: Localised = Field(description="What people call it, in each language.")
    address: SiteAddress = Field(description="Its address, with the folder: `https://example.org/catalogue/`.")


class Site(Record):
    """One catalogue's settings."""

    format: Format = Field(FORMAT, description="Format of the catalogue's files; `vitrine upgrade` raises it.")
    name: Localised = Field(description="The catalogue's name, in each language.")
    short_name: Localised | None = Field(None, description="A shorter one, for narrow places.")
    description: Localised = Field(description="What the catalogue is, in one sentence.")
    languages: tuple[LanguageCode, ...] = Field(description="Languages, the main one first.", min_length=1)
    regions: tuple[Code, ...] = Field((), description="The regions this catalogue is about.")
    jurisdiction: Line | None = Field(None, description="ISO 3166-2 code whose rules apply, as `CA-QC`.")
    own_lists: tuple[VocabularyName, ...] = Field(
        (), description="Lists of words that only this site's files fill: their default entries are left out."
    )
    map_property: Line = Field(
        "region", description="In `content/map.geojson`, the property that says which region an area is."
    )
    currency: Annotated[str, Field(pattern="^[A-Z]{3}$")] = Field("CAD", description="ISO 4217 code.")
    time_zone: TimeZone = Field("America/Toronto", description="IANA name of the zone that activities' hours are in.")
    address: SiteAddress | None = Field(
        None, description="The site's address, with the folder: `https://example.org/catalogue/`."
    )
    repository: WebAddress | None = Field(None, description="Address of the repository of the profiles.")
    form_endpoint: WebAddress | None = Field(
        None,
        description="Where the form may send profiles by itself, nowhere by default: POST of JSON with `id`, `act`, "
        "`files`, `text`, and `pictures` in base64; it answers with CORS.",
    )
    search_peers: tuple[SearchPeer, ...] = Field(
        (),
        max_length=12,
        description="Catalogues of other regions, asked by the search page when a visitor wishes it; none by default.",
    )
    coordinator: Coordinator = Field(description="Who answers for the catalogue.")
    colours: Colours = Field(Colours(), description="The region's colours.")
    extra_fields: tuple[ExtraField, ...] = Field(
        (), description="Facts that profiles tell here beside those of every catalogue.", max_length=40
    )
    logo: Logo | None = Field(None, description="The region's own mark, in place of Vitrine's.")
    editor: Editor | None = Field(None, description="An editor for those who keep the catalogue; none by default.")
    features: Features = Field(Features(), description="Parts of the site, on or off.")
    demonstration: YesNo = Field(False, description="`true` shows a banner: a demonstration, with an offer of removal.")
    licence: Line = Field("CC-BY-4.0", description="Licence of the catalogue's data.")

    @field_validator("languages", mode="after")
    @classmethod
    def _once(cls, languages: tuple[str, ...]) -> tuple[str, ...]:
        """Each language has one place in the site."""
        for place, language in enumerate(languages):
            if language in languages[:place]:
                raise PydanticCustomError("repeated", "must stand once", {"entry": language})
        return languages

    @field_validator("extra_fields", mode="after")
    @classmethod
    def _each_once(cls, fields: tuple[ExtraField, ...]) -> tuple[ExtraField, ...]:
        """Each field of the region's own has one name."""
        return once(fields)

    @property
    def main_language(self) -> str:
        """The language at the site's root."""
        return self.languages[0]
