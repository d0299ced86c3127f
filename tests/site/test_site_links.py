"""The built site, at a root and in a folder: nothing is broken, nothing comes from elsewhere, heads are whole."""

import re
from collections import Counter
from pathlib import PurePosixPath
from urllib.parse import urldefrag, urljoin

import pytest
from built_site import BuiltPage, BuiltSite, file_of, text_of, with_class

pytestmark = pytest.mark.xdist_group("site")

FETCHED = {"audio", "embed", "form", "iframe", "img", "input", "link", "object", "script", "source", "track", "video"}
SEARCH_BUNDLE = re.compile(r"^search/\w+/")


def every_reference(site: BuiltSite) -> list[tuple[BuiltPage, str, str]]:
    return [(page, tag, address) for page in site.pages.values() for tag, address in page.references]


def pages_in_languages(site: BuiltSite) -> list[BuiltPage]:
    """Every page but the one for addresses that lead nowhere, which speaks all languages at once."""
    return [page for path, page in site.pages.items() if path != "404.html"]


def test_every_internal_link_and_asset_leads_to_a_file(site):
    broken = {
        f"{address} on {page.path}"
        for page, _, address in every_reference(site)
        if site.is_on_host(address) and file_of(site.path_of(address)) not in site.files
    }
    assert broken == set()


def test_every_fragment_leads_to_an_element(site):
    fragments = [(page, urldefrag(address)) for page, _, address in every_reference(site) if "#" in address]
    broken = {
        f"{whole} on {page.path}"
        for page, whole in fragments
        if site.is_on_host(whole.url) and whole.fragment not in site.page_at(whole.url).ids
    }
    assert broken == set()


def test_no_page_fetches_anything_from_another_host(site):
    outside = {
        f"{tag} {address} on {page.path}"
        for page, tag, address in every_reference(site)
        if tag in FETCHED and not site.is_on_host(address) and not address.startswith("data:")
    }
    assert outside == set()


def test_links_elsewhere_are_pages_or_messages(site):
    schemes = {address.partition(":")[0] for _, tag, address in every_reference(site) if tag == "a"}
    assert schemes <= {"http", "https", "mailto", "tel"}


def test_no_page_but_the_preview_holds_a_frame_and_none_a_script_of_its_own(site):
    scripts = [script for page in site.pages.values() for script in page.root.iter("script")]
    assert {script.get("type") for script in scripts} <= {"application/json", "application/ld+json", "module"}
    assert [text_of(script) for script in scripts if script.get("type") == "module" and text_of(script)] == []
    assert {page.path for page in site.pages.values() for _ in page.root.iter("iframe")} <= {"integrer/", "en/embed/"}


def test_styles_fetch_only_what_is_in_the_site(site):
    styles = [file for file in site.files if file.endswith(".css")]
    named = [(file, url) for file in styles for url in re.findall(r"url\(['\"]?([^)'\"]+)", site.text(file))]
    outside = [url for file, url in named if not url.startswith("data:") and leads_nowhere(site, file, url)]
    assert styles
    assert outside == []


def test_scripts_import_only_scripts_of_the_site(site):
    scripts = [file for file in site.files if file.endswith(".js") and not SEARCH_BUNDLE.match(file)]
    named = [(file, url) for file in scripts for url in re.findall(r'(?:from|import) "([^"]+)"', site.text(file))]
    assert named
    assert [url for file, url in named if leads_nowhere(site, file, url)] == []


def leads_nowhere(site: BuiltSite, file: str, url: str) -> bool:
    return site.path_of(urljoin(site.address + file, url)) not in site.files


def test_every_page_has_one_first_heading_and_it_says_something(site):
    wrong = [path for path, page in site.pages.items() if len(list(page.root.iter("h1"))) != 1 or not page.heading]
    assert wrong == []


def test_headings_never_skip_a_level(site):
    wrong = [path for path, page in site.pages.items() if skips_a_level(page)]
    assert wrong == []


def skips_a_level(page: BuiltPage) -> bool:
    levels = [int(element.tag[1]) for element in page.root.iter() if re.fullmatch("h[1-6]", element.tag)]
    return any(below - above > 1 for above, below in zip([0, *levels], levels, strict=False))


def test_an_id_stands_once_on_a_page(site):
    twice = {path: name for path, page in site.pages.items() for name, times in Counter(page.ids).items() if times > 1}
    assert twice == {}


def test_no_two_pages_of_a_language_have_the_same_title(site):
    titles = Counter((page.language, page.title) for page in site.pages.values())
    assert [title for title, times in titles.items() if times > 1] == []


