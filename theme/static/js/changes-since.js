/** <changes-since>: shows the changes since a day, in a region or a category; what is chosen is in the address.
 *  Without JavaScript its form stays hidden and every change is there, month by month. */

import { ListNarrowing } from "./list-narrowing.js";

customElements.define("changes-since", class extends ListNarrowing {
  show() {
    const since = this.form.elements.since.value;
    this.narrow("li[data-day]", "[data-month]", ({ dataset }) => dataset.day >= since);
  }
});
