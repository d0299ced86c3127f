"""Vitrine: a public catalogue of the social economy, from profiles to a static site."""

__version__ = "0.1.0"
