/** Filters as tests of rows. */

import { isEverywhere } from "./search-columns.js";
import { positionOf } from "./search-lexicon.js";
import { narrowed } from "./search-narrowing.js";

/** `[[facet, test of a row]]` for each filter. chosen: a Map of facets to codes. since: a day twelve months ago. */
export function testsOf(chosen, catalogue, since) {
  return [...chosen].map(([facet, codes]) => [facet, testOf(facet, codes, catalogue, since)]);
}

/** How many would be found without each filter, `[[facet, count]]`. */
export function freed(rows, tests, catalogue) {
  const without = (facet) => tests.filter(([other]) => other !== facet);
  return tests.map(([facet]) => [facet, narrowed(rows, without(facet), catalogue).rows.length]);
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
