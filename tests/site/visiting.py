"""Visits to the built site in Chromium, which remember all that was asked for and said."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Literal

from built_site import BuiltSite
from playwright.sync_api import Browser, Page

from browsing import Watched

LANGUAGES = ("fr", "en")
PHONE = 390
DESK = 1280

# One page of every kind, per language.
KINDS = {
    "home": ("", "en/"),
    "all enterprises": ("entreprises/", "en/enterprises/"),
    "enterprise": ("entreprises/groupe-part/", "en/enterprises/groupe-part/"),
    "closed enterprise": ("entreprises/sos-velo/", "en/enterprises/sos-velo/"),
    "index of categories": ("categories/", "en/categories/"),
    "category": ("categories/catering/", "en/categories/catering/"),
    "sector": ("secteurs/food/", "en/sectors/food/"),
    "index of regions": ("regions/", "en/regions/"),
    "institutions": ("institutions/", "en/institutions/"),
    "institution": ("institutions/ville-de-montreal/", "en/institutions/ville-de-montreal/"),
    "commitments": ("engagements/", "en/commitments/"),
    "cohorts": ("cohortes/", "en/cohorts/"),
    "cohort": ("cohortes/pilote-2013/", "en/cohorts/pilote-2013/"),
    "changes": ("nouveautes/", "en/changes/"),
    "data health": ("etat-des-donnees/", "en/data-health/"),
    "declaration": ("declaration/", "en/declaration/"),
    "shortlist": ("selection/", "en/shortlist/"),
    "market scan": ("etude-de-marche/", "en/market-scan/"),
    "quote request": ("demande-de-prix/", "en/quote-request/"),
    "group bids": ("soumissions-a-plusieurs/", "en/group-bids/"),
    "suggestion": ("proposer/", "en/suggest/"),
    "search": ("recherche/", "en/search/"),
    "results": ("recherche/?q=traiteur", "en/search/?q=catering"),
    "plain page": ("a-propos/", "en/about/"),
    "accessibility": ("accessibilite/", "en/accessibility/"),
    "toolkit": ("trousse/", "en/toolkit/"),
    "stage": ("trousse/award/", "en/toolkit/award/"),
    "measures": ("mesures/", "en/measures/"),
    "measure": ("mesures/split-into-lots/", "en/measures/split-into-lots/"),
    "clauses": ("clauses/", "en/clauses/"),
    "clause": ("clauses/lot-splitting/", "en/clauses/lot-splitting/"),
    "benefits": ("retombees/", "en/benefits/"),
    "benefit": ("retombees/jobs-far-from-work/", "en/benefits/jobs-far-from-work/"),
    "resources": ("ressources/", "en/resources/"),
    "resource": ("ressources/guide-operationnel/", "en/resources/guide-operationnel/"),
    "principles": ("principes/", "en/principles/"),
    "glossary": ("glossaire/", "en/glossary/"),
    "thresholds": ("seuils/", "en/thresholds/"),
    "dashboard": ("resultats/", "en/results/"),
    "results of a cohort": ("resultats/pilote-2013/", "en/results/pilote-2013/"),
    "indicators": ("indicateurs/", "en/indicators/"),
    "indicator": ("indicateurs/institutions/", "en/indicators/institutions/"),
    "initiative": ("initiative/", "en/initiative/"),
    "activities": ("activites/", "en/activities/"),
    "activity": ("activites/presentation-estrie-2014/", "en/activities/presentation-estrie-2014/"),
    "working groups": ("groupes-de-travail/", "en/working-groups/"),
    "working group": (
        "groupes-de-travail/chantier-economie-sociale/",
        "en/working-groups/chantier-economie-sociale/",
    ),
    "regions taking part": ("regions-participantes/", "en/roll-outs/"),
    "region taking part": ("regions-participantes/bas-saint-laurent/", "en/roll-outs/bas-saint-laurent/"),
    "case studies": ("etudes-de-cas/", "en/case-studies/"),
    "timeline": ("chronologie/", "en/timeline/"),
    "lost": ("404.html", "404.html"),
}

OUTLINE = """() => {
  const style = getComputedStyle(document.activeElement);
  const isOutlined = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0;
  return document.activeElement.matches(":focus-visible") && (isOutlined || style.boxShadow !== "none");
}"""
FOCUSED = "(selector) => document.activeElement.matches(selector)"


def path_of(kind: str, language: str) -> str:
    return KINDS[kind][LANGUAGES.index(language)]


class Visitor(Watched):
    """One visitor, whose page serves all tests of a module: Chromium starts slowly and the site keeps no state."""

    def __init__(self, page: Page, site: BuiltSite) -> None:
        super().__init__(page)
        self.site = site

    def look(self, *, width: int = DESK, scheme: Literal["light", "dark"] = "light") -> None:
        self.page.set_viewport_size({"width": width, "height": 800})
        self.page.emulate_media(color_scheme=scheme)

    def open(self, path: str) -> Page:
        self.page.goto(self.site.address + path)
        return self.page

    @property
    def outside(self) -> list[str]:
        """What was asked of another host."""
        return [url for url in self.requests if not url.startswith((self.site.address, "data:", "about:"))]


@contextmanager
def arriving(browser: Browser, site: BuiltSite, **settings: Any) -> Iterator[Visitor]:
    """A visitor; settings: of the browser's context, as `java_script_enabled`."""
    context = browser.new_context(**settings)
    yield Visitor(context.new_page(), site)
    context.close()


@contextmanager
def undisturbed(browser: Browser, site: BuiltSite) -> Iterator[Visitor]:
    """Someone new, with an empty browser: nothing may be said in the console and nothing asked elsewhere."""
    with arriving(browser, site) as found:
        yield found
        assert found.said == []
        assert found.outside == []


@contextmanager
def visiting(visitor: Visitor) -> Iterator[Visitor]:
    """A visit at a desk, in which nothing may be said in the console and nothing asked elsewhere."""
    visitor.page.goto("about:blank")
    visitor.look()
    visitor.requests.clear()
    visitor.said.clear()
    yield visitor
    assert visitor.said == []
    assert visitor.outside == []


def tab_to(page: Page, selector: str, *, at_most: int) -> list[bool]:
    """Presses Tab until the selector has the focus; tells at each stop whether the focus showed."""
    shown = []
    for _ in range(at_most):
        page.keyboard.press("Tab")
        shown.append(page.evaluate(OUTLINE))
        if page.evaluate(FOCUSED, selector):
            return shown
    raise AssertionError(f"{selector} must be reached within {at_most} presses of Tab")
