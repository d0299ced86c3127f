"""Which fields of the initiative's records name other records."""

from typing import NamedTuple


class Reference(NamedTuple):
    """A field that names records. holder, target: kinds of records; path: field names, through lists and records."""

    holder: str
    path: tuple[str, ...]
    target: str


REFERENCES = (
    Reference("institutions", ("cohorts",), "cohorts"),
    Reference("commitments", ("institution",), "institutions"),
    Reference("commitments", ("declaration",), "declarations"),
    Reference("commitments", ("targets", "indicator"), "indicators"),
    Reference("activities", ("cohort",), "cohorts"),
    Reference("activities", ("institutions",), "institutions"),
    Reference("contracts", ("institution",), "institutions"),
    Reference("contracts", ("activity",), "activities"),
    Reference("contracts", ("cohort",), "cohorts"),
    Reference("results", ("indicator",), "indicators"),
    Reference("results", ("cohort",), "cohorts"),
    Reference("results", ("institution",), "institutions"),
    Reference("measures", ("institutions",), "institutions"),
    Reference("measures", ("clauses",), "clauses"),
    Reference("benefits", ("indicators",), "indicators"),
    Reference("working_groups", ("resources",), "resources"),
    Reference("meetings", ("working_group",), "working_groups"),
)
TO_ENTERPRISES = (
    Reference("activities", ("enterprises",), "enterprises"),
    Reference("contracts", ("enterprise",), "enterprises"),
)
