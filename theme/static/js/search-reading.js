/** Words that have no sure meaning in the page's language: a place, or looked for in the rest of the index, then
 *  corrected. */

import { NUMBER } from "./search-finding.js";
import { later, reported } from "./search-later.js";
import { placesOf, readPlace } from "./search-places.js";

// How many are to come says nothing of what is looked for: `pour 40 personnes`.
const FEW_DIGITS = /^\d{1,3}$/;
const PEOPLE = /^(personne|invite|convive|participant|people|guest)/;

/** What `finder.readOnce` reads beside a place once the words of other languages are there, where they are needed; with
 *  what was dropped and corrected. */
export async function readFurther(finder, typed, isExact) {
  const words = typed.filter((word, i) => !(PEOPLE.test(word) && FEW_DIGITS.test(typed[i - 1])));
  const { catalogue, labels } = finder;
  const places = placesOf(labels);
  const isTaken = (word) => catalogue.lexicon.lookUp(word, false, true)?.categories.size > 0;
  const readAll = (some) => {
    const { place, rest } = readPlace(some, places, isTaken);
    return { ...finder.readOnce(rest), place, rest };
  };
  let read = readAll(words);
  if (!read.isSure) {
    await catalogue.more("others");
    read = readAll(words);
  }
  if (read.unknown.length) {
    const parts = read.unknown.some((word) => NUMBER.test(word)) ? ["words", "facets", "numbers"] : ["words", "facets"];
    await Promise.all(parts.map((part) => catalogue.more(part)));
    read = readAll(words);
  }
  const misspelt = isExact ? [] : read.unknown.filter((word) => !NUMBER.test(word));
  const used = new Map(misspelt.length ? await corrections(misspelt, catalogue) : []);
  if (used.size) read = readAll(words.map((word) => used.get(word) ?? word));
  return { ...read, dropped: read.unknown, corrected: [...used] };
}

/** `[typed, meant]` for each word that was probably another; none when a publication took the module away. */
async function corrections(words, catalogue) {
  const [slips] = await Promise.all([later(import("./word-slips.js")).catch(reported), catalogue.more("real")]);
  if (!slips) return [];
  const { lexicon, rest: { real } } = catalogue;
  const isReal = (word) => real.has(word) || real.has(word.replace(/[sx]$/, ""));
  return words.filter((word) => !isReal(word)).map((word) => [word, slips.meant(word, lexicon)]).filter(([, word]) => word);
}
