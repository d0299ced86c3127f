/** What is looked for, as the address says it: `?q=…&region=…&region=…&sort=name`. */

const SORTS = ["relevance", "name", "verified"];

/** `{ query, chosen, sort }` of the current address; allowed: a Map of filter names to the codes they know. */
export function readState(allowed) {
  const parameters = new URLSearchParams(location.search);
  const chosen = new Map();
  for (const [name, codes] of allowed) {
    const known = parameters.getAll(name).filter((code) => codes.includes(code));
    if (known.length) chosen.set(name, known);
  }
  const sort = parameters.get("sort");
  return { query: parameters.get("q") ?? "", chosen, sort: SORTS.includes(sort) ? sort : "relevance" };
}

/** Writes the state in the address. isStep: the back button returns to what was before. */
export function writeState({ query, chosen, sort }, isStep) {
  const parameters = new URLSearchParams();
  if (query.trim()) parameters.set("q", query.trim());
  for (const [name, codes] of chosen) for (const code of codes) parameters.append(name, code);
  if (sort !== "relevance") parameters.set("sort", sort);
  const search = parameters.size ? `?${parameters}` : "";
  if (search === location.search) return;
  history[isStep ? "pushState" : "replaceState"](null, "", location.pathname + search);
}
