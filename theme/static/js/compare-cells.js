/** The cells of the comparison: what each enterprise is called, what is noted of it, how its place is changed. */

import { keepNote, move } from "./shortlist-edits.js";

/** A link with the name. */
export function title({ name, url }) {
  const link = make("a", name);
  link.href = url;
  return link;
}

/** A field for a note; of a list that was sent, one that nobody writes in. table: a <compare-table>. */
export function note({ id, name }, { store, sent, dataset }) {
  const field = make("textarea", "");
  field.value = store.entries.find((entry) => entry.id === id)?.note ?? "";
  field.rows = 4;
  field.disabled = Boolean(sent);
  field.setAttribute("aria-label", `${dataset.notes} – ${name}`);
  field.addEventListener("input", () => keepNote(store, id, field.value));
  return field;
}

/** Buttons that move an enterprise, or take it away. */
export function moves({ id, name }, { store, dataset }) {
  const group = make("div", "");
  const acts = [
    [dataset.before, () => move(store, id, -1)],
    [dataset.after, () => move(store, id, 1)],
    [dataset.remove, () => store.remove(id)],
  ];
  for (const [word, act] of acts) {
    const button = make("button", word);
    Object.assign(button, { type: "button", className: "keep-button" });
    button.setAttribute("aria-label", `${word} – ${name}`);
    button.addEventListener("click", act);
    group.append(button);
  }
  return group;
}

/** The focus stays on the button that was pressed; where it is gone, on the table. */
export function returnTo(label, table) {
  const fields = [...table.querySelectorAll("button, textarea")];
  (fields.find((field) => field.getAttribute("aria-label") === label) ?? table.parentElement).focus();
}

/** A row of the table under or beside its heading; scope: `col` for the row of headings. */
export function row(label, cells, scope = "row") {
  const made = make("tr", "");
  const heading = make("th", label);
  heading.scope = scope;
  made.append(heading);
  for (const content of cells) {
    const cell = make(scope === "col" ? "th" : "td", "");
    if (scope === "col") cell.scope = "col";
    cell.append(content);
    made.append(cell);
  }
  return made;
}

/** Texts of a cell, or what stands for none. */
export function list(texts, unknown) {
  if (texts.length < 2) return make("span", texts[0] || unknown);
  const made = make("ul", "");
  made.append(...texts.map((text) => make("li", text)));
  return made;
}

function make(tag, text) {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}
