"""A site's folder and a selection in; the printed portfolio, as bytes, out."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from vitrine.catalogue import Catalogue, Entry
from vitrine.exports.portfolio import PAPERS
from vitrine.exports.qr_codes import qr_code
from vitrine.loading import profile_folders
from vitrine.model import Message, Problem
from vitrine.pages.portfolio import Selection, index, portfolio
from vitrine.plugin.options import Options
from vitrine.plugin.places import Places
from vitrine.plugin.portfolio_parts import Press
from vitrine.plugin.portfolio_sheets import Desk, Read
from vitrine.plugin.setting import Setting, prepare_setting
from vitrine.plugin.sharing import share
from vitrine.plugin.version import data_version, records_digest
from vitrine.rules import check_catalogue, errors_in

STAND_INS = Message("Some signs are in none of the portfolio’s fonts: an empty square stands for each.")
FONTS = Path(__file__).resolve().parents[1] / "images" / "fonts"


@dataclass(frozen=True)
class Order:
    """A portfolio to make. language: empty for the main one; paper: empty for the jurisdiction's own."""

    selection: Selection
    language: str = ""
    paper: str = ""
    is_compact: bool = False


@dataclass(frozen=True)
class Printed:
    """What came of an order. content: None when problems, or the message, say why; count: of enterprises.

    message: with a content, what to know of it.
    """

    content: bytes | None
    count: int = 0
    problems: tuple[Problem, ...] = ()
    message: Message | None = None


def print_portfolio(options: Options, order: Order) -> Printed:
    """The portfolio of a site; nothing is printed of a catalogue with errors."""
    setting, problems = prepare_setting(options)
    names, wrong = profile_folders(options.root)
    if setting is None or errors_in((*problems, *wrong)):
        return Printed(None, problems=(*problems, *wrong))
    refused = _refusal(order, setting)
    if refused is not None:
        return Printed(None, message=refused)
    voice = setting.voices[order.language or setting.voice.language]
    desk = Desk(options.root, Places(options.root, options.public).images, setting, voice, order.selection)
    read: dict[str, Read] = dict(share(desk.read, names))
    found = [problem for name in names for problem in read[name].problems]
    catalogue = Catalogue.of(setting.initiative, (one.entry for one in read.values() if one.entry))
    found += check_catalogue(options.root, catalogue)
    if errors_in(found):
        return Printed(None, problems=tuple(found))
    printed = [entry for entry in catalogue.listed if read[entry.id].printed]
    if not printed:
        return Printed(None, message=Message("No enterprise is in this selection: nothing was written."))
    version = _version(options.root, read, setting)
    return _printed(desk, order, printed, read, version=version)


def _version(root: Path, read: Mapping[str, Read], setting: Setting) -> str:
    """The one that a site built of the same files has."""
    profiles = [(name, one.digest) for name, one in read.items() if one.entry]
    return data_version(profiles, records_digest(root), setting.today)


def _printed(desk: Desk, order: Order, entries: list[Entry], read: Mapping[str, Read], *, version: str) -> Printed:
    theme, voice = desk.setting.theme, desk.voice
    values = portfolio(len(entries), order.selection, voice=voice, today=desk.setting.today, version=version)
    press = Press(
        theme=theme / "portfolio",
        fonts=(theme / "static" / "fonts", FONTS),
        common=values
        | {
            "paper": PAPERS[order.paper or usual_paper(voice.initiative.site.jurisdiction)],
            "compact": order.is_compact,
            "qr": qr_code(values["url"]),
        },
        voice=voice,
        items=[item for entry in entries if (item := read[entry.id].printed)],
        indexes={"categories": index(entries, "categories", voice), "places": index(entries, "regions", voice)},
    )
    made = press.document()
    if isinstance(made, Message):
        return Printed(None, message=made)
    return Printed(made.content, len(entries), message=STAND_INS if made.has_stand_ins else None)


def usual_paper(jurisdiction: str | None) -> str:
    """Letter where people print on it, in Canada and the United States; A4 elsewhere (ISO 216)."""
    return "letter" if (jurisdiction or "").startswith(("CA", "US")) else "a4"


def _refusal(order: Order, setting: Setting) -> Message | None:
    """What is asked and is not in the site."""
    vocabularies, chosen = setting.initiative.vocabularies, order.selection
    asked = (
        ("--region", chosen.region, tuple(vocabularies["regions"].terms)),
        ("--category", chosen.category, (*vocabularies["sectors"].terms, *vocabularies["categories"].terms)),
        ("--cohort", chosen.cohort, tuple(setting.shown.cohorts)),
        ("--language", order.language, tuple(setting.voices)),
    )
    for name, code, known in asked:
        if code and code not in known:
            values = {"name": name, "known": ", ".join(known), "found": code}
            return Message("{name} must be one of {known}; found {found}", values)
    return None
