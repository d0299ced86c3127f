/** The enterprises that a visitor keeps, in this browser only: `[{ id, note }]`, in the visitor's order. */

import { parsed, read, write } from "./browser-store.js";

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const LONGEST_ID = 80;
const LONGEST_NOTE = 2000;
const MOST = 30;

/** True for the id of an enterprise; whatever else stands in an address or a store is left out. */
export const isId = (id) => typeof id === "string" && id.length <= LONGEST_ID && ID.test(id);

/** The ids of a list written as `a,b,c`, each once. */
export function readIds(text) {
  return [...new Set(text.split(",").filter(isId))].slice(0, MOST);
}

/** One list per site: sites in folders of one host do not share theirs. */
export class ShortlistStore extends EventTarget {
  static stores = new Map();

  /** The store that all of a page share: what the browser refuses to keep lasts as long as the page. */
  static of(base) {
    if (!this.stores.has(base)) this.stores.set(base, new ShortlistStore(base));
    return this.stores.get(base);
  }

  constructor(base) {
    super();
    this.key = `shortlist:${base}`;
    addEventListener("storage", ({ key }) => key === this.key && this.dispatchEvent(new Event("change")));
  }

  get entries() {
    return valid(parsed(read(this.key) ?? this.unsaved ?? null));
  }

  set entries(entries) {
    this.unsaved = JSON.stringify(entries.slice(0, MOST));
    write(this.key, this.unsaved);
    this.dispatchEvent(new Event("change"));
  }

  get ids() {
    return this.entries.map(({ id }) => id);
  }

  has(id) {
    return this.ids.includes(id);
  }

  add(ids) {
    const known = this.entries;
    const fresh = ids.filter((id) => isId(id) && !this.has(id));
    this.entries = [...known, ...fresh.map((id) => ({ id, note: "" }))];
  }

  remove(id) {
    this.entries = this.entries.filter((entry) => entry.id !== id);
  }

  /** Moves an entry one place towards the start (-1) or the end (1). */
  move(id, step) {
    const entries = this.entries;
    const from = entries.findIndex((entry) => entry.id === id);
    const to = from + step;
    if (from < 0 || to < 0 || to >= entries.length) return;
    [entries[from], entries[to]] = [entries[to], entries[from]];
    this.entries = entries;
  }

  /** Keeps what the visitor wrote; nothing is drawn again for it. */
  note(id, text) {
    const entries = this.entries.map((entry) => (entry.id === id ? { id, note: text.slice(0, LONGEST_NOTE) } : entry));
    this.unsaved = JSON.stringify(entries);
    write(this.key, this.unsaved);
  }
}

function valid(entries) {
  if (!Array.isArray(entries)) return [];
  const seen = new Set();
  const isNew = (entry) => isId(entry?.id) && !seen.has(entry.id) && seen.add(entry.id);
  return entries.filter(isNew).map(({ id, note }) => ({ id, note: typeof note === "string" ? note : "" }));
}
