/** The enterprises that the catalogue holds already: none may stand in it twice, as rules/catalogue_rules.py says. */

import { problem } from "./field-checks.js";
import { fold } from "./folding.js";

const HOST = /^[a-z]+:\/\/(?:[^@/?#]*@)?(?:www\.)?([^/?#:]*)/i;

export class KnownProfiles {
  constructor(element) {
    Object.assign(this, { element, rows: [] });
  }

  /** They are asked for once, when there is something to compare; then all is looked at again. */
  async load() {
    if (this.isAsked) return;
    this.isAsked = true;
    const answer = await fetch(`${this.element.dataset.sources}_known.json`).catch(() => null);
    if (answer?.ok) this.rows = await answer.json();
    if (this.rows.length) this.element.update();
  }

  /** own: the id of the profile that is corrected, which may be like itself. */
  problems({ name, neq, website }, own) {
    if (name || neq || website) this.load();
    const host = HOST.exec(website ?? "")?.[1].toLowerCase();
    return [
      ...this.twice("neq", neq, own, (row) => row[2]),
      ...this.twice("name", name && fold(name), own, ([id, said]) => said || id.replaceAll("-", " ")),
      ...this.twice("website", host, own, (row) => row[3]),
    ];
  }

  twice(field, found, own, mark) {
    const other = found && this.rows.find((row) => row[0] !== own && mark(row) === found);
    return other ? [problem(this.element.rules, "twice", [field], { other: other[0] })] : [];
  }
}
