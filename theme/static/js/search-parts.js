/** Columns of the compact index, read; and what is done with its files that come after the core. */

import { positionOf } from "./search-lexicon.js";
import { wordsIn } from "./search-words.js";

const STEPS = 10; // a digit is a step to a code of the same row; first codes stand after those
const ROW = /[^\d+](\+[^]|\d)*/g;
const NOTHING = "-";

/** What the catalogue takes of a part; those for words that the core does not know are in search-readers.js. */
export const PARTS = {
  codes: (catalogue, { codes }) => Object.assign(catalogue.codes, codes),
  facets(catalogue, { codes, municipality, verified, mrcs, ...columns }) {
    for (const facet of Object.keys(codes)) catalogue.columns[facet] = rowsOf(columns[facet]);
    Object.assign(catalogue.codes, codes);
    const column = linesOf(municipality);
    const words = once(wordsIn);
    column.forEach((name, row) => catalogue.addWords(words(name), row, 0.5));
    return { municipality: column, verified: linesOf(verified), mrcs };
  },
  sells: (catalogue, { sells }) => linesOf(sells).map((some) => some.split("\t")),
};

/** One text a row; none when nobody is in the catalogue. */
export function linesOf(column) {
  return column ? column.split("\n") : [];
}

/** The codes of each row as characters, from the first of a row and the steps to its others. */
export function rowsOf(column) {
  return (column.match(ROW) ?? []).map(once((row) => {
    let at = 0;
    const next = (_, one) => String.fromCharCode((at = /\d/.test(one) ? at + Number(one) + 1 : one.charCodeAt(0) - STEPS));
    return row === NOTHING ? "" : row.replace(/\+?([^])/g, next);
  }));
}

/** What is made of a text, made once: of ten thousand rows, hundreds are the same. */
export function once(make) {
  const made = new Map();
  return (text) => made.get(text) ?? made.set(text, make(text)).get(text);
}

/** Names: how many words of the one before each begins with, then ` word ` or the character of one that many have. */
export function namesOf(column, common) {
  const [names, words] = [[], common.split(" ")];
  for (const [one, plain] of column.matchAll(/ ([^ ]+) |[^]/g)) {
    if (/^\d/.test(one)) names.push((names.at(-1) ?? []).slice(0, Number(one)));
    else names.at(-1).push(plain ?? words[positionOf(one) - STEPS]);
  }
  return names.map((some) => some.join(" "));
}
