"""Which mail addresses and links are taken, by a table: the model decides, and the form's script decides the same."""

import json
import subprocess
from pathlib import Path
from shutil import copy, which

import pytest
from pydantic import TypeAdapter, ValidationError

from small_site import REPOSITORY
from vitrine.model.base import HIDING, EmailAddress, WebAddress

# An address, and why it is refused; nothing where it is taken.
LINKS = {
    "https://example.org": "",
    "http://example.org:8080/a/b?c=d&e=f#g": "",
    "HTTPS://EXAMPLE.ORG/A": "",
    "https://exämple.org/é": "",
    "https://xn--exmple-cua.org/": "",
    "https://example.org/a%20b": "",
    "https://sub.example.co.uk/~me/": "",
    "https://192.0.2.1/": "",
    "javascript:alert(1)": "another scheme",
    "JaVaScRiPt:alert(1)": "another scheme",
    "java\nscript:alert(1)": "another scheme, hidden",
    "vbscript:x": "another scheme",
    "data:text/html,<script>alert(1)</script>": "another scheme",
    "blob:https://example.org/x": "another scheme",
    "file:///etc/passwd": "another scheme",
    "ftp://example.org/": "another scheme",
    "mailto:info@example.org": "another scheme",
    "//example.org/": "no scheme",
    "example.org": "no scheme",
    "/entreprises/": "no scheme",
    "https:example.org": "no host",
    "https:///example.org": "no host",
    "https://": "no host",
    "https://localhost/": "a host without a dot",
    "https://./": "a host without a dot",
    "https://[::1]/": "a host in brackets",
    "https://bank.example@evil.example/": "a name before the host",
    "https://user:word@example.org/": "a name before the host",
    "https://example.org\\@evil.example/": "a stroke that some read as another",
    "https://example.org:99999/": "no such port",
    "https://example.org:x/": "no such port",
    "https://exa mple.org/": "a space",
    "https://example.org/\t": "",  # spaces around a text are taken away
    "https://example.org/a\tb": "a space",
    "https://example.org/a\u00a0b": "a space",
    "https://example.org/\x00": "a control character",
    'https://example.org/"onclick="x': "a quotation mark",
    "https://example.org/'x": "a quotation mark",
    "https://example.org/<b>": "an angle bracket",
    "https://example.org/`x`": "a backtick",
    "https://example.org/{x}": "a brace",
    "https://example.org/a|b": "a bar",
    "https://example.org/" + "a" * 2000: "too long",
}
MAILS = {
    "info@example.org": "",
    "first.last+tag@sub.example.co.uk": "",
    "o_brien@example.org": "",
    "a@b.co": "",
    "info": "no domain",
    "info@": "no domain",
    "@example.org": "no name",
    "info@example": "a domain without a dot",
    "info@example.": "a domain that ends with a dot",
    "info@example..org": "two dots in the domain",
    "info@@example.org": "two signs",
    "info@example.org, other@example.org": "two addresses",
    "info@example.org;other@example.org": "two addresses",
    "Info <info@example.org>": "a name around it",
    "mailto:info@example.org": "a scheme",
    "info@example.org?subject=x&body=y": "fields after it",
    "info@example.org%0ACc:other@example.org": "a line end, written",
    "info@example.org\nCc: other@example.org": "a line end",
    "in fo@example.org": "a space",
    '"info"@example.org': "quotation marks",
    "info@[192.0.2.1]": "a host in brackets",
    "éric@example.org": "a letter that not all mail takes",
    "info@exämple.org": "a letter that not all mail takes",
    "<script>@example.org": "angle brackets",
    "a" * 250 + "@example.org": "too long",
}
TABLE = [(WebAddress, *row) for row in LINKS.items()] + [(EmailAddress, *row) for row in MAILS.items()]


@pytest.mark.parametrize(("kind", "address", "reason"), TABLE)
def test_an_address_is_taken_or_refused_as_the_table_says(kind: object, address: str, reason: str) -> None:
    try:
        TypeAdapter(kind).validate_python(address.strip())  # as every record does
        is_taken = True
    except ValidationError:
        is_taken = False
    assert is_taken == (reason == "")


@pytest.mark.skipif(which("node") is None, reason="Node.js is not installed")
def test_the_form_s_script_takes_and_refuses_the_same(tmp_path: Path) -> None:
    copy(REPOSITORY / "theme" / "static" / "js" / "scalar-checks.js", tmp_path / "checks.mjs")
    mail = TypeAdapter(EmailAddress).json_schema()
    limits = {
        "link": {"least": 0, "most": 2000, "hiding": HIDING.pattern},
        "mail": {"least": 0, "most": mail["maxLength"], "pattern": mail["pattern"]},
    }
    asked = [["link", link] for link in LINKS] + [["mail", one] for one in MAILS]
    program = (
        "import { SCALARS } from './checks.mjs'; import { readFileSync } from 'node:fs';"
        "const [limits, asked] = JSON.parse(readFileSync(0));"
        "console.log(JSON.stringify(asked.map(([kind, text]) => SCALARS.text(text, limits[kind]) === null)));"
    )
    answer = subprocess.run(
        ["node", "--input-type=module", "-e", program],
        input=json.dumps([limits, asked]),
        capture_output=True,
        text=True,
        check=True,
        cwd=tmp_path,
    )
    taken = dict(zip((text for _, text in asked), json.loads(answer.stdout), strict=True))
    assert taken == {address: reason == "" for address, reason in (LINKS | MAILS).items()}
