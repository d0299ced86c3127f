/** <shortlist-link>: the way to the shortlist, with how many are kept; puts a button beside every enterprise of the page.
 *  Without JavaScript the link has no count and nothing offers to keep. What a page does not need is not fetched. */

import { keepButtonFor } from "./keep-button.js";
import { ShortlistStore } from "./shortlist-store.js";

const ELSEWHERE = ".similar-list > li > a, .purchase-list h3 > a";

customElements.define("shortlist-link", class extends HTMLElement {
  connectedCallback() {
    this.store = ShortlistStore.of(this.dataset.base);
    this.store.addEventListener("change", () => this.show(true));
    for (const [heading, address, before] of this.places()) this.offer(heading, address, before);
    this.show(false);
  }

  /** Beside each card, link to an enterprise, and under the name on an enterprise's own page. */
  *places() {
    for (const heading of document.querySelectorAll(".enterprise-card h2")) {
      yield [heading, heading.querySelector("a").href, heading];
    }
    for (const link of document.querySelectorAll(ELSEWHERE)) yield [link, link.href, link];
    const own = document.querySelector(".profile-header h1");
    if (own) yield [own, location.href, own.parentElement.lastElementChild];
  }

  /** before: what the button stands behind. */
  offer(heading, address, before) {
    const button = keepButtonFor(address, heading.textContent);
    if (button) before.after(button);
  }

  /** isNews: somebody just changed the list, which is told aloud. */
  async show(isNews) {
    const ids = this.store.ids;
    this.querySelector("[data-part=count]").textContent = `(${ids.length})`;
    if (isNews) (await import("./shortlist-news.js")).tell(this, this.store);
  }
});
