/** What was done with the words of a query, told beside its results: corrected, left out, read as a place. */

import { naming } from "./search-sentences.js";
import { asTyped } from "./search-words.js";

/** Nodes for one paragraph. sentences: the page's, with `{words}` or `{place}`. */
export function notesOf({ results, dropped, corrected = [], place, isPartial, isText, ignored = [] }, query, sentences, language) {
  const notes = [];
  const missing = dropped.map((word) => asTyped(query, word));
  if (corrected.length) notes.push(correction(corrected, query, sentences, language));
  if (place) notes.push([sentences.place.replace("{place}", place.label)]);
  if (missing.length) notes.push(naming(sentences.dropped, missing, language));
  if (isPartial && results.length) notes.push([sentences.partial]);
  if (isText && results.length) notes.push([sentences.intext]);
  if (ignored.length) notes.push(naming(sentences.ignored, ignored, language));
  return notes.flatMap((note) => [...note, " "]);
}

/** Says what was looked for instead, and offers what was typed. */
function correction(corrected, query, sentences, language) {
  const link = document.createElement("a");
  const parameters = new URLSearchParams(location.search);
  parameters.set("exact", "1");
  link.href = `?${parameters}`;
  link.textContent = sentences.instead.replace("{words}", query.trim());
  return [...naming(sentences.corrected, corrected.map(([, word]) => word), language), " ", link];
}

/** Tells the console what went wrong; the page says it in its own words. */
export function reported(problem) {
  reportError(problem);
  return null;
}
