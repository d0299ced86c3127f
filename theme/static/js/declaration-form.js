/** The fields of the declaration's form: what they say, and what must still be said beside each. */

import { cleaned, slugOf } from "./declaration-text.js";

/** Every field by its name, without what cannot be seen. institution: the `id` of the signatory's record;
 *  isUnknown: the catalogue has none of that name. */
export function readFields(form) {
  const fields = Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, cleaned(value)]));
  const options = [...form.elements.signatory.list.options];
  const known = options.find(({ value }) => slugOf(value) === slugOf(fields.signatory));
  const institution = known?.dataset.id ?? (slugOf(fields.signatory) || "institution");
  return { ...fields, institution, isUnknown: Boolean(fields.signatory) && !known };
}

/** The fields that a format needs and that are not right yet. */
export function wrongFor(form, format) {
  const asked = [...form.querySelectorAll("[data-field]")].filter((field) => !field.closest("[hidden]"));
  return asked.filter((field) => [undefined, format].includes(field.dataset.only) && problemOf(field));
}

/** Says beside each field what is wrong with it, and goes to the first. */
export function showProblems(wrong) {
  for (const field of wrong) {
    const place = placeOf(field);
    place.textContent = place.dataset[problemOf(field)];
    place.hidden = false;
    field.setAttribute("aria-invalid", "true");
  }
  wrong[0].focus();
}

/** Takes back what was said beside a field, once it is right. */
export function clearProblem(field) {
  if (!field.hasAttribute("aria-invalid") || problemOf(field)) return;
  placeOf(field).hidden = true;
  field.removeAttribute("aria-invalid");
}

/** The name of what is wrong with a field, as the sentences beside it are named; empty when nothing is. */
function problemOf(field) {
  const { length } = [...cleaned(field.value)];
  if (field.type === "date" && field.value && field.min && field.value < field.min) return "early";
  if (!length) return field.validity.badInput ? "partial" : "empty";
  return length > field.dataset.longest ? "long" : "";
}

function placeOf(field) {
  return field.form.querySelector(`[data-error="${field.name}"]`);
}
