/** The grammar of PDF 1.7 (ISO 32000-1): objects, streams, and the table that tells where each begins. */

const ascii = new TextEncoder();

/** A dictionary, written out; values: other objects, written out. */
export function dictionary(entries) {
  return `<< ${Object.entries(entries).map(([name, value]) => `/${name} ${value}`).join(" ")} >>`;
}

export function list(items) {
  return `[${items.join(" ")}]`;
}

/** A text as any reader shows it: UTF-16, in hexadecimal. */
export function text(words) {
  return `<FEFF${units(words)}>`;
}

/** The UTF-16 units of a text, in hexadecimal. */
export function units(words) {
  return Array.from({ length: words.length }, (_, index) => hexadecimal(words.charCodeAt(index))).join("");
}

/** A number of two bytes. */
export function hexadecimal(number) {
  return number.toString(16).toUpperCase().padStart(4, "0");
}

/** A length in points, as short as can be. */
export function points(length) {
  return String(Number(length.toFixed(2)));
}

/** A file to be: objects are reserved or added, and spoken of by the reference that this gives. */
export class PdfFile {
  constructor() {
    this.objects = [];
  }

  /** A reference to an object that will be `set`. */
  reserve() {
    this.objects.push(null);
    return `${this.objects.length} 0 R`;
  }

  set(reference, written) {
    this.objects[parseInt(reference, 10) - 1] = [ascii.encode(written)];
    return reference;
  }

  add(written) {
    return this.set(this.reserve(), written);
  }

  /** content: a text, or bytes. */
  addStream(content, entries = {}) {
    const bytes = typeof content === "string" ? ascii.encode(content) : content;
    const reference = this.reserve();
    const head = `${dictionary({ ...entries, Length: bytes.length })}\nstream\n`;
    this.objects[parseInt(reference, 10) - 1] = [ascii.encode(head), bytes, ascii.encode("\nendstream")];
    return reference;
  }

  /** The whole file; entries: of its trailer. */
  bytes(entries) {
    const parts = [Uint8Array.of(...ascii.encode("%PDF-1.7\n%"), 0xe2, 0xe3, 0xcf, 0xd3, 0x0a)];
    const length = () => parts.reduce((sum, part) => sum + part.length, 0);
    const places = this.objects.map((object, index) => {
      const place = length();
      parts.push(ascii.encode(`${index + 1} 0 obj\n`), ...object, ascii.encode("\nendobj\n"));
      return `${String(place).padStart(10, "0")} 00000 n \n`;
    });
    const size = this.objects.length + 1;
    const table = `xref\n0 ${size}\n0000000000 65535 f \n${places.join("")}`;
    const trailer = `trailer\n${dictionary({ Size: size, ...entries })}\nstartxref\n${length()}\n%%EOF\n`;
    return [...parts, ascii.encode(table + trailer)];
  }
}
