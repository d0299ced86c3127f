/** The compact index: the whole catalogue in columns. Its files are named after their content and fetched once. */

import { more } from "./search-later.js";
import { Lexicon, positionOf } from "./search-lexicon.js";
import { linesOf, namesOf, once, rowsOf } from "./search-columns.js";
import { wordsIn } from "./search-words.js";

const FORMAT = 5;
const EVERYWHERE = " "; // as rows are read
export const TODAY = "core.bin"; // the name that the core has whatever its content

/** An index that scripts of another version of the site read. */
export class OtherFormat extends TypeError {}

/** Opens the index whose core has this name; after a change of the site, the one that took its place.
 *  labels: a Map of facets to Maps of the codes that the page lists. */
export async function openCatalogue(folder, core, labels) {
  const own = core === TODAY ? null : await readCore(folder + core);
  const isOwn = own?.format === FORMAT;
  const found = isOwn ? own : await readCore(folder + TODAY, { cache: "no-cache" });
  if (!found) throw new TypeError("the index of the catalogue cannot be read");
  if (found.format !== FORMAT) throw new OtherFormat(`the index has format ${found.format}`);
  const catalogue = new Catalogue(folder, found);
  // Only the core that was published with this page counts as its lists do: any other brings its codes.
  if (isOwn) catalogue.takeCodes(found.unlisted, labels);
  else catalogue.codes = (await read(folder + found.files.codes)).codes; // a TypeError when it went too
  if (found.parts) catalogue.take(found.parts, await more());
  return catalogue;
}

/** What the core holds, packed as search/packing.py has it; null when it is not there. Rejects with a TypeError when it is cut. */
async function readCore(address, options) {
  const { ok, body } = await fetch(address, options);
  if (!ok) return null;
  const text = await new Response(body.pipeThrough(new DecompressionStream("deflate-raw"))).text();
  const [head, ...texts] = text.split("\0");
  const core = JSON.parse(head);
  core.columns?.forEach((name, i) => (core[name] = texts[i]));
  return core;
}

/** What another file holds; null when it is not there, or not whole. */
async function read(address) {
  const answer = await fetch(address);
  const whole = answer.ok ? await answer.text() : "";
  return whole.endsWith("}\n") ? JSON.parse(whole) : null;
}

export class Catalogue {
  /** A row an enterprise. columns: per facet, each row's codes as characters; codes: per facet, what they stand for. */
  constructor(folder, core) {
    Object.assign(this, { folder, files: core.files, codes: {}, parts: new Map(), rest: {} });
    this.names = namesOf(core.names, core.words);
    this.ids = linesOf(core.ids); // nothing where the name tells it
    this.columns = { category: rowsOf(core.category), region: rowsOf(core.region) };
    const sector = (category) => core.sectors[positionOf(category)].trim();
    this.sectors = core.sectors; // a character a category, a space for none
    this.columns.sector = this.columns.category.map(once((some) => [...new Set([...some].map(sector))].join("")));
    this.lexicon = new Lexicon();
    this.lexicon.addCategories(core.lexicon);
    const words = once(wordsIn);
    this.names.forEach((name, row) => name.split(" ").forEach((one) => this.addWords(words(one), row, 1)));
  }

  /** Codes as the page lists them, then those that it does not. */
  takeCodes(unlisted, labels) {
    for (const [facet, codes] of Object.entries(unlisted)) this.codes[facet] = [...(labels.get(facet)?.keys() ?? []), ...codes];
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
      throw new TypeError(`the ${part} of the index cannot be read`);
    }
    this.take({ [part]: found }, further);
  }

  /** Reads what files hold, by their names. */
  take(parts, { READERS }) {
    for (const [part, found] of Object.entries(parts)) this.rest[part] = READERS[part](this, found) ?? found;
  }
}

export const isEverywhere = (codes) => codes === EVERYWHERE;
