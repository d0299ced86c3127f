/** Corrections of words that nobody knows, from a module that most visits never need. */

import { reported } from "./search-notes.js";

/** `[typed, meant]` for each word that was probably another; none when a publication took the module away. */
export async function corrections(words, lexicon) {
  const slips = await import("./word-slips.js").catch(reported);
  return slips ? words.map((word) => [word, slips.meant(word, lexicon)]).filter(([, word]) => word) : [];
}
