/** Text on its way into XML. */

const NAMES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** The text as it may stand between tags and in attributes. */
export function escaped(text) {
  return text.replace(/[&<>"]/g, (character) => NAMES[character]);
}
