/** The fields of the declaration's form: what they say, and what must still be said beside each. */

import { cleaned, slugOf } from "./declaration-text.js";

/** Every field by its name, without what cannot be seen. institution: the record that has the signatory's name. */
export function readFields(form) {
  const fields = Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, cleaned(value)]));
  const options = [...form.elements.signatory.list.options];
  const known = options.find(({ value }) => slugOf(value) === slugOf(fields.signatory));
  return { ...fields, institution: known?.dataset.id ?? slugOf(fields.signatory), isUnknown: Boolean(fields.signatory) && !known };
}

export function isRight(form) {
  return fieldsOf(form).every((field) => !problemOf(field));
}

/** Says beside each field what is wrong, and goes to the first. */
export function showProblems(form) {
  const wrong = fieldsOf(form).filter((field) => problemOf(field));
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

/** The fields to fill; those of a part that is hidden ask nothing. */
function fieldsOf(form) {
  return [...form.querySelectorAll("[data-field]")].filter((field) => !field.closest("[hidden]"));
}

function placeOf(field) {
  return field.form.querySelector(`[data-error="${field.name}"]`);
}
