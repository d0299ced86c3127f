/** The published workbook with fewer enterprises: its letters, its columns and what it says of itself stay. */

import { unzip } from "./zip-reading.js";
import { escaped } from "./xml.js";
import { zip } from "./zip.js";

// What exports/catalogue_workbook.py puts first: what it is, enterprises, offerings. Records of the initiative come after.
const [ABOUT, ENTERPRISES, OFFERINGS] = [1, 2, 3];
const BOOK = "xl/workbook.xml";
// Where a part is named, with the number of its sheet; docProps/app.xml, which names every sheet again, has none.
const NAMED = {
  "[Content_Types].xml": /<Override PartName="\/(?:docProps\/app|xl\/worksheets\/sheet(\d+))\.xml"[^>]*>/g,
  "_rels/.rels": /<Relationship [^>]*Target="docProps\/app\.xml"[^>]*>/g,
  "xl/_rels/workbook.xml.rels": /<Relationship [^>]*Target="worksheets\/sheet(\d+)\.xml"[^>]*>/g,
  [BOOK]: /<sheet [^>]*sheetId="(\d+)"[^>]*>/g,
};
const FILTER = /(<definedName [^>]*localSheetId="(\d+)"[^>]*>[^<]*\$)\d+(<\/definedName>)/g;
const LEFT_OUT = /^docProps\/app\.xml$|sheet(\d+)\.xml$/;
const ROW = /<row r="\d+"([^>]*)>(.*?)<\/row>/gs;
const FIRST_CELL = /^<c r="A\d+"[^>]*><is><t[^>]*>([^<]*)/;

/** The parts of a file. ids: of the enterprises, in the order of their rows. note: the label and the text of the last line of the first sheet. */
export async function fewerRows(workbook, ids, note) {
  const members = await unzip(workbook);
  const change = (name, changed) => (members[name] = changed(members[name]));
  const lengths = new Map();
  change(pathOf(ABOUT), (sheet) => withNote(sheet, note));
  for (const number of [ENTERPRISES, OFFERINGS]) {
    const rows = chosenRows(members[pathOf(number)], ids);
    lengths.set(number, rows.length);
    change(pathOf(number), (sheet) => withRows(sheet, rows));
  }
  for (const [name, pattern] of Object.entries(NAMED)) change(name, (text) => text.replace(pattern, (part, number) => (isKept(number) ? part : "")));
  change(BOOK, (text) => text.replace(FILTER, (_, before, place, after) => {
    const length = lengths.get(Number(place) + 1); // the first sheet's place is 0
    return length ? before + length + after : "";
  }));
  const kept = Object.entries(members).filter(([name]) => !LEFT_OUT.test(name) || isKept(name.match(LEFT_OUT)[1]));
  return zip(Object.fromEntries(kept));
}

const pathOf = (number) => `xl/worksheets/sheet${number}.xml`;
const isKept = (number) => Number(number) <= OFFERINGS; // what has no number is not

/** The header, and the rows that begin with one of the ids, each as it may stand at its new place. */
function chosenRows(sheet, ids) {
  const [head, ...rows] = sheet.matchAll(ROW);
  const byId = new Map(ids.map((id) => [id, []]));
  for (const found of rows) byId.get(found[2].match(FIRST_CELL)?.[1])?.push(found);
  return [head, ...[...byId.values()].flat()].map(([, look, cells], index) => row(look, cells, index + 1));
}

const row = (look, cells, number) =>
  `<row r="${number}"${look}>${cells.replace(/<c r="([A-Z]+)\d+"/g, (_, column) => `<c r="${column}${number}"`)}</row>`;

function withRows(sheet, rows) {
  return sheet
    .replace(/<sheetData>.*<\/sheetData>/s, () => `<sheetData>${rows.join("")}</sheetData>`)
    .replace(/(<(?:dimension|autoFilter) ref="A1:[A-Z]+)\d+/g, (_, before) => before + rows.length);
}

/** The last line, which tells of the sheets that are left out, tells what was searched. */
function withNote(sheet, [label, text]) {
  const rows = [...sheet.matchAll(ROW)];
  const cell = (place, style, said) =>
    `<c r="${place}${rows.length}" s="${style}" t="inlineStr"><is><t>${escaped(said)}</t></is></c>`;
  return sheet.replace(rows.at(-1)[0], () => row("", cell("A", 1, label) + cell("B", 2, text), rows.length));
}
