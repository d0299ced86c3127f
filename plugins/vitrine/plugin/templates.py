"""The theme's templates, one environment per language, with what never changes from page to page."""

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader
from markupsafe import Markup

from vitrine.catalogue import FACETS, Federated, Initiative
from vitrine.model import Site
from vitrine.pages.accessibility import KEY as STATEMENT
from vitrine.pages.addresses import segments_of
from vitrine.pages.lists import HEADINGS
from vitrine.pages.sections import SECTIONS, held_by_sections
from vitrine.pages.views import Link
from vitrine.pages.voice import Voice
from vitrine.plugin.assets import SHEETS, Assets
from vitrine.plugin.logo import Logo
from vitrine.plugin.scripts import EVERYWHERE
from vitrine.urls import DATA, EDITOR, INITIATIVE_DATA, VERSION_DATA, Urls
from vitrine.wording import Wording
from vitrine.wording.jinja import FoldedEnvironment, SharedTrees, environment

# Templates know these names on every page.
_LIST_URLS = {"all": "enterprises"} | {facet.replace("-", "_"): facet for facet in FACETS}
# What makes a page for every profile or every list: worked out whole when it is compiled.
WHOLE = ("card.html", "enterprise.html", "list.html", "profile/similar.html")


def page_environment(
    theme: Path, voice: Voice, assets: Assets, logo: Logo, *, compiled: Path, has_handouts: bool, trees: SharedTrees
) -> FoldedEnvironment:
    """The environment of one language. has_handouts: as in the setting. trees: what all languages share."""
    made = environment(
        wording=voice.wording,
        loader=FileSystemLoader(theme / "templates"),
        constants=constants(voice, assets)
        | {"has_handouts": has_handouts, "logo": logo.view(voice.urls, voice.language)},
        whole=WHOLE,
        bytecode_folder=compiled,
        shared_bytecode=theme,
        shared_trees=trees,
    )
    assert made.autoescape is True, "a page without autoescape would run what strangers write"
    return made


def compile_all(environment: Environment, names: Iterable[str]) -> None:
    """Makes templates ready before the pages that they make."""
    for name in names:
        environment.get_template(name)


def share_trees(environments: Iterable[FoldedEnvironment]) -> None:
    """Parses the templates of many pages once, before the processes that compile them part."""
    for one in environments:
        one.get_ready(WHOLE)


def compiling(environments: Mapping[str, FoldedEnvironment]) -> Callable[[], float]:
    """What tells the seconds that compiling the templates of all languages took so far, in this process."""
    return lambda: sum(environment.compiling for environment in environments.values())


def constants(voice: Voice, assets: Assets) -> dict[str, Any]:
    """What every page of a language shares."""
    site, urls, language = voice.initiative.site, voice.urls, voice.language
    return {
        "language": language,
        "main_language": site.main_language,
        "site": {
            "name": site.name.best(language).text,
            "short_name": (site.short_name or site.name).best(language).text,
            "description": site.description.best(language).text,
            "coordinator_name": site.coordinator.name,
            "coordinator_url": site.coordinator.url or "",
            "coordinator_email": site.coordinator.email or "",
            "repository": site.repository or "",
            "form_endpoint": site.form_endpoint or "",
            "is_demonstration": site.demonstration,
            "licence": site.licence,
            "accent": site.colours.accent,
        },
        # Folded when templates are compiled: what is off costs nothing.
        "features": _features(site),
        "editor_url": urls.href(EDITOR) if site.editor else "",
        "nav": navigation(voice),
        "footer": footer(voice),
        "assets": {
            "icon": assets.icon,
            "icon_file": urls.href(assets.paths["icon"]),
            "scripts": urls.href(assets.paths["scripts"]),
            "site_js": urls.href(assets.paths["scripts"] + f"{EVERYWHERE}.js"),
            "declaration_js": urls.href(assets.paths["scripts"] + "declaration-maker.js"),
            "font_regular": urls.href(assets.paths["NotoSerif-Regular"]),
            "font_bold": urls.href(assets.paths["NotoSerif-SemiBold"]),
            "search_js": urls.href(assets.paths["scripts"] + "search.js"),
            "search_bundle": urls.href(f"search/{language}/"),
        },
        "sheets": {name.replace("-", "_"): urls.href(assets.paths[name]) for name in SHEETS},
        # Ours, from our own style sheets: nothing of it is a stranger's.
        "styles": {name: as_markup(text) for name, text in assets.styles.items()},
        "style_hashes": {name: as_markup(text) for name, text in assets.style_hashes.items()},
        "base": urls.base,
        "feed": urls.absolute(feed_path(voice)),
        "initiative_data_url": urls.href(INITIATIVE_DATA),
        "version_url": urls.href(VERSION_DATA),
        "table_url": urls.href(f"{DATA}enterprises.{language}.csv"),
        "workbook_url": urls.href(f"{DATA}catalogue.{language}.xlsx"),
        "whole_url": urls.href(f"{DATA}catalogue.json"),
        "search_url": voice.page("search"),
        "shortlist_url": voice.page("shortlist"),
        "scan_url": voice.page("market-scan"),
        "request_url": voice.page("quote-request"),
        "suggest_url": voice.page("suggest" if voice.federated is None else "federation"),
        "group_bids_url": voice.page("group-bids"),
        "home_url": urls.href(urls.home(language)),
        "contact_url": plain_page_url(voice, "contact"),
        "take_part_url": plain_page_url(voice, "take-part"),
        "list_urls": {name: voice.page(kind) for name, kind in _LIST_URLS.items()}
        | {"institutions": voice.page("institutions"), "changes": voice.page("changes")},
        "card_image": urls.absolute(card_path(language)),
    }


