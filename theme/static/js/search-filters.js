/** The filters of the search page, made from its lists of links: groups of checkboxes with counts. */

import { makeBox, makeGroup } from "./search-boxes.js";

/** One group per `<section data-filter>`; reads and shows what is chosen. */
export class Filters {
  constructor(place, sections) {
    this.groups = new Map();
    this.panel = place.closest("details");
    this.isWide = matchMedia("(min-width: 60rem)").matches;
    for (const section of sections) {
      const boxes = [...section.querySelectorAll("li")].map((item) => makeBox(section.dataset.filter, item));
      this.groups.set(section.dataset.filter, boxes);
      place.append(makeGroup(section.querySelector("h2").textContent, boxes));
    }
  }

  /** Once, when somebody is about to choose. */
  whenNear(act) {
    for (const kind of ["pointerenter", "focusin"]) this.panel.addEventListener(kind, act, { once: true });
  }

  /** On a wide screen the panel stands open beside answers; before that, the lists stand right below the field. */
  unfold(isAsked) {
    if (this.isWide || !isAsked) this.panel.open = isAsked;
  }

  /** What the page calls each code of each filter. */
  get labels() {
    const named = (boxes) => new Map(boxes.map(({ input, text }) => [input.value, text.textContent]));
    return new Map([...this.groups].map(([name, boxes]) => [name, named(boxes)]));
  }

  /** A Map of filter names to every code they offer. */
  get allowed() {
    return this.codes(() => true);
  }

  get chosen() {
    const chosen = this.codes((input) => input.checked);
    return new Map([...chosen].filter(([, codes]) => codes.length));
  }

  set chosen(wanted) {
    for (const [name, boxes] of this.groups) {
      for (const { input } of boxes) input.checked = wanted.get(name)?.includes(input.value) ?? false;
      if (wanted.has(name)) boxes[0].input.closest("details").open = true;
    }
  }

  /** Shows how many results each value has; counts: per `filter:code`, null when not known.
   *  isWhole: a filter that has no count leaves nothing; otherwise nobody knows yet. */
  show(counts, isWhole) {
    for (const [name, boxes] of this.groups) {
      const key = ({ input }) => `${name}:${input.value}`;
      const isKnown = counts !== null && (isWhole || boxes.some((box) => key(box) in counts));
      for (const box of boxes) {
        const count = (isKnown && counts[key(box)]) || 0;
        box.number.textContent = isKnown ? count : "";
        box.label.hidden = isKnown && count === 0 && !box.input.checked;
      }
      boxes[0].input.closest("details").hidden = boxes.every(({ label }) => label.hidden);
    }
  }

  codes(isWanted) {
    const pairs = [...this.groups].map(([name, boxes]) => [name, boxes.map(({ input }) => input).filter(isWanted)]);
    return new Map(pairs.map(([name, inputs]) => [name, inputs.map((input) => input.value)]));
  }
}
