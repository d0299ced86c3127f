/** A document as a tagged PDF (ISO 32000-1, ISO 14289-1): the same document gives the same bytes. */

import { readFont } from "./pdf-font.js";
import { layOut } from "./pdf-layout.js";
import { addMetadata, information } from "./pdf-metadata.js";
import { dictionary, list, PdfFile, text } from "./pdf-objects.js";
import { addPages, drawn } from "./pdf-pages.js";
import { addStructure } from "./pdf-structure.js";
import { PdfFont } from "./pdf-text.js";

const NAMES = { regular: "NotoSerif", bold: "NotoSerif-SemiBold" };

/** The characters of a document that a font cannot show, each once. */
export function missingIn({ blocks, footer }, fonts) {
  const words = [...blocks.map((block) => block.text), footer].join("");
  return [...new Set(words)].filter((character) => !fonts.regular.has(character) || !fonts.bold.has(character));
}

/** Reads font files fetched by `fetch`; files: an address per weight. */
export async function fetchFonts(files) {
  const read = async ([weight, address]) => {
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
    return [weight, readFont(new Uint8Array(await answer.arrayBuffer()))];
  };
  return Object.fromEntries(await Promise.all(Object.entries(files).map(read)));
}

/** The parts of a file. document: `{ language, title, day, blocks, footer }`, where `{page}` and `{pages}` of the
 *  footer become numbers. fonts: `{ regular, bold }`. */
export function makePdf(document, fonts) {
  const file = new PdfFile();
  const pages = layOut(document.blocks, fonts);
  const names = Object.entries(NAMES);
  const used = Object.fromEntries(names.map(([weight, name]) => [weight, new PdfFont(fonts[weight], name)]));
  const made = pages.map((page, index) => {
    const footer = document.footer.replace("{page}", index + 1).replace("{pages}", pages.length);
    return drawn(page, document.blocks, used, footer);
  });
  const resources = Object.fromEntries(Object.values(used).map((font) => [font.name, font.addTo(file)]));
  const parent = file.reserve();
  const kids = addPages(file, made.map(({ content }) => content), resources, parent);
  file.set(parent, dictionary({ Type: "/Pages", Kids: list(kids), Count: kids.length }));
  const root = file.add(dictionary({
    Type: "/Catalog",
    Pages: parent,
    Lang: text(document.language),
    MarkInfo: dictionary({ Marked: true }),
    ViewerPreferences: dictionary({ DisplayDocTitle: true }),
    StructTreeRoot: addStructure(file, document.blocks, kids, made.map(({ marked }) => marked)),
    Metadata: addMetadata(file, document),
  }));
  return file.bytes({ Root: root, Info: file.add(information(document)) });
}
