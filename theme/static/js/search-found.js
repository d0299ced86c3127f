/** An enterprise that was found, told as the search page shows its results. */

import { isEverywhere } from "./search-columns.js";
import { positionOf } from "./search-lexicon.js";

const MOST_PLACES = 3;

export class CatalogueResult {
  constructor(row, { byCategory = [] }, { catalogue, labels, profiles }) {
    Object.assign(this, { row, byCategory, catalogue, labels, profiles });
  }

  get id() {
    return this.catalogue.idOf(this.row);
  }

  /** Its page's address and what a result says, in a language; like a result of the full text. */
  async data(language) {
    const { catalogue, row, profiles } = this;
    const { facets } = catalogue.rest;
    const [places, home] = [this.places(), facets?.municipality[row] ?? ""];
    const meta = {
      title: catalogue.names[row],
      offers: this.offers().map((text) => ({ text })),
      serves: places.join(", "),
      isEverywhere: isEverywhere(catalogue.columns.region[row]),
      place: places.includes(home) ? "" : home,
      verified: facets?.dated(facets.verified[row], language),
    };
    return { url: `${profiles}${this.id}/`, meta };
  }

  /** What it sells that answers: by name when names are there, else by category. */
  offers() {
    const { catalogue, row, byCategory, labels } = this;
    const own = [...catalogue.columns.category[row]].map(positionOf);
    const answering = own.filter((category) => byCategory[category]?.score > 0);
    const shown = (answering.length ? answering : own).sort((a, b) => (byCategory[b]?.score ?? 0) - (byCategory[a]?.score ?? 0));
    const names = catalogue.rest.sells?.[row] ?? [];
    const best = shown.flatMap((category) => names.filter((name) => positionOf(name) === category).map((name) => name.slice(1)));
    const label = (category) => labels.get("category")?.get(catalogue.codes.category[category]);
    return best.length ? [...new Set(best)] : shown.map(label).filter(Boolean);
  }

  places() {
    const { catalogue, row, labels } = this;
    const served = catalogue.columns.region[row];
    const codes = isEverywhere(served) ? [] : [...served].map((one) => catalogue.codes.region[positionOf(one)]);
    const named = codes.map((code) => labels.get("region")?.get(code)).filter(Boolean);
    return named.length > MOST_PLACES ? [...named.slice(0, MOST_PLACES), "…"] : named;
  }
}
