/** The checkboxes of the search page, each from a link of its lists. */

import { make } from "./search-elements.js";

/** `{ label, input, number, text }` for the link in an item of a list. */
export function makeBox(name, item) {
  const link = item.querySelector("a");
  const input = make("input", { type: "checkbox", name, value: codeOf(link, name) });
  const text = make("span", {}, link.textContent);
  const number = make("span", {}, item.querySelector("span")?.textContent ?? "");
  return { label: make("label", {}, input, text, " ", number), input, number, text };
}

/** A list’s address ends with the code of what it lists; a filter without lists says it as `?kind=service`. */
function codeOf(link, name) {
  const { pathname, searchParams } = new URL(link.href);
  return searchParams.get(name) ?? pathname.split("/").filter(Boolean).at(-1);
}

/** Boxes under the name of their filter. */
export function makeGroup(name, boxes) {
  const legend = make("legend", { className: "visually-hidden" }, name);
  return make("details", {}, make("summary", {}, name), make("fieldset", {}, legend, ...boxes.map(({ label }) => label)));
}
