/** The enterprises that a visitor keeps, in this browser only: `[{ id, note }]`, in the visitor's order. */

import { parsed, read, write } from "./browser-store.js";
import { MOST, entriesIn, isId } from "./shortlist-ids.js";

const LONGEST_NOTE = 2000;

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
    return entriesIn(parsed(read(this.key) ?? this.unsaved ?? null));
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
