/** The forms that a declaration is saved in; what makes the larger ones is fetched when they are first asked for. */

import { makeRecord } from "./declaration-record.js";

const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const LINE = " ".padEnd(40, "_");

/** Each makes `{ parts }` of a file, or `{ missing }`: the characters that it cannot show. */
export const FORMATS = {
  pdf: { ending: "pdf", type: "application/pdf", make: pdf },
  docx: { ending: "docx", type: WORD, make: docx },
  text: { ending: "txt", type: "text/plain", make: (document) => ({ parts: [plain(document)] }) },
  record: { ending: "md", type: "text/markdown", make: (_, more) => makeRecord(more) },
};

async function pdf(document, { sources }) {
  const { fetchFonts, makePdf, missingIn } = await import("./pdf.js");
  const fonts = await fetchFonts({ regular: sources.regular, bold: sources.bold });
  const missing = missingIn(document, fonts);
  return missing.length ? { missing } : { parts: makePdf(document, fonts) };
}

async function docx(document) {
  const { makeDocx } = await import("./docx.js");
  return { parts: makeDocx(document) };
}

/** The document as plain text: a paragraph a line, an empty line between them. */
export function plain({ blocks }) {
  return blocks.map(({ kind, text }) => text + (kind === "signature" ? LINE : "")).join("\n\n") + "\n";
}
