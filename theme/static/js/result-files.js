/** What was found, as a file: of what the site publishes, the enterprises among the results, in their order. */

import { asCsv } from "./csv.js";
import { readCsv } from "./csv-reading.js";
import { idsAmong } from "./result-ids.js";
import { save } from "./saving.js";

const WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const FILES = { csv: [asTable, "text/csv"], json: [asRecords, "application/json"], xlsx: [asWorkbook, WORKBOOK] };

/** Saves a file with this ending, and says it. */
export async function takeFile(ending, view) {
  const { sentences, told } = view;
  const [made, type] = FILES[ending];
  try {
    const { parts, date } = await made(await idsAmong(view), view);
    const file = `${sentences.file}-${date}.${ending}`;
    save(parts, { file, type });
    told.textContent = sentences.made.replace("{file}", () => file);
  } catch (problem) {
    if (!(problem instanceof TypeError || problem instanceof SyntaxError)) throw problem;
    told.textContent = sentences.unmade;
  }
}

/** Rows of the published table; each says of which version it is. */
async function asTable(ids, { sentences, language }) {
  const [table, about] = await Promise.all([sentences.table, sentences.versionUrl].map(fetched));
  const [[head, ...rows], { version, date }] = [readCsv(await table.text()), await about.json()];
  const ends = [version, date, location.href];
  const chosen = among(ids, rows, ([id]) => id).map((row) => [...row, ...ends]);
  const whole = [[...head, "catalogue_version", "catalogue_date", "search"], ...chosen];
  return { parts: [asCsv(whole, language === "fr" ? ";" : ",")], date };
}

/** The published catalogue with fewer enterprises: its format, licence, version and date stay. */
async function asRecords(ids, { sentences }) {
  const { enterprises, schema, ...head } = await (await fetched(sentences.whole)).json();
  const chosen = among(ids, enterprises, ({ id }) => id);
  const whole = { ...head, search: location.href, count: chosen.length, enterprises: chosen };
  return { parts: [`${JSON.stringify(whole, null, 1)}\n`], date: head.date };
}

/** The published workbook with the rows of fewer enterprises and of their offerings. */
async function asWorkbook(ids, { sentences }) {
  const [book, about] = await Promise.all([sentences.workbook, sentences.versionUrl].map(fetched));
  const { fewerRows } = await import("./fewer-rows.js");
  return { parts: await fewerRows(await book.arrayBuffer(), ids, [sentences.searched, location.href]), date: (await about.json()).date };
}

async function fetched(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new TypeError(address);
  return answer;
}

function among(ids, all, idOf) {
  const byId = new Map(all.map((one) => [idOf(one), one]));
  return ids.flatMap((id) => (byId.has(id) ? [byId.get(id)] : []));
}
