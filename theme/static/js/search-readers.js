/** What the index has besides its core, put where the catalogue looks for it. */

import { dated } from "./search-dates.js";
import { NUMBER } from "./search-finding.js";
import { positionOf } from "./search-lexicon.js";
import { linesOf, once, rowsOf } from "./search-columns.js";
import { wordsIn } from "./search-words.js";

export const READERS = {
  facets(catalogue, { codes, municipality, verified, mrcs, ...columns }) {
    for (const facet of Object.keys(codes)) catalogue.columns[facet] = rowsOf(columns[facet]);
    Object.assign(catalogue.codes, codes);
    const column = linesOf(municipality);
    const words = once(wordsIn);
    column.forEach((name, row) => catalogue.addWords(words(name), row, 0.5));
    return { municipality: column, verified: linesOf(verified), mrcs, dated };
  },
  sells: (catalogue, { sells }) => linesOf(sells).map((some) => some.split("\t")),
  others: (catalogue, { lexicon }) => catalogue.lexicon.addCategories(lexicon, "others"),
  words(catalogue, { offered, names }) {
    for (const [word, distances] of frontCoded(offered)) {
      let row = 0;
      for (const character of distances) catalogue.lexicon.add(word, "rows", (row += positionOf(character)), 0.8);
    }
    linesOf(names).forEach((some, row) => catalogue.addWords(wordsIn(some), row, 0.9));
  },
  real: (_, { real }) => new Set([...frontCoded(real)].map(([word]) => word)),
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
