/** The forms that a declaration is saved in; what makes the larger ones is fetched when they are first asked for. */

const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const LINE = " ".padEnd(40, "_");

/** Each makes `{ parts, file, type }`, or `{ missing }`: the characters that it cannot show.
 *  values: what was typed. sources: the page's own data, as where its fonts are. */
export const FORMATS = { pdf, docx, text, record };

async function pdf(document, { values, sources }) {
  const { fetchFonts, makePdf, missingIn } = await import("./pdf.js");
  const fonts = await fetchFonts({ regular: sources.regular, bold: sources.bold });
  const missing = missingIn(document, fonts);
  if (missing.length) return { missing };
  return { parts: makePdf(document, fonts), file: named(values, "pdf"), type: "application/pdf" };
}

async function docx(document, { values }) {
  const { makeDocx } = await import("./docx.js");
  return { parts: makeDocx(document), file: named(values, "docx"), type: WORD };
}

async function text(document, { values }) {
  return { parts: [plain(document)], file: named(values, "txt"), type: "text/plain" };
}

async function record(_, more) {
  const { makeRecord } = await import("./declaration-record.js");
  return makeRecord(more);
}

/** The document as plain text: a paragraph a line, an empty line between them. */
export function plain({ blocks }) {
  return blocks.map(({ kind, text: words }) => words + (kind === "signature" ? LINE : "")).join("\n\n") + "\n";
}

function named({ institution }, ending) {
  return `declaration-${institution}.${ending}`;
}
