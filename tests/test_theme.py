"""The theme's promises: safe, translated, of components, readable in both colour schemes."""

import re
from itertools import product
from pathlib import Path

import jinja2
import pytest

from vitrine.pages.views import CardView
from vitrine.plugin.assets import INLINE, SHEETS, bundle, read_assets
from vitrine.plugin.scripts import TOGETHER, published
from vitrine.wording import load
from vitrine.wording.jinja import environment

THEME = Path(__file__).resolve().parent.parent / "theme"
TEMPLATES = sorted((THEME / "templates").rglob("*.html"))
STYLES = sorted((THEME / "static" / "css").rglob("*.css"))
COMPONENT_STYLES = sorted((THEME / "static" / "css" / "components").glob("*.css"))
COMPONENTS = sorted((THEME / "templates" / "components").glob("*.html"))
TOKENS = THEME / "static" / "css" / "tokens.css"
BAND = THEME / "static" / "css" / "band-tokens.css"  # of the first page alone


def name(path: Path) -> str:
    return path.relative_to(THEME).as_posix()


def source(path: Path) -> str:
    """A template without its comments."""
    return re.sub(r"{#.*?#}", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)


def rules(path: Path) -> str:
    """A style sheet without its comments."""
    return re.sub(r"/\*.*?\*/", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)


@pytest.fixture(scope="module", params=["fr", "en"])
def templates(request):
    return environment(
        wording=load(request.param, [THEME / "translations"]),
        loader=jinja2.FileSystemLoader(THEME / "templates"),
        constants={"language": request.param},
    )


@pytest.mark.parametrize("template", TEMPLATES, ids=name)
def test_a_template_compiles_in_every_language(templates, template):
    assert templates.get_template(template.relative_to(THEME / "templates").as_posix())


def test_no_template_trusts_html_by_itself():
    assert [name(path) for path in TEMPLATES if re.search(r"\|\s*safe|autoescape", source(path))] == []


@pytest.mark.parametrize("template", TEMPLATES, ids=name)
def test_a_template_holds_no_style_and_no_code_of_its_own(template):
    text = re.sub(r"{%.*?%}", "", source(template), flags=re.DOTALL)
    assert not re.search(r"\sstyle=|<style>(?!{{ styles\.)|\son[a-z]+=|javascript:", text)
    scripts = re.findall(r"<script([^>]*)>", text)
    assert all("src=" in attributes or "json" in attributes for attributes in scripts)


@pytest.mark.parametrize("template", TEMPLATES, ids=name)
def test_a_template_glues_neither_addresses_nor_sentences(template):
    expressions = re.findall(r"{[{%].*?[%}]}", source(template), flags=re.DOTALL)
    assert [code for code in expressions if "~" in code or re.search(r"""["'] *\+|\+ *["']""", code)] == []
    assert not re.search(r"""(?:href|src)="[^"{#]""", source(template).replace('href="mailto:', ""))


@pytest.mark.parametrize("component", COMPONENTS, ids=name)
def test_a_component_is_a_macro_of_its_own_name_or_kind_and_never_translates(component):
    text = source(component)
    assert "{% macro" in text
    assert not re.search(r"{% trans|\b_\(|gettext", text)


@pytest.mark.parametrize("component", COMPONENTS, ids=name)
def test_a_component_has_a_style_of_its_name(component):
    style = THEME / "static" / "css" / "components" / f"{component.stem}.css"
    assert f".{component.stem}" in rules(style)


@pytest.mark.parametrize("style", COMPONENT_STYLES, ids=name)
def test_a_component_style_belongs_to_a_template_and_is_short(style):
    # What scripts, the frame of all pages, or two pages of different kinds show.
    elements = dict.fromkeys(("keep-button", "narrow-form", "peer-search", "shortlist-link"), 80)
    limits = {path.stem: 120 for path in TEMPLATES} | {path.stem: 80 for path in COMPONENTS} | elements
    assert len(style.read_text(encoding="utf-8").splitlines()) <= limits[style.stem]


@pytest.mark.parametrize("style", [path for path in STYLES if path not in (TOKENS, BAND)], ids=name)
def test_a_style_names_colours_by_token_only(style):
    colours = re.findall(r"#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch|oklab)a?\(", rules(style))
    assert [colour for colour in colours if colour not in {"#000", "#0000"}] == []


@pytest.mark.parametrize("style", STYLES, ids=name)
def test_every_style_is_in_a_layer_and_overrules_by_neither_important_nor_id(style):
    text = rules(style)
    sheets = [THEME / "static" / "css" / f"{name}.css" for name in (*INLINE, *SHEETS, "gallery")]
    file = style.relative_to(THEME / "static" / "css").as_posix()
    assert style in sheets or f'@import url("{file}") layer(' in "".join(map(rules, sheets))
    assert "!important" not in text or file == "utilities.css"
    assert not re.search(r"(?m)^\s*[^{};]*#[a-z][\w-]*[^{};]*{", text)


def test_every_token_used_exists():
    text = "".join(rules(path) for path in STYLES)
    used = set(re.findall(r"var\((--[\w-]+)", text))
    assert used <= set(re.findall(r"(?m)(--[\w-]+):", text))


Colour = tuple[float, float, float]
BASE = dict(re.findall(r"--(accent|highlight): (#\w+);", rules(TOKENS)))
TEXTS = ("ink", "soft", "accent", "warning", "danger")
GROUNDS = ("paper", "surface", "tint", "warm")


