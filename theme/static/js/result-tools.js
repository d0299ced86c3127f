/** What is done with all results at once: kept in the shortlist, or taken away as a table. */

import { asCsv } from "./csv.js";
import { readCsv } from "./csv-reading.js";
import { save } from "./saving.js";
import { counted } from "./search-sentences.js";
import { MOST } from "./shortlist-ids.js";
import { ShortlistStore } from "./shortlist-store.js";

const ACTS = { keep: keepAll, undo: takeBack, csv: takeTable };

/** Does what a button of the view’s tools asks, and says it. */
export async function use(act, view) {
  await ACTS[act](view);
}

/** Adds what was found to the shortlist, as far as it holds. */
async function keepAll(view) {
  const { sentences, language } = view;
  const store = ShortlistStore.of(sentences.base);
  const before = store.entries;
  const fresh = (await idsOf(view)).filter((id) => !store.has(id));
  const added = fresh.slice(0, Math.max(0, MOST - before.length));
  store.add(added);
  const words = { zero: sentences.keptZero, one: sentences.keptOne, other: sentences.keptOther };
  const left = fresh.length - added.length;
  const full = left ? ` ${sentences.full.replace("{most}", MOST).replace("{left}", left.toLocaleString(language))}` : "";
  view.told.textContent = counted(words, added.length, language) + full;
  view.undo.hidden = !added.length;
  view.before = before;
}

function takeBack(view) {
  ShortlistStore.of(view.sentences.base).entries = view.before;
  view.told.textContent = view.sentences.undone;
  view.undo.hidden = true;
  view.tools.querySelector("[data-act=keep]").focus();
}

/** The published table of enterprises, of it what was found, in that order; each row says of which version it is. */
async function takeTable(view) {
  const { sentences, language, told } = view;
  const read = (address) => fetch(address).then((answer) => (answer.ok ? answer : Promise.reject(new TypeError(address))));
  try {
    const [table, about] = await Promise.all([read(sentences.table), read(sentences.versionUrl)]);
    const [[head, ...rows], { version, date }] = [readCsv(await table.text()), await about.json()];
    const byId = new Map(rows.map((row) => [row[0], row]));
    const chosen = (await idsOf(view)).flatMap((id) => (byId.has(id) ? [byId.get(id)] : []));
    const ends = [version, date, location.href];
    const whole = [[...head, "catalogue_version", "catalogue_date", "search"], ...chosen.map((row) => [...row, ...ends])];
    const file = `${sentences.file}-${date}.csv`;
    save([asCsv(whole, language === "fr" ? ";" : ",")], { file, type: "text/csv" });
    told.textContent = sentences.made.replace("{file}", () => file);
  } catch (problem) {
    if (!(problem instanceof TypeError || problem instanceof SyntaxError)) throw problem;
    told.textContent = sentences.unmade;
  }
}

/** Of the enterprises among the results: the full text finds other pages too. */
async function idsOf({ found, sentences }) {
  const known = await Promise.all(found.results.map(async (result) => result.catalogue ? result.id : idIn((await result.data()).url, sentences)));
  return known.filter(Boolean);
}

function idIn(url, { profiles }) {
  const { pathname } = new URL(url.replace(/\.html$/, "/"), location.origin);
  return pathname.startsWith(profiles) ? pathname.slice(profiles.length).split("/")[0] : "";
}
