/** An answer of the rules in words. say: a sentence by its name, as the page holds it, with what it is filled with. */

const OPEN = { known: "unstated", unverified: "undecided", "no-rule": "before" };

/** The parts of the answer by name; an empty text means that there is nothing to say. */
export function wordsOf(rules, contract, found, say) {
  const first = rules.periods.find((one) => one.contracts.includes(contract));
  const source = (found.verified ?? first)?.sources.join(", ");
  return {
    verdict: found.step?.modes.length ? "" : say(OPEN[found.standing], amounts(first)),
    rule: ruleOf(rules, found),
    threshold: thresholdOf(found, say),
    note: [found.period?.note, rules.note].filter(Boolean).join(" "),
    source: source ? say("source", { source }) : "",
  };
}

/** The rule of the step; the rules of both steps when only the threshold could tell which. */
function ruleOf(rules, { standing, step }) {
  if (step) return step.rule;
  return standing === "no-rule" ? "" : rules.steps.slice(-2).map((one) => one.rule).join(" ");
}

function thresholdOf({ standing, period, verified }, say) {
  if (standing === "no-rule") return "";
  if (standing === "known") return say("known", amounts(period));
  return verified ? say("unverified", amounts(verified)) : say("never", {});
}

function amounts(period) {
  return { since: period?.since_said ?? "", amount: period?.amount_said ?? "" };
}
