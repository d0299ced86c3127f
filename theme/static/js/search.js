/** <catalogue-search>: finds enterprises as one types, narrows them by filters, keeps it all in the address.
 *  Without JavaScript its form stays hidden and the lists beside it lead everywhere. */

import { Filters } from "./search-filters.js";
import { remember } from "./search-later.js";
import { Layers } from "./search-layers.js";
import { askedBy, readState, writeState } from "./search-state.js";
import { SearchView } from "./search-view.js";

const PAUSE = 120; // milliseconds without a key, after which a word is worth looking for

customElements.define("catalogue-search", class extends HTMLElement {
  connectedCallback() {
    this.form = this.querySelector("form");
    const place = this.querySelector("[data-part=filters]");
    const { labels } = (this.filters = new Filters(place, document.querySelectorAll("[data-filter]")));
    this.view = new SearchView(this, document.querySelector("[data-part=ways]"), labels);
    this.layers = new Layers(this.dataset, labels);
    this.listen();
    this.form.hidden = false;
    this.restore();
    remember(this.dataset.base);
  }

  listen() {
    this.form.addEventListener("input", ({ target }) => this.changed(target));
    this.form.addEventListener("submit", (event) => event.preventDefault() ?? this.search("step"));
    this.form.addEventListener("focusin", () => this.layers.prepare(), { once: true });
    this.filters.whenNear(async () => (await this.layers.deepen()) && this.search("arrival")); // every filter is counted
    for (const button of this.querySelectorAll("[data-part=clear]")) button.addEventListener("click", () => this.narrow(new Map()));
    this.view.full.addEventListener("click", () => this.search("step", { isText: true }));
    addEventListener("popstate", () => this.restore());
  }

  changed({ name }) {
    clearTimeout(this.waiting);
    this.waiting = name === "q" ? setTimeout(() => this.search("typing"), PAUSE) : setTimeout(() => this.search("step"));
  }

  narrow(chosen) {
    this.filters.chosen = chosen;
    this.search("step");
    this.form.elements.q.focus();
  }

  /** Shows what the address says: on arrival, and when one goes back. */
  restore() {
    const { query, chosen, sort, ...how } = readState(this.filters.allowed);
    this.form.elements.q.value = query;
    this.form.elements.sort.value = sort;
    this.filters.chosen = chosen;
    const isAsked = this.toggleAttribute("data-asked", Boolean(query || chosen.size)); // room for what is to come
    this.filters.unfold(isAsked);
    if (isAsked || this.layers.isOpen) this.search("arrival", how);
  }

  /** The same question to the index of today. count: results to show. */
  async again(count) {
    await this.layers.renew();
    return this.search("arrival", this.how, count);
  }

  /** occasion: `step` and the back button returns to what was before; `typing`; `arrival`, the address stays.
   *  how: isExact, nothing is corrected; isText, the full text is searched. count: results to show, when more than the first. */
  async search(occasion, how = occasion === "arrival" ? this.how : {}, count) {
    clearTimeout(this.waiting);
    this.how = how;
    const { q, sort } = this.form.elements;
    const state = { query: q.value, chosen: this.filters.chosen, sort: sort.value, ...how };
    if (occasion !== "arrival") writeState(state, occasion === "step");
    const asked = askedBy(state);
    if (!asked.isIdle && !this.view.ways.hidden) this.filters.unfold(true);
    const found = await this.view.show(this.layers.find(asked.words, state), asked, count);
    if (found) this.filters.show(found.counts, found.isText);
  }
});
