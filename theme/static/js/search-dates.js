/** Dates as people say them. */

/** A date as precise as it was given: `2026`, `2026-05` or `2026-05-31`; French says `1er mai`. */
export function dated(date, language) {
  const [year, month, day] = date.split("-").map(Number);
  const precision = { year: "numeric", month: month && "long", day: day && "numeric", timeZone: "UTC" };
  const said = new Intl.DateTimeFormat(language, precision).format(Date.UTC(year, (month ?? 1) - 1, day ?? 1));
  return language === "fr" ? said.replace(/^1(?= )/, "1er") : said;
}
