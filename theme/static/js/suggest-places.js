/** Where each part of a profile is in the form. */

import { inputOf } from "./suggest-values.js";

/** Every field by its place in the profile, in the order of the page. */
export function placesIn(record) {
  const own = record.fieldsOf(record.form).map((field) => [field.dataset.field, field]);
  const listed = record.groups.flatMap(({ name, element, entries }) => [
    ...entries.flatMap((entry, index) => record.fieldsOf(entry).map((field) => [`${name}.${index}.${field.dataset.field}`, field])),
    [name, element],
  ]);
  return [...own, ...listed];
}

/** Opens what holds a field, and goes to it. */
export function lead(field, steps) {
  const goal = field.matches("[data-group]") ? field.querySelector("[data-act=add]") : inputOf(field);
  const details = field.closest("details") ?? goal.closest("details");
  if (details) details.open = true;
  if (steps.section.contains(field)) return goal.focus();
  steps.goal = goal;
  location.hash = `step-${field.closest("[data-step]").dataset.step}`;
}

/** The field at a place; else the first of those below it; else the one that holds it. */
export function fieldAt(place, places) {
  const found = places.find(([path]) => path === place) ?? places.find(([path]) => path.startsWith(`${place}.`))
    ?? places.filter(([path]) => place.startsWith(`${path}.`)).at(-1);
  return found?.[1] ?? places[0][1];
}

/** What a field is called. */
export function labelOf(field) {
  const label = field.querySelector(":scope > legend, :scope > label") ?? field.querySelector("legend, label");
  const words = label.cloneNode(true);
  words.querySelector(".suggest-field-needed")?.remove();
  return words.textContent.replace(/\s+/g, " ").trim();
}
