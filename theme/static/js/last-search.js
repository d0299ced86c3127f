/** The last search of this browser: its whole state is its address, as `?q=traiteur&region=montreal`. */

import { read, write } from "./browser-store.js";

const key = (base) => `search:${base}`;

/** Keeps the address of the search when its page, this one, is left. */
export function rememberSearch(base) {
  addEventListener("pagehide", () => location.search && write(key(base), location.href));
}

/** The address of the last search, or an empty text. */
export function lastSearch(base) {
  return read(key(base)) ?? "";
}

/** What an address says was asked: `[[name, [values]]]` in its order; nothing for an address that is none. */
export function askedIn(address) {
  if (!URL.canParse(address, location.href)) return [];
  const { searchParams } = new URL(address, location.href);
  return [...new Set(searchParams.keys())].map((name) => [name, searchParams.getAll(name).filter(Boolean)]);
}
