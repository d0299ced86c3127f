/** Sentences of the page, filled in as its language asks: plurals, lists, quotation marks, dates. */

/** How many were found; sentences: `zero`, and one per plural form, with `{count}`. */
export function counted({ zero, ...forms }, count, language) {
  if (count === 0) return zero;
  const form = forms[new Intl.PluralRules(language).select(count)] ?? forms.other;
  return form.replace("{count}", count.toLocaleString(language));
}

/** The sentence with these words for `{words}`, as nodes: `<q>` quotes them as the language does. */
export function naming(sentence, words, language) {
  const [before, after] = sentence.split("{words}");
  const parts = new Intl.ListFormat(language).formatToParts(words).map(({ type, value }) => {
    if (type === "literal") return value;
    const quoted = document.createElement("q");
    quoted.textContent = value;
    return quoted;
  });
  return [before, ...parts, after];
}

/** A date as precise as it was given: `2026`, `2026-05` or `2026-05-31`; French says `1er mai`. */
export function dated(date, language) {
  const [year, month, day] = date.split("-").map(Number);
  const precision = { year: "numeric", month: month && "long", day: day && "numeric", timeZone: "UTC" };
  const said = new Intl.DateTimeFormat(language, precision).format(Date.UTC(year, (month ?? 1) - 1, day ?? 1));
  return language === "fr" ? said.replace(/^1(?= )/, "1er") : said;
}