def test_every_page_is_in_the_language_of_its_place(site):
    assert {path: page.language for path, page in site.pages.items()} == {
        path: "en" if PurePosixPath(path).parts[:1] == ("en",) else "fr" for path in site.pages
    }


def test_every_page_names_its_own_address(site):
    named = {page.path: page.root.find("head/link[@rel='canonical']") for page in pages_in_languages(site)}
    wrong = [path for path, link in named.items() if link is None or link.get("href") != site.address + path]
    assert wrong == []


def test_every_page_names_itself_in_each_language_and_french_by_default(site):
    languages = [set(page.alternates) for page in pages_in_languages(site)]
    assert all(found == {"fr", "en", "x-default"} for found in languages)
    assert [
        page.path for page in pages_in_languages(site) if page.alternates["x-default"] != page.alternates["fr"]
    ] == []


def test_pages_in_two_languages_name_each_other(site):
    wrong = [
        page.path
        for page in pages_in_languages(site)
        if any(site.page_at(other).alternates != page.alternates for other in page.alternates.values())
        or page.alternates[page.language] != page.address
    ]
    assert wrong == []


def test_the_security_policy_comes_first_after_the_charset(site):
    heads = {path: list(page.root.find("head") or ())[:2] for path, page in site.pages.items()}
    wrong = [
        path
        for path, (charset, policy) in heads.items()
        if charset.get("charset") != "utf-8" or policy.get("http-equiv") != "Content-Security-Policy"
    ]
    assert wrong == []


def test_every_page_has_a_description_and_a_card_image_of_the_site(site):
    wrong = [
        path
        for path, page in site.pages.items()
        if not page.meta("description") or site.path_of(page.meta("og:image")) not in site.files
    ]
    assert wrong == []


def test_every_page_is_reached_from_the_first_one_by_links_alone(site):
    left_out = {path for path, page in site.pages.items() if with_class(page.root, "notice-closed")} | {"404.html"}
    assert left_out == {"404.html", "entreprises/sos-velo/", "en/enterprises/sos-velo/"}
    assert set(site.pages) - reached_from(site, "") - left_out == set()


def reached_from(site: BuiltSite, start: str) -> set[str]:
    """Every page that a visitor without scripts comes to."""
    seen, waiting = set(), [start]
    while waiting:
        page = site.pages[waiting.pop()]
        seen.add(page.path)
        links = [urldefrag(address).url for tag, address in page.references if tag == "a"]
        found = {site.path_of(link) for link in links if site.is_on_host(link)}
        waiting += [path for path in found - seen - set(waiting) if path in site.pages]
    return seen


def test_the_page_for_lost_visitors_works_at_any_depth_in_both_languages(site):
    page = site.pages["404.html"]
    addresses = [element.get("href", "") for element in page.root.iter() if element.tag in {"a", "link"}]
    assert [href for href in addresses if not href.startswith((site.base, site.address, "#", "data:"))] == []
    assert not page.is_indexed
    assert page.root.find(".//section[@lang='en']") is not None
    assert {site.address, site.address + "en/"} <= {address for _, address in page.references}


@pytest.mark.browser
@pytest.mark.parametrize("path", ["nope", "a/b/c/nope", "en/x/y/", "entreprises/nobody/"])
def test_the_page_for_lost_visitors_is_whole_wherever_they_are(browser, site, path):
    """A host answers with it at the address that was asked for."""
    page = browser.new_page()
    said: list[str] = []
    page.on("requestfailed", lambda request: said.append(request.url))
    page.on("response", lambda response: said.append(response.url) if response.status >= 400 else None)
    page.route(site.address + path, lambda route: route.fulfill(status=404, body=site.text("404.html")))
    page.goto(site.address + path, wait_until="networkidle")
    assert said == [site.address + path]
    assert page.evaluate("[...document.styleSheets].every((sheet) => sheet.cssRules.length > 0)")
    led = page.locator("main a").evaluate_all("links => links.map((link) => link.href)")
    assert {site.address, site.address + "en/"} <= set(led)
    page.locator("main a").first.click()
    assert page.url == site.address
    page.close()


def test_the_name_of_an_enterprise_keeps_its_direction_to_itself(site):
    """In a link, a heading or a card, whatever script it is in (Unicode's bidirectional algorithm, UAX #9)."""
    names = {
        page.heading for path, page in site.pages.items() if re.match(r"(en/enterpris|entrepris)es/[a-z-]+/$", path)
    }
    loose = {
        f"{element.text} in {element.tag} of {page.path}"
        for page in site.pages.values()
        for element in page.root.find("body").iter()
        if (element.text or "").strip() in names and element.tag not in {"bdi", "option", "span", "strong", "p"}
    }
    assert len(names) > 20
    assert loose == set()
