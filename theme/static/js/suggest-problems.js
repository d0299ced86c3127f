/** What is wrong, said beside each field once it was left, above a step when one tries to go on, and at the end. */

import { fieldAt, labelOf, placesIn } from "./suggest-places.js";
import { inputOf } from "./suggest-values.js";
import { tidyField } from "./tidying.js";
import { filled } from "./written-lines.js";

export class Problems {
  constructor(record, words) {
    Object.assign(this, { record, words, form: record.form, found: [] });
    this.form.addEventListener("focusout", ({ target }) => this.touch(target.closest("[data-field]")));
    this.form.addEventListener("change", ({ target }) => this.touch(target.closest("[data-field]"), target));
  }

  /** changed: what was changed in it, if anything. */
  touch(field, changed) {
    if (!field) return;
    field.dataset.touched = "true";
    if (changed) {
      tidyField(field, changed);
      changed.dispatchEvent(new Event("input", { bubbles: true }));
    } else this.say();
  }

  touchAll(section) {
    for (const field of section.querySelectorAll("[data-field], [data-group]")) field.dataset.touched = "true";
    this.say();
  }

  set(problems) {
    const places = placesIn(this.record);
    const found = problems.map((one) => ({ ...one, field: fieldAt(one.location.join("."), places) }));
    this.found = found.filter((one, place) => found.findIndex((other) => isSame(one, other)) === place);
    this.say();
  }

  in(section) {
    return this.found.filter(({ field, isAdvice }) => !isAdvice && section.contains(field));
  }

  /** Beside each field, what is wrong with it first. */
  say() {
    for (const field of this.form.querySelectorAll("[data-field], [data-group]")) {
      const first = field.dataset.touched ? this.found.find((one) => one.field === field) : undefined;
      const place = field.querySelector(":scope > [data-part=problem]");
      place.textContent = first?.sentence ?? "";
      place.hidden = !first;
      place.classList.toggle("is-advice", Boolean(first?.isAdvice));
      const input = inputOf(field);
      if (first && !first.isAdvice) input?.setAttribute("aria-invalid", "true");
      else input?.removeAttribute("aria-invalid");
    }
  }

  /** Lists above a step what is wrong in it, and goes there; false when nothing is. */
  stop(section) {
    const [wrong, summary] = [this.in(section), section.querySelector("[data-part=summary]")];
    this.summarise(summary, wrong);
    if (wrong.length) summary.focus();
    return wrong.length > 0;
  }

  /** A list of links to what must be mended. */
  summarise(place, problems) {
    place.hidden = !problems.length;
    place.querySelector("ul").replaceChildren(...problems.map(({ field, sentence }) => {
      const link = Object.assign(document.createElement("a"), { href: `#${inputOf(field)?.id ?? ""}` });
      link.textContent = filled(this.words.item, { label: labelOf(field), sentence });
      link.goal = field;
      const item = document.createElement("li");
      item.append(link);
      return item;
    }));
  }
}

/** A problem of what the form does not show is told at its first field, once. */
function isSame(one, other) {
  return one.field === other.field && one.sentence === other.sentence;
}
