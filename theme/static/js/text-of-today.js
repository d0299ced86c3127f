/** The full text as it is published now: a publication replaces its files, under a page that is open too. */

const FIRST = 10; // results that are shown at once

export class TextOfToday {
  /** bundle: where it is published. open: opens what is there now. */
  constructor(bundle, open) {
    Object.assign(this, { bundle, open });
  }

  async start() {
    const [entry, index] = await Promise.all([this.entryOf(), this.open()]);
    return Object.assign(this, { entry, index });
  }

  /** What the index finds; where that is less than it should be and another was published since, what that one finds. */
  async find(...question) {
    const { index } = this;
    const found = await read(index, question).catch((problem) => ({ problem, results: [] }));
    const isDoubtful = !found.results.length || found.dropped.length > 0;
    if (isDoubtful && (await this.renewed()) !== index) return read(this.index, question);
    if (found.problem) throw found.problem;
    return found;
  }

  /** The index of today: the same as before when no other was published. */
  renewed() {
    this.renewing ??= this.renew().finally(() => (this.renewing = undefined));
    return this.renewing;
  }

  async renew() {
    const entry = await this.entryOf();
    if (entry && entry !== this.entry) Object.assign(this, { index: await this.open(), entry });
    return this.index;
  }

  /** What the bundle says of itself; empty when it does not answer. */
  async entryOf() {
    const answer = await fetch(`${this.bundle}pagefind-entry.json`, { cache: "no-cache" }).catch(() => null);
    return answer?.ok ? answer.text() : "";
  }
}

/** An answer whose first results are there: where a file is gone, Pagefind finds nothing, or its results cannot be read. */
async function read(index, question) {
  const found = await index.find(...question);
  await Promise.all(found.results.slice(0, FIRST).map((result) => result.data()));
  return found;
}
