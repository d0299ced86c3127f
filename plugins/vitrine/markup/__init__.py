"""Strangers' Markdown in; clean HTML, plain text and problems out."""

from vitrine.markup.problems import LENGTH_LIMIT, problems_in
from vitrine.markup.rendering import plain, render

__all__ = ["LENGTH_LIMIT", "plain", "problems_in", "render"]
