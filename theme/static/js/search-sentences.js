/** Sentences of the page, filled in as the plurals of its language ask. */

/** How many were found; sentences: `zero`, and one per plural form, with `{count}`. */
export function counted({ zero, ...forms }, count, language) {
  if (count === 0) return zero;
  const form = forms[new Intl.PluralRules(language).select(count)] ?? forms.other;
  return form.replace("{count}", count.toLocaleString(language));
}
