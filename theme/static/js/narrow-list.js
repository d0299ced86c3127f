/** <narrow-list>: shows of its `<li data-regions data-categories>` those of a region or a category; the choice is in the address.
 *  Without JavaScript its form stays hidden and every entry is there. */

import { ListNarrowing } from "./list-narrowing.js";

customElements.define("narrow-list", class extends ListNarrowing {
  show() {
    this.narrow("li[data-regions]", "section:has(> ul)");
  }
});
