"""A small bilingual catalogue made up for the search tests, its bundles, and its search page on a server."""

import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from shutil import copytree

from jinja2 import ChoiceLoader, DictLoader, FileSystemLoader

from vitrine.model import Enterprise, Term, Vocabularies, Vocabulary, VocabularyName
from vitrine.pages.views import Link, SearchFacet, SearchPeerView, SearchView
from vitrine.search import SearchDocument, document
from vitrine.wording import load
from vitrine.wording.jinja import environment

THEME = Path(__file__).parent.parent / "theme"
LANGUAGES = ("fr", "en")
PAGES = {"fr": "recherche/", "en": "en/search/"}
HOSTILE = '<img src=x onerror="document.title=1">"\'><script>document.title=1</script> & Cie'

_SECTORS = {
    "food": ("Alimentation", "Food"),
    "upkeep": ("Entretien", "Upkeep"),
    "arts": ("Arts", "Arts"),
    "transport": ("Transport", "Transport"),
}
_CATEGORIES = {
    "catering": ("Services de traiteur", "Catering", "food", ("buffet", "service de repas"), ("banquet",)),
    "cleaning": ("Entretien ménager", "Cleaning", "upkeep", ("nettoyage",), ("janitorial",)),
    "art": ("Œuvres d’art", "Works of art", "arts", ("tableaux",), ("paintings",)),
    "bikes": ("Réparation de vélos", "Bike repair", "transport", ("bicyclettes",), ("bicycles",)),
}
_REGIONS = {
    "montreal": ("Montréal", "Montréal"),
    "estrie": ("Estrie", "Eastern Townships"),
    "laval": ("Laval", "Laval"),
}
_OFFERS = {
    "catering": ("Boîtes-repas congelées", "Frozen meal boxes"),
    "cleaning": ("L’entretien des écoles", "School cleaning"),
    "art": ("Œuvres peintes", "Painted works"),
    "bikes": ("Vélos réparés", "Repaired bikes"),
}


def vocabularies() -> Vocabularies:
    """The lists that the made-up profiles use."""
    lists = {name: Vocabulary(name, {}) for name in VocabularyName}
    terms = {
        VocabularyName.SECTORS: [_term(code, *labels) for code, labels in _SECTORS.items()],
        VocabularyName.REGIONS: [_term(code, *labels) for code, labels in _REGIONS.items()],
        VocabularyName.LEGAL_FORMS: [_term("coop", "Coopérative", "Cooperative"), _term("npo", "OBNL", "Non-profit")],
        VocabularyName.STATUSES: [_term("adapted", "Entreprise adaptée", "Adapted enterprise")],
        VocabularyName.CATEGORIES: [
            _term(code, fr, en, parent=parent, synonyms={"fr": french, "en": english})
            for code, (fr, en, parent, french, english) in _CATEGORIES.items()
        ],
    }
    found = {name: Vocabulary(name, {term.code: term for term in listed}) for name, listed in terms.items()}
    return Vocabularies({**lists, **found})


def _term(code: str, fr: str, en: str, **more: object) -> Term:
    return Term.model_validate({"code": code, "label": {"fr": fr, "en": en}, **more})


def profile(number: int, **changes: object) -> Enterprise:
    """One of thirty enterprises, different from its neighbours by category, region, kind and form."""
    category = list(_CATEGORIES)[number % len(_CATEGORIES)]
    french, english = _OFFERS[category]
    values = {
        "id": f"atelier-{number:02}",
        "name": f"Atelier numéro {number:02}",
        "legal_form": ("coop", "npo")[number % 2],
        "statuses": [{"type": "adapted"}] if number % 3 == 0 else [],
        "region": list(_REGIONS)[number % 3],
        "municipality": f"Ville {number:02}",
        "summary": {"fr": f"Une équipe de quartier, la {number}e.", "en": f"A local team, number {number}."},
        "offerings": [
            {
                "id": "a",
                "name": {"fr": french, "en": english},
                "kind": ("service", "product")[number % 2],
                "category": category,
            }
        ],
        "status": "active",
        "last_verified": f"2026-0{number % 9 + 1}-15",
        "verified_by": "Le catalogue",
        "basis": "public-sources",
        **changes,
    }
    return Enterprise.model_validate(values, context={"main": "fr"})


def profiles() -> tuple[Enterprise, ...]:
    """Thirty ordinary enterprises and three to look for."""
    special = (
        profile(30, id="coeur", name="Le cœur à l’ouvrage", offerings=[_offering("Couture de sœurs", "Sewing", "art")]),
        profile(31, id="hostile", name=HOSTILE, summary=HOSTILE, offerings=[_offering(HOSTILE, HOSTILE, "art")]),
        profile(32, id="elan", name="Élan créatif", former_names=["Ébénisterie Fontaine"]),
    )
    return (*map(profile, range(30)), *special)


