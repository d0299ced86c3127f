/** Values held against what the model expects of each field: the rules and the sentences come with the page. */

import { SCALARS } from "./scalar-checks.js";
import { filled } from "./written-lines.js";

const COMMON = { list: "tuple_type", record: "model_type", localised: "localised_type" };

/** Every problem of a value: `{ location, sentence }`. expected: as loading/expectations.py tells it. */
export function* fieldProblems(value, expected, rules, location = []) {
  if (expected.type === "record") yield* recordProblems(value, expected, rules, location);
  else if (expected.type === "list") yield* listProblems(value, expected, rules, location);
  else if (expected.type === "localised") yield* localisedProblems(value, expected, rules, location);
  else yield* scalarProblems(value, expected, rules, location);
}

/** A sentence of the page with its values. */
export function problem(rules, name, location, values = {}) {
  return { location, sentence: filled(rules.messages[name], values) };
}

/** What was found, short enough for a sentence. */
export function shown(value) {
  const letters = [...String(value)];
  return letters.length > 80 ? `'${letters.slice(0, 80).join("")}…'` : `'${value}'`;
}

function* recordProblems(value, expected, rules, location) {
  if (typeof value === "string" && expected.words?.includes(value)) return;
  for (const [name, field] of Object.entries(expected.fields)) {
    if (name in value) yield* fieldProblems(value[name], field, rules, [...location, name]);
    else if (field.required) yield problem(rules, "missing", [...location, name]);
  }
}

function* listProblems(value, expected, rules, location) {
  const { length } = value;
  if (length > expected.most) {
    yield problem(rules, "too_long", location, { max_length: expected.most, actual_length: length });
  }
  for (const [index, one] of value.entries()) yield* fieldProblems(one, expected.of, rules, [...location, index]);
}

function* localisedProblems(value, { most }, rules, location) {
  if (typeof value === "string") return yield* textProblems(value.trim(), most, rules, location);
  for (const [language, text] of Object.entries(value)) {
    yield* textProblems(text.trim(), most, rules, [...location, language]);
  }
}

function* textProblems(text, limit, rules, location) {
  const { length } = [...text];
  if (!length) yield problem(rules, "empty_text", location);
  else if (length > limit) yield problem(rules, "localised_long", location, { limit, length });
}

function* scalarProblems(value, expected, rules, location) {
  if (typeof value !== "string") return yield problem(rules, COMMON[expected.type] ?? "string_type", location);
  const wrong = SCALARS[expected.type](value, expected, rules);
  if (wrong) yield problem(rules, wrong[0], location, { found: shown(value), ...wrong[1] });
}
