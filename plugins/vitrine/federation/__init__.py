"""What regions publish in; profiles as anybody writes them, and what is to be said of each region, out."""

from vitrine.federation.adapting import Adapter
from vitrine.federation.copies import Copy, Fault, Taken, read_copy, take
from vitrine.federation.gathering import Gathered, gather
from vitrine.federation.regions import Regions, hosts_of, read_regions

__all__ = [
    "Adapter",
    "Copy",
    "Fault",
    "Gathered",
    "Regions",
    "Taken",
    "gather",
    "hosts_of",
    "read_copy",
    "read_regions",
    "take",
]
