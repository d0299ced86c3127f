/** <compare-table>: the enterprises that a visitor keeps, or those of a link, side by side, with notes.
 *  The list of a link is `#kept=a,b,c`, which no host is ever told; one's own is written there too, to be sent. */

import { keeps } from "./browser-keeping.js";
import { list, moves, note, returnTo, row, title } from "./compare-cells.js";
import { ProfileReader } from "./comparison.js";
import { copy } from "./saving.js";
import { readIds } from "./shortlist-address.js";
import { ShortlistStore } from "./shortlist-store.js";

customElements.define("compare-table", class extends HTMLElement {
  connectedCallback() {
    const parts = [...this.querySelectorAll("[data-part]")].map((part) => [part.dataset.part, part]);
    Object.assign(this, Object.fromEntries(parts), { reader: new ProfileReader(this.dataset.profiles), turn: 0 });
    this.store = ShortlistStore.of(this.dataset.base);
    this.store.addEventListener("change", () => this.show());
    this.adopt.addEventListener("click", () => this.takeOver());
    this.copy.addEventListener("click", () => this.copyLink());
    this.print.addEventListener("click", () => print());
    this.clear.addEventListener("click", () => this.empty());
    addEventListener("hashchange", () => this.arrive());
    this.unkept.hidden = keeps();
    this.arrive();
  }

  /** Shows what the address asks for: a list that one did not write there oneself was sent. */
  arrive() {
    const sent = readIds(new URLSearchParams(location.hash.slice(1)).get("kept") ?? "");
    const isOwn = history.state?.isOwn || String(sent) === String(this.store.ids);
    this.sent = sent.length && !isOwn ? sent : null;
    this.show();
  }

  takeOver() {
    const { sent } = this;
    this.sent = null;
    this.store.add(sent);
  }

  empty() {
    this.store.entries = [];
  }

  async copyLink() {
    const done = await copy(location.href);
    this.status.textContent = done ? this.dataset.copied : location.href;
  }

  /** Reads the pages of the list and draws the table; a later call overtakes this one. */
  async show() {
    const turn = (this.turn += 1);
    const ids = this.sent ?? this.store.ids;
    history.replaceState({ isOwn: !this.sent }, "", location.pathname + (ids.length ? `#kept=${ids.join(",")}` : ""));
    const found = await Promise.all(ids.map((id) => this.reader.profile(id)));
    if (turn !== this.turn) return;
    const profiles = found.filter(Boolean);
    this.shared.hidden = !this.sent;
    this.none.hidden = ids.length > 0;
    this.clear.hidden = Boolean(this.sent);
    for (const link of this.next.querySelectorAll("a")) link.hash = ids.length ? `kept=${ids.join(",")}` : "";
    this.next.hidden = this.tools.hidden = this.table.hidden = !profiles.length;
    this.missing.textContent = ids.filter((_, i) => !found[i]).join(", ");
    this.missing.parentElement.hidden = profiles.length === ids.length;
    this.draw(profiles);
  }

  draw(profiles) {
    const always = this.dataset.always.split("|"); // what a choice hangs on shows even where nobody states it
    const labels = [...new Set([...profiles.flatMap(({ rows }) => [...rows.keys()]), ...always])];
    const head = row(this.dataset.criterion, profiles.map((profile) => title(profile)), "col");
    const rows = labels.map((label) => row(label, profiles.map(({ rows }) => list(rows.get(label) ?? [], this.dataset.unknown))));
    rows.push(row(this.dataset.notes, profiles.map((profile) => note(profile, this))));
    if (!this.sent) rows.push(row(this.dataset.order, profiles.map((profile) => moves(profile, this))));
    rows.at(-1).classList.toggle("compare-table-moves", !this.sent);
    const label = this.table.contains(document.activeElement) && document.activeElement.getAttribute("aria-label");
    this.table.querySelector("thead").replaceChildren(head);
    this.table.querySelector("tbody").replaceChildren(...rows);
    if (label) returnTo(label, this.table);
  }
});
