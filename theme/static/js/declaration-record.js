/** The record of a signature, as the repository keeps it: YAML made ready, the typed words between quotes. */

import { zip } from "./zip.js";

/** The file of the record; an institution that the catalogue does not know has its own beside it, in their folders. */
export function makeRecord({ values, sources }) {
  const id = `${values.institution}-${values.date.slice(0, 4)}`;
  const record = filled(sources.record, { ...values, id });
  if (!values.isUnknown) return { parts: [record], file: `${id}.md`, type: "text/markdown" };
  const members = {
    [`content/commitments/${id}.md`]: record,
    [`content/institutions/${values.institution}.md`]: filled(sources.newcomer, values),
  };
  return { parts: zip(members), file: `${id}.zip`, type: "application/zip" };
}

/** The text with each `{name}` made a quoted text, which YAML reads back as it was typed. */
function filled(text, values) {
  return text.replace(/\{(\w+)\}/g, (_, name) => JSON.stringify(values[name]));
}
