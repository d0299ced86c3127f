"""Which regions a federated site is made of: what `regions.yaml` says."""

import re
from typing import Annotated

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from vitrine.model.base import Identifier, Line, Record, known
from vitrine.model.site import SiteAddress
from vitrine.model.text import Localised

MOST_REGIONS = 60

# A file of data beside regions.yaml, or in a folder of it: no step up, no root.
_DATA_FILE = re.compile(r"[A-Za-z0-9_][A-Za-z0-9._-]*(/[A-Za-z0-9_][A-Za-z0-9._-]*)*\.json")


def _data_file(value: str) -> str:
    if not _DATA_FILE.fullmatch(value):
        raise PydanticCustomError("data_file", "must be a file of data")
    return value


class FederatedRegion(Record):
    """One region's catalogue, and where its open data is."""

    code: Identifier = known("regions", "The region, by its code: it begins the identifiers of its profiles.")
    name: Localised = Field(description="What people call its catalogue, in each language.")
    address: SiteAddress | None = Field(
        None, description="The catalogue's address, with the folder: `https://example.org/catalogue/`."
    )
    file: Annotated[Line, AfterValidator(_data_file)] | None = Field(
        None, description="In place of the address: a `catalogue.json`, in the folder of `regions.yaml`."
    )
    jurisdiction: Line | None = Field(
        None,
        description="ISO 3166-2 code, when not that of the site: numbers are compared within one.",
    )


class Federation(Record):
    """The regions of one site."""

    regions: tuple[FederatedRegion, ...] = Field(
        description="The regions to bring together: one at least.", max_length=MOST_REGIONS
    )
