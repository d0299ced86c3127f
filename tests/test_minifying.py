"""Scripts as published: shorter, and the same."""

import json

import pytest

from browsing import chromium
from vitrine.plugin.minifying import minified

# Each gives `answer`: whether it is the same before and after is asked of a browser.
MODULES = {
    "shorthands": """
        const first = 1.5;
        const pair = { first, second: [first], get third() { return first; } };
        const { first: one, second: [two = first], ...others } = { ...pair };
        let left = 0;
        ({ left } = { left: one + two });
        const answer = { one, two, left, others: Object.keys(others), first };
        """,
    "names of scopes": """
        const name = "outer";
        function shown(name, { length } = name, more = () => name + length) {
          for (const name of ["a", "b"]) length += name.length;
          for (let name = 0; name < 2; name += 1) length += name;
          try { throw new Error("thrown"); } catch ({ message: name }) { length += name.length; }
          switch (name) { case "x": { const name = 3; length += name; } default: length += 1; }
          { class name { static get size() { return 5; } } length += name.size; }
          return [name, length, more()];
        }
        const again = function again(count) { return count ? again(count - 1) + 1 : name.length; };
        const label = (name) => `${name} ${((name) => name.toUpperCase())(name)}`;
        const answer = [shown("xyz"), again(3), label("n"), name];
        """,
    "what is the browser's": """
        const a = { document: 1, location: 2 };
        const { location: own } = a;
        function status() { return typeof navigator.language + typeof unknownThing + arguments.length; }
        const answer = [own, status(1, 2), isNaN(NaN), new Date(0).getTime(), typeof document];
        """,
    "classes": """
        const SIZE = 3;
        class Base {
          #kept = SIZE;
          static made = 0;
          constructor(kept) { this.kept = kept ?? this.#kept; Base.made += 1; }
        }
        class Other extends Base {
          get twice() { return this.kept * 2; }
          async later({ kept = SIZE } = {}) { await null; return kept; }
          static *all(count) { for (let i = 0; i < count; i += 1) yield i; }
          [`of${SIZE}`]() { return SIZE.toFixed(1); }
        }
        const some = new Other();
        const answer = [some.twice, await some.later(), [...Other.all(SIZE)], some.of3(), Base.made];
        """,
    "numbers": """
        const TEN = 10;
        const HALF = 0.5;
        const MASK = 0x2a;
        const FAR = 1e3;
        let count = TEN;
        count -= -TEN;
        const table = { TEN, HALF: HALF * 2, [MASK]: FAR };
        function less(TEN) { return TEN - 1; }
        const answer = [count, table, less(HALF), TEN - -HALF, [MASK][0], `${FAR}`];
        """,
    "ends of statements": """
        const found = [];
        function first() { found.push(1); }
        // A note between two.
        function second() { if (found.length) return; else found.push(9); }
        /* And another. */
        for (let i = 0; i < 2; i += 1);
        let n = 0;
        do { n += 1; } while (n < 3);
        while (n < 5) n += 1;
        first(); second();
        { ; }
        label: for (;;) { break label; }
        const answer = [found, n, /[;}]\\/\\*/.source, "a;} // no note", `;}${n};}`];
        """,
}


@pytest.fixture(scope="module")
def page():
    with chromium() as browser:
        yield browser.new_page()


@pytest.mark.parametrize("name", MODULES)
def test_a_minified_module_does_what_it_did(page, name):
    ask = (
        """async (text) => (await import(URL.createObjectURL(new Blob([text], { type: "text/javascript" })))).answer"""
    )
    text = f"{MODULES[name]}\nexport {{ answer }};\n"
    short = minified(text)
    assert len(short) < len(text)
    before, after = (page.evaluate(ask, one) for one in (text, short))
    assert json.dumps(after) == json.dumps(before)


def test_what_others_know_keeps_its_name():
    text = """
        import { wanted, other as another } from "./given.js";
        import * as every from "./every.js";
        export const KEPT = 5;
        export function shown(value) { return { value, wanted, another: another(KEPT), every }; }
        export class Told { tell() { return new Told(); } }
        const hidden = () => document.title;
        export { hidden as visible, hidden };
        """
    short = minified(text)
    for said in (
        "import{wanted as ",
        ",other as ",
        "export const KEPT=5;",
        "export function shown(",
        "return{value:",
        ",wanted:",
        "every:",
        "export class Told{tell(){return new Told()}}",
        "document.title",
        " as visible,",
        " as hidden};",
    ):
        assert said in short, said
    assert "hidden=" not in short


def test_the_shortest_names_are_those_that_are_used_most():
    text = "const often = [1]; const seldom = [2]; console.log(often, often, often, seldom);"
    assert minified(text) == "const o=[1];const e=[2];console.log(o,o,o,e);"


def test_a_number_stands_where_it_is_meant():
    assert minified("const MOST = 24;\nconsole.log(MOST + 1, { MOST });") == "console.log(24+1,{MOST:24});"


def test_names_of_two_letters_follow_those_of_one_and_none_is_a_word_of_the_language():
    text = "".join(f"const name{i} = [name{i - 1 if i else i}];\n" for i in range(1500))
    short = minified(text)
    names = [line.split("=")[0].removeprefix("const ") for line in short.split(";") if line]
    assert len(set(names)) == 1500
    assert not {"do", "if", "in", "of", "as"} & set(names)
    assert max(map(len, names)) == 2


def test_what_is_no_module_is_refused():
    with pytest.raises(ValueError, match="no module"):
        minified("const = 3;")