def _features(site: Site) -> dict[str, bool]:
    """Which parts are on; those that lean on another are off with it."""
    features = site.features
    return {
        **features.model_dump(),
        "market_scan": features.has_market_scan,
        "quote_request": features.has_quote_request,
    }


def navigation(voice: Voice) -> tuple[tuple[str, Link], ...]:
    """The main ways in: section and link."""
    kinds = ("enterprises", "categories", "regions")
    ways = [(kind, Link(voice.wording.say(HEADINGS[kind]), voice.page(kind))) for kind in kinds]
    ways += _ways_into_the_initiative(voice)
    ways.append(("search", Link(voice.say("Search"), voice.page("search"))))
    return tuple(ways)


def _ways_into_the_initiative(voice: Voice) -> list[tuple[str, Link]]:
    """The initiative and its toolkit where they are told; institutions alone where nothing else is."""
    told = [kind for kind, held in held_by_sections(voice.initiative).items() if held]
    ways = []
    if set(told) > {"institutions"}:
        ways.append(("initiative", Link(voice.wording.say(SECTIONS["initiative"]), voice.page("initiative"))))
    else:
        ways.append(("institutions", Link(voice.say("Institutions"), voice.page("institutions"))))
    if "toolkit" in told:
        ways.append(("toolkit", Link(voice.say("Toolkit"), voice.page("toolkit"))))
    return ways


def footer(voice: Voice) -> tuple[Link, ...]:
    """Plain pages in their order, the form to suggest an enterprise or the regions, changes, data, what is missing."""
    plain = tuple(
        Link(page.title, voice.urls.href(plain_path(voice, page.slug)))
        for page in voice.initiative.plain_pages
        if page.language == voice.language
    )
    features, is_alone = voice.initiative.site.features, voice.federated is None
    if all(page.key != STATEMENT for page in voice.initiative.plain_pages):
        plain += (Link(voice.say("Accessibility"), voice.page("accessibility")),)
    # A federation's profiles are corrected, added and told of where they are at home.
    ways = (
        (is_alone and features.suggestions, Link(voice.say("Suggest an enterprise"), voice.page("suggest"))),
        (not is_alone, Link(voice.say("Regions together"), voice.page("federation"))),
        (features.group_bids, Link(voice.say("Bidding together"), voice.page("group-bids"))),
        (is_alone and features.changes, Link(voice.say("What changed lately"), voice.page("changes"))),
        (True, Link(voice.say("Open data"), voice.page("data"))),
        (features.health, Link(voice.say("Data health"), voice.page("health"))),
    )
    return (*plain, *(link for is_on, link in ways if is_on))


def plain_path(voice: Voice, slug: str) -> str:
    """Path of a plain page."""
    return f"{voice.urls.home(voice.language)}{slug}/"


def plain_page_url(voice: Voice, key: str) -> str:
    """The link to the plain page with this key; the first page when there is none."""
    for page in voice.initiative.plain_pages:
        if page.language == voice.language and page.key == key:
            return voice.urls.href(plain_path(voice, page.slug))
    return voice.urls.href(voice.urls.home(voice.language))


def feed_path(voice: Voice) -> str:
    """Path of the feed of new and changed profiles."""
    return f"{voice.urls.home(voice.language)}feed.xml"


def card_path(language: str, sector: str = "") -> str:
    """Path of the picture that social networks show."""
    return f"cards/{language}-{sector or 'site'}.png"


def voices_of(
    wordings: Mapping[str, Wording], address: str, initiative: Initiative, federated: Federated | None = None
) -> dict[str, Voice]:
    """One voice per language, for a site published at `address`."""
    segments = {language: segments_of(wording) for language, wording in wordings.items()}
    urls = Urls.at(address, initiative.site.languages, segments)
    return {language: Voice(language, wording, urls, initiative, federated) for language, wording in wordings.items()}


def as_markup(html: str) -> Markup:
    """HTML that our own templates made, on its way into another of them."""
    return Markup(html)  # noqa: S704 — never strangers' text
