/** Two layers behind one question: the compact index of the catalogue, then the full text when it is asked for. */

import { OtherFormat, TODAY } from "./search-catalogue.js";
import { later, reloadOnce, reported } from "./search-later.js";
import { openFinder } from "./search-opening.js";

export class Layers {
  /** sentences: the page's, with the addresses of both. labels: what the page calls each value of its filters. */
  constructor({ index, core, bundle, base, profiles }, labels) {
    Object.assign(this, { index, core, bundle, base, profiles, labels });
  }

  get isOpen() {
    return Boolean(this.finder ?? this.text);
  }

  prepare() {
    (this.core ? this.openFinder() : this.openText()).catch(() => {});
  }

  /** What either layer finds, `isText` when it is the full text: it is asked when the first answers nothing. */
  async find(words, { chosen, sort, isExact, isText }) {
    const kinds = chosen.get("page")?.filter((kind) => kind !== "enterprises") ?? [];
    const filters = new Map([...chosen].filter(([name]) => name !== "page"));
    const asked = isText || kinds.length || !this.core ? null : this.answered(words, filters, sort, isExact);
    const found = await asked?.catch(reported);
    if (!found) return this.inText(words, chosen, sort);
    if (found.results.length || found.isEmptied || !words.length) return found;
    // Words that mean nothing to the catalogue may stand in a story, or in a guide.
    const further = await this.inText(words, chosen, sort).catch(reported);
    return further?.results.length ? further : { ...found, counts: null };
  }

  /** What the compact index finds; when a part of it went with a publication since, what the one of today finds. */
  async answered(...question) {
    try {
      return await (await this.openFinder()).find(...question);
    } catch (problem) {
      if (!(problem instanceof TypeError)) throw problem;
      Object.assign(this, { finder: undefined, core: TODAY });
      return (await this.openFinder()).find(...question);
    }
  }

  /** True when filters could be counted only now that more of the index is there. */
  async deepen() {
    if (!this.finder) return false;
    const { catalogue } = await this.finder;
    if (catalogue.has("facets")) return false;
    return catalogue.more("facets").then(() => true, () => false);
  }

  openFinder() {
    this.finder ??= openFinder(this).catch((problem) => {
      Object.assign(this, { finder: undefined, core: TODAY }); // the next try asks for the index of today
      if (problem instanceof OtherFormat) reloadOnce();
      throw problem;
    });
    return this.finder;
  }

  async inText(words, chosen, sort) {
    const index = await this.openText();
    const isIdle = !words.length && sort === "relevance";
    return { ...(await index.find(words, chosen, isIdle ? "name" : sort)), isText: true };
  }

  /** Opens the full text of today where it was published anew; what cannot be opened is told by the next search. */
  async renew() {
    await this.text?.then((text) => text.renewed()).catch(reported);
  }

  /** The full text, which most visits never need. */
  openText() {
    this.text ??= later(import("./search-text.js")).then(({ openText }) => openText(this)).catch((problem) => {
      this.text = undefined;
      throw problem;
    });
    return this.text;
  }
}
