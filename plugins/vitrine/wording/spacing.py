"""Templates without the line ends that mean nothing: a browser sees no space between blocks."""

import re
from collections.abc import Iterator

from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream

# Elements before whose next sibling, or first child, a space says nothing; not those that stand in a line of text.
_BLOCKS = (
    "article|aside|body|dd|details|div|dl|dt|fieldset|figure|footer|form|h[1-6]|head|header|html|li|link|main|meta"
    "|nav|ol|p|script|section|style|summary|table|tbody|td|th|thead|title|tr|ul"
)
_LINE_END = re.compile(rf"(</?(?:{_BLOCKS})(?:\s[^<>]*)?>)\n+")


class CloseSpacing(Extension):
    """Leaves out the line ends after blocks, but in what is translated."""

    def filter_stream(self, stream: TokenStream) -> Iterator[Token]:
        """The tokens of a template, whose text is set more closely."""
        is_translated = False
        before = ""
        for token in stream:
            if token.type == "name" and before == "block_begin" and token.value in ("trans", "endtrans"):
                is_translated = token.value == "trans"
            before = token.type
            if token.type == "data" and not is_translated:
                token = Token(token.lineno, token.type, _LINE_END.sub(r"\1", token.value))
            yield token
