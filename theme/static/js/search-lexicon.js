/** Words of the compact index, each with what it names: read once, then looked up as people type them. */

import { rootOf } from "./search-words.js";

const FIRST = 0x30; // a position in a list is one character from here on
const SHORTEST_BEGINNING = 3;
const SHARES = [1, 0.95, 0.75]; // a word of a label, a whole synonym, a word of one

export const positionOf = (character) => character.codePointAt(0) - FIRST;

/** Each `[word, rest]` of a list whose words tell only what they do not share with the one before. */
export function* frontCoded(text) {
  let word = "";
  for (const line of text ? text.split("\n") : []) {
    const end = line.indexOf(" ");
    word = word.slice(0, positionOf(line)) + line.slice(1, end);
    yield [word, line.slice(end + 1)];
  }
}

/** What words may mean. Each word has `categories` and `rows` (enterprises), as Maps to weights from 0 to 1. */
export class Lexicon {
  constructor() {
    this.words = new Map();
    this.roots = new Map();
  }

  add(word, kind, key, weight) {
    let known = this.words.get(word);
    if (!known) {
      known = { word, categories: new Map(), rows: new Map() };
      this.words.set(word, known);
      const root = rootOf(word);
      this.roots.set(root, [...(this.roots.get(root) ?? []), known]);
    }
    if ((known[kind].get(key) ?? 0) < weight) known[kind].set(key, weight);
  }

  /** A line a category: words of its label; those that are a synonym; those that are a part of one. */
  addCategories(text) {
    text.split("\n").forEach((line, category) => line.split(",").forEach((words, i) => this.addNames(words.split(" "), category, i)));
  }

  addNames(words, category, i = 0) {
    for (const word of words) if (word) this.add(word, "categories", category, SHARES[i]);
  }

  /** What a word means: itself and its plural; else its family; else what begins with it. Null: nothing here. */
  lookUp(word, isBegun) {
    const family = this.roots.get(rootOf(word)) ?? [];
    const same = family.filter((known) => singular(known.word) === singular(word));
    if (same.length) return merged(word, same, 1);
    const near = family.filter(({ categories }) => categories.size); // names are not of a family
    if (near.length) return merged(word, near, 0.8);
    if (!isBegun || word.length < SHORTEST_BEGINNING) return null;
    const begun = [...this.words.values()].filter((known) => known.word.startsWith(word));
    return begun.length ? merged(word, begun, 0.7) : null;
  }
}

function singular(word) {
  return word.replace(/(?<=.{3})aux$/, "al").replace(/(?<=.{3})(es?|s|x)$/, "");
}

/** One meaning of several; the best weight of each counts. */
function merged(word, some, share) {
  const meaning = { word, categories: new Map(), rows: new Map() };
  for (const known of some) {
    for (const kind of ["categories", "rows"]) {
      for (const [key, weight] of known[kind]) {
        meaning[kind].set(key, Math.max(meaning[kind].get(key) ?? 0, weight * share));
      }
    }
  }
  return meaning;
}
