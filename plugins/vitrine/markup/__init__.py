"""Strangers' Markdown in; clean HTML, plain text and problems out."""

from vitrine.markup.plain_pages import clean_page, words_of_page
from vitrine.markup.problems import LENGTH_LIMIT, problems_in
from vitrine.markup.rendering import render, words_in

__all__ = ["LENGTH_LIMIT", "clean_page", "problems_in", "render", "words_in", "words_of_page"]
