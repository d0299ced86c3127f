/** The form as a record: its fields and its lists of entries, read whole and filled whole. */

import { identify } from "./profile-ids.js";
import { Entries } from "./suggest-entries.js";
import { readField, writeField } from "./suggest-values.js";

const NAMED = { offerings: ["offering", "name"], sources: ["source", "title"] };

export class SuggestRecord {
  constructor(form, rules) {
    Object.assign(this, { form, rules, kept: {} });
    this.groups = [...form.querySelectorAll("[data-group]")].map((element) => new Entries(element));
  }

  /** The values that the form and what it does not show tell together. */
  get values() {
    const values = this.collected(this.form, this.kept);
    for (const { name, entries } of this.groups) {
      const told = entries.map((entry) => this.collected(entry, entry.kept ?? {})).filter((one) => Object.keys(one).length);
      if (told.length) values[name] = told;
      else delete values[name];
      if (name in NAMED) identify(told, ...NAMED[name], this.rules.languages[0]);
    }
    return values;
  }

  /** kept: what the profile says beside what the form asks. */
  fill(values, kept = {}) {
    this.kept = kept;
    this.write(this.form, values);
    for (const group of this.groups) group.show(values[group.name] ?? [], (entry, value) => this.write(entry, value));
  }

  fieldsOf(container) {
    const entry = container === this.form ? null : container;
    return [...container.querySelectorAll("[data-field]")].filter((field) => field.closest("[data-entry]") === entry);
  }

  collected(container, kept) {
    const values = structuredClone(kept);
    for (const field of this.fieldsOf(container)) {
      if (field.dataset.field.startsWith("basis")) continue;
      set(values, field.dataset.field.split("."), readField(field, this.rules), this.rules.languages[0]);
    }
    return values;
  }

  write(container, values) {
    const main = this.rules.languages[0];
    for (const field of this.fieldsOf(container)) writeField(field, get(values, field.dataset.field.split("."), main), this.rules);
  }
}

/** A text without languages is in the main one. */
function get(values, [name, ...below], main) {
  const value = values?.[name];
  if (!below.length || value === undefined) return value;
  if (typeof value === "string") return below[0] === main ? value : undefined;
  return get(value, below, main);
}

/** Puts a value at its place, or takes it away, with what then holds nothing. */
function set(values, [name, ...below], value, main) {
  if (below.length) {
    const inner = typeof values[name] === "string" ? { [main]: values[name] } : values[name] ?? {};
    set(inner, below, value, main);
    if (Object.keys(inner).length) values[name] = inner;
    else delete values[name];
  } else if (value === undefined) delete values[name];
  else values[name] = value;
}
