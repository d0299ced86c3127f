/** What may stand in a shortlist: ids of enterprises, each once, so many at most. Whatever else is found is left out. */

const ID = /^(?=.{1,80}$)[a-z0-9]+(-[a-z0-9]+)*$/;

export const MOST = 30;

/** True for the id of an enterprise. */
export const isId = (id) => typeof id === "string" && ID.test(id);

/** The entries of what a store holds. */
export function entriesIn(entries) {
  if (!Array.isArray(entries)) return [];
  const seen = new Set();
  const isNew = (entry) => isId(entry?.id) && !seen.has(entry.id) && seen.add(entry.id);
  return entries.filter(isNew).map(({ id, note }) => ({ id, note: typeof note === "string" ? note : "" }));
}
