/** The further files of the compact index, each put where the catalogue looks for it. */

import { frontCoded, positionOf } from "./search-lexicon.js";
import { wordsIn } from "./search-words.js";

// What is done with each part once it is there.
export const READERS = {
  facets(catalogue, { codes, municipality, verified, mrcs, ...columns }) {
    for (const facet of Object.keys(codes)) catalogue.columns[facet] = linesOf(columns[facet]);
    Object.assign(catalogue.codes, codes);
    const column = linesOf(municipality);
    column.forEach((name, row) => wordsIn(name).forEach((word) => catalogue.lexicon.add(word, "rows", row, 0.5)));
    return { municipality: column, verified: linesOf(verified), mrcs };
  },
  words(catalogue, { lexicon, offered, names }) {
    catalogue.lexicon.addCategories(lexicon);
    for (const [word, distances] of frontCoded(offered)) {
      let row = 0;
      for (const character of distances) catalogue.lexicon.add(word, "rows", (row += positionOf(character)), 0.8);
    }
    linesOf(names).forEach((some, row) => some.split("\t").forEach((name) => catalogue.addName(name, row, 0.9)));
  },
  numbers: (catalogue, { numbers }) => linesOf(numbers).map((some) => some.split(" ")),
  sells: (catalogue, { sells }) => linesOf(sells).map((some) => some.split("\t")),
};

/** One text a row; none when nobody is in the catalogue. */
export function linesOf(column) {
  return column ? column.split("\n") : [];
}

/** Names, of which each line tells how many words of the one before it begins with, then its others. */
export function namesOf(column) {
  let words = [];
  return linesOf(column).map((line) => {
    words = [...words.slice(0, positionOf(line)), ...line.slice(1).split(" ")];
    return words.join(" ");
  });
}
