"""What `stale`, `links` and `contacts` understand."""

from pathlib import Path
from typing import Any

from vitrine.cli.parsing import Parser, whole_number
from vitrine.cli.problem_formats import FORMATS


def add_upkeep_options(stale: Parser, links: Parser, contacts: Parser) -> None:
    """Adds their options, each with its help."""
    say = stale.say
    formats: dict[str, Any] = {"default": "text", "help": say("how the report is printed")}
    numbers: dict[str, Any] = {"type": whole_number, "metavar": "N"}
    stale.named.add_argument("--months", default=12, **numbers, help=say("months without verification; 12 by default"))
    stale.named.add_argument(
        "--percent", default=50, **numbers, help=say("how full a profile is at least; 50 by default")
    )
    stale.named.add_argument("--format", choices=("text", "csv", "json"), **formats)
    links.named.add_argument(
        "--days", default=30, **numbers, help=say("days before an address is asked again; 30 by default")
    )
    links.named.add_argument("--format", choices=FORMATS, **formats)
    contacts.named.add_argument(
        "--output", type=Path, default=Path("contacts.csv"), metavar=say("FILE"), help=say("file to write")
    )
