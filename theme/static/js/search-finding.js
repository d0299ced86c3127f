/** A query in, the enterprises that answer it out: read word by word, corrected where it must be, ranked, narrowed. */

import { CatalogueResult } from "./search-found.js";
import { more } from "./search-later.js";
import { narrowed, needsFacets } from "./search-narrowing.js";
import { ranked } from "./search-ranking.js";
import { wordsIn } from "./search-words.js";

export const NUMBER = /^\d{4,}$/; // an NEQ, or the beginning of a UNSPSC code
const MOST_WORDS = 24;

export class Finder {
  /** labels: a Map of facets to Maps of codes to words, as the page says them. since: a day twelve months ago. */
  constructor(catalogue, { labels, profiles, since }) {
    Object.assign(this, { catalogue, labels, profiles, since });
    const { codes, lexicon } = catalogue;
    codes.category.forEach((code, category) => lexicon.addNames(wordsIn(labels.get("category")?.get(code) ?? ""), category));
  }

  /** Finds `{ results, isPartial, counts }` and, where words had to be read further, `dropped`, `corrected: [[typed, meant]]`,
   *  `place` and the `rest` without it; isExact: corrects nothing. */
  async find(words, chosen, sort, isExact = false) {
    const { catalogue } = this;
    if (needsFacets([...chosen.keys()]) || sort === "verified") await catalogue.more("facets");
    const asked = await this.read(words.slice(0, MOST_WORDS), isExact);
    const order = asked.meanings.length ? ranked(asked.meanings, catalogue) : { rows: this.every(words, asked) };
    const filters = new Map(chosen);
    if (asked.place && !filters.has(asked.place.facet)) filters.set(asked.place.facet, [asked.place.code]);
    const further = filters.size ? await more() : null;
    const tests = further?.testsOf(filters, catalogue, this.since) ?? [];
    const { rows, counts } = narrowed(order.rows, tests, catalogue, this.since);
    const isEmptied = order.rows.length > 0 && !rows.length;
    const results = sorted(rows, sort, catalogue).map((row) => new CatalogueResult(row, order, this));
    const freed = isEmptied ? further.freed(order.rows, tests, catalogue) : [];
    return { results, counts, ...asked, catalogue, freed, isPartial: order.isPartial, isEmptied };
  }

  /** Nothing but a place, or filters alone, leave everyone; words that mean nothing, no one. */
  every(words, { place }) {
    return words.length && !place ? [] : this.catalogue.names.map((_, row) => row);
  }

  /** What `readOnce` reads; where a word has no sure meaning, more is asked for. */
  async read(words, isExact) {
    const read = this.readOnce(words);
    return read.isSure && !read.unknown.length ? read : (await more()).readFurther(this, words, isExact);
  }

  /** What each word means here; the last may be one that is still being typed. */
  readOnce(words) {
    const { lexicon, rest: { numbers } } = this.catalogue;
    const isSure = words.every((word) => NUMBER.test(word) || lexicon.isSure(word)); // the page's language is enough
    const meanings = words.map((word, i) => numbers?.(word) ?? lexicon.lookUp(word, i === words.length - 1, isSure));
    const unknown = words.filter((_, i) => !meanings[i]);
    return { meanings: meanings.filter(Boolean), unknown, isSure };
  }
}

function sorted(rows, sort, { rest }) {
  if (sort === "name") return rows.toSorted((a, b) => a - b);
  if (sort === "verified") return rows.toSorted((a, b) => (rest.facets.verified[a] < rest.facets.verified[b] ? 1 : -1));
  return rows;
}
