/** Values in; YAML out, the same bytes as importing/yaml_text.py: a test compares the two. */

const HIDDEN = "\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f\\u2028\\u2029\\ufeff\\ufffe\\uffff\\ud800-\\udfff";
const ESCAPED = new RegExp(`["\\\\\\t\\n${HIDDEN}]`, "gu");
const ESCAPES = { '"': '\\"', "\\": "\\\\", "\t": "\\t", "\n": "\\n" };
// No sign that means something to YAML where it stands, no space at an end, nothing after `: ` or ` #`.
const PLAIN = new RegExp(`^(?![ \\-?:,\\[\\]{}#&*!|>'"%@\`])(?!.*(?:: | #))[^\\t\\n${HIDDEN}]*[^\\t\\n${HIDDEN} :]$`, "su");
const OF_LISTS = /[,:[\]{}"]/;
const LINES = new RegExp(`^(?![ \\n])(?:(?! *\\t)(?:[^\\n${HIDDEN}]*[^\\s${HIDDEN}])?(?:\\n|$))*$`, "u");
const WIDEST_LIST = 100;

/** The fields, one under the other. */
export function yamlOf(values, indent = "") {
  return Object.entries(values).map(([name, value]) => field(name, value, indent)).join("");
}

/** One entry of a list, on lines of its own. */
export function entryOfList(value, indent) {
  if (typeof value === "string") return `${indent}- ${scalar(value, indent)}\n`;
  if (Array.isArray(value)) {
    return value.length ? `${indent}-\n${value.map((one) => entryOfList(one, `${indent}  `)).join("")}` : `${indent}- []\n`;
  }
  return Object.keys(value).length ? `${indent}- ${yamlOf(value, `${indent}  `).slice(indent.length + 2)}` : `${indent}- {}\n`;
}

function field(name, value, indent) {
  const key = `${indent}${name.includes("\n") ? quoted(name) : scalar(name, indent)}:`;
  if (typeof value === "string") return `${key} ${scalar(value, indent)}\n`;
  if (!Array.isArray(value)) {
    return Object.keys(value).length ? `${key}\n${yamlOf(value, `${indent}  `)}` : `${key} {}\n`;
  }
  const line = `${key} [${value.filter((one) => typeof one === "string").join(", ")}]`;
  if (value.every(isShort) && [...line].length <= WIDEST_LIST) return `${line}\n`;
  return `${key}\n${value.map((one) => entryOfList(one, `${indent}  `)).join("")}`;
}

/** True for what can stand in a list on one line. */
function isShort(value) {
  return typeof value === "string" && PLAIN.test(value) && !OF_LISTS.test(value);
}

/** A text that is read back as it is: plain where YAML allows, lines as lines, else between quotes. */
function scalar(text, indent) {
  if (PLAIN.test(text)) return text;
  if (text.includes("\n") && !text.endsWith("\n") && LINES.test(text)) {
    return `|-${text.split("\n").map((line) => (line ? `\n${indent}  ${line}` : "\n")).join("")}`;
  }
  return quoted(text);
}

function quoted(text) {
  return `"${text.replace(ESCAPED, (one) => ESCAPES[one] ?? `\\u${one.charCodeAt(0).toString(16).padStart(4, "0")}`)}"`;
}
