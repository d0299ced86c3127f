"""What is right: problems, never raised, fixed or printed here."""

from vitrine.rules.checking import (
    Checked,
    check_catalogue,
    check_profile,
    check_site,
    errors_in,
    judge,
    read_initiative,
)
from vitrine.rules.date_rules import has_expired, is_stale

__all__ = [
    "Checked",
    "check_catalogue",
    "check_profile",
    "check_site",
    "errors_in",
    "has_expired",
    "is_stale",
    "judge",
    "read_initiative",
]
