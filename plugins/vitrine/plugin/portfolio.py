"""A site's folder and a selection in; the printed portfolio, as bytes, out."""

from dataclasses import dataclass, field
from pathlib import Path

from vitrine.catalogue import Catalogue, Entry
from vitrine.exports.portfolio import PAPERS, typeset
from vitrine.exports.qr_codes import qr_code
from vitrine.images import placeholder
from vitrine.images.placeholder import Colours
from vitrine.loading import PROFILES, Profile, profile_folders, read_profile
from vitrine.model import Message, Problem
from vitrine.pages.portfolio import Selection, Sheet, page_address, portfolio, selected
from vitrine.pages.profile import Story, enterprise_view
from vitrine.pages.voice import Voice
from vitrine.plugin.freshness import folder_digest
from vitrine.plugin.options import Options
from vitrine.plugin.picture_files import pictures_of
from vitrine.plugin.places import Places
from vitrine.plugin.setting import Setting, prepare_setting
from vitrine.plugin.version import data_version, records_digest
from vitrine.rules import check_catalogue, errors_in, judge

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


@dataclass
class _Desk:
    """What one portfolio is made with. files: pictures and drawings, by name."""

    setting: Setting
    voice: Voice
    images: Path
    files: dict[str, bytes] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def sheet(self, profile: Profile, entry: Entry) -> Sheet:
        """One enterprise, its pictures set aside."""
        pictures, files, problems = pictures_of(profile, entry, self.images)
        self.problems.extend(problems)
        view = enterprise_view(
            profile, entry, Story("", ""), voice=self.voice, pictures=pictures, today=self.setting.today
        )
        shown = pictures.printed(self.voice)
        if shown is None:
            self.files[f"{entry.id}.svg"] = self._drawing(entry).encode()
        else:
            self.files[shown.path] = files[shown.path].read_bytes()
        qr = qr_code(page_address(entry.id, self.voice))
        path, alt, credit = shown if shown else ("", None, "")
        return Sheet(view, entry, path, alt, credit, qr)

    def _drawing(self, entry: Entry) -> str:
        accent = self.setting.initiative.site.colours.accent
        drawn = placeholder(entry.name, entry.sectors[0] if entry.sectors else "", Colours("#f4f1ea", accent, accent))
        return drawn.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" font-family="Inter Display" ', 1)


def print_portfolio(options: Options, order: Order) -> Printed:
    """The portfolio of a site; nothing is printed of a catalogue with errors."""
    setting, problems = prepare_setting(options)
    names, wrong = profile_folders(options.root)
    if setting is None or errors_in((*problems, *wrong)):
        return Printed(None, problems=(*problems, *wrong))
    refused = _refusal(order, setting)
    if refused is not None:
        return Printed(None, message=refused)
    profiles, entries, found = _read(options.root, names, setting)
    catalogue = Catalogue.of(setting.initiative, entries)
    found += check_catalogue(options.root, catalogue)
    if errors_in(found):
        return Printed(None, problems=tuple(found))
    voice = setting.voices[order.language or setting.voice.language]
    desk = _Desk(setting, voice, Places(options.root, options.public).images)
    sheets = [desk.sheet(profiles[entry.id], entry) for entry in selected(catalogue, order.selection)]
    if desk.problems:
        return Printed(None, problems=tuple(desk.problems))
    if not sheets:
        return Printed(None, message=Message("No enterprise is in this selection: nothing was written."))
    return _typeset(desk, sheets, order, version=_version(options.root, entries, setting))


def _version(root: Path, entries: list[Entry], setting: Setting) -> str:
    """The one that a site built of the same files has."""
    profiles = [(entry.id, folder_digest(root / PROFILES / entry.id)) for entry in entries]
    return data_version(profiles, records_digest(root), setting.today)


def _typeset(desk: _Desk, sheets: list[Sheet], order: Order, *, version: str) -> Printed:
    theme, voice = desk.setting.theme, desk.voice
    values = portfolio(sheets, order.selection, voice=voice, today=desk.setting.today, version=version)
    values |= {
        "paper": PAPERS[order.paper or usual_paper(voice.initiative.site.jurisdiction)],
        "compact": order.is_compact,
        "qr": qr_code(values["url"]),
    }
    template = theme / "portfolio" / "portfolio.typ"
    made = typeset(values, desk.files, template=template, fonts=(theme / "static" / "fonts", FONTS))
    if isinstance(made, Message):
        return Printed(None, message=made)
    return Printed(made.content, len(sheets), message=STAND_INS if made.has_stand_ins else None)


def usual_paper(jurisdiction: str | None) -> str:
    """Letter where people print on it, in Canada and the United States; A4 elsewhere (ISO 216)."""
    return "letter" if (jurisdiction or "").startswith(("CA", "US")) else "a4"


def _refusal(order: Order, setting: Setting) -> Message | None:
    """What is asked and is not in the site."""
    vocabularies, chosen = setting.initiative.vocabularies, order.selection
    asked = (
        ("--region", chosen.region, tuple(vocabularies["regions"].terms)),
        ("--category", chosen.category, (*vocabularies["sectors"].terms, *vocabularies["categories"].terms)),
        ("--cohort", chosen.cohort, tuple(setting.initiative.cohorts)),
        ("--language", order.language, tuple(setting.voices)),
    )
    for name, code, known in asked:
        if code and code not in known:
            values = {"name": name, "known": ", ".join(known), "found": code}
            return Message("{name} must be one of {known}; found {found}", values)
    return None


def _read(
    root: Path, names: tuple[str, ...], setting: Setting
) -> tuple[dict[str, Profile], list[Entry], list[Problem]]:
    profiles: dict[str, Profile] = {}
    entries: list[Entry] = []
    problems: list[Problem] = []
    initiative, main = setting.initiative, setting.voice.language
    for name in names:
        reading = read_profile(root, name, initiative.vocabularies, main_language=main)
        checked = judge(reading, initiative, today=setting.today)
        problems += checked.problems
        if checked.profile is not None and checked.entry is not None:
            profiles[name] = checked.profile
            entries.append(checked.entry)
    return profiles, entries, problems
