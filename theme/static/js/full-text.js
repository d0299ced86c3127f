/** Pagefind behind our reading of queries; what it always needs is fetched once, on first use. */

import { mentions } from "./word-mentions.js";

const RANKING = { metaWeights: { title: 2, summary: 0.2, offers: 0.2 } };
const ORDERS = { name: { name: "asc" }, verified: { verified: "desc" } };

/** Opens the index in `bundle` of the site in `base`; rejects when it cannot. A worker is one more file: none. */
export async function openIndex(bundle, base) {
  const pagefind = await import(`${bundle}pagefind.js`);
  await pagefind.destroy(); // the index that it had open, which was published before this one
  await pagefind.options({ noWorker: true, baseUrl: base, ranking: RANKING });
  const { facet = {} } = await pagefind.filters();
  return new SearchIndex(pagefind, new Set(Object.keys(facet).map((value) => value.split(":")[0])));
}

class SearchIndex {
  /** names: of the filters that this index knows. */
  constructor(pagefind, names) {
    Object.assign(this, { pagefind, names });
  }

  /** Finds `{ results, dropped: words found nowhere, ignored: filters not known here, isPartial: some lack some words, counts or null }`. */
  async find(words, asked, sort) {
    const chosen = new Map([...asked].filter(([name]) => this.names.has(name)));
    return { ...(await this.findAmong(words, chosen, sort)), ignored: [...asked.keys()].filter((name) => !chosen.has(name)) };
  }

  async findAmong(words, chosen, sort) {
    const every = await this.withAll(words, chosen, sort);
    if (every.results.length || !words.length || every.isEmptiedByFilters) return { ...every, dropped: [] };
    const isKnown = await Promise.all(words.map(async (word) => (await this.withAll([word], new Map(), "relevance")).results.length > 0));
    const [known, dropped] = [true, false].map((wanted) => words.filter((_, i) => isKnown[i] === wanted));
    if (!known.length) return { results: [], dropped, counts: null };
    const rest = await this.withAll(known, chosen, sort);
    if (rest.results.length || known.length === 1) return { ...rest, dropped };
    return { results: await this.withAny(known, chosen, sort), dropped, isPartial: true, counts: null };
  }

  /** Results that have every word; none when they only begin alike. */
  async withAll(words, chosen, sort) {
    const found = await this.search(words, chosen, sort);
    const { results, unfilteredResultCount } = found;
    const { content } = results.length ? await results[0].data() : {};
    if (results.length && !words.every((word) => mentions(content, word))) return { results: [], counts: null };
    const counts = await this.counts(words, chosen, found);
    return { results, counts, isEmptiedByFilters: !results.length && unfilteredResultCount > 0 };
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
    if (sort !== "relevance") return (await this.search([], chosen, sort)).results.filter(({ id }) => merged.has(id));
    return [...merged.values()].sort((a, b) => b.hits - a.hits || b.score - a.score).map(({ result }) => result);
  }

  /** How many results each value would give: a filter's own choices do not count against its other values. */
  async counts(words, chosen, found) {
    const counts = { ...found.filters.facet };
    for (const name of chosen.keys()) {
      const others = new Map([...chosen].filter(([other]) => other !== name));
      const wider = await this.search(words, others, "relevance");
      const isOwn = ([value]) => value.startsWith(`${name}:`);
      Object.assign(counts, Object.fromEntries(Object.entries(wider.filters.facet).filter(isOwn)));
    }
    return counts;
  }

  search(words, chosen, sort) {
    const all = [...chosen].map(([name, codes]) => ({ any: codes.map((code) => ({ facet: `${name}:${code}` })) }));
    return this.pagefind.search(words.join(" ") || null, { filters: all.length ? { all } : {}, sort: ORDERS[sort] ?? {} });
  }
}
