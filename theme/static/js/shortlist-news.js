/** What is told once a shortlist has changed, aloud and by the link to it. */

import { counted } from "./search-sentences.js";

/** Says in a <shortlist-link> how many are kept by now, and when the browser keeps none of them. */
export function tell(element, { ids, isRefused }) {
  const { dataset: words } = element;
  const sentence = isRefused ? ` ${words.refused}` : "";
  const status = element.querySelector("[role=status]");
  status.textContent = counted(words, ids.length, document.documentElement.lang) + sentence;
  status.classList.toggle("visually-hidden", !isRefused);
  // A browser that keeps nothing carries the list in the address, as far as this link leads.
  const link = element.querySelector("a");
  [link.href] = link.href.split("#");
  if (isRefused && ids.length) link.href += `#kept=${ids.join(",")}`;
}
