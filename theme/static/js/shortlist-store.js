/** The enterprises that a visitor keeps, in this browser only: `[{ id, note }]`, in the visitor's order. */

import { parsed, read, write } from "./browser-store.js";
import { MOST, entriesIn } from "./shortlist-ids.js";

/** One list per site: sites in folders of one host do not share theirs. */
export class ShortlistStore extends EventTarget {
  /** The store that all of a page share: what the browser refuses to keep lasts as long as the page. */
  static of(base) {
    return (this.shared ??= new ShortlistStore(base));
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
    this.keep(entries);
    this.dispatchEvent(new Event("change"));
  }

  /** Keeps entries, what may stand in a list of them; nothing is drawn again for it. */
  keep(entries) {
    this.unsaved = JSON.stringify(entriesIn(entries).slice(0, MOST));
    this.isRefused = !write(this.key, this.unsaved);
  }

  get ids() {
    return this.entries.map(({ id }) => id);
  }

  has(id) {
    return this.ids.includes(id);
  }

  add(ids) {
    this.entries = [...this.entries, ...ids.map((id) => ({ id }))];
  }

  remove(id) {
    this.entries = this.entries.filter((entry) => entry.id !== id);
  }
}
