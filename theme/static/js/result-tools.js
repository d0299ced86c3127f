/** What is done with all results at once: kept in the shortlist, or taken away as a file. */

import { takeFile } from "./result-files.js";
import { idsAmong } from "./result-ids.js";
import { counted } from "./search-sentences.js";
import { MOST } from "./shortlist-ids.js";
import { ShortlistStore } from "./shortlist-store.js";

const TAKEN = Object.fromEntries(["xlsx", "csv", "json"].map((ending) => [ending, (view) => takeFile(ending, view)]));
const ACTS = { keep: keepAll, undo: takeBack, ...TAKEN };

/** Does what a button of the view’s tools asks, and says it. */
export async function use(act, view) {
  await ACTS[act](view);
}

/** Adds what was found to the shortlist, as far as it holds. */
async function keepAll(view) {
  const { sentences, language } = view;
  const store = ShortlistStore.of(sentences.base);
  const before = store.entries;
  const fresh = (await idsAmong(view)).filter((id) => !store.has(id));
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
