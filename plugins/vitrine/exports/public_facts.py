"""A profile in; what anybody may know of it out, as the JSON that open data holds."""

from collections.abc import Mapping
from typing import Any

from pydantic_core import to_json

from vitrine.model import Enterprise
from vitrine.model.extra import ExtraField, told

# Pictures are published under other names; a person's consent is nobody's business.
_LEFT_OUT = frozenset(("media", "consent_date"))


def public_facts(
    enterprise: Enterprise, *, pages: Mapping[str, str], extra_fields: tuple[ExtraField, ...] = ()
) -> bytes:
    """The public fields that were filled in, one JSON object on one line. pages: address per language.

    extra_fields: what the site asks beside, in its order.

    A named person stands in it only with the day on which they agreed to; a street, and its postal code, only when
    it is public; of a consent, only that there is one.
    """
    values = enterprise.model_dump(mode="json", exclude_none=True, exclude_defaults=True)
    if not enterprise.rests_on_public_sources:
        values["basis"] = "consent"
    address = enterprise.address
    if address is None or not address.public:
        values.pop("address", None)
        values.pop("postal_code", None)
        values.pop("geo", None)
    if enterprise.extra:
        values["extra"] = told(enterprise.extra, extra_fields)
    values = {**_cleaned(values), "licence": enterprise.licence, "pages": dict(pages)}
    return to_json(values, fallback=dict)


def _cleaned(value: Any) -> Any:
    """The same without what is left out, at any depth. Any: JSON."""
    if isinstance(value, dict):
        return {
            name: one if type(one) is str else _cleaned(one)
            for name, one in value.items()
            # A named person stands there with the day on which they agreed to.
            if name not in _LEFT_OUT and (name != "person" or "consent_date" in one)
        }
    return [_cleaned(one) for one in value] if isinstance(value, (list, tuple)) else value
