/** Pagefind behind our reading of queries. Its four files are fetched once, on first use. */

import { mentions } from "./search-words.js";

const SORTS = { name: { name: "asc" }, verified: { verified: "desc" } };

/** Opens the index in the folder `bundle`; `base`: the site's folder. Rejects when it cannot be read. */
export async function openIndex(bundle, base) {
  const pagefind = await import(`${bundle}pagefind.js`);
  // Searching takes a few milliseconds: a worker would only be one more file to fetch.
  await pagefind.options({ noWorker: true, baseUrl: base, ranking: { metaWeights: { title: 2, summary: 0.2, offers: 0.2 } } });
  await pagefind.filters();
  return new SearchIndex(pagefind);
}

class SearchIndex {
  constructor(pagefind) {
    this.pagefind = pagefind;
  }

  /** Finds `{ results, dropped, isPartial, counts }`. dropped: words found nowhere. isPartial: results have one of
   *  the words, not all; counts (per `filter:code`) is then null.
   *  words: folded. chosen: a Map of filter names to arrays of codes. sort: `relevance`, `name` or `verified`. */
  async find(words, chosen, sort) {
    const every = await this.withAll(words, chosen, sort);
    if (every.results.length || !words.length || every.isEmptiedByFilters) return { ...every, dropped: [] };
    const known = [];
    for (const word of words) if (await this.knows(word)) known.push(word);
    const dropped = words.filter((word) => !known.includes(word));
    if (!known.length) return { results: [], dropped, counts: null };
    const rest = await this.withAll(known, chosen, sort);
    if (rest.results.length || known.length === 1) return { ...rest, dropped };
    return { results: await this.withAny(known, chosen, sort), dropped, isPartial: true, counts: null };
  }

  /** Results that have every word; none when what Pagefind found is only a beginning in common. */
  async withAll(words, chosen, sort) {
    const found = await this.search(words, chosen, sort);
    const [first] = found.results;
    if (first && !(await hasAll(first, words))) return { results: [], counts: null };
    const isEmptiedByFilters = !first && found.unfilteredResultCount > 0;
    return { results: found.results, isEmptiedByFilters, counts: await this.counts(words, chosen, found) };
  }

  async knows(word) {
    const { results: [first] } = await this.search([word], new Map(), "relevance");
    return first !== undefined && hasAll(first, [word]);
  }

  /** Results that have one word at least, those that have most of them first. */
  async withAny(words, chosen, sort) {
    const merged = new Map();
    for (const word of words) {
      for (const result of (await this.search([word], chosen, "relevance")).results) {
        const before = merged.get(result.id) ?? { result, hits: 0, score: 0 };
        merged.set(result.id, { result, hits: before.hits + 1, score: before.score + result.score });
      }
    }
    const best = [...merged.values()].sort((a, b) => b.hits - a.hits || b.score - a.score);
    if (sort === "relevance") return best.map(({ result }) => result);
    const sorted = await this.search([], chosen, sort);
    return sorted.results.filter(({ id }) => merged.has(id));
  }

  /** How many results each value would give: a filter's own choices do not count against its other values. */
  async counts(words, chosen, found) {
    const counts = { ...found.filters.facet };
    for (const name of chosen.keys()) {
      const others = new Map([...chosen].filter(([other]) => other !== name));
      const wider = await this.search(words, others, "relevance");
      const own = Object.entries(wider.filters.facet ?? {}).filter(([value]) => value.startsWith(`${name}:`));
      Object.assign(counts, Object.fromEntries(own));
    }
    return counts;
  }

  search(words, chosen, sort) {
    const groups = [...chosen].map(([name, codes]) => ({ any: codes.map((code) => ({ facet: `${name}:${code}` })) }));
    const options = { filters: groups.length ? { all: groups } : {}, sort: SORTS[sort] ?? {} };
    return this.pagefind.search(words.length ? words.join(" ") : null, options);
  }
}

async function hasAll(result, words) {
  const { content, meta } = await result.data();
  return words.every((word) => mentions(`${content} ${Object.values(meta).join(" ")}`, word));
}
