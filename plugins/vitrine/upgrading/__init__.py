"""A catalogue of an older format in; its files as the format of today has them, and what changed in words, out."""

from vitrine.upgrading.steps import Upgrade, format_of, upgrade

__all__ = ["Upgrade", "format_of", "upgrade"]
