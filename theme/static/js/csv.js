/** Rows as CSV (RFC 4180) that Excel opens well: UTF-8 with its mark, and no cell that a spreadsheet would run. */

const FORMULA = /^[\s\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

/** The text of a file. separator: a semicolon where the comma is the decimal sign, as in French. */
export function asCsv(rows, separator) {
  return "\ufeff" + rows.map((row) => row.map((text) => quoted(safe(text))).join(separator) + "\r\n").join("");
}

/** A cell that begins as a formula does gets an apostrophe before it: OWASP's advice on CSV injection. */
export function safe(text) {
  return FORMULA.test(text) ? `'${text}` : text;
}

const quoted = (text) => `"${text.replaceAll('"', '""')}"`;
