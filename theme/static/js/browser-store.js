/** What a visitor's browser keeps for a page, when it keeps anything: nothing of it is sent anywhere. */

/** The text under a key; null when there is none, or when the browser refuses. */
export function read(key) {
  return attempt(() => localStorage.getItem(key), null);
}

/** Keeps a text; false when the browser refuses, as some do in private windows. */
export function write(key, text) {
  return attempt(() => localStorage.setItem(key, text) ?? true, false);
}

/** The value that a text holds, or null: anybody may have written in a store. */
export function parsed(text) {
  return attempt(() => JSON.parse(text), null);
}

/** What an act gives; `otherwise` when the browser refuses it, or cannot make anything of what it reads. */
export function attempt(act, otherwise) {
  try {
    return act();
  } catch (problem) {
    if (problem instanceof DOMException || problem instanceof SyntaxError) return otherwise;
    throw problem;
  }
}
