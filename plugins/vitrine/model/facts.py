"""Parts that several records share: sources, figures, people, pictures, places."""

from decimal import Decimal
from typing import Annotated

from pydantic import Field

from vitrine.model.base import (
    Amount,
    Code,
    EmailAddress,
    Identifier,
    Line,
    Phone,
    Record,
    WebAddress,
    YesNo,
    known,
)
from vitrine.model.text import Localised, PartialDate


class Source(Record):
    """Where a fact comes from."""

    id: Identifier = Field(description="A short name to point to it from `source` fields.")
    title: Line = Field(description="Title of the page, article or register, as published.")
    publisher: Line | None = Field(None, description="Who published it.")
    url: WebAddress | None = Field(None, description="Its web address.")
    date: PartialDate | None = Field(None, description="When it was published.")
    consulted: PartialDate | None = Field(None, description="When it was last read for this record.")


class Figure(Record):
    """A number with its date and source; several may stand side by side when sources disagree."""

    value: Amount = Field(description="The number: digits, with a point before decimals.")
    bound: Annotated[str, Field(pattern="^(about|at-least|more-than)$")] | None = Field(
        None, description="`about`, `at-least` or `more-than`; nothing when the source gives an exact number."
    )
    as_of: PartialDate | None = Field(None, description="The year, month or day it was true.")
    source: Identifier | None = Field(None, description="The `id` of one of the record's sources.")
    note: Localised | None = Field(None, description="What the number counts, when that needs saying.")

    @property
    def number(self) -> Decimal:
        """The number without its bound."""
        return self.value


class Person(Record):
    """A named person: shown only with the date on which they agreed to be."""

    name: Line = Field(description="Given name and surname.")
    role: Localised | None = Field(None, description="Their role, in each language.")
    consent_date: PartialDate | None = Field(
        None, description="When they agreed to be named here; without it the name is never shown."
    )


class Quote(Record):
    """Words somebody said, and who."""

    text: Localised = Field(description="The words, in each language.")
    person: Person | None = Field(None, description="Who said them; shown only with a consent date.")
    source: Identifier | None = Field(None, description="The `id` of one of the record's sources.")


PictureName = Annotated[str, Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]{0,99}\.(jpe?g|png|webp|JPE?G|PNG|WEBP)$")]


class Media(Record):
    """A picture that lies beside the profile."""

    file: PictureName = Field(description="The file's name: JPEG, PNG or WebP, in the same folder.")
    alt: Localised | None = Field(None, description="What the picture shows, for those who do not see it.")
    role: Annotated[str, Field(pattern="^(logo|photo)$")] = Field("photo", description="`logo` or `photo`.")
    credit: Line | None = Field(None, description="Who made it.")
    licence: Line | None = Field(None, description="Under what licence it may be shown.")


class Address(Record):
    """Where to find the enterprise."""

    street: Line | None = Field(None, description="Number and street; or the street alone.")
    public: YesNo = Field(True, description="`false` keeps the street off the site.")


class Position(Record):
    """A point on the map, in degrees (WGS 84)."""

    latitude: Annotated[float, Field(ge=-90, le=90)] = Field(description="Degrees north.")
    longitude: Annotated[float, Field(ge=-180, le=180)] = Field(description="Degrees east.")


class Area(Record):
    """Where an offering can be bought; several ways of saying it add up."""

    province: YesNo = Field(False, description="`true` when the whole province is served.")
    regions: tuple[Code, ...] = known("regions", "Administrative regions served, by code or name.", default=())
    mrc: tuple[Code, ...] = known("mrc", "Regional county municipalities served.", default=())
    municipalities: tuple[Line, ...] = Field((), description="Municipalities or boroughs served, by name.")
    radius_km: Annotated[int, Field(ge=1, le=2000)] | None = Field(
        None, description="Kilometres around the enterprise's address."
    )


class Contact(Record):
    """Ways to reach the enterprise."""

    email: EmailAddress | None = Field(None, description="A general e-mail address.")
    phone: Phone | None = Field(None, description="A telephone number, with its area code.")
    url: WebAddress | None = Field(None, description="The address of a contact page.")
    person: Person | None = Field(None, description="Whom to ask for; shown only with a consent date.")
