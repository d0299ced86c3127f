/** A profile's text and new values in; the text revised out, byte for byte what importing/revision.py gives:
 *  what did not change stays as it was written. block: `[field, head, text, tail, entries]`. */

import { entryOfList, yamlOf } from "./profile-yaml.js";

/** The file of a profile. source: null for a new one; before: what stood in the form before anything was typed. */
export function profileFile(values, body, { expected, source = null, before = {} }) {
  const wanted = inOrder(values, expected);
  const facts = source?.blocks.length ? revised(source.blocks, before, wanted, expected) : yamlOf(wanted);
  return `---\n${facts}---\n${body}`;
}

/** The same fields in the model's order; what it does not know comes last. */
export function inOrder(value, expected) {
  if (!expected) return value;
  if (Array.isArray(value)) return value.map((one) => inOrder(one, expected.of));
  if (typeof value !== "object" || !expected.fields) return value;
  const known = Object.keys(expected.fields).filter((name) => name in value);
  const unknown = Object.keys(value).filter((name) => !(name in expected.fields));
  return Object.fromEntries([...known, ...unknown].map((name) => [name, inOrder(value[name], expected.fields[name])]));
}

/** True for values that say the same, whatever the order of their fields. */
export function isSame(left, right, expected) {
  return JSON.stringify(inOrder(left ?? null, expected)) === JSON.stringify(inOrder(right ?? null, expected));
}

function revised(blocks, before, wanted, expected) {
  const order = Object.keys(expected.fields);
  const rankOf = (name) => order.indexOf(name);
  let added = Object.keys(wanted).filter((name) => !blocks.some(([field]) => field === name) || !(name in before));
  const written = [];
  for (const block of blocks) {
    const rank = rankOf(block[0]);
    for (const name of added.filter((one) => rankOf(one) < rank)) written.push(yamlOf({ [name]: wanted[name] }));
    added = added.filter((one) => rankOf(one) >= rank);
    written.push(revisedBlock(block, before, wanted, expected));
  }
  return [...written, ...added.map((name) => yamlOf({ [name]: wanted[name] }))].join("");
}

function revisedBlock([field, head, text, tail, entries], before, wanted, expected) {
  const whole = head + text + entries.join("") + tail;
  const isThere = field in wanted;
  if (!(field in before)) return isThere ? "" : whole;
  const of = expected.fields[field];
  if (isThere && isSame(before[field], wanted[field], of)) return whole;
  if (!isThere) return tail;
  if (!entries.length || !wanted[field].length) return head + yamlOf({ [field]: wanted[field] }) + tail;
  const known = before[field].map((one) => JSON.stringify(inOrder(one, of.of)));
  return head + text + wanted[field].map((one) => {
    const place = known.indexOf(JSON.stringify(one));
    return place >= 0 ? entries[place] : entryOfList(one, "  ");
  }).join("") + tail;
}
