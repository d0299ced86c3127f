/** Words that have no sure meaning in the page's language: looked for in the rest of the index, then corrected. */

import { NUMBER } from "./search-finding.js";
import { later, reported } from "./search-later.js";

/** What `finder.readOnce` reads once the words of other languages are there, with what was dropped and corrected. */
export async function readFurther(finder, words, isExact) {
  const { catalogue } = finder;
  let read = finder.readOnce(words);
  if (read.unknown.length) {
    const parts = read.unknown.some((word) => NUMBER.test(word)) ? ["words", "facets", "numbers"] : ["words", "facets"];
    await Promise.all(parts.map((part) => catalogue.more(part)));
    read = finder.readOnce(words);
  }
  const misspelt = isExact ? [] : read.unknown.filter((word) => !NUMBER.test(word));
  const used = new Map(misspelt.length ? await corrections(misspelt, catalogue.lexicon) : []);
  if (used.size) read = finder.readOnce(words.map((word) => used.get(word) ?? word));
  return { ...read, dropped: read.unknown, corrected: [...used] };
}

/** `[typed, meant]` for each word that was probably another; none when a publication took the module away. */
async function corrections(words, lexicon) {
  const slips = await later(import("./word-slips.js")).catch(reported);
  return slips ? words.map((word) => [word, slips.meant(word, lexicon)]).filter(([, word]) => word) : [];
}
