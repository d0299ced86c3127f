"""Addresses of the web in; what answers there, within limits of place, time and size, out."""

from vitrine.fetching.asking import Answer, Ask, Limits, asker
from vitrine.fetching.hosts import is_public, public_addresses

__all__ = ["Answer", "Ask", "Limits", "asker", "is_public", "public_addresses"]
