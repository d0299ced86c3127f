/** The card and the page of a profile, as the catalogue will show them, from what stands in the form. */

import { labelOf } from "./suggest-places.js";

export class Preview {
  constructor(element, rules) {
    Object.assign(this, { rules, language: element.dataset.language, words: element.dataset });
    [this.card, this.page] = ["card", "page"].map((part) => element.querySelector(`[data-part=${part}]`));
    this.form = element.querySelector("form");
  }

  show(values, stories) {
    const { name = "", offerings = [] } = values;
    const sells = offerings.map((one) => this.text(one.name)).filter(Boolean);
    const place = [values.municipality, this.label("regions", values.region)].filter(Boolean);
    const facts = made("dl", "", ...(sells.length ? [made("dt", this.words.sells), made("dd", sells.slice(0, 4).join(", "))] : []));
    const tags = (values.statuses ?? []).map(({ type }) => made("li", this.label("statuses", type), "enterprise-card-badge"));
    const end = made("ul", "", ...tags, made("li", [...new Set(place)].join(", ")));
    const about = this.text(values.summary) || this.text(values.mission);
    this.card.replaceChildren(card(made("span", initials(name), "picture"), made("h2", name), made("p", about), facts, end));
    this.page.replaceChildren(...this.pageParts(values, stories[this.language] ?? Object.values(stories)[0]));
  }

  * pageParts({ name, summary, mission, offerings = [], ...values }, story) {
    yield made("h4", name ?? "");
    yield made("p", this.text(summary) || this.text(mission), "lead");
    for (const one of offerings) {
      yield made("p", "", made("strong", this.text(one.name) || "–"), made("span", this.label("categories", one.category), "suggest-preview-tag"));
      if (one.description) yield made("p", this.text(one.description));
    }
    if (summary && mission) yield made("p", this.text(mission));
    for (const paragraph of (story ?? "").split(/\n{2,}/).filter(Boolean)) yield made("p", plain(paragraph));
    yield this.answers({ ...values, ...values.contact });
  }

  /** What else was answered, each under its question. */
  answers(values) {
    const list = made("dl", "", "facts-columns");
    for (const path of ["legal_form", "neq", "municipality", "postal_code", "email", "phone", "url", "website"]) {
      const field = this.form.querySelector(`[data-field$="${path}"]`);
      const value = path === "legal_form" ? this.label("legal-forms", values[path]) : values[path];
      if (value) list.append(made("dt", labelOf(field)), made("dd", value));
    }
    return list;
  }

  text(localised) {
    if (typeof localised !== "object") return localised ?? "";
    return localised[this.language] ?? Object.values(localised)[0] ?? "";
  }

  label(vocabulary, code = "") {
    return this.rules.labels[vocabulary][code] ?? code;
  }
}

/** An element with a text, then children; a last text names its class. */
function made(tag, text, ...parts) {
  const element = document.createElement(tag);
  element.textContent = text;
  const [last] = parts.slice(-1);
  if (typeof last === "string") element.className = parts.pop();
  element.append(...parts);
  return element;
}

function card(...parts) {
  return made("li", "", ...parts, "enterprise-card");
}

/** Markdown without its marks. */
function plain(text) {
  return text.replace(/\*\*|__|^#+ /gm, "").replace(/\[([^\]]+)\]\([^)]*\)/g, "$1");
}

function initials(name) {
  return name.split(/\s+/).map((word) => word[0] ?? "").join("").slice(0, 2).toUpperCase();
}
