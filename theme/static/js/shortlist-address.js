/** A shortlist as the end of an address, for those whose browser keeps none and for a link to send. */

import { MOST, isId } from "./shortlist-ids.js";

/** The ids of a list written as `a,b,c`. */
export function readIds(text) {
  return [...new Set(text.split(",").filter(isId))].slice(0, MOST);
}
