/** What was done with the words of a query, told beside its results: corrected, left out, read as a place. */

import { asTyped } from "./search-words.js";

/** Nodes for one paragraph. asked: the `query` as typed and what was `chosen`, a Map of filters to codes.
 *  view: with the page's `sentences`, which have `{words}` or `{place}`, its `language`, its `labels` of filters. */
export function notesOf(found, { query, chosen }, { sentences, language, labels }) {
  const { results, dropped = [], corrected = [], place, isPartial, isText } = found;
  const named = (name) => chosen.get(name).map((code) => labels.get(name)?.get(code) ?? code);
  const ignored = (found.ignored ?? []).flatMap(named);
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

/** The sentence with these words for `{words}`, as nodes: `<q>` quotes them as the language does. */
function naming(sentence, words, language) {
  const [before, after] = sentence.split("{words}");
  const parts = new Intl.ListFormat(language).formatToParts(words).map(({ type, value }) => {
    if (type === "literal") return value;
    const quoted = document.createElement("q");
    quoted.textContent = value;
    return quoted;
  });
  return [before, ...parts, after];
}
