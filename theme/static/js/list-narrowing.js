/** A list that a form narrows: what is chosen is in the address, how many are left is said. For elements to extend. */

export class ListNarrowing extends HTMLElement {
  connectedCallback() {
    this.form = this.querySelector("form");
    if (!this.form) return;
    this.form.hidden = false;
    const asked = new URL(location.href).searchParams;
    for (const field of this.fields) choose(field, asked.get(field.name) ?? "");
    this.form.addEventListener("input", () => this.chosen());
    this.form.addEventListener("submit", (event) => event.preventDefault());
    if (this.fields.some(({ value }) => value)) this.show();
  }

  get fields() {
    return [...this.form.elements].filter(({ name }) => name);
  }

  chosen() {
    const address = new URL(location.href);
    address.hash = "";
    for (const { name, value } of this.fields) {
      if (value) address.searchParams.set(name, value);
      else address.searchParams.delete(name);
    }
    history.replaceState(null, "", address);
    this.show();
  }

  /** Hides the entries that are not of the region or the category, and parts of the page left without any. */
  narrow(entries, parts, isLeft = () => true) {
    const [region, category] = ["region", "category"].map((name) => this.form.elements[name].value);
    const shown = [...this.querySelectorAll(entries)].filter((entry) => {
      const { regions, categories } = entry.dataset;
      entry.hidden = !has(regions, region) || !has(categories, category) || !isLeft(entry);
      return !entry.hidden;
    });
    for (const part of this.querySelectorAll(parts)) part.hidden = !part.querySelector(`${entries}:not([hidden])`);
    this.tell(shown.length);
  }

  tell(count) {
    const form = count ? new Intl.PluralRules(document.documentElement.lang).select(count) : "zero";
    this.querySelector("output").textContent = (this.dataset[form] ?? this.dataset.other).replace("{count}", count);
  }
}

const has = (codes, code) => !code || codes.split(" ").includes(code);

/** Sets a field, unless the address asks for what a list does not hold. */
function choose(field, value) {
  if (!field.options || [...field.options].some((option) => option.value === value)) field.value = value;
}
