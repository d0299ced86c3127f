/** What people typed, on its way into a document or a message. */

import { cleaned } from "./declaration-text.js";

/** The lines of a text without what cannot be seen, empty ones left out. */
export function linesOf(text) {
  return (text ?? "").split(/\r\n|[\n\r\u2028\u2029]/).map(cleaned).filter(Boolean);
}

/** A sentence with its blanks filled: values are put in as they are. */
export function filled(sentence, values) {
  return sentence.replace(/\{(\w+)\}/g, (blank, name) => values[name] ?? blank);
}
