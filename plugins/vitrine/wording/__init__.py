"""What is said: sentences, dates, numbers and lists, in the reader's language.

Templates' words are in `vitrine.wording.jinja`, apart: a command without pages does not wait for Jinja.
"""

from vitrine.wording.catalogues import Wording, load, problems
from vitrine.wording.formats import (
    format_date,
    format_language,
    format_list,
    format_money,
    format_number,
    format_percent,
)

__all__ = [
    "Wording",
    "format_date",
    "format_language",
    "format_list",
    "format_money",
    "format_number",
    "format_percent",
    "load",
    "problems",
]
