/** An enterprise as its own page tells it, read for a comparison: only text is taken. */

import { documentAt } from "./page-document.js";
import { contactOf, rowsOf, sourcesOf, textOf } from "./profile-page.js";

/** Reads each page once a visit; one that did not come is asked for again the next time. address: of the profiles. */
export class ProfileReader {
  constructor(address) {
    Object.assign(this, { address, read: new Map() });
  }

  async profile(id) {
    if (!this.read.has(id)) this.read.set(id, await readProfile(id, this.address));
    const profile = this.read.get(id);
    if (!profile) this.read.delete(id);
    return profile;
  }
}

/** `{ id, url, name, rows: Map of labels to texts, sources, contact }`, or null when there is no such page or no network. */
async function readProfile(id, address) {
  const url = `${address}${id}/`;
  const page = await documentAt(url);
  const name = page?.querySelector(".profile-header h1");
  if (!name) return null;
  return { id, url, name: textOf(name), rows: new Map(rowsOf(page)), sources: sourcesOf(page), contact: contactOf(page) };
}
