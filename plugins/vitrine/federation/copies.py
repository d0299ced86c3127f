"""The bytes of a region's `catalogue.json` in; its data out, or why they are none: strangers' bytes, within limits."""

from datetime import date, timedelta
from typing import Annotated, Any, NamedTuple

from pydantic import BaseModel, ConfigDict, Field, ValidationError
from pydantic_core import from_json

from vitrine.catalogue import State
from vitrine.model import Localised, Message
from vitrine.model.base import Line
from vitrine.model.site import SiteAddress

# Of the open data: docs/open-data.md.
FORMAT = 1
# Of an enterprise, some 2 kB and 90 values are published. A text takes four times its bytes where a letter of it has
# four, a value 90 bytes: each limit alone leaves a reader two fifths of its memory.
MOST_BYTES = 20_000_000
# Every value stands after a comma or a bracket.
MOST_VALUES = 1_000_000
MOST_PROFILES = 4_000

TOO_LARGE = Message("its data is larger than {limit} MB")
TOO_MANY = Message("its data holds {count} enterprises; at most {limit} are read")
NOT_JSON = Message("its data is not JSON as our open data is")
OTHER_FORMAT = Message("its data is of format {found}, and this site reads format {current}")
NO_FORMAT = Message("its data does not say which format it is of")
NOT_OURS = Message("its data is not as the schema of catalogue.json says: {field}")
NOT_WHOLE = Message("its data says {count} enterprises and holds {found}")
TOO_NEW = Message("its data is of {date}, a day that has not come yet")


class Head(BaseModel):
    """What the file begins with; what it says beside may be added within a format."""

    model_config = ConfigDict(frozen=True, extra="ignore", str_strip_whitespace=True)

    catalogue: Localised
    address: SiteAddress
    version: Annotated[str, Field(pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}-[0-9a-f]{4,64}$")]
    date: date
    licence: Line
    kept_by: Line
    count: Annotated[int, Field(strict=True, ge=0)]
    enterprises: tuple[dict[str, Any], ...]  # JSON: read one by one later


class Copy(NamedTuple):
    """A region's data as it was read, and the bytes that it was read from."""

    head: Head
    content: bytes


class Fault(NamedTuple):
    """Why a region gave no data that can be used. state: which sort of fault it is."""

    state: State
    why: Message


class Taken(NamedTuple):
    """What came of asking a region. why: it is not fresh; None when it is. copy: None when there is none at all."""

    state: State
    copy: Copy | None
    why: Message | None


def read_copy(content: bytes, *, today: date) -> Copy | Fault:
    """The data that bytes hold, or why they hold none that can be used."""
    if len(content) > MOST_BYTES or sum(map(content.count, (b",", b"[", b"{"))) > MOST_VALUES:
        return _broken(TOO_LARGE.given(limit=MOST_BYTES // 1_000_000))
    try:
        values = from_json(content, allow_inf_nan=False)  # 200 levels deep at most
    except ValueError:
        return _broken(NOT_JSON)
    wrong = _other_format(values)
    if wrong is not None:
        return wrong
    held = values.get("enterprises")
    if isinstance(held, list) and len(held) > MOST_PROFILES:
        return _broken(TOO_MANY.given(count=len(held), limit=MOST_PROFILES))
    try:
        head = Head.model_validate(values)
    except ValidationError as error:
        return _broken(NOT_OURS.given(field=".".join(map(str, error.errors()[0]["loc"]))[:80]))
    if head.count != len(head.enterprises):
        return _broken(NOT_WHOLE.given(count=head.count, found=len(head.enterprises)))
    if head.date > today + timedelta(days=1):
        return _broken(TOO_NEW.given(date=head.date.isoformat()))
    return Copy(head, content)


def _broken(why: Message) -> Fault:
    return Fault(State.BROKEN, why)


def _other_format(values: Any) -> Fault | None:
    """Why it is not of the format that is read here. Any: JSON."""
    found = values.get("format") if isinstance(values, dict) else None
    if not isinstance(found, int) or isinstance(found, bool):
        return _broken(NO_FORMAT if isinstance(values, dict) else NOT_JSON)
    if found == FORMAT:
        return None
    return Fault(State.OTHER_FORMAT, OTHER_FORMAT.given(found=found, current=FORMAT))


def take(found: Copy | Fault, kept: Copy | None) -> Taken:
    """What was found when it can be used; else the last good copy, with the reason; else nothing, with the reason."""
    if isinstance(found, Copy):
        return Taken(State.FRESH, found, None)
    return Taken(found.state if kept is None else State.KEPT, kept, found.why)
