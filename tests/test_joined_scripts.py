"""The search page's script and what it fetches later, each joined of many modules."""

import re

import pytest

from small_site import REPOSITORY
from vitrine.plugin.scripts import LATER, joined

JS = REPOSITORY / "theme" / "static" / "js"


def test_the_page_s_modules_are_joined_into_one_that_imports_only_what_others_share():
    scripts = joined(JS)
    assert re.findall(r'from"([^"]+)"', scripts["search"]) == ["./keep-button.js"]
    assert "export function" not in scripts["search"]


@pytest.mark.parametrize("name", LATER)
def test_what_comes_later_takes_from_the_page_s_script_what_both_need(name):
    scripts = joined(JS)
    given = [pair.split(" as ")[1] for pair in re.findall(r"export\{([^}]*)\}", scripts["search"])[0].split(",")]
    imports = {file: names for names, file in re.findall(r'import\{([^}]*)\}from"./([^"]+)";', scripts[name])}
    assert {pair.split(" as ")[0] for pair in imports.get("search.js", given[0]).split(",")} <= set(given)
    assert not [file for file in imports if file.startswith("search-")]
    pairs = re.findall(r"export\{([^}]*)\}", scripts[name])[0].split(",")
    assert {pair.split(" as ")[-1] for pair in pairs} == set(exported(name))


def exported(name: str) -> list[str]:
    text = (JS / f"{name}.js").read_text(encoding="utf-8")
    listed = re.findall(r"^export \{ (.*) \};$", text, re.MULTILINE)
    return listed[0].split(", ") if listed else re.findall(r"^export (?:async )?function (\w+)", text, re.MULTILINE)


def test_two_modules_may_not_give_one_name_to_two_things(tmp_path):
    (tmp_path / "search-a.js").write_text("export const NAME = 1;\n", encoding="utf-8")
    (tmp_path / "search.js").write_text('import { NAME as OTHER } from "./search-a.js";\nconst NAME = 2;\n', "utf-8")
    with pytest.raises(ValueError, match="NAME"):
        joined(tmp_path, {})
