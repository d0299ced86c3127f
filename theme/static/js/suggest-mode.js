/** What one came for: a new profile, a correction (`?id=`), to say that it is still right, or to withdraw it (`act=`). */

import { readChosen } from "./suggest-withdrawal.js";
import { today } from "./today.js";
import { filled } from "./written-lines.js";

const STEPS = { still: ["send"], withdraw: ["withdraw", "send"] };

export class Mode {
  constructor(element, hasSource) {
    const act = new URLSearchParams(location.search).get("act");
    this.name = hasSource ? (act in STEPS ? act : "correct") : "new";
    Object.assign(this, { element, withdrawal: element.querySelector("[data-step=withdraw]") });
  }

  /** The heading and the steps that this takes. */
  show(steps) {
    const heading = document.querySelector("h1");
    heading.textContent = heading.dataset[this.name];
    for (const one of document.querySelectorAll("[data-for]")) one.hidden = !one.dataset.for.split(" ").includes(this.name);
    for (const link of document.querySelectorAll(".language-switch a")) link.search = location.search;
    steps.only(STEPS[this.name] ?? steps.all.filter((name) => name !== "withdraw"));
  }

  /** The values that this asks for. */
  applied(values) {
    if (this.name === "still") return { ...values, last_verified: today() };
    if (this.name !== "withdraw") return values;
    const { what, reason, language } = readChosen(this.withdrawal);
    if (what !== "paused" && what !== "closed") return values;
    const field = what === "closed" ? "closing_reason" : "status_note";
    return { ...values, status: what, last_verified: today(), ...(reason && { [field]: { [language]: reason } }) };
  }

  get reason() {
    return readChosen(this.withdrawal).reason;
  }

  /** The words that ask for a removal. */
  request({ id, values }) {
    const { removal, page } = this.element.dataset;
    return filled(removal, { name: values.name, id, address: new URL(`${page}${id}/`, location.href).href, reason: this.reason });
  }

  /** True when the whole profile should go: there is no file to write. */
  get isRemoval() {
    return this.name === "withdraw" && readChosen(this.withdrawal).what === "removed";
  }

  /** Nobody goes on before something is chosen. */
  goOn(steps) {
    const place = this.withdrawal.querySelector("[data-part=unchosen]");
    place.hidden = Boolean(readChosen(this.withdrawal).what);
    if (place.hidden) steps.go(1);
    else this.withdrawal.querySelector("input").focus();
  }
}
