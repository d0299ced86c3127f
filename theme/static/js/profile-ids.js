/** Identifiers for what people name without one. */

import { slugOf } from "./folding.js";

/** Gives an id to the parts that have none, as importing/candidates.py does. */
export function identify(parts, word, naming, main) {
  const taken = new Set(parts.map(({ id }) => id).filter(Boolean));
  parts.forEach((part, index) => {
    const title = typeof part[naming] === "object" ? part[naming][main] ?? Object.values(part[naming])[0] : part[naming];
    const wanted = slugOf(title ?? "") || `${word}-${index + 1}`;
    part.id ??= taken.has(wanted) ? `${wanted}-${index + 1}` : wanted;
    taken.add(part.id);
  });
}
