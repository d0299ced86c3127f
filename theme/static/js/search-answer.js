/** What is said of an answer, and which ways on are offered with it. view: a SearchView, whose parts are filled. */

import { notesOf } from "./search-notes.js";
import { counted } from "./search-sentences.js";

/** Says what was found; asked: as the view was asked. */
export function tellAnswer(view, found, asked) {
  const { query, words, isIdle, isNarrowed } = asked;
  const { sentences, language } = view;
  const isEmpty = !isIdle && !found.results.length;
  Object.assign(view, { found, asked });
  view.status.textContent = isIdle ? "" : counted(sentences, found.results.length, language);
  const ignored = (found.ignored ?? []).flatMap((name) => asked.chosen.get(name).map((code) => view.labels.get(name)?.get(code) ?? code));
  view.note.replaceChildren(...(isIdle ? [] : notesOf({ ...found, ignored }, query, sentences, language)));
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
  const { showNear } = await import("./near-ways.js");
  if (found === view.found) showNear(view, found);
}

/** Says that the search does not answer. */
export function tellFailure({ none, more, full, tools, status, note, list, failed, ways, element }) {
  for (const part of [none, more, full, tools]) part.hidden = true;
  for (const part of [status, note, list]) part.replaceChildren();
  failed.hidden = false;
  ways.hidden = false;
  element.removeAttribute("data-asked");
}
