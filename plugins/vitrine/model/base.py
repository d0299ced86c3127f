"""The common ground of all records: frozen, strict about fields, made from text scalars."""

import re
from decimal import Decimal
from typing import Annotated, Any
from urllib.parse import urlsplit

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field
from pydantic_core import PydanticCustomError

IDENTIFIER_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"


class Record(BaseModel):
    """A value read from a person's file; a field it does not know is a problem."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True, defer_build=True)


YES = ("true", "yes", "oui")
NO = ("false", "no", "non")


def _yes_or_no(value: object) -> bool:
    words = dict.fromkeys(YES, True) | dict.fromkeys(NO, False)
    if isinstance(value, bool):
        return value
    if isinstance(value, str) and value.lower() in words:
        return words[value.lower()]
    raise PydanticCustomError("yes_or_no", "must be true or false")


def _amount(value: object) -> Decimal:
    """Digits, with a point before the cents; anything else could be read two ways."""
    if isinstance(value, Decimal):
        return value
    text = value if isinstance(value, str) else ""
    whole, _, cents = text.partition(".")
    if not (whole.isascii() and whole.isdigit() and len(whole) <= 12) or ("." in text and not cents.isdigit()):
        raise PydanticCustomError("amount", "must be an amount")
    return Decimal(text)


# Spaces and control characters, and what ends an address or changes its meaning where it is written.
HIDING = re.compile(r"""[\s\x00-\x20"'<>\\^`{|}]""")


def web_address(value: str) -> str:
    """http or https, a host with a dot, nothing that hides where a link goes."""
    scheme, host = _scheme_and_host(value)
    if scheme not in ("http", "https") or "." not in host.strip(".") or "@" in host or HIDING.search(value):
        raise PydanticCustomError("web_address", "must be a web address")
    return value


def _scheme_and_host(address: str) -> tuple[str, str]:
    """Both as they are read wherever the address is used; empty when it cannot be read at all."""
    try:
        parts = urlsplit(address)
        _ = parts.port  # read when it is asked for
    except ValueError:
        return "", ""
    return parts.scheme, parts.netloc


Line = Annotated[str, Field(min_length=1, max_length=300)]
Identifier = Annotated[str, Field(pattern=IDENTIFIER_PATTERN, max_length=80)]
Code = Annotated[str, Field(min_length=1, max_length=120)]
YesNo = Annotated[bool, BeforeValidator(_yes_or_no, json_schema_input_type=bool)]
Amount = Annotated[Decimal, BeforeValidator(_amount, json_schema_input_type=str)]
Year = Annotated[int, Field(ge=1600, le=2200)]
Count = Annotated[int, Field(ge=0, le=100_000_000)]
WebAddress = Annotated[str, Field(max_length=2000), AfterValidator(web_address)]
EmailAddress = Annotated[
    str, Field(max_length=254, pattern=r"^[A-Za-z0-9.!#$%&*+/=?^_{|}~-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$")
]
Phone = Annotated[str, Field(max_length=40, pattern=r"^\+?[0-9 ().\-]{7,30}( ?(poste|ext\.?|x) ?[0-9]{1,6})?$")]


def known(field: str, description: str, **more: Any) -> Any:
    """A vocabulary field: `field` names the vocabulary whose codes or labels it takes."""
    return Field(description=description, json_schema_extra={"vocabulary": field}, **more)
