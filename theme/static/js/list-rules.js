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

function firstDay(date) {
  return (date + "-01-01").slice(0, 10);
}

/** Without consent, every fact says where it comes from; a lone source speaks for all. */
export function* sources(values, say, { sourced }) {
  const known = (values.sources ?? []).map(({ id }) => id);
  for (const field of sourced) {
    for (const [index, { source }] of (values[field] ?? []).entries()) {
      if (source && !known.includes(source)) yield say("unknown_source", [field, index, "source"], { found: source });
      if (!source && values.basis === "public-sources" && known.length > 1) yield say("unsourced", [field, index, "source"]);
    }
  }
  if (values.basis === "public-sources" && !known.length) yield say("no_sources", ["sources"]);
}
