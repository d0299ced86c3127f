/** <keep-button data-id="…" data-name="…">: keeps an enterprise in the shortlist, or lets it go.
 *  Put one anywhere, at any time: the page's <shortlist-link> gives it its words and its store. */

import { isId } from "./shortlist-ids.js";
import { ShortlistStore } from "./shortlist-store.js";

/** A button for the enterprise whose page is at an address; null when it is another page's. */
export function keepButtonFor(address, name) {
  const folder = document.querySelector("shortlist-link")?.dataset.profiles;
  const { pathname } = new URL(address);
  if (!folder || !pathname.startsWith(folder)) return null;
  const button = document.createElement("keep-button");
  Object.assign(button.dataset, { id: pathname.slice(folder.length).split("/")[0], name: name.trim() });
  return button;
}

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
