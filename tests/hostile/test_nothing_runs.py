"""Whatever strangers write, nothing of theirs runs in a page; and the watch that says so sees what does run."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from attacked_site import AT_ONCE, Attacked, attacked_site
from markdown import markdown
from playwright.sync_api import Browser, BrowserContext, Route, expect
from vectors import generated_vectors, links, public_vectors

from browsing import Watched, chromium
from search_site import served
from vitrine.loading.text_files import checked_text
from vitrine.markup import render
from vitrine.submission.comments import code

RUN_EACH_APART = (Path(__file__).parent / "apart.js").read_text(encoding="utf-8")
SEEN = (Path(__file__).parent / "seen.js").read_text(encoding="utf-8")
ALL = public_vectors() + generated_vectors()
# A file that holds one of these is refused whole: no page could show them.
SEEN_IN_FILES = tuple(text for text in ALL if isinstance(checked_text(text.encode()), str))
# The places of a page, each with a text put there as it came.
UNGUARDED: dict[str, Callable[[str], str]] = {
    "body": "<main>{}</main>".format,
    "title": "<title>{}</title>".format,
    "attribute": '<main><input value="{}"></main>'.format,
    "link": '<main><a href="{}">x</a></main>'.format,
    "JSON-LD": '<script type="application/ld+json">{{"name": "{}"}}</script>'.format,
    "comment": lambda text: f"<main>{markdown(f'- {text}')}</main>",
}
# How scripts put a text into a page, and how careless ones would.
CARELESS = (
    (re.compile(r"\.textContent\s*=(?!=)"), ".innerHTML="),
    (
        re.compile(r"([\w.]+)\.append\(\.\.\.(\w+)\)"),
        r"(\2.every((one)=>!one.nodeType||one.tagName==='MARK')"
        r"?\1.innerHTML=\2.map((one)=>one.textContent??one).join(''):\1.append(...\2))",
    ),
)

pytestmark = pytest.mark.xdist_group("hostile")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as found:
        yield found


@pytest.fixture(scope="module")
def attacked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Attacked, str]]:
    """The site of the vectors, and its address."""
    root = tmp_path_factory.mktemp("attacked")
    with served(root / "public") as host:
        yield attacked_site(root, SEEN_IN_FILES, host + "/"), host + "/"


def context_of(browser: Browser, *, bypass_csp: bool) -> BrowserContext:
    context = browser.new_context(bypass_csp=bypass_csp)
    context.add_init_script(SEEN)
    return context


def provoked(watched: Watched, address: str) -> list[str]:
    """What ran, or could, in a page whose every element was pointed at, focused and clicked."""
    page = watched.page
    page.goto(address)
    page.evaluate("harness.provoke(document)")
    found: list[str] = page.evaluate("[...harness.ran, ...harness.dangers(document)]")
    return [f"{address}: {one}" for one in found]


def pages_of(attacked: Attacked) -> list[str]:
    """Profiles, in one language or the other by turns, and every page that names one of them."""
    files = [file for file in attacked.public.rglob("index.html") if "cible-" in file.read_text(encoding="utf-8")]
    every = [file.parent.relative_to(attacked.public).as_posix() + "/" for file in files]
    profiles = {page for page in every if "/cible-" in page}
    by_turns = {page for page in profiles if int(page[-4:-1]) % 2 == page.startswith("en/")}
    return sorted(set(every) - profiles | by_turns)


# What scripts write of what strangers wrote: results, the form filled in, a buyer's own pages.
WRITTEN_BY_SCRIPTS = {
    "recherche/?q=cible": ".search-result",
    "en/search/?q=alert&region=montreal": ".search-result",
    "proposer/?id=cible-004#step-send": ".suggest",
    "en/suggest/?id=cible-005#step-send": ".suggest",
    "selection/#kept=cible-000,cible-001,cible-002": "table",
    "etude-de-marche/#kept=cible-003,cible-004": "fieldset",
    "en/quote-request/#kept=cible-005,cible-006": "[data-part=recipients] > li",
}


def test_enough_vectors_are_tried_and_each_is_shown_somewhere(attacked: tuple[Attacked, str]) -> None:
    placed = attacked[0].placed
    assert len(public_vectors()) > 4000
    assert len(generated_vectors()) > 700
    # The others hold HTML, an image or an address of another kind, and a check says so.
    assert placed["story"] + attacked[0].refused["story"] == len(SEEN_IN_FILES)
    assert placed["offerings.name"] > 0.99 * len(SEEN_IN_FILES)
    assert placed["offerings.description"] > 0.99 * len(SEEN_IN_FILES)
    assert placed["sources.title"] > 0.99 * len(SEEN_IN_FILES)
    assert placed["name"] >= len(SEEN_IN_FILES) // AT_ONCE


def test_no_page_runs_or_holds_a_stranger_s_script_even_without_its_policy(
    attacked: tuple[Attacked, str], browser: Browser
) -> None:
    site, address = attacked
    context = context_of(browser, bypass_csp=True)
    watched = Watched(context.new_page())
    ran = [one for page in pages_of(site) for one in provoked(watched, address + page)]
    context.close()
    assert ran == []
    assert [url for url in watched.requests if not url.startswith((address, "data:"))] == []


@pytest.mark.parametrize("path", WRITTEN_BY_SCRIPTS)
def test_what_scripts_write_of_strangers_words_is_text(
    attacked: tuple[Attacked, str], browser: Browser, path: str
) -> None:
    context = context_of(browser, bypass_csp=True)
    watched = Watched(context.new_page())
    watched.page.goto(attacked[1] + path)
    expect(watched.page.locator(WRITTEN_BY_SCRIPTS[path]).first).to_be_attached()
    expect(watched.page.get_by_text("cible-00").first).to_be_attached()
    watched.page.wait_for_load_state("networkidle")
    assert watched.page.evaluate("(harness.provoke(document), [...harness.ran, ...harness.dangers(document)])") == []
    context.close()
    assert [
        url for url in watched.requests if not url.startswith((attacked[1], "data:", "blob:", "tel:", "mailto:"))
    ] == []


def test_a_comment_to_who_wrote_an_issue_shows_their_words_as_code(browser: Browser) -> None:
    """GitHub reads Markdown with HTML in it: words in a code span stay words, whatever they hold."""
    context = context_of(browser, bypass_csp=True)
    page = context.new_page()
    told = [markdown(f"- {code(text)}") for text in ALL]
    page.set_content("".join(f"<main>{one}</main>" for one in told))
    page.evaluate("harness.provoke(document)")
    assert page.evaluate("[...harness.ran, ...harness.dangers(document)]") == []
    assert page.locator("main a").count() == 0
    context.close()


def test_a_story_is_clean_even_where_a_check_would_have_refused_it(browser: Browser) -> None:
    context = context_of(browser, bypass_csp=True)
    page = context.new_page()
    page.set_content("".join(f"<main>{render(text, base_level=2)}</main>" for text in ALL))
    page.evaluate("harness.provoke(document)")
    assert page.evaluate("[...harness.ran, ...harness.dangers(document)]") == []
    assert page.locator("main").count() == len(ALL)
    context.close()


@pytest.mark.parametrize(
    ("place", "at_least"), [("body", 90), ("title", 8), ("attribute", 10), ("link", 1), ("JSON-LD", 8), ("comment", 90)]
)
def test_the_same_watch_sees_what_runs_in_an_unguarded_page(browser: Browser, place: str, at_least: int) -> None:
    """Each vector in a page of its own, so that none closes what another opened."""
    context = context_of(browser, bypass_csp=True)
    page = context.new_page()
    tried = [*generated_vectors()[::4], *links()]
    page.set_content("<main></main>")
    ran = page.evaluate(
        RUN_EACH_APART,
        [UNGUARDED[place](text) for text in tried],
    )
    context.close()
    assert sum(ran) >= at_least


def careless(route: Route) -> None:
    """The site's own scripts, as they would be if they wrote HTML."""
    text = route.fetch().text()
    for guarded, unguarded in CARELESS:
        text = guarded.sub(unguarded, text)
    route.fulfill(body=text, content_type="text/javascript")


@pytest.mark.parametrize("path", [path for path in WRITTEN_BY_SCRIPTS if "?" in path], ids=lambda path: path[:12])
def test_the_same_watch_sees_what_careless_scripts_would_write(
    attacked: tuple[Attacked, str], browser: Browser, path: str
) -> None:
    context = context_of(browser, bypass_csp=True)
    page = context.new_page()
    page.route(re.compile(r"\.js(\?|$)"), careless)
    page.route(lambda url: not url.startswith(attacked[1]), lambda route: route.abort())
    page.goto(attacked[1] + path)
    expect(page.get_by_text("cible-00").first).to_be_attached()
    assert page.evaluate("(harness.provoke(document), [...harness.ran, ...harness.dangers(document)])") != []
    page.unroute_all(behavior="ignoreErrors")
    context.close()
