/** <shortlist-link>: the way to the shortlist, with how many are kept; puts a button beside every enterprise of the page.
 *  Without JavaScript the link has no count and nothing offers to keep. What a page does not need is not fetched. */

import { keepButtonFor } from "./keep-button.js";
import { ShortlistStore } from "./shortlist-store.js";

const OFFERED = ".enterprise-card h2 a, .similar-list > li > a, .purchase-list h3 > a";

customElements.define("shortlist-link", class extends HTMLElement {
  connectedCallback() {
    this.store = ShortlistStore.of(this.dataset.base);
    this.store.addEventListener("change", () => this.show(true));
    for (const link of document.querySelectorAll(OFFERED)) this.offer(link, link.href, link.closest("h2") ?? link);
    const own = document.querySelector(".profile-header h1"); // of an enterprise's own page
    if (own) this.offer(own, location.href, own.parentElement.lastElementChild);
    this.show(false);
  }

  /** before: what the button stands behind. */
  offer({ textContent: name }, address, before) {
    before.after(keepButtonFor(address, name) ?? "");
  }

  /** isNews: somebody just changed the list, which is told aloud. */
  async show(isNews) {
    const ids = this.store.ids;
    this.querySelector("[data-part=count]").textContent = `(${ids.length})`;
    if (isNews) (await import("./shortlist-news.js")).tell(this, this.store);
  }
});
