/** Places in a query: the regions and the MRCs of the catalogue, by their names or how these begin. */

import { wordsIn } from "./search-words.js";

const SHORTEST = 5; // letters of a beginning that stands for a whole name

/** Every place as its words, the longest names first; regions before MRCs of the same name. */
export function placesOf(labels) {
  const all = [];
  for (const facet of ["region", "mrc"]) {
    for (const [code, label] of labels.get(facet) ?? []) all.push({ facet, code, label, words: wordsIn(label) });
  }
  return all.filter(({ words }) => words.length).sort((a, b) => b.words.length - a.words.length);
}

/** Takes the place out of the words: `{ place or null, rest }`. isTaken: a word that names something sold. */
export function readPlace(words, places, isTaken) {
  for (const isWhole of [true, false]) {
    for (const place of places) {
      const length = isWhole ? place.words.length : lengthOfBeginning(words, place, isTaken);
      const at = length ? startOf(words, place.words.slice(0, length)) : -1;
      // `sirop d’érable` is no syrup of L’Érable, nor `tuque` La Tuque: a name of one word gives way to what is sold.
      const isSold = at >= 0 && length === 1 && isTaken(words[at]);
      if (at >= 0 && !isSold) return { place, rest: words.toSpliced(at, length) };
    }
  }
  return { place: null, rest: words };
}

/** How many first words of a long name stand in the query; 0 when they could mean something else. */
function lengthOfBeginning(words, place, isTaken) {
  let length = 0;
  const at = words.indexOf(place.words[0]);
  while (at >= 0 && length < place.words.length && words[at + length] === place.words[length]) length += 1;
  const isTelling = length && place.words[0].length >= SHORTEST && !isTaken(place.words[0]);
  return isTelling ? length : 0;
}

function startOf(words, wanted) {
  return words.findIndex((_, at) => wanted.every((word, i) => words[at + i] === word));
}
