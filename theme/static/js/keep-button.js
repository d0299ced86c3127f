/** <keep-button data-id="…" data-name="…">: keeps an enterprise in the shortlist, or lets it go.
 *  Put one anywhere, at any time: the page's <shortlist-link> gives it its words and its store. */

import { ShortlistStore, isId } from "./shortlist-store.js";

customElements.define("keep-button", class extends HTMLElement {
  connectedCallback() {
    const link = document.querySelector("shortlist-link");
    if (!link || !isId(this.dataset.id) || this.button) return;
    this.words = link.dataset;
    this.store = ShortlistStore.of(link.dataset.base);
    this.button = document.createElement("button");
    Object.assign(this.button, { type: "button", className: "keep-button" });
    this.button.addEventListener("click", () => this.toggle());
    this.replaceChildren(this.button);
    this.changed = () => this.show();
    this.store.addEventListener("change", this.changed);
    this.show();
  }

  disconnectedCallback() {
    this.store?.removeEventListener("change", this.changed);
    this.button = null;
  }

  toggle() {
    if (this.store.has(this.dataset.id)) this.store.remove(this.dataset.id);
    else this.store.add([this.dataset.id]);
  }

  show() {
    const isKept = this.store.has(this.dataset.id);
    const word = isKept ? this.words.kept : this.words.keep;
    this.button.textContent = isKept ? `✓ ${word}` : word;
    this.button.setAttribute("aria-label", `${word} (${this.dataset.name})`);
    this.button.setAttribute("aria-pressed", isKept);
  }
});
