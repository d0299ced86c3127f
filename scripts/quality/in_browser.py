"""Pages in Chromium: barriers that axe finds, what moves, what is too wide, where the keyboard goes."""

from collections.abc import Iterator
from typing import Any

from playwright.sync_api import Browser, Page

WIDTHS = (390, 1280)
SCHEMES = ("light", "dark")
AXE = {"resultTypes": ["violations"], "rules": {"target-size": {"enabled": True}}}

SHIFTS = """window.shifted = 0;
new PerformanceObserver((list) => {
  for (const one of list.getEntries()) if (!one.hadRecentInput) window.shifted += one.value;
}).observe({type: "layout-shift", buffered: true});"""
# Stops of the Tab key in one field: year, month, day, calendar.
MOST_INSIDE = 5
TOO_WIDE = "document.documentElement.scrollWidth > innerWidth"
LARGE_TEXT = 'document.documentElement.style.fontSize = "200%"'
MOVING = """[...document.querySelectorAll("*")].filter((one) => {
  const style = getComputedStyle(one);
  const lasting = `${style.transitionDuration}, ${style.animationDuration}`.split(",");
  return lasting.some((part) => parseFloat(part) > 0.01);
}).map((one) => one.tagName + "." + one.className)"""

# Everything that Tab must reach, in the order of the document.
NUMBER = """() => {
  const reached = "a[href], button, input, select, textarea, summary, [tabindex]";
  const shown = [...document.querySelectorAll(reached)].filter((one) => one.tabIndex >= 0 && !one.disabled
    && one.checkVisibility({visibilityProperty: true})
    && (one.type !== "radio" || one.checked || !document.querySelector(`input[name="${one.name}"]:checked`)));
  window.stops = shown;
  return shown.length;
}"""
STOP = """() => {
  const one = document.activeElement;
  const style = getComputedStyle(one);
  const isOutlined = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0;
  const box = one.getBoundingClientRect();
  const isSeen = box.width > 0 && box.bottom > 0 && box.right > 0 && box.top < innerHeight;
  // A field for a date has stops of its own inside, whose focus the browser draws.
  const isInside = one === window.stop && ["date", "time"].includes(one.type);
  window.stop = one;
  return {place: window.stops.indexOf(one), isBody: one === document.body, isSkip: one.matches(".skip-link"), isInside,
    isShown: isSeen && one.matches(":focus-visible") && (isOutlined || style.boxShadow !== "none"),
    what: `${one.tagName.toLowerCase()}.${one.getAttribute("class") ?? ""} ${one.textContent.trim().slice(0, 30)}`};
}"""


class Looking:
    """A page looked at again and again; settings follow one another in the same Chromium."""

    def __init__(self, browser: Browser) -> None:
        self.page: Page = browser.new_context().new_page()
        self.page.add_init_script(SHIFTS)

    def look(self, address: str, *, width: int, scheme: str = "light") -> None:
        self.page.set_viewport_size({"width": width, "height": 800})
        self.page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
        self.page.goto(address, wait_until="load")
        if "?q=" in address:
            self.page.locator(".search-result").first.wait_for()

    def barriers(self) -> list[str]:
        """What axe finds, as `rule: place`."""
        from axe_playwright_python.sync_playwright import Axe

        found = Axe().run(self.page, options=AXE).response["violations"]
        return [f"{one['id']}: {node['target'][0]}" for one in found for node in one["nodes"]]

    def shift(self) -> float:
        """Cumulative layout shift since the page was asked for."""
        return round(float(self.page.evaluate("window.shifted")), 4)


def scans(looking: Looking, address: str) -> Iterator[dict[str, Any]]:
    """One finding a width and theme."""
    for width in WIDTHS:
        for scheme in SCHEMES:
            looking.look(address, width=width, scheme=scheme)
            yield {"width": width, "scheme": scheme, "barriers": looking.barriers(), "shift": looking.shift()}


def reflow(looking: Looking, address: str) -> list[str]:
    """What is wider than its screen: at 320 px (400 % of 1,280), at 640 px (200 %), with text twice as large."""
    wide = []
    for width, name in ((320, "320 px"), (640, "640 px")):
        looking.look(address, width=width)
        wide += [name] if looking.page.evaluate(TOO_WIDE) else []
    looking.look(address, width=1280)
    looking.page.evaluate(LARGE_TEXT)
    return wide + (["text at 200 %"] if looking.page.evaluate(TOO_WIDE) else [])


def motion(looking: Looking, address: str) -> list[str]:
    """What still moves for those who asked for less."""
    looking.page.emulate_media(reduced_motion="reduce")
    looking.look(address, width=1280)
    moving: list[str] = looking.page.evaluate(MOVING)
    looking.page.emulate_media(reduced_motion="no-preference")
    return moving


def keyboard(looking: Looking, address: str, *, width: int, has_forced_colours: bool = False) -> list[str]:
    """What is wrong on the way of the Tab key through a page, from its start until it leaves."""
    page = looking.page
    # What scrolls smoothly is not yet in sight when it has the focus.
    page.emulate_media(forced_colors="active" if has_forced_colours else "none", reduced_motion="reduce")
    looking.look(address, width=width)
    expected = int(page.evaluate(NUMBER))
    wrong, last = [], -1
    for press in range(MOST_INSIDE * expected + 1):
        page.keyboard.press("Tab")
        stop = page.evaluate(STOP)
        if stop["isBody"] or (press and stop["isSkip"]):  # the way has come round
            break
        wrong += [] if stop["isInside"] else _faults(stop, press, last)
        last = max(last, stop["place"])
    page.emulate_media(forced_colors="none", reduced_motion="no-preference")
    return wrong + ([f"{expected - 1 - last} stops at the end were not reached"] if last < expected - 1 else [])


def _faults(stop: dict[str, Any], press: int, last: int) -> Iterator[str]:
    if press == 0 and not stop["isSkip"]:
        yield f"the first stop is {stop['what']}, not the link to the content"
    if not stop["isShown"]:
        yield f"no visible focus: {stop['what']}"
    if 0 <= stop["place"] <= last:
        yield f"not in the order of the page: {stop['what']}"
