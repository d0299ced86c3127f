/** A table of ours (RFC 4180, commas, UTF-8 with its mark) as rows of texts. */

const CELL = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/gy;

/** Every row, each cell without its quotes and without the apostrophe that keeps spreadsheets from running it. */
export function readCsv(text) {
  const rows = [[]];
  const whole = text.replace(/^\ufeff/, "");
  CELL.lastIndex = 0;
  while (CELL.lastIndex < whole.length) {
    const found = CELL.exec(whole);
    if (!found) break;
    rows.at(-1).push((found[1]?.replaceAll('""', '"') ?? found[2]).replace(/^'(?=[=+\-@\t])/, ""));
    if (found[3] !== ",") rows.push([]);
  }
  return rows.filter((row) => row.length);
}
