/** What is told aloud once a shortlist has changed. */

import { counted } from "./search-sentences.js";

/** Says how many are kept by now, and when the browser keeps none of them. */
export function tell(status, words, { ids, isRefused }) {
  const sentence = isRefused ? ` ${words.refused}` : "";
  status.textContent = counted(words, ids.length, document.documentElement.lang) + sentence;
}
