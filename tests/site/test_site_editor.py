"""The optional editor: what it is set to, that it starts, and that what it writes is right."""

import hashlib
import json
from collections.abc import Iterator
from typing import Any

import jsonschema
import pytest
from built_site import REPOSITORY, BuiltSite
from playwright.sync_api import Browser, ConsoleMessage, Page, expect

from small_site import TODAY
from vitrine.loading.source_file import split_front_matter
from vitrine.plugin import default_vocabularies
from vitrine.rules import check_site, errors_in

pytestmark = [pytest.mark.xdist_group("site")]

SCHEMA = REPOSITORY / "tests" / "site" / "sveltia-cms.schema.json"
# The browser's own private folder stands for the clone that a person would choose.
CHOOSE = "window.showDirectoryPicker = () => navigator.storage.getDirectory();"
PUT = """async (files) => {
  const root = await navigator.storage.getDirectory();
  await root.getDirectoryHandle(".git", { create: true });
  for (const [path, text] of Object.entries(files)) {
    const folders = path.split("/");
    const name = folders.pop();
    let folder = root;
    for (const one of folders) folder = await folder.getDirectoryHandle(one, { create: true });
    const file = await (await folder.getFileHandle(name, { create: true })).createWritable();
    await file.write(text);
    await file.close();
  }
}"""
GET = """async (path) => {
  const folders = path.split("/");
  const name = folders.pop();
  let folder = await navigator.storage.getDirectory();
  for (const one of folders) folder = await folder.getDirectoryHandle(one);
  return (await (await folder.getFileHandle(name)).getFile()).text();
}"""
CANTINA = "enterprises/cantina-la-ribera/profile.md"
TOWN = "content/institutions/villa-nueva.md"


@pytest.fixture(scope="module")
def settings(region_site: BuiltSite) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(region_site.text("admin/config.json"))
    return found


def fields_of(settings: dict[str, Any], collection: str) -> dict[str, dict[str, Any]]:
    (found,) = [one for one in settings["collections"] if one["name"] == collection]
    return {field["name"]: field for field in found["fields"]}


def test_the_editor_is_set_as_its_own_schema_asks(settings: dict[str, Any]) -> None:
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))

    assert [one.message for one in jsonschema.Draft7Validator(schema).iter_errors(settings)] == []
    assert settings["backend"] == {
        "name": "github",
        "repo": "reslu/catalogo",
        "branch": "main",
        "auth_methods": ["token"],
    }


def test_the_editor_asks_what_the_model_does_in_every_language(settings: dict[str, Any]) -> None:
    fields = fields_of(settings, "enterprises")

    assert fields["name"]["label"] == "Nombre / Name"
    assert {"label": "Costa Clara", "value": "costa-clara"} in fields["region"]["options"]
    assert [one["name"] for one in fields["mission"]["fields"]] == ["es", "en"]
    assert [one["name"] for one in fields["extra"]["fields"]][:2] == ["acceso", "visitas"]
    assert fields["cohorts"]["collection"] == "cohorts"
    assert fields["basis"]["widget"] == "hidden"


def test_the_program_is_the_one_that_the_documentation_names(region_site: BuiltSite) -> None:
    told = (REPOSITORY / "docs" / "dependencies.md").read_text(encoding="utf-8")
    vendored = sorted((REPOSITORY / "theme" / "editor").glob("*.[jw]*[s2]"))

    assert len(vendored) == 4
    assert [file.name for file in vendored if hashlib.sha256(file.read_bytes()).hexdigest() not in told] == []
    program = region_site.text("admin/sveltia-cms.js")
    assert "cdn.jsdelivr.net" not in program
    assert "https://unpkg.com/@sveltia/cms" not in program


def is_wrong(message: ConsoleMessage) -> bool:
    """Whether GitHub is up is asked first of all, by a worker; tests do not reach it."""
    return message.type == "error" and "githubstatus.com" not in message.location.get("url", "")


@pytest.fixture(scope="module")
def opened(region_site: BuiltSite, browser: Browser) -> Iterator[tuple[Page, list[str]]]:
    """The editor's page, and the errors that were said."""
    page, wrong = browser.new_page(), []
    page.on("console", lambda message: wrong.append(message.text) if is_wrong(message) else None)
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.add_init_script(CHOOSE)
    page.route("https://**", lambda route: route.fulfill(body="{}", content_type="application/json"))
    page.goto(f"{region_site.address}admin/package.json")
    sources = region_site.folder.parent / "sources"
    files = [*sources.glob("enterprises/*/*.md"), *sources.glob("content/[ci]*s/*.md")]
    page.evaluate(PUT, {str(file.relative_to(sources)): file.read_text(encoding="utf-8") for file in files})
    page.goto(f"{region_site.address}admin/")
    yield page, wrong
    page.close()


@pytest.mark.browser
def test_the_editor_starts_and_what_it_writes_passes_the_check(
    opened: tuple[Page, list[str]], region_site: BuiltSite
) -> None:
    page, wrong = opened
    expect(page.get_by_role("button", name="Access Token")).to_be_visible()
    page.get_by_role("button", name="Local Repository").click()
    page.get_by_text("Cantina La Ribera", exact=True).first.click()
    typed(page, "name").fill("Cantina del Río")
    saved(page)
    page.wait_for_url("**/#/collections/enterprises")  # where it leads by itself, a moment after
    page.goto(f"{region_site.address}admin/#/collections/institutions/new")
    typed(page, "id").fill("villa-nueva")
    typed(page, "name.es").fill("Villa Nueva")
    page.locator("[data-key-path=kind] [role=combobox]").first.click()
    page.get_by_role("option").nth(1).click()
    saved(page)
    page.wait_for_url("**/#/collections/institutions")  # what was said of the first may still stand there
    sources = region_site.folder.parent / "sources"
    before = (sources / CANTINA).read_text(encoding="utf-8")
    written = {path: page.evaluate(GET, path) for path in (CANTINA, TOWN)}

    assert values_of(written[CANTINA]) == {**values_of(before), "name": "Cantina del Río"}
    for path, text in written.items():
        (sources / path).write_text(text, encoding="utf-8")
    assert errors_in(check_site(sources, default_vocabularies(), today=TODAY)) == ()
    assert wrong == []


def typed(page: Page, path: str) -> Any:
    return page.locator(f"[data-key-path='{path}'] input[type=text]").first


def saved(page: Page) -> None:
    page.get_by_role("button", name="Save").first.click()
    expect(page.get_by_text("Entry saved.").first).to_be_attached()


def values_of(text: str) -> dict[str, Any]:
    found = split_front_matter("profile.md", text)
    assert isinstance(found.values, dict)
    return found.values
