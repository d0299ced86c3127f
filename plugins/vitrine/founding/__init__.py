"""What a region says of itself in; the files of its new catalogue out."""

from vitrine.founding.region import Region
from vitrine.founding.site import new_site

__all__ = ["Region", "new_site"]
