/** Filters on the columns of the catalogue: which rows pass, and how many each value would leave. */

import { isEverywhere } from "./search-catalogue.js";
import { positionOf } from "./search-lexicon.js";

const CORE = ["category", "region", "sector"];

/** True when these filters, or their counts, need the file of facets. */
export const needsFacets = (names) => names.some((name) => !CORE.includes(name));

/** `{ rows that pass every filter, counts per filter:code, where a filter's own choices do not count }`. */
export function narrowed(rows, chosen, catalogue, since) {
  const tests = [...chosen].map(([facet, codes]) => [facet, testOf(facet, codes, catalogue, since)]);
  const counts = {};
  const passing = rows.filter((row) => tests.every(([, test]) => test(row)));
  for (const facet of Object.keys(catalogue.columns)) {
    const others = tests.filter(([name]) => name !== facet);
    const some = others.length === tests.length ? passing : rows.filter((row) => others.every(([, test]) => test(row)));
    count(facet, some, catalogue, counts);
  }
  const recent = catalogue.has("facets") ? testOf("verified", ["recent"], catalogue, since) : null;
  if (recent) counts["verified:recent"] = passing.filter(recent).length;
  return { rows: passing, counts };
}

function testOf(facet, codes, catalogue, since) {
  if (facet === "verified") return (row) => catalogue.rest.facets.verified[row] >= since;
  const column = catalogue.columns[facet] ?? [];
  const wanted = codes.map((code) => catalogue.codes[facet].indexOf(code)).filter((position) => position >= 0);
  const isHad = (row) => [...(column[row] ?? "")].some((character) => wanted.includes(positionOf(character)));
  if (facet === "region") return (row) => isEverywhere(column[row]) || isHad(row);
  return facet === "mrc" ? (row) => isHad(row) || wanted.some((mrc) => servesRegionOf(mrc, row, catalogue)) : isHad;
}

/** A supplier of a whole region is found in each of its MRCs. */
function servesRegionOf(mrc, row, { columns, codes, rest }) {
  const regions = columns.region[row];
  if (isEverywhere(regions)) return true;
  const region = codes.region.indexOf(rest.facets.mrcs[mrc][1]);
  const isOfRegion = (character) => codes.region.indexOf(rest.facets.mrcs[positionOf(character)][1]) === region;
  return [...regions].some((character) => positionOf(character) === region) && ![...columns.mrc[row]].some(isOfRegion);
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
