/** What is said of an answer, and which ways on are offered with it. view: a SearchView, whose parts are filled. */

import { later, reported } from "./search-later.js";
import { counted } from "./search-sentences.js";

/** True when nothing is to be told of the words, and nothing was chosen: then `more` is not needed. */
export function isPlain({ dropped = [], corrected = [], place, isPartial, isText }, { chosen }) {
  return !(dropped.length || corrected.length || place || isPartial || isText || chosen.size);
}

/** Says what was found; asked: as the view was asked. more: what says more than a count, where that is needed. */
export function tellAnswer(view, found, asked, more) {
  const { words, isIdle, isNarrowed, chosen } = asked;
  const { sentences, language } = view;
  const isEmpty = !isIdle && !found.results.length;
  Object.assign(view, { found, asked });
  view.status.textContent = isIdle ? "" : counted(sentences, found.results.length, language);
  view.note.replaceChildren(...((!isIdle && more?.notesOf(found, asked, view)) || []));
  if (more) more.showChips(view.chips, chosen, view);
  else view.chips.hidden = true;
  view.full.hidden = (isEmpty && !found.isEmptied) || found.isText || !words.length;
  view.none.hidden = !isEmpty;
  view.tools.hidden = isIdle || isEmpty;
  view.narrowed.hidden = !isNarrowed;
  view.ways.hidden = !(isIdle || isEmpty);
  view.failed.hidden = true;
  for (const part of [view.told, view.near]) part.replaceChildren();
  view.undo.hidden = true;
  view.element.toggleAttribute("data-asked", !isIdle && !isEmpty);
  if (isEmpty) leadOn(view, found);
}

/** Shows what is near, once it is there; a later answer overtakes it. */
async function leadOn(view, found) {
  const ways = await later(import("./near-ways.js")).catch(reported);
  if (found === view.found) ways?.showNear(view, found);
}

/** Says that the search does not answer. */
export function tellFailure({ none, more, full, tools, status, note, list, failed, ways, element }) {
  for (const part of [none, more, full, tools]) part.hidden = true;
  for (const part of [status, note, list]) part.replaceChildren();
  failed.hidden = false;
  ways.hidden = false;
  element.removeAttribute("data-asked");
}
