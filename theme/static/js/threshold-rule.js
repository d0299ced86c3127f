/** The rule of a purchase, as catalogue/thresholds.py works it out: a test compares the two on the same cases.
 *  rules: a body's steps and periods; amounts in cents, days as 2022-10-07. */

/** What the rules of a body say: standing is `known`, `unverified` or `no-rule`.
 *  step: null when the amount may lie on either side of a threshold that is not known. */
export function answer(body, { contract, cents, day }) {
  const past = body.periods.filter((one) => one.contracts.includes(contract) && one.since <= day);
  const period = past.at(-1) ?? null;
  if (!period) return { standing: "no-rule", step: null, period, verified: null };
  return {
    standing: period.amount === null ? "unverified" : "known",
    step: stepAt(body.steps, cents, period.amount),
    period,
    verified: past.findLast((one) => one.amount !== null) ?? null,
  };
}

/** At exactly the threshold, its step applies. */
function stepAt(steps, cents, threshold) {
  if (threshold !== null && cents >= threshold) return steps.find((one) => one.from === null) ?? null;
  const fixed = steps.filter((one) => one.from !== null);
  const reached = fixed.findLast((one) => one.from <= cents) ?? null;
  return threshold === null && reached === fixed.at(-1) ? null : reached;
}

/** An amount as people type it (`25 000,50 $`, `25,000.50`), in cents; null when it is none. */
export function centsOf(text) {
  const typed = text.replace(/[\s$]/g, "");
  const match = /^(\d{1,3}(?:,\d{3})+|\d+)(?:[.,](\d{1,2}))?$/.exec(typed);
  if (!match || typed.length > 15) return null;
  const [, whole, part = ""] = match;
  return Number(whole.replaceAll(",", "")) * 100 + Number(part.padEnd(2, "0"));
}
