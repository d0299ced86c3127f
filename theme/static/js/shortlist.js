/** <shortlist-link>: the way to the shortlist, with how many are kept; puts a button beside every enterprise of the page.
 *  Without JavaScript neither shows. */

import { ShortlistStore, isId } from "./shortlist-store.js";

customElements.define("shortlist-link", class extends HTMLElement {
  connectedCallback() {
    this.store = new ShortlistStore(this.dataset.base);
    this.store.addEventListener("change", () => this.show());
    this.buttons = [...this.makeButtons()];
    this.show();
  }

  /** One in each card, one under the name on an enterprise's own page. */
  *makeButtons() {
    for (const heading of document.querySelectorAll(".enterprise-card h2")) {
      yield this.makeButton(heading.querySelector("a").href, heading, heading);
    }
    const own = document.querySelector(".profile-header h1");
    if (own) yield this.makeButton(location.href, own, own.parentElement.lastElementChild);
  }

  /** before: what the button stands behind. */
  makeButton(address, heading, before) {
    const id = new URL(address).pathname.split("/").filter(Boolean).at(-1);
    const button = document.createElement("button");
    Object.assign(button, { type: "button", className: "keep-button" });
    button.dataset.id = isId(id) ? id : "";
    button.dataset.name = heading.textContent.trim();
    button.addEventListener("click", () => this.toggle(button.dataset.id));
    before.after(button);
    return button;
  }

  toggle(id) {
    if (this.store.has(id)) this.store.remove(id);
    else this.store.add([id]);
  }

  show() {
    const ids = this.store.ids;
    this.hidden = !ids.length;
    this.querySelector("span").textContent = ids.length;
    for (const button of this.buttons) {
      const isKept = ids.includes(button.dataset.id);
      const word = isKept ? this.dataset.kept : this.dataset.keep;
      button.textContent = isKept ? `✓ ${word}` : word;
      button.setAttribute("aria-label", `${word} (${button.dataset.name})`);
      button.setAttribute("aria-pressed", isKept);
    }
  }
});
