/** A form whose fields are kept as a draft, and the enterprises of the shortlist that it is about. */

import { keeps } from "./browser-keeping.js";
import { ProfileReader } from "./comparison.js";
import { DraftStore } from "./draft-store.js";
import { readIds } from "./shortlist-address.js";
import { ShortlistStore } from "./shortlist-store.js";

export class DraftForm {
  /** changed: called after each change with the draft kept already. */
  constructor(form, { kind, base, changed }) {
    Object.assign(this, { form, store: new DraftStore(kind, base), base });
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("input", () => {
      this.keep();
      changed();
    });
    form.querySelector("[data-part=unkept]").hidden = keeps();
    form.hidden = false;
  }

  get values() {
    return this.store.values;
  }

  /** Keeps what stands in the fields, and what was kept for enterprises that are not shown. */
  keep() {
    const boxes = [...this.form.querySelectorAll("[type=checkbox][name]")].map(({ name }) => [name, ""]);
    this.store.values = { ...this.values, ...Object.fromEntries(boxes), ...Object.fromEntries(new FormData(this.form)) };
  }

  fill() {
    const { values } = this;
    for (const field of this.form.querySelectorAll("[name]")) {
      if (!(field.name in values)) continue;
      if (["radio", "checkbox"].includes(field.type)) field.checked = field.value === values[field.name];
      else field.value = values[field.name];
    }
  }

  set(name, text) {
    this.store.values = { ...this.values, [name]: text };
  }

  erase() {
    this.store.erase();
    this.form.reset();
  }

  /** `{ profiles, missing }`: those of the address, as of a list that was sent; without any, those kept here. Notes are one’s own. */
  async suppliers(address) {
    const { entries } = ShortlistStore.of(this.base);
    const sent = readIds(new URLSearchParams(location.hash.slice(1)).get("kept") ?? "");
    const kept = sent.length ? sent.map((id) => entries.find((entry) => entry.id === id) ?? { id, note: "" }) : entries;
    const reader = new ProfileReader(address);
    const found = await Promise.all(kept.map(({ id }) => reader.profile(id)));
    const profiles = found.map((profile, i) => profile && { ...profile, note: kept[i].note }).filter(Boolean);
    return { profiles, missing: kept.filter((_, i) => !found[i]).map(({ id }) => id) };
  }
}
