/** <changes-since>: shows the changes since a day, in a region or a category; what is chosen is in the address.
 *  Without JavaScript its form stays hidden and every change is there, month by month. */

customElements.define("changes-since", class extends HTMLElement {
  connectedCallback() {
    this.form = this.querySelector("form");
    this.form.hidden = false;
    const asked = new URL(location.href).searchParams;
    for (const field of this.fields) field.value = asked.get(field.name) ?? "";
    this.form.addEventListener("input", () => this.choose());
    this.form.addEventListener("submit", (event) => event.preventDefault());
    if (this.fields.some((field) => field.value)) this.show();
  }

  get fields() {
    return [...this.form.elements].filter((field) => field.name);
  }

  choose() {
    const address = new URL(location.href);
    address.hash = "";
    for (const { name, value } of this.fields) {
      if (value) address.searchParams.set(name, value);
      else address.searchParams.delete(name);
    }
    history.replaceState(null, "", address);
    this.show();
  }

  show() {
    const [since, region, category] = ["since", "region", "category"].map((name) => this.form.elements[name].value);
    const has = (codes, code) => !code || codes.split(" ").includes(code);
    let count = 0;
    for (const change of this.querySelectorAll("li[data-day]")) {
      const { day, regions, categories } = change.dataset;
      change.hidden = day < since || !has(regions, region) || !has(categories, category);
      count += change.hidden ? 0 : 1;
    }
    for (const month of this.querySelectorAll("[data-month]")) {
      month.hidden = !month.querySelector("li[data-day]:not([hidden])");
    }
    const sentence = count ? new Intl.PluralRules(document.documentElement.lang).select(count) : "zero";
    const words = this.dataset[sentence] ?? this.dataset.other;
    this.querySelector("output").textContent = words.replace("{count}", count);
  }
});
