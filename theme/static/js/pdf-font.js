/** A TrueType font as a PDF needs it: the glyph of a character, its width, the measures of the whole. */

/** Reads a font file. Widths and measures are in thousandths of the text's size, as a PDF counts them. */
export function readFont(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = tablesOf(view);
  const thousandths = (units) => Math.round((units * 1000) / view.getUint16(tables.head + 18));
  const glyphOf = glyphsOf(view, tables.cmap);
  const lastWidth = view.getUint16(tables.hhea + 34) - 1;
  const widthOf = (character) => {
    const glyph = Math.min(glyphOf(character.codePointAt(0)), lastWidth);
    return thousandths(view.getUint16(tables.hmtx + 4 * glyph));
  };
  return {
    bytes,
    has: (character) => glyphOf(character.codePointAt(0)) > 0,
    glyphOf: (character) => glyphOf(character.codePointAt(0)),
    widthOf,
    /** The width of a text set in `size` points. */
    measure: (text, size) => (size * [...text].reduce((sum, character) => sum + widthOf(character), 0)) / 1000,
    box: [36, 38, 40, 42].map((place) => thousandths(view.getInt16(tables.head + place))),
    ascent: thousandths(view.getInt16(tables.hhea + 4)),
    descent: thousandths(view.getInt16(tables.hhea + 6)),
    capHeight: thousandths(view.getInt16(tables["OS/2"] + 88)),
    weight: view.getUint16(tables["OS/2"] + 4),
  };
}

/** Where each table begins, by its name. */
function tablesOf(view) {
  const tables = {};
  for (let index = 0; index < view.getUint16(4); index += 1) {
    const entry = 12 + 16 * index;
    const letters = [0, 1, 2, 3].map((place) => view.getUint8(entry + place));
    tables[String.fromCharCode(...letters)] = view.getUint32(entry + 8);
  }
  return tables;
}

/** The function that gives a code point's glyph, 0 when the font has none. The map is of format 4, as all of ours. */
function glyphsOf(view, cmap) {
  const map = cmap + view.getUint32(cmap + 8);
  if (view.getUint16(map) !== 4) throw new Error("the font's character map must be of format 4");
  const span = view.getUint16(map + 6);
  const [ends, starts, deltas, offsets] = [14, 16 + span, 16 + 2 * span, 16 + 3 * span].map((place) => map + place);
  return (code) => {
    for (let place = 0; place < span; place += 2) {
      if (code > view.getUint16(ends + place)) continue;
      const start = view.getUint16(starts + place);
      if (code < start) return 0;
      const delta = view.getInt16(deltas + place);
      const offset = view.getUint16(offsets + place);
      if (offset === 0) return (code + delta) & 0xffff;
      const glyph = view.getUint16(offsets + place + offset + 2 * (code - start));
      return glyph && (glyph + delta) & 0xffff;
    }
    return 0;
  };
}
