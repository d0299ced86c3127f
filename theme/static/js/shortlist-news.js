/** What is told aloud once a shortlist has changed. */

import { counted } from "./search-sentences.js";

/** Says how many are kept, and when the browser keeps none of them. */
export function tell(status, words, count, isRefused) {
  const sentence = isRefused ? ` ${words.refused}` : "";
  status.textContent = counted(words, count, document.documentElement.lang) + sentence;
}