def _offering(fr: str, en: str, category: str) -> dict[str, object]:
    return {"id": "a", "name": {"fr": fr, "en": en}, "kind": "product", "category": category}


def documents(language: str, enterprises: tuple[Enterprise, ...] | None = None) -> tuple[SearchDocument, ...]:
    """What the index of a language is made of."""
    return tuple(
        document(
            enterprise,
            vocabularies=vocabularies(),
            language=language,
            url=("" if language == "fr" else "en/") + f"entreprises/{enterprise.id}/",
            story=_story(enterprise.id),
            served=(enterprise.region, "laval"),
        )
        for enterprise in (enterprises or profiles())
    )


def _story(identifier: str) -> str:
    told = "Nous aimons le travail bien fait. "
    chant = "Le chœur de l’atelier chante. Fin." if identifier == "atelier-07" else ""
    return told + chant + ("The boss’s zebu and the employees’ emu rest. Fin." if identifier == "atelier-08" else "")


def write_search_page(site: Path, language: str, base: str, peers: tuple[SearchPeerView, ...] = ()) -> None:
    """The real template of the search page in a plain frame, with the theme's styles and scripts."""
    copytree(THEME / "static" / "js", site / "js", dirs_exist_ok=True)
    styles = (
        "tokens",
        "base",
        "layout",
        "components/search-form",
        "components/facet-list",
        "components/search",
        "components/result-tools",
        "pages/search",
        "utilities",
    )
    css = "\n".join((THEME / "static" / "css" / f"{name}.css").read_text(encoding="utf-8") for name in styles)
    (site / "style.css").write_text(css, encoding="utf-8")
    origins = " ".join(peer.url.removesuffix("/repo/") for peer in peers)
    frame = _FRAME.replace("BASE", base).replace("ORIGINS", f"; connect-src 'self' {origins}" if peers else "")
    loader = ChoiceLoader([DictLoader({"base.html": frame}), FileSystemLoader(THEME / "templates")])
    constants = {
        "language": language,
        "base": base,
        "sheets": {"desk": f"{base}style.css"},
        "assets": {
            "search_js": f"{base}js/search.js",
            "scripts": f"{base}js/",
            "search_bundle": f"{base}search/{language}/",
        },
        "search_url": base + PAGES[language],
        "contact_url": f"{base}contact/",
        "request_url": f"{base}demande-de-prix/",
        "features": {"quote_request": True},
        "table_url": f"{base}data/v1/enterprises.{language}.csv",
        "workbook_url": f"{base}data/v1/catalogue.{language}.xlsx",
        "whole_url": f"{base}data/v1/catalogue.json",
        "version_url": f"{base}data/v1/version.json",
        "list_urls": {"all": f"{base}entreprises/", "institutions": f"{base}institutions/"},
    }
    made = environment(wording=load(language, (THEME / "translations",)), loader=loader, constants=constants)
    file = site / PAGES[language] / "index.html"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(
        made.get_template("search.html").render(search=_view(language, base)._replace(peers=peers)), encoding="utf-8"
    )


# The policy is the one of the real pages.
_FRAME = """<!doctype html><html lang="{{ language }}"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; \
style-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; \
require-trusted-types-for 'script'; trusted-types 'none'ORIGINS">
<meta name="viewport" content="width=device-width"><title>Search</title><link rel="icon" href="data:,">
<link rel="stylesheet" href="BASEstyle.css">{% block head %}{% endblock %}</head>
<body><main>{% block main %}{% endblock %}</main></body></html>
"""


def _view(language: str, base: str) -> SearchView:
    position = LANGUAGES.index(language)
    kinds = {"product": ("Produits", "Products"), "service": ("Services", "Services")}
    return SearchView(
        (
            _facet("category", ("Catégories", "Categories")[position], _CATEGORIES, position, base + "categories/{}/"),
            _facet("region", ("Régions", "Regions")[position], _REGIONS, position, base + "regions/{}/"),
            _facet("kind", "Types", kinds, position, base + PAGES[language] + "?kind={}"),
        ),
        folder="",
        core="",  # no compact index: all is found in the full text
        profiles=f"{base}entreprises/",
    )


def _facet(name: str, label: str, terms: Mapping[str, tuple[object, ...]], position: int, url: str) -> SearchFacet:
    return SearchFacet(name, label, tuple(Link(str(t[position]), url.format(code), 9) for code, t in terms.items()))


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Says nothing."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The folder on a local server; gives its address."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
