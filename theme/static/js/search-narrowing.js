/** Filters on the columns of the catalogue: which rows pass, and how many each value would leave. */

import { isEverywhere } from "./search-columns.js";
import { positionOf } from "./search-lexicon.js";

/** The filters whose columns the core has. */
export const CORE = ["category", "region", "sector"];

/** True when these filters, or their counts, need the file of facets. */
export const needsFacets = (names) => names.some((name) => !CORE.includes(name));

/** `{ rows that pass every test, counts per filter:code, where a filter's own choices do not count }`.
 *  tests: `[facet, test of a row]` for each filter. */
export function narrowed(rows, tests, catalogue, since) {
  const counts = {};
  const passing = rows.filter((row) => tests.every(([, test]) => test(row)));
  for (const facet of Object.keys(catalogue.columns)) {
    const others = tests.filter(([name]) => name !== facet);
    const some = others.length === tests.length ? passing : rows.filter((row) => others.every(([, test]) => test(row)));
    count(facet, some, catalogue, counts);
  }
  const { facets } = catalogue.rest;
  if (facets) counts["verified:recent"] = passing.filter((row) => facets.verified[row] >= since).length;
  return { rows: passing, counts };
}

function count(facet, rows, { columns, codes }, counts) {
  const totals = codes[facet].map(() => 0);
  let everywhere = 0;
  for (const row of rows) {
    if (isEverywhere(columns[facet][row])) everywhere += 1;
    else for (const character of columns[facet][row]) totals[positionOf(character)] += 1;
  }
  codes[facet].forEach((code, i) => (counts[`${facet}:${code}`] = totals[i] + everywhere));
}
