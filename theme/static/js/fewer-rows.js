/** The published workbook with fewer enterprises: its letters, its columns and what it says of itself stay. */

import { unzip } from "./zip-reading.js";
import { escaped } from "./xml.js";
import { zip } from "./zip.js";

// What exports/catalogue_workbook.py puts first: what it is, enterprises, offerings. Records of the initiative come after.
const [ABOUT, ENTERPRISES, OFFERINGS] = [1, 2, 3];
const APPLICATION = "docProps/app.xml"; // which names every sheet again, and which nothing needs
const REST = new RegExp(
  String.raw`<(Override|Relationship|sheet|definedName)\b[^>]*(?:${APPLICATION}|worksheets/sheet(\d+)\.xml|sheetId="(\d+)"|localSheetId="(\d+)")`
    + String.raw`[^>]*?(?:/>|>[^<]*</definedName>)`,
  "g",
);
const ROW = /<row r="\d+"([^>]*)>(.*?)<\/row>/gs;
const FIRST_CELL = /^<c r="A\d+"[^>]*><is><t[^>]*>([^<]*)/;

/** The parts of a file. ids: of the enterprises, in the order of their rows. note: the label and the text of the last line of the first sheet. */
export async function fewerRows(workbook, ids, note) {
  const { [APPLICATION]: _, ...members } = await unzip(workbook);
  const ends = {};
  const few = Object.entries(members).flatMap(([name, text]) => {
    const number = Number(name.match(/sheet(\d+)\.xml$/)?.[1] ?? 0);
    if (number > OFFERINGS) return [];
    if (number === ABOUT) return [[name, withNote(text, note)]];
    if (number === ENTERPRISES || number === OFFERINGS) {
      const [made, rows] = withRows(text, ids);
      ends[number] = rows;
      return [[name, made]];
    }
    return [[name, text.replace(REST, (part, kind, file, sheet, place) => (isLeft(file ?? sheet, place, part) ? part : ""))]];
  });
  return zip(Object.fromEntries(few.map(([name, text]) => [name, withRanges(name, text, ends)])));
}

function isLeft(number, place, part) {
  if (part.includes(APPLICATION)) return false;
  return number === undefined ? Number(place) < OFFERINGS : Number(number) <= OFFERINGS;
}

/** A sheet with its header and the rows that begin with one of the ids; how many rows that is. */
function withRows(sheet, ids) {
  const [head, ...rows] = [...sheet.matchAll(ROW)];
  const byId = new Map(ids.map((id) => [id, []]));
  for (const found of rows) byId.get(found[2].match(FIRST_CELL)?.[1])?.push(found);
  const chosen = [head, ...[...byId.values()].flat()];
  const written = chosen.map(([, look, cells], index) => row(look, cells, index + 1));
  return [sheet.replace(/<sheetData>.*<\/sheetData>/s, () => `<sheetData>${written.join("")}</sheetData>`), chosen.length];
}

const row = (look, cells, number) =>
  `<row r="${number}"${look}>${cells.replace(/<c r="([A-Z]+)\d+"/g, (_, column) => `<c r="${column}${number}"`)}</row>`;

/** The last line, which tells of the sheets that are left out, tells what was searched. */
function withNote(sheet, [label, text]) {
  const rows = [...sheet.matchAll(ROW)];
  const cell = (place, style, said) =>
    `<c r="${place}${rows.length}" s="${style}" t="inlineStr"><is><t>${escaped(said)}</t></is></c>`;
  return sheet.replace(rows.at(-1)[0], () => row("", cell("A", 1, label) + cell("B", 2, text), rows.length));
}

/** Where filters end, in a sheet and in what the workbook says of it. */
function withRanges(name, text, ends) {
  const number = Number(name.match(/sheet(\d+)\.xml$/)?.[1] ?? 0);
  if (number in ends) return text.replace(/(<(?:dimension|autoFilter) ref="A1:[A-Z]+)\d+/g, (_, before) => before + ends[number]);
  const range = /(<definedName [^>]*localSheetId="(\d+)"[^>]*>[^<]*\$)\d+(?=<)/g;
  return name === "xl/workbook.xml" ? text.replace(range, (_, before, place) => before + ends[Number(place) + 1]) : text;
}
