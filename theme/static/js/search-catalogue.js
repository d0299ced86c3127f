/** The compact index: the whole catalogue in columns. Its files are named after their content and fetched once. */

import { Lexicon, positionOf } from "./search-lexicon.js";
import { READERS, linesOf, namesOf } from "./search-parts.js";
import { wordsIn } from "./search-words.js";

const FORMAT = 3;
const EVERYWHERE = "*";
export const TODAY = "core.json"; // the name that the core has whatever its content

/** An index that scripts of another version of the site read. */
export class OtherFormat extends TypeError {}

/** Opens the index whose core has this name; after a change of the site, the one that took its place. */
export async function openCatalogue(folder, core) {
  const own = core === TODAY ? null : await read(folder + core);
  const found = own?.format === FORMAT ? own : await read(folder + TODAY, { cache: "no-cache" });
  if (!found) throw new TypeError("the index of the catalogue cannot be read");
  if (found.format !== FORMAT) throw new OtherFormat(`the index has format ${found.format}`);
  return new Catalogue(folder, found);
}

/** What a file holds; null when it is not there, or not whole. */
async function read(address, options) {
  const answer = await fetch(address, options);
  const whole = answer.ok ? await answer.text() : "";
  return whole.endsWith("}\n") ? JSON.parse(whole) : null;
}

export class Catalogue {
  /** A row an enterprise. columns: per facet, each row's codes as characters; codes: per facet, what they stand for. */
  constructor(folder, core) {
    Object.assign(this, { folder, files: core.files, codes: core.codes, parts: new Map(), rest: {} });
    this.names = namesOf(core.names);
    this.ids = linesOf(core.ids).map((id, row) => id || slugOf(this.names[row]));
    this.columns = { category: linesOf(core.category), region: linesOf(core.region) };
    const sector = (category) => core.sectors[positionOf(category)].trim();
    this.sectors = core.sectors; // a character a category, a space for none
    this.columns.sector = this.columns.category.map((some) => [...new Set([...some].map(sector))].join(""));
    this.lexicon = new Lexicon();
    this.lexicon.addCategories(core.lexicon);
    this.names.forEach((name, row) => this.addName(name, row, 1));
  }

  get size() {
    return this.names.length;
  }

  addName(name, row, weight) {
    for (const word of wordsIn(name)) this.lexicon.add(word, "rows", row, weight);
  }

  has(part) {
    return part in this.rest;
  }

  /** Fetches one of the other files, once; a failure is tried again when it is next asked for. */
  more(part) {
    if (!this.parts.has(part)) this.parts.set(part, this.fetchPart(part));
    return this.parts.get(part);
  }

  async fetchPart(part) {
    const found = await read(this.folder + this.files[part]).catch(() => null);
    if (found?.format !== FORMAT) {
      this.parts.delete(part);
      throw new TypeError(`the ${part} of the index cannot be read`);
    }
    this.rest[part] = READERS[part](this, found) ?? found;
  }
}

export const isEverywhere = (codes) => codes === EVERYWHERE;

/** A folder's name as the site makes it of a name. */
function slugOf(name) {
  return wordsIn(name, { isEvery: true }).join("-");
}
