/** <market-scan>: makes a document of the shortlist and of what the buyer writes, and saves it; nothing leaves the page.
 *  Without JavaScript its form and its document stay hidden. */

import { catalogueVersion } from "./catalogue-version.js";
import { DraftForm } from "./draft-form.js";
import { today } from "./today.js";
import { lastSearch } from "./last-search.js";
import { asBlocks, asRows } from "./scan-document.js";
import { saveAs } from "./scan-files.js";
import { supplierFields } from "./scan-supplier.js";
import { labelled } from "./search-labels.js";
import { draw } from "./document-view.js";

customElements.define("market-scan", class extends HTMLElement {
  async connectedCallback() {
    const part = (name) => this.querySelector(`[data-part=${name}]`);
    Object.assign(this, { document: part("document"), status: part("status"), profiles: [], asked: [], turn: 0 });
    const { base } = this.dataset;
    this.draft = new DraftForm(this.querySelector("form"), { kind: "scan", base, changed: () => this.show() });
    this.addEventListener("click", ({ target }) => target.dataset.act && this.act(target.dataset.act));
    const [{ profiles, missing }, version] = await Promise.all([
      this.draft.suppliers(this.dataset.profiles), catalogueVersion(this.dataset.versionUrl),
    ]);
    this.dataset.version = version;
    this.profiles = profiles;
    part("none").hidden = profiles.length > 0;
    part("missing").textContent = missing.join(", ");
    part("lost").hidden = !missing.length;
    part("suppliers").replaceChildren(...profiles.map((profile) => supplierFields(profile, part("supplier"))));
    this.begin();
  }

  /** The draft, or what can be known: the day, and the search that led here. */
  begin() {
    const { elements } = this.draft.form;
    elements.date.value = today();
    if (document.referrer.startsWith(new URL(this.dataset.search, location.href).href)) {
      elements.searched.value = document.referrer;
    }
    this.draft.fill();
    this.show();
  }

  get written() {
    return Object.fromEntries(new FormData(this.draft.form));
  }

  /** Draws the document anew; a later call overtakes this one. */
  async show() {
    const turn = (this.turn += 1);
    const asked = await labelled(this.written.searched, this.dataset);
    if (turn !== this.turn) return;
    const told = { values: this.written, asked, profiles: this.profiles, words: this.dataset };
    this.told = told;
    this.document.hidden = false;
    draw(this.document, asBlocks(told));
  }

  async act(name) {
    if (name === "print") return print();
    if (name === "last") return this.searchAgain();
    if (name === "erase") {
      this.draft.erase();
      this.begin();
      this.status.textContent = this.dataset.erased;
      return;
    }
    await this.show();
    const file = await saveAs(name, { blocks: asBlocks(this.told), rows: asRows(this.told), told: this.told });
    this.status.textContent = this.dataset.made.replace("{file}", () => file);
  }

  searchAgain() {
    const address = lastSearch(this.dataset.base);
    if (address) this.draft.form.elements.searched.value = address;
    this.status.textContent = address ? "" : this.dataset.unread;
    this.draft.keep();
    this.show();
  }
});
