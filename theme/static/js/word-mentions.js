/** Whether a text says a word, as an index that knows families of words and slips may have meant it. */

import { WORD, fold, isFamily } from "./search-words.js";

/** True when the text has this folded word, or one of its family: so near that the index may have meant it. */
export function mentions(text, wanted) {
  return wordsOf(text).some((word) => isFamily(word, wanted) || isNear(word, wanted));
}

function wordsOf(text) {
  return [...new Set(fold(text).match(WORD) ?? [])];
}

/** Six first letters out of ten in common: what a stemmer or a slip at the end leaves. */
function isNear(word, wanted) {
  let common = 0;
  while (common < wanted.length && word[common] === wanted[common]) common += 1;
  return common >= 4 && common >= 0.6 * wanted.length;
}
