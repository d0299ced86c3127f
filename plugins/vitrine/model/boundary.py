"""Where regions end, as a file of boundaries says it."""

from collections.abc import Mapping

Degrees = tuple[float, float]  # longitude, latitude (WGS 84)
Ring = tuple[Degrees, ...]  # closed: the last position is the first
Boundaries = Mapping[str, tuple[Ring, ...]]  # by the code of a region, in the order of their list
