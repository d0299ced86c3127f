/** A whole profile held against the rules: those of each field, then those that look at several. */

import { fieldProblems, problem } from "./field-checks.js";
import { closest } from "./folding.js";
import { ruleProblems } from "./profile-rules.js";

const HIDDEN = "hidden";

/** `{ location, sentence, isAdvice }` for each problem. stories: Markdown per language. */
export function profileProblems(values, stories, rules) {
  const unseen = [...hiddenProblems({ ...values, story: stories }, rules)];
  const wrong = [...fieldProblems(values, rules.profile, rules)];
  const unknown = [...unknownProblems(values, rules.profile, rules)];
  return [...unseen, ...wrong, ...unknown, ...ruleProblems(values, stories, rules)];
}

/** Characters that cannot be seen, wherever they are. */
function* hiddenProblems(value, rules, location = []) {
  if (typeof value !== "string") {
    for (const [name, one] of Object.entries(value ?? {})) {
      yield* hiddenProblems(one, rules, [...location, Array.isArray(value) ? Number(name) : name]);
    }
    return;
  }
  const { pattern, names, unassigned, selector } = rules.hidden;
  const found = new RegExp(pattern, "u").exec(value)?.[0];
  if (!found) return;
  const code = found.codePointAt(0).toString(16).toUpperCase().padStart(4, "0");
  const name = names[code] ?? (/\p{Cn}/u.test(found) ? unassigned : selector);
  yield problem(rules, HIDDEN, location, { code: `U+${code}`, name });
}

/** Words that a vocabulary does not hold, each with the nearest that it does. */
function* unknownProblems(value, expected, rules, location = []) {
  if (expected.type === "record" && typeof value === "object") {
    for (const [name, one] of Object.entries(value)) {
      if (name in expected.fields) yield* unknownProblems(one, expected.fields[name], rules, [...location, name]);
    }
  } else if (expected.type === "list" && Array.isArray(value)) {
    const { vocabulary = expected.of.vocabulary } = expected;
    for (const [index, one] of value.entries()) {
      yield* unknownProblems(one, { ...expected.of, vocabulary }, rules, [...location, index]);
    }
  } else if (expected.vocabulary && typeof value === "string" && value) {
    yield* unknownWord(value, rules.vocabularies[expected.vocabulary], rules, location);
  }
}

function* unknownWord(found, { spellings, where }, rules, location) {
  if (spellings.some(([, code]) => code === found)) return;
  const guess = closest(found, spellings.map(([text]) => text));
  if (guess) yield problem(rules, "unknown_but_near", location, { found, guess });
  else yield problem(rules, "unknown", location, { found, where });
}
