/** What stands in a field of the form, as a profile's file holds it, and back. field: an element with `data-control`. */

import { filled } from "./written-lines.js";

const TICKED = { radios: "radio", boxes: "checkbox", basis: "radio" };

/** A text, a list of texts, or undefined for nothing. */
export function readField(field, rules) {
  const { control } = field.dataset;
  if (control in TICKED) return readTicked(field, control);
  const input = inputOf(field);
  if (control === "tick") return input.checked === (field.dataset.on === "true") ? undefined : String(input.checked);
  if (control === "picture") return field.dataset.file || undefined;
  const text = input.value.trim();
  if (control === "lines") return listed(text.split("\n").map((line) => line.trim()).filter(Boolean));
  return codeOf(text, field.dataset.vocabulary, rules) || undefined;
}

/** Puts a value where it is read from. */
export function writeField(field, value, rules) {
  const { control, vocabulary } = field.dataset;
  if (control in TICKED) {
    const chosen = [value ?? []].flat().map((one) => codeOf(one, vocabulary, rules));
    const inputs = [...field.querySelectorAll("input")];
    for (const input of inputs) input.checked = chosen.includes(input.value);
    // What the form does not offer, as `merged-into`, stays until another is chosen.
    field.dataset.other = control === "radios" && !inputs.some(({ checked }) => checked) ? value ?? "" : "";
  } else if (control === "tick") {
    inputOf(field).checked = value === undefined ? field.dataset.on === "true" : /^(true|yes|oui)$/i.test(value);
  } else if (control === "picture") {
    field.dataset.file = value ?? "";
    field.querySelector("[data-part=picture]").textContent = value ?? "";
  } else {
    inputOf(field).value = asTyped(value, field, rules);
  }
  count(field, field.closest("suggest-form").dataset);
}

/** Says beside a folded list how many are chosen, or under a text how many characters are left. */
export function count(field, words) {
  const [chosen, left] = ["chosen", "count"].map((part) => field.querySelector(`[data-part=${part}]`));
  if (chosen) chosen.textContent = ` (${field.querySelectorAll("input:checked").length})`;
  if (left) left.textContent = filled(words.left, { left: field.querySelector("textarea").dataset.limit - [...inputOf(field).value.trim()].length });
}

/** The element that a person types in, or the first of those ticked. */
export function inputOf(field) {
  return field.querySelector("input, select, textarea");
}

function readTicked(field, control) {
  const chosen = [...field.querySelectorAll("input:checked")].map(({ value }) => value);
  return control === "boxes" ? listed(chosen) : chosen[0] ?? (field.dataset.other || undefined);
}

function listed(texts) {
  return texts.length ? texts : undefined;
}

function asTyped(value, field, rules) {
  if (Array.isArray(value)) return value.join("\n");
  const { control, vocabulary } = field.dataset;
  const code = codeOf(value ?? "", vocabulary, rules);
  return (control === "list" ? rules.labels[vocabulary][code] : code) ?? code;
}

/** The code of a label or of any of its spellings; what no list holds stays as typed. */
function codeOf(text, vocabulary, rules) {
  if (!vocabulary) return text;
  return rules.vocabularies[vocabulary].spellings.find(([spelling]) => spelling === text)?.[1] ?? text;
}
