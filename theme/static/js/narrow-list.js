/** <narrow-list>: shows of its `<li data-regions data-categories>` those of a region or a category; the choice is in the address.
 *  Without JavaScript its form stays hidden and every entry is there. */

customElements.define("narrow-list", class extends HTMLElement {
  connectedCallback() {
    this.form = this.querySelector("form");
    if (!this.form) return;
    this.form.hidden = false;
    const asked = new URL(location.href).searchParams;
    for (const field of this.fields) field.value = [...field.options].some(({ value }) => value === asked.get(field.name)) ? asked.get(field.name) : "";
    this.form.addEventListener("input", () => this.choose());
    this.form.addEventListener("submit", (event) => event.preventDefault());
    if (this.fields.some(({ value }) => value)) this.show();
  }

  get fields() {
    return [...this.form.querySelectorAll("select")];
  }

  choose() {
    const address = new URL(location.href);
    for (const { name, value } of this.fields) {
      if (value) address.searchParams.set(name, value);
      else address.searchParams.delete(name);
    }
    history.replaceState(null, "", address);
    this.show();
  }

  show() {
    const [region, category] = ["region", "category"].map((name) => this.form.elements[name].value);
    const has = (codes, code) => !code || codes.split(" ").includes(code);
    const items = [...this.querySelectorAll("li[data-regions]")];
    for (const item of items) item.hidden = !has(item.dataset.regions, region) || !has(item.dataset.categories, category);
    for (const section of this.querySelectorAll("section:has(> ul)")) {
      section.hidden = !section.querySelector("li[data-regions]:not([hidden])");
    }
    this.tell(items.filter(({ hidden }) => !hidden).length);
  }

  tell(count) {
    const form = count ? new Intl.PluralRules(document.documentElement.lang).select(count) : "zero";
    this.querySelector("output").textContent = (this.dataset[form] ?? this.dataset.other).replace("{count}", count);
  }
});
