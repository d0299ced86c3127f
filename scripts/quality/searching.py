"""A search page visited with an empty cache on a slow network: bytes, requests, time, processor."""

import resource
import shutil
import subprocess
import time
from pathlib import Path
from statistics import median
from typing import NamedTuple

import pagefind_bin  # type: ignore[import-untyped]  # it has no types
from playwright.sync_api import Browser, CDPSession, Page, Request

from vitrine.catalogue import Catalogue
from vitrine.plugin.scripts import LATER, SEARCH
from vitrine.search import compact_index

PAGES = {"ours": "recherche/", "Pagefind API": "stock-api.html", "Component UI": "stock-ui.html"}
FIRST = "traiteur"
FURTHER = ("buffet", "entretien menager", "impression", "demenageur", "site internet", "transport", "mobilier", "velo")
# Slow 4G as Lighthouse has it.
SLOW = {"offline": False, "latency": 150, "downloadThroughput": 1.6e6 / 8, "uploadThroughput": 750e3 / 8}
_RESULT = {"ours": ".search-result", "Pagefind API": "#results li", "Component UI": "pagefind-results a"}
_FIELD = {"ours": "input[name=q]", "Pagefind API": "#q", "Component UI": "pagefind-input input"}
_STOCK = "pagefind"
_STILL_COMING = 1500  # milliseconds for what a page fetches once it has answered
_WATCH = """() => {
  window.hasChanged = false;
  window.watch ??= new MutationObserver(() => { window.hasChanged = true; });
  const list = document.querySelector(".search-results, #results, pagefind-results");
  window.watch.observe(list, {childList: true, subtree: true});
}"""
_API = f"""<!doctype html><html lang="fr"><title>API</title><input id="q"><ol id="results"></ol><script type="module">
const pagefind = await import("/{_STOCK}/pagefind.js");
q.addEventListener("input", async () => {{
  const search = await pagefind.debouncedSearch(q.value, {{}}, 120);
  if (!search) return;
  const pages = await Promise.all(search.results.slice(0, 10).map((one) => one.data()));
  results.replaceChildren(...pages.map(({{meta}}) => {{
    return Object.assign(document.createElement("li"), {{textContent: meta.title}});
  }}));
}});
</script>"""
_UI = f"""<!doctype html><html lang="fr"><title>Component UI</title>
<link rel="stylesheet" href="/{_STOCK}/pagefind-component-ui.css">
<script type="module" src="/{_STOCK}/pagefind-component-ui.js"></script>
<pagefind-input></pagefind-input><pagefind-summary></pagefind-summary><pagefind-results></pagefind-results>"""


class Figures(NamedTuple):
    """Of one page. first: of the interface and the first query; further: of each query after it, at most."""

    first_kb: float
    first_requests: int
    first_result_ms: float
    renderer_cpu_ms: float
    further_kb: float
    further_90th_ms: float


def write_stock_pages(public: Path) -> float:
    """Pagefind's own index of the French profiles, and two pages that ask it; gives seconds of processor for it."""
    took = _pagefind("--site", public, "--glob", "entreprises/*/index.html", "--output-path", public / _STOCK)
    (public / "stock-api.html").write_text(_API, encoding="utf-8")
    (public / "stock-ui.html").write_text(_UI, encoding="utf-8")
    return took


def cost_of_indexes(catalogue: Catalogue, folder: Path) -> dict[str, float]:
    """Seconds of processor for the index of one language: ours, and Pagefind's on bare pages of its facts alone.

    Nobody installs Pagefind on such pages: they are the harder comparison. That of the site is of write_stock_pages.
    """
    start = time.process_time()
    compact_index(catalogue, "fr", ("fr", "en"))
    ours = time.process_time() - start
    pages = folder / "small"
    pages.mkdir()
    for entry in catalogue.listed:
        told = " ".join([entry.name, entry.offered, *(name for sold in entry.sells for _, name in sold.name)])
        text = told.replace("<", " ")
        html = f'<!doctype html><html lang="fr"><title>{entry.id}</title><body><p>{text}</p></body></html>'
        (pages / f"{entry.id}.html").write_text(html, encoding="utf-8")
    bare = _pagefind("--site", pages, "--output-path", folder / "small-index")
    shutil.rmtree(pages)
    return {"ours": round(ours, 3), "Pagefind, bare pages": bare}


def visit(browser: Browser, address: str, name: str, runs: int) -> Figures:
    """The median of some visits, each new to the site."""
    visits = [_visit(browser, address, name) for _ in range(runs)]
    return Figures(*(round(median(values), 1) for values in zip(*visits, strict=True)))  # type: ignore[arg-type]


def _visit(browser: Browser, address: str, name: str) -> Figures:
    context = browser.new_context(bypass_csp=True)
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Performance.enable")
    session.send("Network.emulateNetworkConditions", SLOW)
    requests: list[Request] = []
    page.on("requestfinished", lambda request: requests.append(request))
    page.goto(address, wait_until="networkidle")
    # The page itself is read before anybody searches; what it takes to search is counted.
    interface = [request for request in requests if _is_interface(request.url)]
    requests.clear()
    cpu = _cpu(session)
    took = _ask(page, name, FIRST)
    page.wait_for_timeout(_STILL_COMING)
    first = _sizes(interface + requests)
    cpu = _cpu(session) - cpu
    requests.clear()
    times = sorted(_ask(page, name, words) for words in FURTHER)
    page.wait_for_load_state("networkidle")
    further = sum(_sizes(requests).values()) / 1000 / len(FURTHER)
    context.close()
    ninth = times[int(0.9 * (len(times) - 1))]
    return Figures(sum(first.values()) / 1000, len(first), took, 1000 * cpu, further, ninth)


def _is_interface(url: str) -> bool:
    """What the search is made of, whenever it is asked for: what comes later may come with the page too."""
    scripts = (f"/{name}.js" for name in (SEARCH, *LATER))
    return any(part in url for part in (*scripts, f"/{_STOCK}/", "/find/"))


def _ask(page: Page, name: str, words: str) -> float:
    """Milliseconds from the last key to results of this query; the pause that every page waits for is in them."""
    page.evaluate(_WATCH)
    start = time.monotonic()
    page.locator(_FIELD[name]).fill(words)
    # Pagefind finds nothing for some: then its list only empties.
    wanted = f" && document.querySelector('{_RESULT[name]}')" if words == FIRST else ""
    page.wait_for_function(f"window.hasChanged{wanted}", polling=5, timeout=30_000)
    return 1000 * (time.monotonic() - start)


def _cpu(session: CDPSession) -> float:
    metrics = session.send("Performance.getMetrics")["metrics"]
    return float(next(one["value"] for one in metrics if one["name"] == "TaskDuration"))


def _sizes(requests: list[Request]) -> dict[str, float]:
    """Bytes on the wire by address, those that a worker asked for too."""
    sizes = {}
    for request in requests:
        size = request.sizes()
        sizes[request.url] = float(size["responseBodySize"] + size["responseHeadersSize"])
    return sizes


def _pagefind(*arguments: object) -> float:
    """Runs it; gives the seconds of processor that it took."""
    program = str(pagefind_bin.get_executable().resolve())
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([program, *map(str, arguments), "--quiet"], check=True, stdout=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return round(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, 3)
