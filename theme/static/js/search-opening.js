/** Opens what answers a search. */

import { openCatalogue } from "./search-catalogue.js";
import { Finder } from "./search-finding.js";

/** The compact index. index, core: its address and the name of its first file. */
export async function openFinder({ index, core, labels, profiles }) {
  const catalogue = await openCatalogue(index, core, labels);
  const day = new Date();
  day.setFullYear(day.getFullYear() - 1);
  return new Finder(catalogue, { labels, profiles, since: day.toISOString().slice(0, 10) });
}
