/** What the index has for words that its core does not know, put where the catalogue looks for it. */

import { NUMBER } from "./search-finding.js";
import { positionOf } from "./search-lexicon.js";
import { linesOf } from "./search-parts.js";
import { wordsIn } from "./search-words.js";

export const READERS = {
  others: (catalogue, { lexicon }) => catalogue.lexicon.addCategories(lexicon, "others"),
  words(catalogue, { offered, names }) {
    for (const [word, distances] of frontCoded(offered)) {
      let row = 0;
      for (const character of distances) catalogue.lexicon.add(word, "rows", (row += positionOf(character)), 0.8);
    }
    linesOf(names).forEach((some, row) => catalogue.addWords(wordsIn(some), row, 0.9));
  },
  numbers(catalogue, { numbers }) {
    const rows = linesOf(numbers).map((some) => some.split(" "));
    return (word) => meaningOf(word, rows);
  },
};

/** Each `[word, rest]` of a list whose words tell only what they do not share with the one before. */
function* frontCoded(text) {
  let word = "";
  for (const line of linesOf(text)) {
    const end = line.indexOf(" ");
    word = word.slice(0, positionOf(line)) + line.slice(1, end);
    yield [word, line.slice(end + 1)];
  }
}

/** Whose numbers begin like this one; null when it is no number, or nobody's. */
function meaningOf(word, rows) {
  const begins = (some) => some.some((one) => one.startsWith(word));
  const found = NUMBER.test(word) ? rows.flatMap((some, row) => (begins(some) ? [[row, 1]] : [])) : [];
  return found.length ? { word, categories: new Map(), rows: new Map(found) } : null;
}
