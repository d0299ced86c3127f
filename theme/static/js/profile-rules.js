/** The rules that look at several fields of a profile; each bears the name of its sentence in the page. */

import { problem } from "./field-checks.js";
import { bids, dates, offerings, sources } from "./list-rules.js";

/** Every problem that the rules find. */
export function* ruleProblems(values, stories, rules) {
  for (const rule of [places, number, texts, needs, offerings, dates, sources, bids]) {
    yield* rule(values, (name, location, given) => problem(rules, name, location, given), rules);
  }
  for (const [language, text] of Object.entries(stories)) {
    const [limit, found] = [rules.limits.story, [...text].length + 1]; // with the end of its last line
    if (found > limit) yield problem(rules, "long_story", ["story", language], { limit, found });
  }
}

function* places({ region, postal_code: code, mrc }, say, { places: { regions, counties, code: form } }) {
  if (!(region in regions)) return;
  const [name, ...prefixes] = regions[region];
  const isCode = new RegExp(form).test(code ?? "");
  if (isCode && prefixes.length && !prefixes.some((one) => code.startsWith(one))) {
    yield say("postal_code", ["postal_code"], { region: name, prefixes: prefixes.join(", "), found: code });
  }
  const [county, parent] = counties[mrc] ?? [];
  if (parent && parent in regions && parent !== region) {
    yield say("county", ["mrc"], { region: name, found: county, other: regions[parent][0] });
  }
}

/** The sum of ISO/IEC 7812-1, annex B, of the last eight digits. */
function* number({ neq }, say, { numbers }) {
  if (!numbers.length || !/^[0-9]{10}$/.test(neq ?? "")) return;
  const doubled = [...neq.slice(2)].reverse().map((digit, place) => Number(digit) * (place % 2 ? 2 : 1));
  const sum = doubled.reduce((total, one) => total + (one > 9 ? one - 9 : one), 0);
  const isRight = numbers.includes(neq.slice(0, 2)) && sum % 10 === 0;
  if (!isRight) yield { ...say("number", ["neq"], { found: neq }), isAdvice: true };
}

function* texts({ summary, ...values }, say, { limits, languages: [main] }) {
  const summaries = typeof summary === "string" ? { [main]: summary } : summary ?? {};
  for (const [language, text] of Object.entries(summaries)) {
    const { length } = [...text];
    if (length > limits.summary) yield say("summary", ["summary", language], { limit: limits.summary, length });
  }
  const of = (one, location) => typeof one === "object" && !(main in one)
    ? [say("main_language", location, { main, others: Object.keys(one).join(", ") })] : [];
  yield* ["mission", "verified_by"].flatMap((name) => (values[name] ? of(values[name], [name]) : []));
  if (summary) yield* of(summary, ["summary"]);
  yield* Object.entries(values.extra ?? {}).flatMap(([code, one]) => of(one, ["extra", code]));
  for (const [index, one] of (values.offerings ?? []).entries()) {
    for (const name of ["name", "description", "unit", "minimum", "capacity"]) {
      if (one[name]) yield* of(one[name], ["offerings", index, name]);
    }
  }
  for (const [index, { alt }] of (values.media ?? []).entries()) {
    if (alt) yield* of(alt, ["media", index, "alt"]);
    else yield { ...say("no_alt", ["media", index, "alt"]), isAdvice: true };
  }
}

/** What a buyer needs; only advice where all that is known is public. */
function* needs({ status, basis, contact, mission, legal_form: form, summary }, say) {
  if (!["active", "paused"].includes(status)) return;
  const isAdvice = basis === "public-sources";
  const { email, phone, url } = contact ?? {};
  if (!(email || phone || url)) yield { ...say("no_contact", ["contact"]), isAdvice };
  if (!mission) yield { ...say("no_mission", ["mission"]), isAdvice };
  if (!form) yield { ...say("no_legal_form", ["legal_form"]), isAdvice };
  if (!mission && !summary) yield say("no_summary", ["summary"]);
}
