/** The record of a signature, as the repository keeps it: ready-made YAML, the typed words between quotes. */

/** The parts of the record's file. */
export function makeRecord({ values, sources }) {
  return { parts: [filled(sources.record, values)] };
}

/** The text with each `{name}` made a quoted text that YAML reads back as it was typed. */
export function filled(text, values) {
  return text.replace(/\{(\w+)\}/g, (whole, name) => (Object.hasOwn(values, name) ? JSON.stringify(values[name]) : whole));
}
