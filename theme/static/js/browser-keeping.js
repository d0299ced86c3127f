/** What few pages ask of the browser's store: to forget, and whether it keeps anything at all. */

import { attempt, write } from "./browser-store.js";

/** Forgets a key. */
export function erase(key) {
  attempt(() => localStorage.removeItem(key), null);
}

/** True when the browser keeps what it is given. */
export function keeps() {
  const isKept = write("kept?", "yes");
  erase("kept?");
  return isKept;
}
