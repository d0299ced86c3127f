"""Characters that nobody sees, or that change the order in which others are read: refused, with their code point.

Joiners and variation selectors belong to letters of some scripts (UAX #31, A1 and A2; UTS #39, 3.1): they stay after
such a letter. The pattern is one for this room and for the script of the form.
"""

import re
import unicodedata
from functools import cache

# Control characters but for tabs and line ends; default-ignorable code points; marks of direction; noncharacters.
_NEVER = (
    "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u200b\u200e\u200f\u2028-\u202e"
    "\u2060-\u206f\u2800\u3164\ufdd0-\ufdef\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff\U0001bca0-\U0001bca3"
    "\U0001d173-\U0001d17a\U000e0000-\U000e00ff\U000e01f0-\U000e0fff"
)
# Letters and marks that join or part: Arabic to Samaritan, Devanagari to Sinhala, Myanmar, Khmer, Mongolian, Tai Tham,
# Balinese to Lepcha, Phags-pa, Saurashtra, Devanagari Extended, Javanese, Meetei Mayek, Brahmi and its kin, Adlam.
_JOINING = (
    "\u0610-\u061a\u0620-\u06ef\u06fa-\u074f\u0750-\u077f\u07ca-\u07f5\u0840-\u085b\u0860-\u0963\u0971-\u09e3\u09f0-\u0dff"
    "\u1000-\u109f\u1780-\u17b3\u17b6-\u17d3\u1820-\u18aa\u1a20-\u1aad\u1b00-\u1c37\ua840-\ua877\ua880-\ua8ff\ua980-\ua9df"
    "\uaae0-\uaaff\uabc0-\uabed\U00011000-\U00011fff\U0001e900-\U0001e94b"
)
_VIRAMAS = "\u094d\u09cd\u0a4d\u0acd\u0b4d\u0bcd\u0c4d\u0ccd\u0d4d\u0dca"
_HAN = "\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_EMOJI = "\u2190-\u2bff\ufe0f\U0001f000-\U0001faff"
_VARIED = f"#*0-9\xa9\xae\u1000-\u109f\u203c-\u33ff\ua840-\ua877\uaa60-\uaa7f\U0001f000-\U0001faff{_HAN}"

PATTERN = "|".join(
    (
        f"[{_NEVER}]",
        f"(?<![{_JOINING}])\u200c|\u200c(?![{_JOINING}])",
        f"(?<![{_JOINING}{_EMOJI}])\u200d|(?<![{_VIRAMAS}])\u200d(?![{_JOINING}{_EMOJI}])",
        "(?<![\u1820-\u18aa])[\u180b-\u180f]",
        f"(?<![{_VARIED}])[\ufe00-\ufe0f]",
        f"(?<![{_HAN}])[\U000e0100-\U000e01ef]",
    )
)
# The same in plain ASCII, as scripts write it.
PATTERN_OF_SCRIPTS = "".join(one if " " <= one <= "~" else f"\\u{{{ord(one):x}}}" for one in PATTERN)
UNASSIGNED, SELECTOR = "not assigned", "variation selector"
_UNSEEN = re.compile(PATTERN)
# Nearly all that a text holds is plain: bytes are dropped ten times as fast as a pattern looks at them.
_PLAIN = bytes((*b"\t\n\r", *range(0x20, 0x7F)))
_SUSPECT = re.compile(f"[{_NEVER}\u200c\u200d\u180b-\u180f\ufe00-\ufe0f\U000e0100-\U000e01ef]")


def unseen_in(text: str) -> re.Match[str] | None:
    """The first character that may not be there."""
    left = text.encode("utf-8", "surrogatepass").translate(None, _PLAIN)
    if not left or not _SUSPECT.search(left.decode("utf-8", "surrogatepass")):
        return None
    return _UNSEEN.search(text)


def without_unseen(text: str) -> str:
    """The text without them."""
    return _UNSEEN.sub("", text)


def name_of(character: str) -> str:
    """What a person may call a character that cannot be seen."""
    if "\ufe00" <= character <= "\ufe0f" or "\U000e0100" <= character <= "\U000e01ef":
        return SELECTOR
    nameless = "control character" if unicodedata.category(character) == "Cc" else UNASSIGNED
    return unicodedata.name(character, nameless).lower()


@cache
def names() -> dict[str, str]:
    """Name by code point, in hexadecimal, of all that may be refused but selectors and what is not assigned."""
    # Surrogates are not texts, and none of them is refused here.
    every = "".join(
        map(chr, (*range(0xD800), *range(0xE000, 0x10000), *range(0x1BCA0, 0x1BCA4), *range(0x1D173, 0x1D17B)))
    )
    tags = "".join(map(chr, range(0xE0000, 0xE0080)))
    named = {character: name_of(character) for character in _SUSPECT.findall(every + tags)}
    return {f"{ord(one):04X}": name for one, name in named.items() if name not in (UNASSIGNED, SELECTOR)}