def colour_tokens(scheme: str) -> dict[str, str]:
    """What each `--colour-…` is set to; what dark does not set stays as in light."""
    text = ""
    for sheet in (TOKENS, BAND):
        light, dark = rules(sheet).split("@media", 1)
        text += light if scheme == "light" else light + re.split("@supports|@media print", dark)[0]
    return dict(re.findall(r"--colour-([\w-]+): ([^;]+);", text))


def rgb(colour: str) -> Colour:
    return tuple(int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))


def resolved(value: str) -> Colour:
    """The colour written: a hexadecimal one, a base colour, or a base colour mixed with another."""
    mix = re.fullmatch(r"color-mix\(in srgb, var\(--(\w+)\) (\d+)%, (#\w+)\)", value)
    if not mix:
        return rgb(BASE[value[6:-1]] if value.startswith("var(") else value)
    share = int(mix[2]) / 100
    pairs = zip(rgb(BASE[mix[1]]), rgb(mix[3]), strict=True)
    return tuple(first * share + second * (1 - share) for first, second in pairs)


def linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4


def luminance(colour: Colour) -> float:
    red, green, blue = map(linear, colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(scheme: str, one: str, other: str) -> float:
    """Contrast of two colour tokens, as WCAG 2.2 defines it."""
    tokens = colour_tokens(scheme)
    darker, lighter = sorted(luminance(resolved(tokens[key])) for key in (one, other))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize(("scheme", "text", "ground"), list(product(("light", "dark"), TEXTS, GROUNDS)))
def test_text_contrasts_with_every_ground_it_stands_on(scheme, text, ground):
    assert contrast(scheme, text, ground) >= 4.5


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_button_can_be_read_and_a_field_can_be_seen(scheme):
    assert contrast(scheme, "on-accent", "accent") >= 4.5
    assert contrast(scheme, "on-band", "band") >= 4.5
    assert contrast(scheme, "border", "surface") >= 3


def test_a_card_is_small_and_escapes_what_strangers_write(templates):
    card = CardView(
        id="a", url="/a/", name="<b>A</b>", summary=None, sells=("Soap & water", "Towels"), sells_more=2,
        place="Montréal", serves="Laval", badges=("Adapted",), bought_by="STM", verified="2025", is_stale=False,
        is_paused=False, picture=None, initials="BA",
    )  # fmt: skip
    shown = templates.get_template("card.html").render(card=card)
    assert "<b>A" not in shown
    assert "Soap &amp; water, Towels" in shown
    assert len(shown.encode()) < 600


def test_the_published_sheet_has_no_spaces_but_those_that_mean_something(tmp_path):
    colours = "  color: #ffeedd;\n  background: url(#aabbccd);\n"
    part = f'a,\n.b :focus {{\n  content: "; {{a}} , ";\n\n  margin: 0 calc(1px + 2px);\n{colours}}}\n'
    (tmp_path / "part.css").write_text(part)
    (tmp_path / "frame.css").write_text('@layer base;\n/* why */\n@import url("part.css") layer(base);\n')
    colours = "color:#fed;background:url(#aabbccd)"
    said = f'@layer base;@layer base{{a,.b :focus{{content:"; {{a}} , ";margin:0 calc(1px + 2px);{colours}}}}}'
    assert bundle(tmp_path / "frame.css") == said


def test_what_a_sheet_imports_for_one_medium_is_said_once_inside_its_layer(tmp_path):
    (tmp_path / "one.css").write_text(".a {\n  margin: 0;\n}\n")
    (tmp_path / "two.css").write_text("@media (hover) {\n  .b {\n    margin: 0;\n  }\n}\n")
    imports = (
        'url("one.css") layer(base) screen;',
        'url("two.css") layer(base) screen;',
        'url("one.css") layer(base);',
    )
    (tmp_path / "frame.css").write_text("".join(f"@import {one}\n" for one in imports))
    screen = "@layer base{@media screen{.a{margin:0}@media (hover){.b{margin:0}}}}"
    assert bundle(tmp_path / "frame.css") == f"{screen}@layer base{{.a{{margin:0}}}}"


def test_styles_begin_with_the_colours_of_a_region() -> None:
    assets = read_assets(THEME, accent="#123456", highlight="#abc", has_logo=False)
    for style in ("frame", "profile"):
        accent, highlight = re.findall(r":root\{--\w+:([^;}]+);--\w+:([^;}]+);", assets.styles[style])[0]
        assert (accent, highlight) == ("#123456", "#abc")


def test_modules_told_in_one_file_share_no_name_and_each_follows_what_it_imports():
    texts = {stem: (THEME / "static" / "js" / f"{stem}.js").read_text("utf-8") for stem in TOGETHER}
    names = re.findall(r"(?m)^(?:export )?(?:async )?(?:const|let|class|function\*?) (\w+)", "".join(texts.values()))
    assert sorted(set(names)) == sorted(names)
    imported = {stem: re.findall(r'from "\./([\w-]+)\.js"', text) for stem, text in texts.items()}
    assert all(set(found) <= set(TOGETHER[: TOGETHER.index(stem)]) for stem, found in imported.items())


def test_a_module_that_is_told_with_others_is_imported_from_their_file():
    modules = dict.fromkeys(TOGETHER, "") | {"browser-store": "export const read = 1;\n"}
    modules |= {"csv": 'import { read } from "./browser-store.js";\nawait import("./keep-button.js");\n'}
    files = published(modules)
    assert files["site.js"] == b"export const read=1;"
    assert files["csv.js"] == b'import { read } from "./site.js";\nawait import("./site.js");\n'
