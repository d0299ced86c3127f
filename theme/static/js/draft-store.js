/** A draft that stays in this browser: `{ field: text }`, one per kind and site. */

import { erase } from "./browser-keeping.js";
import { parsed, read, write } from "./browser-store.js";

const LONGEST = 5000;

export class DraftStore {
  constructor(kind, base) {
    this.key = `${kind}:${base}`;
  }

  /** Texts by field; whatever else a browser holds there is left out. */
  get values() {
    const found = parsed(this.unsaved ?? read(this.key));
    if (found === null || typeof found !== "object") return {};
    return Object.fromEntries(Object.entries(found).filter(([, text]) => typeof text === "string"));
  }

  set values(values) {
    const cut = Object.entries(values).map(([name, text]) => [name, text.slice(0, LONGEST)]);
    this.unsaved = JSON.stringify(Object.fromEntries(cut));
    write(this.key, this.unsaved);
  }

  erase() {
    this.unsaved = undefined;
    erase(this.key);
  }
}
