"""What is read: files a person wrote become values, or problems with a line and a column."""

from vitrine.loading.boundaries import BOUNDARIES, read_boundaries
from vitrine.loading.codes import unknown
from vitrine.loading.places import Survey, survey
from vitrine.loading.plain_pages import PLAIN_PAGES, PlainPage, read_plain_pages
from vitrine.loading.profiles import (
    PROFILES,
    Profile,
    Reading,
    Story,
    profile_folders,
    read_profile,
    read_profile_text,
)
from vitrine.loading.records import Placed, read_records, read_site, read_thresholds, read_vocabularies
from vitrine.loading.source_file import SourceFile
from vitrine.loading.text_files import read_text
from vitrine.loading.yaml_values import Location

__all__ = [
    "BOUNDARIES",
    "PLAIN_PAGES",
    "PROFILES",
    "Location",
    "Placed",
    "PlainPage",
    "Profile",
    "Reading",
    "SourceFile",
    "Story",
    "Survey",
    "profile_folders",
    "read_boundaries",
    "read_plain_pages",
    "read_profile",
    "read_profile_text",
    "read_records",
    "read_site",
    "read_text",
    "read_thresholds",
    "read_vocabularies",
    "survey",
    "unknown",
]
