/** What is looked for, as the address says it: `?q=…&region=…&region=…&sort=name`. */

import { readQuery } from "./search-words.js";

const SORTS = ["relevance", "name", "verified"];
// How it is looked for, when not as usual: nothing corrected, in the full text.
const HOW = { isExact: ["exact", "1"], isText: ["in", "text"] };

/** `{ query, chosen, sort, isExact, isText }` of the current address; allowed: filter names and the codes they know. */
export function readState(allowed) {
  const parameters = new URLSearchParams(location.search);
  const chosen = new Map();
  for (const [name, codes] of allowed) {
    const known = parameters.getAll(name).filter((code) => codes.includes(code));
    if (known.length) chosen.set(name, known);
  }
  const sort = parameters.get("sort");
  const how = Object.entries(HOW).map(([key, [name, value]]) => [key, parameters.get(name) === value]);
  const query = parameters.get("q") ?? "";
  return { query, chosen, sort: SORTS.includes(sort) ? sort : "relevance", ...Object.fromEntries(how) };
}

/** What the view is told of a state: the words of its query, `isIdle` when nothing is looked for, `isNarrowed` by filters. */
export function askedBy({ query, chosen }) {
  const [words, isNarrowed] = [readQuery(query), chosen.size > 0];
  return { query, chosen, words, isIdle: !words.length && !isNarrowed, isNarrowed };
}

/** Writes the state in the address. isStep: the back button returns to what was before. */
export function writeState({ query, chosen, sort, ...how }, isStep) {
  const parameters = new URLSearchParams();
  if (query.trim()) parameters.set("q", query.trim());
  for (const [name, codes] of chosen) for (const code of codes) parameters.append(name, code);
  if (sort !== "relevance") parameters.set("sort", sort);
  for (const [key, [name, value]] of Object.entries(HOW)) if (how[key]) parameters.set(name, value);
  const search = parameters.size ? `?${parameters}` : "";
  if (search === location.search) return;
  history[isStep ? "pushState" : "replaceState"](null, "", location.pathname + search);
}
