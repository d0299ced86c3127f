/** What the comparison does to a shortlist beside keeping and removing: put it in order, write notes. */

const LONGEST_NOTE = 2000;

/** Moves an entry of a store one place towards the start (-1) or the end (1). */
export function move(store, id, step) {
  const entries = store.entries;
  const from = entries.findIndex((entry) => entry.id === id);
  const to = from + step;
  if (from < 0 || to < 0 || to >= entries.length) return;
  [entries[from], entries[to]] = [entries[to], entries[from]];
  store.entries = entries;
}

/** Keeps in a store what the visitor wrote; nothing is drawn again for it. */
export function keepNote(store, id, text) {
  store.keep(store.entries.map((entry) => (entry.id === id ? { id, note: text.slice(0, LONGEST_NOTE) } : entry)));
}
