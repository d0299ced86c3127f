"""Two lines in; a badge as SVG out, for an enterprise's own site."""

from xml.sax.saxutils import escape

# No font can be asked for in a picture: widths are those of the widest that systems draw instead.
_BOLD, _PLAIN = 8.8, 7.9
_TICK, _END = 48, 14
_PALE = "#5c6a64"


def badge(label: str, line: str, *, title: str, colour: str, is_fresh: bool) -> bytes:
    """A tick on the site's colour, or a circle on grey when there is nothing to be sure of; then the two lines."""
    width = round(_TICK + max(len(label) * _BOLD, len(line) * _PLAIN) + _END)
    ground = colour if is_fresh else _PALE
    sign = '<path d="m14 24.5 6 6.5 11-13"/>' if is_fresh else '<circle cx="22" cy="24" r="8"/>'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="48" viewBox="0 0 {width} 48" role="img">'
        f"<title>{escape(title)}</title>"
        f'<rect width="{width}" height="48" rx="6" fill="#fff"/>'
        f'<path d="M6 0h38v48H6a6 6 0 0 1-6-6V6a6 6 0 0 1 6-6z" fill="{ground}"/>'
        f'<g fill="none" stroke="#fff" stroke-width="4" stroke-linecap="round" stroke-linejoin="round">{sign}</g>'
        f'<rect x=".5" y=".5" width="{width - 1}" height="47" rx="5.5" fill="none" stroke="{ground}"/>'
        '<g font-family="system-ui,Segoe UI,Roboto,Helvetica,Arial,sans-serif" fill="#17211e">'
        f'<text x="54" y="21" font-size="14" font-weight="700">{escape(label)}</text>'
        f'<text x="54" y="38" font-size="13">{escape(line)}</text></g></svg>\n'
    ).encode()
