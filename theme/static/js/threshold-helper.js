/** <threshold-helper>: answers from the page's own rules which ways of buying are open. Nothing leaves the page.
 *  Without JavaScript the form stays hidden; the tables under it hold the same rules. */

import { answer, centsOf } from "./threshold-rule.js";

customElements.define("threshold-helper", class extends HTMLElement {
  connectedCallback() {
    this.rules = JSON.parse(this.dataset.rules);
    this.form = this.querySelector("form");
    this.output = this.querySelector("output");
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      history.replaceState(null, "", `?${new URLSearchParams(new FormData(this.form))}`);
      this.show();
    });
    this.form.hidden = false;
    this.restore();
  }

  /** Fills in what the address says and answers it; without, the visitor's day. */
  restore() {
    const now = new Date();
    const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0"));
    this.form.elements.day.value = today.join("-");
    const asked = new URLSearchParams(location.search);
    for (const field of this.form.querySelectorAll("[name]")) {
      const value = asked.get(field.name);
      if (value !== null && (!field.options || [...field.options].some((one) => one.value === value))) field.value = value;
    }
    if (asked.has("amount")) this.show();
  }

  show() {
    const { body, contract, amount, day } = this.form.elements;
    const cents = centsOf(amount.value);
    this.mark(amount, cents === null);
    this.mark(day, !day.value);
    if (cents === null || !day.value) return this.refuse(cents === null ? amount : day);
    const rules = this.rules[body.value];
    this.print(rules, contract.value, answer(rules, { contract: contract.value, cents, day: day.value }));
  }

  mark(field, isWrong) {
    field.toggleAttribute("aria-invalid", isWrong);
    if (isWrong) field.setAttribute("aria-invalid", "true");
  }

  refuse(field) {
    this.output.replaceChildren(this.dataset[field.name]);
    field.focus();
  }

  print(rules, contract, found) {
    const parts = this.querySelector("template").content.cloneNode(true);
    for (const [name, text] of Object.entries(this.words(rules, contract, found))) {
      const part = parts.querySelector(`[data-part=${name}]`);
      part.textContent = text;
      part.hidden = !text;
    }
    const modes = parts.querySelector("[data-part=modes]");
    modes.replaceChildren(...(found.step?.modes ?? []).map((mode) => Object.assign(document.createElement("li"), { textContent: mode })));
    modes.hidden = !modes.children.length;
    this.output.replaceChildren(parts);
  }

  words(rules, contract, { standing, step, period, verified }) {
    const say = (name, one) => this.dataset[name].replace("{since}", one?.since_said).replace("{amount}", one?.amount_said);
    const first = rules.periods.find((one) => one.contracts.includes(contract));
    const source = (verified ?? first)?.sources.join(", ") ?? "";
    const open = { known: "unstated", unverified: "undecided", "no-rule": "before" }[standing];
    const thresholds = { known: () => say("known", period), unverified: () => say(verified ? "unverified" : "never", verified) };
    return {
      verdict: step?.modes.length ? "" : say(open, first),
      rule: step ? step.rule : standing === "no-rule" ? "" : rules.steps.slice(-2).map((one) => one.rule).join(" "),
      threshold: thresholds[standing]?.() ?? "",
      note: [period?.note, rules.note].filter(Boolean).join(" "),
      source: source && this.dataset.source.replace("{source}", source),
    };
  }
});
