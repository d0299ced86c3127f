/** The last search of this browser: its whole state is its address, as `?q=traiteur&region=montreal`. */

import { read, write } from "./browser-store.js";

const key = (base) => `search:${base}`;

/** Keeps the address of the search when its page is left. address: of the search page. */
export function rememberSearch(base, address) {
  const { pathname } = new URL(address, location.href);
  if (location.pathname !== pathname) return;
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
