/** Words of the compact index, each with what it names: read once, then looked up as people type them. */

import { rootOf } from "./search-words.js";

export const FIRST = 0x30; // a position in a list is one character from here on
const SHORTEST_BEGINNING = 3;
export const WHOLE = 1; // a word of an enterprise's name
const SHARES = [1, 0.95, 0.75]; // a word of a label, a whole synonym, a word of one
const SHARE_OF_OTHERS = 0.9; // what a word names in another language, when it names something in the page's own

export const positionOf = (character) => character.codePointAt(0) - FIRST;

/** What words may mean. Each has `categories`, `others` (categories that it names in the other languages) and `rows`
 *  (enterprises), as Maps to weights from 0 to 1. */
export class Lexicon {
  constructor() {
    this.words = new Map();
    this.roots = new Map();
  }

  add(word, kind, key, weight) {
    let known = this.words.get(word);
    if (!known) {
      known = { word, categories: new Map(), others: new Map(), rows: new Map() };
      this.words.set(word, known);
      const root = rootOf(word);
      if (this.roots.has(root)) this.roots.get(root).push(known);
      else this.roots.set(root, [known]);
    }
    if ((known[kind].get(key) ?? 0) < weight) known[kind].set(key, weight);
  }

  /** A line a category: words of its label; those that are a synonym; those that are a part of one. */
  addCategories(text, kind = "categories") {
    text.split("\n").forEach((line, category) => {
      line.split(",").forEach((words, i) => this.addNames(words.split(" "), category, kind, SHARES[i]));
    });
  }

  addNames(words, category, kind = "categories", share = 1) {
    for (const word of words) if (word) this.add(word, kind, category, share);
  }

  /** True when a word, or its plural, names a category in the page's language. */
  isSure(word) {
    return this.sameAs(word).some(({ categories }) => categories.size);
  }

  sameAs(word) {
    return this.familyOf(word).filter((known) => singular(known.word) === singular(word));
  }

  familyOf(word) {
    return this.roots.get(rootOf(word)) ?? [];
  }

  /** What a word means: itself and its plural; else its family; else what begins with it. Null: nothing here.
   *  isOwn: in the page's language alone. */
  lookUp(word, isBegun, isOwn) {
    const same = this.sameAs(word);
    if (same.length) return merged(word, same, 1, isOwn);
    const near = this.familyOf(word).filter(({ categories, others }) => categories.size + others.size); // names are of none
    if (near.length) return merged(word, near, 0.8);
    if (!isBegun || word.length < SHORTEST_BEGINNING) return null;
    const begun = [...this.words.values()].filter((known) => known.word.startsWith(word));
    return begun.length ? merged(word, begun, 0.7) : null;
  }
}

function singular(word) {
  return word.replace(/(?<=.{3}(?<!e))aux$/, "al").replace(/(?<=.{3})(es?|s|x)$/, "");
}

/** One meaning of several, those of the page's language first; the best weight of each counts. isOwn: of rows, names
 *  alone count: what else is known of them depends on what was asked before. */
function merged(word, some, share, isOwn) {
  const meaning = { word, categories: new Map(), rows: new Map() };
  const take = (kind, from, part) => {
    for (const [key, weight] of from) meaning[kind].set(key, Math.max(meaning[kind].get(key) ?? 0, weight * share * part));
  };
  for (const { categories, rows } of some) {
    take("categories", categories, 1);
    take("rows", isOwn ? [...rows].filter(([, weight]) => weight === WHOLE) : rows, 1);
  }
  const part = meaning.categories.size ? SHARE_OF_OTHERS : 1;
  if (!isOwn) for (const { others } of some) take("categories", others, part);
  return meaning;
}
