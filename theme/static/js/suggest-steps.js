/** The steps of the form, one at a time; the address tells which, so that the browser's own way back works. */

import { filled } from "./written-lines.js";

export class Steps {
  constructor(element, leaving) {
    Object.assign(this, { element, leaving, words: element.dataset });
    this.sections = [...element.querySelectorAll("[data-step]")];
    this.all = this.sections.map(({ dataset }) => dataset.step);
    this.names = this.all;
    this.progress = element.querySelector("[data-part=progress]");
    this.progress.hidden = false;
    for (const buttons of element.querySelectorAll(".suggest-buttons")) buttons.hidden = false;
    addEventListener("hashchange", () => location.hash.startsWith("#step-") && this.show({ isFocused: true }));
  }

  /** Leaves out all other steps. */
  only(names) {
    this.names = names;
    for (const link of this.progress.querySelectorAll("[data-to]")) {
      link.parentElement.hidden = !names.includes(link.dataset.to);
    }
    this.progress.querySelector("progress").max = names.length;
    this.progress.hidden = names.length < 2;
    for (const back of this.element.querySelectorAll("[data-act=back]")) {
      back.hidden = back.closest("[data-step]").dataset.step === names[0];
    }
  }

  get current() {
    return Math.max(0, this.names.indexOf(location.hash.replace("#step-", "")));
  }

  get section() {
    return this.sections.find(({ dataset }) => dataset.step === this.names[this.current]);
  }

  go(by) {
    location.hash = `step-${this.names[this.current + by]}`;
  }

  show({ isFocused = false } = {}) {
    const { current } = this;
    this.leaving();
    for (const section of this.sections) section.hidden = section !== this.section;
    this.section.dataset.seen = "true";
    const [step, heading] = ["step", "heading"].map((part) => this.element.querySelector(`[data-part=${part}]`));
    step.textContent = filled(this.words.progress, { number: current + 1, count: this.names.length });
    const title = this.section.querySelector("h2");
    heading.textContent = title.textContent;
    this.progress.querySelector("progress").value = current + 1;
    for (const link of this.progress.querySelectorAll("[data-to]")) {
      if (link.dataset.to === this.names[current]) link.setAttribute("aria-current", "step");
      else link.removeAttribute("aria-current");
    }
    this.progress.querySelector("details").open = matchMedia("(min-width: 62rem)").matches;
    if (!isFocused) return;
    const { goal } = this;
    this.goal = null;
    (goal ?? title).focus({ preventScroll: true });
    (goal ?? (this.progress.hidden ? title : this.element)).scrollIntoView();
  }

  /** states: per step, `done`, `wrong` or `todo`. */
  mark(states) {
    for (const link of this.progress.querySelectorAll("[data-to]")) {
      const state = states[link.dataset.to];
      if (!state) continue;
      const mark = link.parentElement.querySelector("span");
      mark.dataset.state = state;
      mark.textContent = this.words[state];
    }
  }
}
