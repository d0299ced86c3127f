/** <catalogue-search>: finds enterprises as one types, narrows them by filters, keeps it all in the address.
 *  Without JavaScript its form stays hidden and the lists beside it lead everywhere. */

import { Filters } from "./search-filters.js";
import { openIndex } from "./search-index.js";
import { readState, writeState } from "./search-state.js";
import { SearchView } from "./search-view.js";
import { readQuery } from "./search-words.js";

const PAUSE = 150; // milliseconds without a key, after which a word is worth looking for

customElements.define("catalogue-search", class extends HTMLElement {
  connectedCallback() {
    this.form = this.querySelector("form");
    const place = this.querySelector("[data-part=filters]");
    this.filters = new Filters(place, document.querySelectorAll("section[data-filter]"));
    this.view = new SearchView(this, document.querySelector("[data-part=ways]"));
    place.closest("details").open = matchMedia("(min-width: 60rem)").matches;
    this.listen();
    this.form.hidden = false;
    this.restore();
  }

  listen() {
    this.form.addEventListener("input", ({ target }) => this.changed(target));
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.search("step");
    });
    this.form.addEventListener("focusin", () => this.open().catch(() => {}), { once: true });
    for (const button of this.querySelectorAll("[data-part=clear]")) {
      button.addEventListener("click", () => this.clear());
    }
    addEventListener("popstate", () => this.restore());
  }

  changed({ name }) {
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => this.search(name === "q" ? "typing" : "step"), name === "q" ? PAUSE : 0);
  }

  clear() {
    this.filters.chosen = new Map();
    this.search("step");
    this.form.elements.q.focus();
  }

  /** Shows what the address says: on arrival, and when one goes back. */
  restore() {
    const { query, chosen, sort } = readState(this.filters.allowed);
    this.form.elements.q.value = query;
    this.form.elements.sort.value = sort;
    this.filters.chosen = chosen;
    if (query || chosen.size || this.opening) this.search("arrival");
  }

  /** The index, opened once; a failure is tried again at the next search. */
  open() {
    const { bundle, base } = this.dataset;
    this.opening ??= openIndex(bundle, base).catch((problem) => {
      this.opening = undefined;
      throw problem;
    });
    return this.opening;
  }

  /** occasion: `step` and the back button returns to what was before; `typing`; `arrival`, the address stays. */
  async search(occasion) {
    clearTimeout(this.waiting);
    const { q, sort } = this.form.elements;
    const state = { query: q.value, chosen: this.filters.chosen, sort: sort.value };
    if (occasion !== "arrival") writeState(state, occasion === "step");
    const words = readQuery(state.query);
    const isIdle = !words.length && !state.chosen.size;
    const order = words.length || state.sort !== "relevance" ? state.sort : "name";
    const finding = this.open().then((index) => index.find(words, state.chosen, order));
    const counts = await this.view.show(finding, { query: state.query, words, isIdle, isNarrowed: state.chosen.size > 0 });
    if (counts !== undefined) this.filters.show(counts);
  }
});
