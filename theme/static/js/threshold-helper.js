/** <threshold-helper>: answers from the page's own rules which ways of buying are open. Nothing leaves the page.
 *  Without JavaScript the form stays hidden; the tables under it hold the same rules. */

import { answer, centsOf } from "./threshold-rule.js";
import { wordsOf } from "./threshold-words.js";

customElements.define("threshold-helper", class extends HTMLElement {
  connectedCallback() {
    this.rules = JSON.parse(this.dataset.rules);
    this.form = this.querySelector("form");
    this.output = this.querySelector("[role=status]");
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
    const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
    this.form.elements.day.value = parts.map((part) => String(part).padStart(2, "0")).join("-");
    const asked = new URLSearchParams(location.search);
    for (const field of this.form.querySelectorAll("[name]")) {
      const value = asked.get(field.name);
      const isChoice = !field.options || [...field.options].some((one) => one.value === value);
      if (value !== null && isChoice) field.value = value;
    }
    if (asked.has("amount")) this.show();
  }

  show() {
    const { body, contract, amount, day } = this.form.elements;
    const cents = centsOf(amount.value);
    const wrong = [[amount, cents === null], [day, !day.value]].filter(([field, isWrong]) => {
      if (isWrong) field.setAttribute("aria-invalid", "true");
      else field.removeAttribute("aria-invalid");
      return isWrong;
    });
    if (wrong.length) return this.refuse(wrong[0][0]);
    const rules = this.rules[body.value];
    const found = answer(rules, { contract: contract.value, cents, day: day.value });
    this.print(found.step?.modes ?? [], wordsOf(rules, contract.value, found, (...words) => this.say(...words)));
  }

  refuse(field) {
    this.output.replaceChildren(this.dataset[field.name]);
    field.focus();
  }

  say(name, values) {
    return Object.entries(values).reduce((said, [key, value]) => said.replace(`{${key}}`, value), this.dataset[name]);
  }

  print(modes, words) {
    const parts = this.querySelector("template").content.cloneNode(true);
    for (const [name, text] of Object.entries(words)) {
      const part = parts.querySelector(`[data-part=${name}]`);
      part.textContent = text;
      part.hidden = !text;
    }
    const list = parts.querySelector("[data-part=modes]");
    list.replaceChildren(...modes.map((mode) => Object.assign(document.createElement("li"), { textContent: mode })));
    list.hidden = !modes.length;
    this.output.replaceChildren(parts);
  }
});
