/** The compact index: the whole catalogue in columns. Its files are named after their content and fetched once. */

import { linesOf, namesOf, once, rowsOf } from "./search-columns.js";
import { more } from "./search-later.js";
import { Lexicon, WHOLE, positionOf } from "./search-lexicon.js";
import { CORE } from "./search-narrowing.js";
import { wordsIn } from "./search-words.js";

const FORMAT = 5;
export const TODAY = "core.bin"; // the name that the core has whatever its content

/** An index that scripts of another version of the site read. */
export class OtherFormat extends TypeError {}

/** Opens the index whose core has this name; after a change of the site, the one that took its place.
 *  labels: a Map of facets to Maps of the codes that the page lists. */
export async function openCatalogue(folder, core, labels) {
  const own = core === TODAY ? null : await readCore(folder + core);
  const isOwn = own?.[0].format === FORMAT;
  const found = isOwn ? own : await readCore(folder + TODAY, { cache: "no-cache" });
  if (!found) throw new TypeError(`no index in ${folder}`);
  const [{ format, files, unlisted, parts }, ...columns] = found;
  if (format !== FORMAT) throw new OtherFormat(`index of format ${format}`);
  const catalogue = new Catalogue(folder, files, columns);
  // Only the core that was published with this page counts as its lists do: any other brings its codes.
  if (isOwn) catalogue.takeCodes(unlisted, labels);
  else catalogue.codes = (await read(folder + files.codes)).codes; // a TypeError when it went too
  if (parts) catalogue.take(parts, await more());
  return catalogue;
}

/** What the core holds, packed as search/packing.py has it: `[head, ...columns]`; null when it is not there. Rejects with
 *  a TypeError when it is cut. */
async function readCore(address, options) {
  const { ok, body } = await fetch(address, options);
  if (!ok) return null;
  const text = await new Response(body.pipeThrough(new DecompressionStream("deflate-raw"))).text();
  const [head, ...columns] = text.split("\0");
  return [JSON.parse(head), ...columns];
}

/** What another file holds; null when it is not there, or not whole. */
async function read(address) {
  const answer = await fetch(address);
  const whole = answer.ok ? await answer.text() : "";
  return whole.endsWith("}\n") ? JSON.parse(whole) : null;
}

export class Catalogue {
  /** A row an enterprise. columns: per facet, each row's codes as characters; codes: per facet, what they stand for.
   *  The third is COLUMNS of search/compact.py. */
  constructor(folder, files, [names, words, ids, category, region, sectors, lexicon]) {
    Object.assign(this, { folder, files, sectors, codes: {}, parts: new Map(), rest: {} }); // sectors: a space for none
    this.names = namesOf(names, words);
    this.ids = linesOf(ids); // nothing where the name tells it
    this.columns = { category: rowsOf(category), region: rowsOf(region) };
    const sector = (character) => sectors[positionOf(character)].trim();
    this.columns.sector = this.columns.category.map(once((some) => [...new Set([...some].map(sector))].join("")));
    this.lexicon = new Lexicon();
    this.lexicon.addCategories(lexicon);
    const wordsOf = once(wordsIn);
    this.names.forEach((name, row) => name.split(" ").forEach((one) => this.addWords(wordsOf(one), row, WHOLE)));
  }

  /** Codes as the page lists them, then those that it does not. */
  takeCodes(unlisted, labels) {
    for (const facet of CORE) this.codes[facet] = [...(labels.get(facet)?.keys() ?? []), ...(unlisted[facet] ?? [])];
  }

  get size() {
    return this.names.length;
  }

  addWords(words, row, weight) {
    for (const word of words) this.lexicon.add(word, "rows", row, weight);
  }

  /** A folder's name as the site makes it of a name, unless it has another. */
  idOf(row) {
    return this.ids[row] || wordsIn(this.names[row], { isEvery: true }).join("-");
  }

  has(part) {
    return part in this.rest;
  }

  /** Fetches one of the other files that there are, once; a failure is tried again when it is next asked for. */
  async more(part) {
    if (part in this.files && !this.parts.has(part)) this.parts.set(part, this.fetchPart(part));
    return this.parts.get(part);
  }

  async fetchPart(part) {
    const [found, further] = await Promise.all([read(this.folder + this.files[part]), more()]).catch(() => []);
    if (found?.format !== FORMAT) {
      this.parts.delete(part);
      throw new TypeError(`no ${part} in ${this.folder}`);
    }
    this.take({ [part]: found }, further);
  }

  /** Reads what files hold, by their names. */
  take(parts, { READERS }) {
    for (const [part, found] of Object.entries(parts)) this.rest[part] = READERS[part](this, found) ?? found;
  }
}
