/** Text in a PDF: a font embedded whole, whose codes are given out as characters are met, and read back as them. */

import { dictionary, hexadecimal, list, units } from "./pdf-objects.js";

/** A font of one document. Every character has a code of its own, so that a copy gives back what was typed. */
export class PdfFont {
  constructor(font, name) {
    Object.assign(this, { font, name, codes: new Map() });
  }

  /** The operand that shows a text. */
  shown(words) {
    return `<${[...words].map((character) => hexadecimal(this.codeOf(character))).join("")}>`;
  }

  codeOf(character) {
    if (!this.codes.has(character)) this.codes.set(character, this.codes.size + 1);
    return this.codes.get(character);
  }

  /** Adds the font to the file, once all is shown; gives its reference. */
  addTo(file) {
    const characters = [...this.codes.keys()];
    const glyphs = characters.map((character) => this.font.glyphOf(character));
    const map = Uint8Array.from([0, ...glyphs].flatMap((glyph) => [glyph >> 8, glyph & 0xff]));
    const descendant = dictionary({
      Type: "/Font",
      Subtype: "/CIDFontType2",
      BaseFont: `/${this.name}`,
      CIDSystemInfo: dictionary({ Registry: "(Adobe)", Ordering: "(Identity)", Supplement: 0 }),
      FontDescriptor: this.addDescriptor(file),
      CIDToGIDMap: file.addStream(map),
      DW: 1000,
      W: list([1, list(characters.map((character) => this.font.widthOf(character)))]),
    });
    return file.add(dictionary({
      Type: "/Font",
      Subtype: "/Type0",
      BaseFont: `/${this.name}`,
      Encoding: "/Identity-H",
      DescendantFonts: list([file.add(descendant)]),
      ToUnicode: file.addStream(toUnicode(this.codes)),
    }));
  }

  addDescriptor(file) {
    const { bytes, box, ascent, descent, capHeight, weight } = this.font;
    return file.add(dictionary({
      Type: "/FontDescriptor",
      FontName: `/${this.name}`,
      Flags: 6,
      FontBBox: list(box),
      ItalicAngle: 0,
      Ascent: ascent,
      Descent: descent,
      CapHeight: capHeight,
      StemV: Math.round(weight / 5),
      FontFile2: file.addStream(bytes, { Length1: bytes.length }),
    }));
  }
}

/** The map from codes back to characters, by the hundred at most. */
function toUnicode(codes) {
  const lines = [...codes].map(([character, code]) => `<${hexadecimal(code)}> <${units(character)}>\n`);
  const blocks = Array.from({ length: Math.ceil(lines.length / 100) }, (_, index) => {
    const some = lines.slice(100 * index, 100 * (index + 1));
    return `${some.length} beginbfchar\n${some.join("")}endbfchar\n`;
  });
  return "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
    + "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
    + "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n"
    + `${blocks.join("")}endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend`;
}
