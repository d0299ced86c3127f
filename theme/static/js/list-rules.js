/** The rules that look at each entry of a profile's lists, and at its dates. */

export function* offerings(values, say) {
  for (const [index, { area }] of (values.offerings ?? []).entries()) {
    if (!area) continue;
    const isSaid = /^(true|yes|oui)$/i.test(area.province ?? "") || area.regions || area.mrc || area.municipalities;
    if (!isSaid && !area.radius_km) yield say("no_place", ["offerings", index, "area"]);
  }
}

export function* dates({ status, closed_on: closed, last_verified: verified = "", ...values }, say) {
  if (closed && status !== "closed") yield say("closed_only", ["closed_on"]);
  const founded = Math.min(...(values.founded ?? []).map(({ value }) => Math.trunc(value)));
  if (closed && Number(closed.slice(0, 4)) < founded && founded < Infinity) {
    yield say("closed_soon", ["closed_on"], { founded, found: closed });
  }
  if ((status === "merged-into") !== Boolean(values.merged_into)) yield say("merged_only", ["merged_into"]);
  if (firstDay(verified) > new Date().toISOString().slice(0, 10)) {
    yield say("future", ["last_verified"], { found: verified });
  }
  for (const field of ["statuses", "certifications"]) {
    for (const [index, { valid_from: start, valid_to: end }] of (values[field] ?? []).entries()) {
      if (start && end && firstDay(end) < firstDay(start)) yield say("ends", [field, index, "valid_to"], { start, found: end });
    }
  }
}

/** What is told of group bids and never shown. */
export function* bids({ group_bids: told = {} }, say) {
  const isTold = ["seeks_categories", "seeks", "offers_categories", "offers"].some((name) => told[name]?.length);
  const isOpen = /^(true|yes|oui)$/i.test(told.open ?? "");
  if (isTold && !isOpen) yield { ...say("not_open", ["group_bids", "open"]), isAdvice: true };
}

function firstDay(date) {
  return (date + "-01-01").slice(0, 10);
}

/** Without consent, every fact says where it comes from; a lone source speaks for all. */
export function* sources(values, say, { sourced, sourced_alone: alone }) {
  const known = (values.sources ?? []).map(({ id }) => id);
  const facts = sourced.flatMap((field) => (values[field] ?? []).map((fact, index) => [[field, index, "source"], fact]));
  facts.push(...alone.filter((field) => values[field]).map((field) => [[field, "source"], values[field]]));
  for (const [location, { source }] of facts) {
    if (source && !known.includes(source)) yield say("unknown_source", location, { found: source });
    if (!source && values.basis === "public-sources" && known.length > 1) yield say("unsourced", location);
  }
  if (values.basis === "public-sources" && !known.length) yield say("no_sources", ["sources"]);
  if (values.basis === "public-sources") yield* people(values, say);
}

/** Nobody is named without consent, wherever it is. */
function* people(value, say, location = []) {
  if (typeof value !== "object" || !value) return;
  for (const [name, one] of Object.entries(value)) {
    const here = [...location, Array.isArray(value) ? Number(name) : name];
    if (name === "person" && one) yield say("names_somebody", here);
    else yield* people(one, say, here);
  }
}
