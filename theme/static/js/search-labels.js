/** What a search asked, in the words of the search page itself. */

import { askedIn } from "./last-search.js";
import { documentAt } from "./page-document.js";

let page; // read once a visit

/** `[[label, [words]]]` for an address of the search; a filter that the page does not name keeps its code. */
export async function labelled(address, { search, words }) {
  const asked = address?.trim() ? askedIn(address.trim()).filter(([, values]) => values.length) : [];
  if (!asked.length) return [];
  page ??= (await documentAt(search)) ?? new Document();
  return asked.map(([name, values]) => (name === "q" ? [words, values] : named(name, values)));
}

/** A filter's links lead to the list of each of its values: the last word of their address is the code. */
function named(name, values) {
  const section = page.querySelector(`[data-filter="${CSS.escape(name)}"]`);
  const label = section?.querySelector("h2")?.textContent.trim() ?? name;
  const links = [...(section?.querySelectorAll("a") ?? [])];
  const word = (code) => links.find((link) => link.getAttribute("href").split("/").at(-2) === code);
  return [label, values.map((code) => (word(code)?.firstChild.textContent.trim() || code))];
}
