"""A catalogue's profiles in; whom to call, which links lead nowhere, and letters to merge out."""

from vitrine.upkeep.calls import Call, calls_of
from vitrine.upkeep.contacts import Address, contacts_csv
from vitrine.upkeep.link_looking import looked_at
from vitrine.upkeep.link_states import Seen, State, as_stored, from_stored, problem_of
from vitrine.upkeep.links import Link, links_of_profile, links_of_site

__all__ = [
    "Address",
    "Call",
    "Link",
    "Seen",
    "State",
    "as_stored",
    "calls_of",
    "contacts_csv",
    "from_stored",
    "links_of_profile",
    "links_of_site",
    "looked_at",
    "problem_of",
]
