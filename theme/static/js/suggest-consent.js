/** On what ground a profile is published: somebody speaks for the enterprise, or sources do, or nothing changes. */

import { readField, writeField } from "./suggest-values.js";

const STAND_IN = { consent: { date: "2000", by: "-", scope: "-" } };

export class Consent {
  constructor(form, rules) {
    Object.assign(this, { rules, form });
    this.field = form.querySelector("[data-field=basis]");
    this.role = form.querySelector("[data-field='basis.consent.by']");
    this.sources = form.querySelector("[data-group=sources]");
  }

  get ground() {
    return readField(this.field, this.rules);
  }

  /** source: the profile to correct, null for a new one. */
  begin(values, source) {
    this.source = source;
    this.field.querySelector("[value=keep]").closest("label").hidden = !source;
    writeField(this.field, source ? "keep" : groundOf(values.basis), this.rules);
    writeField(this.role, values.basis?.consent?.by, this.rules);
    this.show();
  }

  /** What a draft or a link says of it. */
  restore(values) {
    const ground = groundOf(values.basis);
    if (!this.source || ground === "consent") writeField(this.field, ground, this.rules);
    if (ground === "consent") writeField(this.role, values.basis.consent.by, this.rules);
    this.show();
  }

  show() {
    this.role.hidden = this.ground !== "consent";
    this.sources.hidden = this.ground !== "public-sources";
  }

  /** The sources of the profile, for offerings to name one. */
  offer(sources = []) {
    this.form.parentElement.querySelector("#list-own-sources").replaceChildren(...sources.map(({ id, title }) => new Option(title, id)));
  }

  /** The values with their basis, and who verified them. */
  applied(values) {
    const { defaults } = this.rules;
    if (this.ground === "keep") return values;
    if (this.ground === "consent") {
      const by = readField(this.role, this.rules);
      const date = values.last_verified;
      const consent = { ...(date && { date }), ...(by && { by }), scope: defaults.scope };
      return { ...values, verified_by: defaults.verified_by, basis: { consent } };
    }
    const found = this.ground ? { basis: this.ground } : {};
    return { ...values, verified_by: defaults.verified_from_sources, ...found };
  }

  /** The same for checks: what is not published of a profile is right already. */
  whole(values) {
    return this.source?.withheld.includes("basis") && !values.basis ? { ...values, basis: STAND_IN } : values;
  }
}

function groundOf(basis) {
  if (basis === undefined) return undefined;
  return typeof basis === "object" ? "consent" : basis;
}
