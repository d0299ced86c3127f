"""Addresses of the web in; what answers there, within limits of place, time and size, out."""

from vitrine.fetching.asking import Answer, Ask, Limits, asker
from vitrine.fetching.hosts import UNKNOWN_HOST, is_public, public_addresses

__all__ = ["UNKNOWN_HOST", "Answer", "Ask", "Limits", "asker", "is_public", "public_addresses"]
