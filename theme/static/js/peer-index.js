/** Another region's index, behind a Pagefind of its own: whatever it does or does not answer, our own results stay. */

import { mentions } from "./word-mentions.js";
import { TextOfToday } from "./text-of-today.js";

const PATIENCE = 3000; // milliseconds, for each thing asked of it
const MOST = 10;

export class PeerIndex {
  /** own: address of our index; bundle: of theirs; address: of their first page; number: tells it from the others. */
  constructor(own, base, { bundle, address }, number) {
    Object.assign(this, { own: new URL(own, location.href).href, base, bundle, address, number: String(number) });
  }

  /** Pages that have every word; rejects when the index is down, late, closed to us or of another version. */
  async find(words) {
    this.opened ??= new TextOfToday(this.bundle, () => this.open()).start();
    const text = await inTime(this.opened).catch((problem) => {
      this.opened = undefined; // asked anew the next time
      throw problem;
    });
    const { results } = await inTime(text.find(words));
    const pages = await inTime(Promise.all(results.slice(0, MOST).map((result) => result.data())));
    return pages.filter(({ content }) => words.every((word) => mentions(content, word)));
  }

  /** Their index as it is published now, as TextOfToday asks it. */
  async open() {
    const [ours, theirs] = await Promise.all([this.own, this.bundle].map(entryOf));
    const language = document.documentElement.lang;
    if (ours.version !== theirs.version || !Object.hasOwn(theirs.languages ?? {}, language)) throw new Error("another index");
    const pagefind = await import(`${this.own}pagefind.js?peer=${this.number}`); // a module of its own, not our search's
    await pagefind.destroy(); // the index that it had open, which was published before this one
    await pagefind.options({ noWorker: true, baseUrl: this.base });
    await pagefind.mergeIndex(this.bundle, { baseUrl: this.address, mergeFilter: { peer: this.number } });
    const filters = { peer: [this.number] };
    return { find: async (words) => ({ ...(await pagefind.search(words.join(" "), { filters })), dropped: [] }) };
  }
}

/** What an index says of itself; Pagefind would wait for it without end. */
async function entryOf(bundle) {
  const answer = await fetch(`${bundle}pagefind-entry.json`, { signal: AbortSignal.timeout(PATIENCE) });
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.json();
}

function inTime(asked) {
  return Promise.race([asked, new Promise((_, reject) => setTimeout(() => reject(new Error("late")), PATIENCE))]);
}
