/** The checkboxes of the search page, each from a link of its lists. */

/** `{ label, input, number, text }` for the link in an item of a list. */
export function makeBox(name, item) {
  const label = document.createElement("label");
  const input = document.createElement("input");
  const number = document.createElement("span");
  const text = document.createElement("span");
  Object.assign(input, { type: "checkbox", name, value: codeOf(item.querySelector("a"), name) });
  text.textContent = item.querySelector("a").textContent;
  number.textContent = item.querySelector("span")?.textContent ?? "";
  label.append(input, text, " ", number);
  return { label, input, number, text };
}

/** A list’s address ends with the code of what it lists; a filter without lists says it as `?kind=service`. */
function codeOf(link, name) {
  const { pathname, searchParams } = new URL(link.href);
  return searchParams.get(name) ?? pathname.split("/").filter(Boolean).at(-1);
}

/** Boxes under the name of their filter. */
export function makeGroup(name, boxes) {
  const details = document.createElement("details");
  const summary = document.createElement("summary");
  const fieldset = document.createElement("fieldset");
  const legend = document.createElement("legend");
  summary.textContent = name;
  legend.textContent = name;
  legend.className = "visually-hidden";
  fieldset.append(legend, ...boxes.map(({ label }) => label));
  details.append(summary, fieldset);
  return details;
}
