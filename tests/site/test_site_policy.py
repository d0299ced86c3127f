"""What a page forbids itself: its own policy, on every page, and what it refuses in a real browser."""

import re
from collections.abc import Iterator

import pytest
from built_site import BuiltSite
from playwright.sync_api import Browser, Page, Route
from visiting import KINDS, Visitor

from browsing import Watched

pytestmark = pytest.mark.xdist_group("site, further")

WASM = "'wasm-unsafe-eval'"
SEARCH = KINDS["search"]
POLICY = (
    "default-src 'self'; script-src 'self'; style-src 'self' HASHES; img-src 'self' data:; object-src 'none'; "
    "base-uri 'none'; form-action 'self'; require-trusted-types-for 'script'; trusted-types 'none'"
)


def policies_of(site: BuiltSite) -> dict[str, str]:
    return {path: page.root.find("head/meta[@http-equiv]").get("content") for path, page in site.pages.items()}


def test_every_page_says_the_same_policy_and_only_the_search_may_compile_a_program(site: BuiltSite) -> None:
    without_hashes = {
        path: re.sub(r"('sha256-[\w+/=]+' ?)+(?=;)", "HASHES", one) for path, one in policies_of(site).items()
    }
    assert {path for path, policy in without_hashes.items() if WASM in policy} == set(SEARCH)
    assert {policy.replace(f" {WASM}", "") for policy in without_hashes.values()} == {POLICY}


def test_no_element_carries_a_handler_or_a_style_of_its_own(site: BuiltSite) -> None:
    found = {
        f"{name} on {element.tag} of {page.path}"
        for page in site.pages.values()
        for element in page.root.iter()
        for name in element.keys()  # noqa: SIM118 — an element is a list of its children
        if name == "style" or name == "srcdoc" or name.startswith("on")
    }
    assert found == set()


# Pages that no other test of a browser opens in both languages: with them, every template was visited.
OTHERS = ("donnees/", "integrer/", "en/data/", "en/embed/")


@pytest.mark.browser
@pytest.mark.parametrize("path", OTHERS)
def test_pages_for_those_who_make_and_share_keep_their_policy(visit: Visitor, path: str) -> None:
    assert path in visit.site.pages
    visit.open(path).wait_for_load_state("networkidle")


# What a text would need in a script of ours to become more than a text.
SINKS = {
    "innerHTML": "document.body.innerHTML = '<b>x</b>'",
    "outerHTML": "document.body.firstElementChild.outerHTML = '<b>x</b>'",
    "insertAdjacentHTML": "document.body.insertAdjacentHTML('beforeend', '<b>x</b>')",
    "document.write": "document.write('<b>x</b>')",
    "DOMParser": "new DOMParser().parseFromString('<b>x</b>', 'text/html')",
    "a fragment": "document.createRange().createContextualFragment('<b>x</b>')",
    "a frame": "document.createElement('iframe').srcdoc = '<b>x</b>'",
    "a script's text": "document.createElement('script').text = 'document.title = 1'",
    "a script's address": "document.createElement('script').src = '/x.js'",
    "a worker": "new Worker('/x.js')",
    "a script's content": "document.createElement('script').textContent = 'document.title = 1'",
    "a handler": "document.body.setAttribute('onclick', 'document.title = 1')",
    "a timer": "setTimeout('document.title = 1')",
    "eval": "eval('1')",
    "a function": "new Function('1')",
    "a policy": "trustedTypes.createPolicy('another', { createHTML: (text) => text })",
    "a program": "new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]))",
}


def trying() -> str:
    """A script of a page's own that tries each of these things, and remembers which were done."""
    tries = ",".join(f"{name!r}: () => {{ {code} }}" for name, code in SINKS.items())
    return (
        f"addEventListener('load', () => {{ globalThis.done = Object.entries({{{tries}}}).filter(([, one]) => {{"
        "try { one(); return true; } catch { return false; } }).map(([name]) => name); });"
    )


@pytest.fixture
def stranger(browser: Browser, root_site: BuiltSite) -> Iterator[Page]:
    """A page of the site into whose scripts something got that makes elements and code of texts."""
    context = browser.new_context()
    page = context.new_page()
    page.add_init_script(trying())
    yield page
    context.close()


@pytest.mark.browser
@pytest.mark.parametrize("kind", ["enterprise", "suggestion", "shortlist", "search"])
def test_a_script_of_the_page_can_make_neither_elements_nor_code_of_a_text(
    stranger: Page, root_site: BuiltSite, kind: str
) -> None:
    stranger.goto(root_site.address + KINDS[kind][0])
    done = stranger.wait_for_function("globalThis.done").json_value()
    assert done == (["a program"] if kind == "search" else [])


@pytest.mark.browser
def test_without_the_policy_the_same_script_makes_all_of_them(browser: Browser, root_site: BuiltSite) -> None:
    context = browser.new_context(bypass_csp=True)
    page = context.new_page()
    page.add_init_script(trying().replace("document.write(", "document.body.append("))
    page.goto(root_site.address + KINDS["enterprise"][0])
    done = page.wait_for_function("globalThis.done").json_value()
    context.close()
    assert done == list(SINKS)


# What would run or count if it came into a page as it was written.
STRANGE = """<p id="handler" onclick="globalThis.ran = ['handler']">x</p><script>globalThis.ran = ['script']</script>
<img src="/nowhere.png" onerror="globalThis.ran = ['image']"><a id="link" href="javascript:ran=['link']">x</a>
<iframe srcdoc="<script>parent.ran = ['frame']</script>"></iframe><script src="data:,globalThis.ran=['data']"></script>
<style>body { color: rgb(1, 2, 3) }</style><base href="https://example.org/">"""
SEEN = """() => [
  Boolean(globalThis.ran), getComputedStyle(document.body).color === "rgb(1, 2, 3)", document.baseURI === location.href
]"""


@pytest.mark.browser
@pytest.mark.parametrize("is_guarded", [True, False])
def test_what_gets_into_a_page_as_it_was_written_does_nothing_because_of_its_policy(
    browser: Browser, root_site: BuiltSite, is_guarded: bool
) -> None:
    def with_strange(route: Route) -> None:
        whole = root_site.text(KINDS["enterprise"][0])
        route.fulfill(body=whole.replace("</body>", STRANGE + "</body>"), content_type="text/html")

    context = browser.new_context(bypass_csp=not is_guarded)
    watched = Watched(context.new_page())
    address = root_site.address + KINDS["enterprise"][0]
    watched.page.route(address, with_strange)
    watched.page.goto(address)
    for name in ("handler", "link"):
        watched.page.locator(f"#{name}").dispatch_event("click")
    seen = watched.page.evaluate(SEEN)
    context.close()
    assert seen == ([False, False, True] if is_guarded else [True, True, False])
    assert any(said.startswith("policy:") for said in watched.said) == is_guarded
