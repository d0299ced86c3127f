/** What leaves the page by the hand of who reads it: a file among the downloads, a text to paste. */

/** Saves the parts of a file as a download. */
export function save(parts, { file, type }) {
  const address = URL.createObjectURL(new Blob(parts, { type }));
  const link = document.createElement("a");
  Object.assign(link, { href: address, download: file });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000); // a slow disk may still read it
}

/** Copies a text; false when the browser does not let it. */
export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch (problem) {
    if (problem instanceof DOMException || problem instanceof TypeError) return false;
    throw problem;
  }
}
